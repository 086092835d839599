"""CSV files into blocks, whatever sign divides their cells."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, Final

from khtool.errors import UserError
from khtool.importer.blocks import Cell, Paragraph, Place, Source, Style
from khtool.importer.from_text import decoded
from khtool.importer.sheets import blocks_of
from khtool.importer.words import clean, in_capitals
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.importer.blocks import Row

DIVIDERS: Final = (";", "\t", ",")
"""Excel in Vietnamese writes `;`, because the comma divides decimals."""

TOLD: Final = "sep="
"""How Excel tells the sign in the first line."""


def read_csv(data: bytes, name: str) -> Source:
    """Return the rows of a CSV file as blocks, places as lines.

    Raises `UserError` for a file in another encoding than UTF-8 or UTF-16, or with a cell that
    never ends.
    """
    text = decoded(data, name)
    skipped = 0
    if text.lower().startswith(TOLD):
        first, _, text = text.partition("\n")
        sign, skipped = first[len(TOLD) :][:1] or ",", 1
    else:
        sign = _divider(text)
    try:
        rows = list(_rows(text, sign, skipped))
    except csv.Error as error:
        raise UserError(msg("reading.csv", name=name)) from error
    return Source(name, "csv", tuple(blocks_of(rows)))


def _divider(text: str) -> str:
    """Return the sign that divides most rows into the same number of cells, at least two."""

    def fits(sign: str) -> tuple[int, int]:
        try:
            widths = Counter(len(row) for row in csv.reader(io.StringIO(text), delimiter=sign))
        except csv.Error:
            return (0, 0)
        best = max((width for width in widths if width > 1), key=widths.__getitem__, default=0)
        return (widths[best], best)

    return max(DIVIDERS, key=fits)


def _rows(text: str, sign: str, skipped: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    line = skipped + 1
    for row in reader:
        place = Place("line", str(line))
        yield tuple(Cell(tuple(_paragraphs(cell, place)), place) for cell in row)
        line = skipped + reader.line_num + 1


def _paragraphs(cell: str, place: Place) -> Iterator[Paragraph]:
    for line in clean(cell).split("\n"):
        if line:
            yield Paragraph(line, place, Style(capitals=in_capitals(line)))
