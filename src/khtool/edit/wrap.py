"""Long texts wrapped anew, as folded blocks (`>-`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from khtool.edit.skeleton import Piece

WIDTH = 100
STEP = 2

Wrap: TypeAlias = "Callable[[Piece, int, int], list[str] | None]"
"""Returns the lines of a value below the key at a column, or None where it stays as it is."""


def wrapped(piece: Piece, holder: int, around: int) -> list[str] | None:
    """Return a text that is folded, or too long for its line, in lines of `WIDTH`.

    `around` is how much else stands on its line.
    """
    text = piece.value
    if piece.style == ">":
        header = piece.lines[0]
        text = text.removesuffix("\n")
        if any(sign in header for sign in "123456789+"):
            return None
    elif piece.style in {"|", "["} or not _too_long(piece, around):
        return None
    else:
        header = ">-"
    if not text or not all(text.split(" ")) or not text.isprintable():
        return None
    return [header, *_filled(text, " " * (max(holder, 0) + STEP))]


def _too_long(piece: Piece, around: int) -> bool:
    return len(piece.lines) > 1 or around + len(piece.lines[0]) > WIDTH


def _filled(text: str, indent: str) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(indent) + len(line) + 1 + len(word) > WIDTH:
            lines.append(indent + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, indent + line]
