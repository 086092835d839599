"""The agenda as one HTML page: nothing to load, nothing that runs, light and dark, printable."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from khtool.lang import msg
from khtool.render.environment import environment, fill
from khtool.views.due_list import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from khtool.lang import Message, Translator
    from khtool.views.due_list import Group

TEMPLATE = "_viec-den-han/viec-den-han.html.j2"
STYLE = "_viec-den-han/style.css.j2"


def due_html(
    groups: Sequence[Group],
    name: str,
    about: Message,
    say: Translator,
    user_templates: Path | None = None,
) -> str:
    """Return the groups as a page called `name`; what plans say is only ever text in it.

    `about` says what is listed: of which day, for which days.
    The style sheet is let in by its hash, no script and no address. Raises `RenderError` where
    an office's own template fails.
    """
    env = environment(user_templates)
    style = fill(env, STYLE, {})
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    values: dict[str, object] = {
        "name": name,
        "about": say(about),
        "nothing": say(msg("due.none")),
        "columns": [say(msg(f"due.column.{column}")) for column in COLUMNS],
        "groups": groups,
        "language": say(msg("due.language")),
        "style": Markup(style),
        "style_hash": Markup("sha256-" + base64.b64encode(digest).decode("ascii")),
    }
    return fill(env, TEMPLATE, values)
