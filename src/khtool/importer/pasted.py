"""Cells pasted from Excel or Word tables: a cell of several lines stands in quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

QUOTED: Final = re.compile(r'"(?:[^"]|"")*+"')
MOST_LINES: Final = 30
"""A cell with more lines is none: the quote only opens a citation."""


def rows_joined(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, from 1; the lines of a row with quoted cells as one.

    Line breaks inside cells stay, the quotes around them go.
    """
    at = 0
    while at < len(lines):
        count, text = _row(lines, at)
        yield at + 1, text
        at += count


def _row(lines: Sequence[str], at: int) -> tuple[int, str]:
    """Return how many lines the row at `at` takes, and its text."""
    text = lines[at]
    if not any(cell.startswith('"') for cell in text.split("\t")):
        return 1, text
    joined = ""
    for count, line in enumerate(lines[at : at + MOST_LINES], 1):
        joined = f"{joined}\n{line}" if count > 1 else line
        if joined.count('"') % 2:
            continue
        cells = _cells(joined)
        return (count, "\t".join(cells)) if cells and len(cells) > 1 else (1, text)
    return 1, text


def _cells(text: str) -> list[str] | None:
    """Return the cells of a row; None where a quote goes on or closes inside a cell."""
    cells: list[str] = []
    at = 0
    while True:
        match = QUOTED.match(text, at)
        if match and match.end() in (len(text), text.find("\t", match.end())):
            cells.append(match[0][1:-1].replace('""', '"'))
            end = match.end()
        else:
            tab = text.find("\t", at)
            end = len(text) if tab < 0 else tab
            if "\n" in text[at:end]:
                return None
            cells.append(text[at:end])
        if end == len(text):
            return cells
        at = end + 1
