"""What depends on the text and on the measures: rule lengths, column widths, rows too tall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.measure import MM_PER_PT, balanced, width, wrapped
from khtool.render.inline import plain
from khtool.render.length import Length

if TYPE_CHECKING:
    from khtool.render.annex import AnnexTable, Cell, Row
    from khtool.render.document import Document
    from khtool.render.layout import Layout

SLACK = 1.02
"""Room for rounding: a title set exactly in its own width might break once more."""

LINE_HEIGHT = 1.15
"""The height of a line of Times New Roman, as a share of its size."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in the middle of what it stands under: its length, and what is left at each side."""

    length: Length
    side: Length


@dataclass(frozen=True, slots=True)
class Fit:
    """Fits texts into the measures of `layout`; lengths are rounded to a hundredth of a mm."""

    layout: Layout

    def issuer_rule(self, document: Document) -> Rule:
        """Return the rule under the issuer: 1/3 to 1/2 of the last line (II.2.b)."""
        head = self.layout.head
        lines = wrapped(document.letterhead.issuer[-1], head.issuer_size.pt, head.issuer_width.mm)
        length = width(lines[-1], head.issuer_size.pt) * self.layout.rule.share
        return _centred(length, head.issuer_width.mm)

    def motto_rule(self, document: Document) -> Rule:
        """Return the rule under the Tiêu ngữ: as long as the line (II.1.b)."""
        head = self.layout.head
        length = width(document.letterhead.motto, head.motto_size.pt)
        return _centred(length, head.nation_width.mm)

    def title_rule(self, document: Document) -> Rule:
        """Return the rule under the title: 1/3 to 1/2 of the last line (II.5.b)."""
        size = self.layout.title.size.pt
        last = wrapped(plain(document.title), size, self._title_width(document))[-1]
        return _centred(width(last, size) * self.layout.rule.share, self.layout.page.body_width)

    def title_side(self, document: Document) -> Length:
        """Return the indent at each side of the title that gives it lines of like length."""
        return _mm((self.layout.page.body_width - self._title_width(document)) / 2)

    def reference_rule(self) -> Rule:
        """Return the short rule under "(Kèm theo …)" of an annex (Mẫu 2.1)."""
        return _centred(self.layout.rule.reference.mm, self.layout.page.annex_width)

    def column_widths(self, annex: AnnexTable) -> tuple[Length, ...]:
        """Return the widths of the columns, which fill the page from margin to margin."""
        columns = self.layout.annex.columns
        shares = [getattr(columns, column.name) for column in annex.columns[1:]]
        rest = self.layout.page.annex_width - columns.number.mm
        return (columns.number, *(_mm(rest * share / sum(shares)) for share in shares))

    def may_split(self, annex: AnnexTable, row: Row) -> bool:
        """Say whether `row` is so tall that keeping it whole could leave a page half empty."""
        widths = self.column_widths(annex)[1:]
        tallest = max(map(self._height, row.cells, widths))
        return tallest > self.layout.page.annex_height * self.layout.annex.unsplit_share

    def _title_width(self, document: Document) -> float:
        available = self.layout.page.body_width
        title, size = plain(document.title), self.layout.title.size.pt
        return min(available, balanced(title, size, available) * SLACK)

    def _height(self, cell: Cell, column: Length) -> float:
        """Return about how many mm `cell` takes in a column of this width."""
        table = self.layout.annex
        available = column.mm - 2 * table.cell_side.mm
        lines = sum(len(wrapped(plain(line), table.table_size.pt, available)) for line in cell)
        line_height = table.table_size.pt * LINE_HEIGHT * MM_PER_PT
        return lines * line_height + len(cell) * 2 * table.cell_above.mm


def _centred(length: float, available: float) -> Rule:
    length = min(length, available)
    return Rule(_mm(length), _mm((available - length) / 2))


def _mm(value: float) -> Length:
    return Length(round(value, 2), "mm")
