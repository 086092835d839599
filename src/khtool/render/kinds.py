"""Which templates there are: khtool's own, what an office changes of them, and its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jinja2 import BaseLoader, ChoiceLoader, PrefixLoader, TemplateNotFound

from khtool.render.environment import builtin_folder, environment, lost_blocks_refused
from khtool.render.formats import FORMATS, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jinja2 import Environment

LETTER: Final = "cong-van-don-doc"
REPORT: Final = "bao-cao-tien-do"

BASE: Final = "base"
"""`{% extends "base/ke-hoach/…" %}` reaches the plan's template, with the office's changes."""

WORD: Final = ".docx"
"""How the name of an office's own Word file ends."""

MAIN_FILES: Final = {
    "docx": "docx/word/document.xml.j2",
    "pdf": "{name}.typ.j2",
    "html": "{name}.html.j2",
    "md": "{name}.md.j2",
}
"""The file in a template's folder without which it does not have the format."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A template: its folder or Word file, its formats, and the files that an office changes."""

    name: str
    path: Path
    formats: tuple[str, ...]
    builtin: bool = False
    overridden: tuple[str, ...] = ()

    @property
    def is_word(self) -> bool:
        """Say whether this is an office's own Word file with tags."""
        return self.name.endswith(WORD)


def kinds(user_templates: Path | None) -> list[Kind]:
    """Return khtool's templates, the plan's first, then those that only the office has."""
    official = builtin_folder()
    if user_templates is not None and user_templates.resolve() == official.resolve():
        user_templates = None
    names = sorted(_folders(official), key=lambda name: (name != PLAN, name))
    found = [_builtin(name, official, user_templates) for name in names]
    if user_templates is not None:
        own = sorted(set(_folders(user_templates)) - set(names))
        found += [Kind(n, user_templates / n, _formats(n, user_templates)) for n in own]
        found += [word_kind(path) for path in sorted(user_templates.glob(f"[!~.]*{WORD}"))]
    return found


def word_kind(path: Path) -> Kind:
    """Return the Word file `path` as a template."""
    return Kind(path.name, path, ("docx",))


@lru_cache(maxsize=8)
def variant(name: str, user_templates: Path | None) -> Environment:
    """Return the templates with the files of `name` in the place of the plan's.

    `name`/docx/word/document.xml.j2 is then filled in where ke-hoach/docx/word/document.xml.j2
    is asked for; what `name` does not have stays the plan's.
    """
    env = environment(user_templates)
    if name == PLAN:
        return env
    plain = env.loader
    assert isinstance(plain, ChoiceLoader)
    own = env.overlay()
    layers: list[BaseLoader] = [_Layer(name, loader) for loader in plain.loaders]
    own.loader = ChoiceLoader([*layers, *plain.loaders, PrefixLoader({BASE: plain})])
    return own


def forget_templates() -> None:
    """Read all templates anew from here on; a changed one is, one that comes before it is not."""
    environment.cache_clear()
    variant.cache_clear()
    lost_blocks_refused.cache_clear()


class _Layer(BaseLoader):
    """The files of the template `name` in `inner`, under the names that the plan's have."""

    def __init__(self, name: str, inner: BaseLoader) -> None:
        self.name = name
        self.inner = inner

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        if not template.startswith(f"{PLAN}/"):
            raise TemplateNotFound(template)
        return self.inner.get_source(environment, template.replace(PLAN, self.name))

    def list_templates(self) -> list[str]:
        names = self.inner.list_templates()
        return [n.replace(self.name, PLAN) for n in names if n.startswith(f"{self.name}/")]


def _folders(folder: Path) -> Iterator[str]:
    """Yield the names of the templates in `folder`; a name with "_" or "." is none."""
    if folder.is_dir():
        yield from (p.name for p in folder.iterdir() if p.is_dir() and p.name[0] not in "_.")


def _builtin(name: str, official: Path, user_templates: Path | None) -> Kind:
    own = user_templates / name if user_templates is not None else None
    files = own.rglob("*") if own is not None and own.is_dir() else ()
    changed = sorted(str(f.relative_to(own)) for f in files if own is not None and f.is_file())
    formats = tuple(
        fmt
        for fmt in FORMATS
        if fmt in _formats(name, official)
        or (user_templates is not None and fmt in _formats(name, user_templates))
    )
    return Kind(name, official / name, formats, builtin=True, overridden=tuple(changed))


def _formats(name: str, folder: Path) -> tuple[str, ...]:
    return tuple(
        fmt for fmt in FORMATS if (folder / name / MAIN_FILES[fmt].format(name=name)).is_file()
    )
