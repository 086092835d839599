"""A TOML file among the templates: its data and where it was found."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound

from khtool.render.errors import template_error

if TYPE_CHECKING:
    from jinja2 import Environment

    from khtool.lang import Message


def read_toml(
    env: Environment, name: str, code: str, message: Message, help_: Message
) -> tuple[dict[str, Any], str]:
    """Return the data of the file `name` and its path; nothing where there is no such file.

    Raises `RenderError` with `code` and the messages given, at the line that is not TOML.
    """
    assert env.loader is not None
    try:
        text, path, _ = env.loader.get_source(env, name)
    except TemplateNotFound:
        return {}, ""
    try:
        return tomllib.loads(text), str(path)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else 1
        raise template_error(code, str(path), line, message, help_) from None
