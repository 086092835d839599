"""Templates: where they are found, how an office puts its own before them, and what may fail."""

from __future__ import annotations

import importlib.resources
import re
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    nodes,
)
from jinja2.exceptions import (
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.sandbox import SandboxedEnvironment

from khtool.lang import msg
from khtool.render.errors import RenderError, template_error
from khtool.render.inline import plain
from khtool.render.own_templates import OwnTemplates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, TracebackType

    from jinja2 import Environment
    from jinja2.bccache import Bucket

BUILTIN = "builtin"
"""`{% extends "builtin/ke-hoach/…" %}` reaches the official template from one of the same name."""

FAILURES: Final = (
    TemplateSyntaxError,
    TemplateNotFound,
    TemplateRuntimeError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    MemoryError,
    RecursionError,
)
"""What a template can raise; an error of Python counts only where a template is on the way."""


class _Compiled(BytecodeCache):
    """Templates compiled in this run: jinja takes longer to compile one than to fill it in.

    Kept by file, text and what else decides the code in khtool: a template that was changed
    meanwhile (`--watch`) is compiled anew.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[object, ...], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[self._key(bucket)] = bucket.code

    @staticmethod
    def _key(bucket: Bucket) -> tuple[object, ...]:
        env = bucket.environment
        return bucket.key, bucket.checksum, env.autoescape, env.finalize


COMPILED: Final = _Compiled()


@lru_cache(maxsize=8)
def environment(user_templates: Path | None) -> SandboxedEnvironment:
    """Return the templates: the user's own first, then the official ones.

    Plan text only ever enters as a value: it is escaped and never run. A template that changes
    is read again.
    """
    official = FileSystemLoader(str(builtin_folder()))
    loaders = [official, PrefixLoader({BUILTIN: official})]
    if user_templates is not None:
        loaders.insert(0, OwnTemplates(str(user_templates)))
    env = SandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=COMPILED,
    )
    env.filters["plain"] = plain
    return env


def builtin_folder() -> Path:
    """Return the folder of the official templates: in the installed package or the checkout."""
    package = Path(str(importlib.resources.files("khtool")))
    installed = package / "templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"


def fill(env: Environment, name: str, values: dict[str, object]) -> str:
    """Return the template `name` filled in with `values`.

    Raises `RenderError`: KH801 (undefined name), KH802 (syntax), KH803 (no such template),
    KH804 (a block that nothing prints), KH805 (any other failure of a template), KH808 (not
    UTF-8).
    """
    try:
        lost_blocks_refused(env, name)
        return env.get_template(name).render(values)
    except FAILURES as error:
        found = _failure(env, name, error)
        if found is None:
            raise
        raise found from error


def raw(env: Environment, name: str) -> str:
    """Return the text of the template `name` as it stands; it holds no tags."""
    assert env.loader is not None
    try:
        return env.loader.get_source(env, name)[0]
    except UnicodeDecodeError:
        raise _error("KH808", template_path(env, name), 1) from None


def _failure(env: Environment, name: str, error: Exception) -> RenderError | None:
    """Return what to tell the user about `error`, or None for a fault of khtool's own."""
    place = _last_template_line(env, error.__traceback__)
    path, line = place or (template_path(env, name), 1)
    match error:
        case UndefinedError():
            return _error("KH801", path, line, name=_unknown_name(error))
        case TemplateSyntaxError():
            return _error("KH802", error.filename or path, error.lineno, reason=error.message)
        case TemplateNotFound():
            return _error("KH803", path, line, name=error.name)
        case UnicodeDecodeError():
            return _error("KH808", path, line)
        case TemplateRuntimeError():
            return _error("KH805", path, line, reason=error.message)
        case _:
            return _error("KH805", path, line, reason=error) if place else None


def _unknown_name(error: UndefinedError) -> str:
    """Return the name that a template asked for in vain; jinja quotes it last."""
    quoted = re.findall(r"'([^']*)'", error.message or "")
    return quoted[-1] if quoted else str(error)


def _error(code: str, path: str, line: int, **values: object) -> RenderError:
    return template_error(code, path, line, msg(code, **values), msg(f"{code}.help"))


def _last_template_line(
    env: Environment, traceback: TracebackType | None
) -> tuple[str, int] | None:
    """Return the template and line nearest to the failure; jinja rewrites tracebacks for it."""
    folders = tuple(_folders(env.loader))
    found = None
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path.startswith(folders):
            found = (path, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def _folders(loader: object) -> Iterator[str]:
    if isinstance(loader, ChoiceLoader):
        for inner in loader.loaders:
            yield from _folders(inner)
    elif isinstance(loader, FileSystemLoader):
        yield from loader.searchpath


def template_path(env: Environment, name: str) -> str:
    """Return the file of the template `name`, or its name where there is none."""
    for folder in _folders(env.loader):
        if (Path(folder) / name).is_file():
            return str(Path(folder) / name)
    return name


@lru_cache(maxsize=64)
def lost_blocks_refused(env: Environment, name: str) -> None:
    """Refuse a block of an overriding template that the template below it does not have.

    Jinja drops such a block silently; the office would look in vain for its own words. Looked
    at once for each environment: a site fills one template in hundreds of times.
    """
    assert env.loader is not None
    if "extends" not in env.loader.get_source(env, name)[0]:
        return  # most templates extend nothing, and parsing takes long
    tree, path = _parsed(env, name)
    below = _extended(tree)
    if below is None:
        return
    try:
        known = _blocks(env, below, {name})
    except TemplateNotFound:
        return  # jinja says so itself, and where
    for block in tree.body:
        if isinstance(block, nodes.Block) and block.name not in known:
            close = get_close_matches(block.name, sorted(known), n=1, cutoff=0.0)
            message = msg("KH804", name=block.name)
            help_ = msg("KH804.help", close="".join(close))
            raise template_error("KH804", path, block.lineno, message, help_)


def _blocks(env: Environment, name: str, seen: set[str]) -> set[str]:
    """Return the blocks of the template `name` and of those that it extends."""
    tree, _ = _parsed(env, name)
    names = {block.name for block in tree.find_all(nodes.Block)}
    below = _extended(tree)
    if below is None or below in seen:
        return names
    return names | _blocks(env, below, {*seen, below})


def _parsed(env: Environment, name: str) -> tuple[nodes.Template, str]:
    assert env.loader is not None
    source, path, _ = env.loader.get_source(env, name)
    return env.parse(source, name, path), path or name


def _extended(tree: nodes.Template) -> str | None:
    """Return the name of the template that `tree` extends, where it is written out."""
    extends = tree.find(nodes.Extends)
    if extends is None or not isinstance(extends.template, nodes.Const):
        return None
    return str(extends.template.value)
