"""Texts cut to a width in terminal cells, so that what matters most stays."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

ELLIPSIS = "…"


def cut(text: str, size: int) -> str:
    """Return `text` in at most `size` cells; what is cut ends in an ellipsis."""
    if cell_len(text) <= size:
        return text
    return set_cell_size(text, max(size - 1, 0)).rstrip() + ELLIPSIS


def filled(text: str, size: int) -> str:
    """Return `text` cut or filled up with spaces to exactly `size` cells."""
    shown = cut(text, size)
    return shown + " " * (size - cell_len(shown))


def headline(title: str, label: str, size: int) -> str:
    """Return a title and the label that tells its deadlines apart; the title gives way first."""
    if not label:
        return cut(title, size)
    tail = f" ({label})"
    room = size - cell_len(tail)
    return cut(title, room) + tail if room >= size // 3 else cut(title + tail, size)
