"""A document with tables in its text: what letters and reports have and plans do not."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from khtool.render.document import Document, document
from khtool.render.inline import Line, plain
from khtool.render.length import Length

if TYPE_CHECKING:
    from khtool.model.plan import Plan
    from khtool.render.annex import Column, GroupRow, Row
    from khtool.render.body import Block
    from khtool.render.layout import Layout

WHOLE_ROW = 800
"""How many letters a cell may have for its row to be kept on one page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as wide as the text; `shares` are those of the columns after the number.

    `above` is the paragraph that announces it.
    """

    columns: tuple[Column, ...]
    shares: tuple[int, ...]
    rows: tuple[Row | GroupRow, ...]
    above: Block | None = None

    def widths(self, layout: Layout) -> tuple[Length, ...]:
        """Return the widths of the columns, which fill the page from margin to margin."""
        number = layout.annex.columns.number
        rest = layout.page.body_width - number.mm
        parts = (rest * share / sum(self.shares) for share in self.shares)
        return (number, *(Length(round(part, 2), "mm") for part in parts))

    def may_split(self, row: Row) -> bool:
        """Say whether `row` is too tall to be kept on one page."""
        return any(sum(len(plain(line)) for line in cell) > WHOLE_ROW for cell in row.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithTables(Document):
    """A document whose text goes on with `tables` and ends with the paragraphs `ending`.

    A công văn has no tên loại: `subject` (V/v …) stands under its number, `addressee` above its
    text.
    """

    tables: tuple[Table, ...] = ()
    ending: tuple[Block, ...] = ()
    subject: Line = ()
    addressee: str = ""
    addressee_label: str = ""


def with_tables(plan: Plan, **values: Any) -> WithTables:
    """Return `plan` as a document that has `values` besides."""
    base = document(plan)
    same = {field.name: getattr(base, field.name) for field in fields(base)}
    return WithTables(**{**same, **values})
