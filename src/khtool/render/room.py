"""The widths that text has to fit into, and the rows that must not be broken, for Typst."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.render.annex import Row
from khtool.render.fit import Fit
from khtool.render.inline import Run, plain
from khtool.render.length import Length
from khtool.render.typst_text import has_long_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.render.annex import AnnexTable, GroupRow
    from khtool.render.document import Document
    from khtool.render.layout import Layout


MOST_BOUND = 4
"""So many headings and rows stay together at most; more could be taller than a page."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row; `whole` if it may not be broken, `bound` rows from it on stay on one page.

    Rows that one above holds have `bound` 0. `fresh` begins a page.
    """

    row: Row | GroupRow
    whole: bool
    bound: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class Room:
    """The room that the measures of `layout` leave for words.

    `breaks` are the footnotes whose rows begin a page: Typst has put their texts on the page
    before.
    """

    layout: Layout
    breaks: frozenset[int] = frozenset()

    @property
    def body(self) -> Length:
        """Return the width between the margins of an upright page."""
        return _mm(self.layout.page.body_width)

    @property
    def annex(self) -> Length:
        """Return the width between the margins of a page on its side."""
        return _mm(self.layout.page.annex_width)

    def title(self, document: Document) -> Length:
        """Return the width that the title is set in."""
        return _mm(self.body.mm - 2 * Fit(self.layout).title_side(document).mm)

    def columns(self, annex: AnnexTable) -> tuple[Length, ...]:
        """Return the width inside each column of the table."""
        sides = 2 * self.layout.annex.cell_side.mm
        widths = Fit(self.layout).column_widths(annex)
        return tuple(_mm(max(0.0, width.mm - sides)) for width in widths)

    def rows(self, annex: AnnexTable) -> list[PlacedRow]:
        """Return the rows with what keeps them together: a heading and the row below it."""
        placed: list[PlacedRow] = []
        waiting: list[Row | GroupRow] = []
        for row in annex.rows:
            waiting.append(row)
            if row.is_group and not row.cells and len(waiting) < MOST_BOUND:
                continue
            placed += self._together(annex, waiting)
            waiting = []
        return placed + self._together(annex, waiting)

    def repeats_head(self, annex: AnnexTable) -> bool:
        """Say whether the head of the table stands on every page: not one that fills it."""
        titles = [((Run(column.title),),) for column in annex.columns]
        return self._keeps_whole(annex, Row("", tuple(titles[1:])))

    def _together(self, annex: AnnexTable, rows: Sequence[Row | GroupRow]) -> list[PlacedRow]:
        whole = [self._keeps_whole(annex, row) for row in rows]
        bound = [len(rows), *[0] * len(rows)] if all(whole) else [1] * len(rows)
        notes = {run.note for row in rows for cell in row.cells for line in cell for run in line}
        return [
            PlacedRow(row, fits, count, index == 0 and bool(notes & self.breaks))
            for index, (row, fits, count) in enumerate(zip(rows, whole, bound, strict=False))
        ]

    def _keeps_whole(self, annex: AnnexTable, row: Row | GroupRow) -> bool:
        """Say whether `row` may not be broken; Typst would cut off what is taller than a page."""
        if row.is_group:
            row = Row(row.number, ((row.heading,), *row.cells))
        size = self.layout.annex.table_size
        if Fit(self.layout).may_split(annex, row):
            return False
        return not any(
            has_long_word(plain(line), room, size)
            for cell, room in zip(row.cells, self.columns(annex)[1:], strict=False)
            for line in cell
        )


def _mm(value: float) -> Length:
    return Length(round(value, 2), "mm")
