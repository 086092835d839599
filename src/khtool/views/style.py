"""Colour for text that goes to a terminal, and text made safe for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Styler: TypeAlias = Callable[[str, str], str]
"""Returns a text in a style ("bold red"), or unchanged where there is no colour."""


def styler(colored: bool) -> Styler:
    """Return what puts text in colour, or leaves it alone."""
    if not colored:
        return lambda text, _: text

    def style(text: str, name: str) -> str:
        from rich.style import Style

        return Style.parse(name).render(text)

    return style


def clean(text: str) -> str:
    """Return `text` on one line without anything that steers a terminal.

    Tabs become single spaces; control characters, escape sequences and bidirectional marks
    become a visible sign, so that a plan cannot repaint the reader's screen.
    """
    return STEERS.sub(lambda sign: " " if sign[0] in "\t\n" else "\ufffd", text)


def json_safe(text: str) -> str:
    """Return `text`, which is JSON, with all that steers a terminal spelled out.

    The data stay the same: such signs stand only inside strings, where an escape means them.
    """
    return STEERS.sub(lambda sign: "\n" if sign[0] == "\n" else f"\\u{ord(sign[0]):04x}", text)


STEERS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\u200e\u200f]")
"""Control characters, lone surrogates, and marks that turn the direction of reading."""
