"""Colour for text that goes to a terminal, and text made safe for it."""

from __future__ import annotations

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
    return "".join(_shown(sign) for sign in text)


def _shown(sign: str) -> str:
    code = ord(sign)
    if sign in "\t\n":
        return " "
    steers = code < 32 or 127 <= code < 160 or sign in BIDI
    return "\ufffd" if steers or 0xD800 <= code < 0xE000 else sign


BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
