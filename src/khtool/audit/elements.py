"""Which element of a document each paragraph is, by its place and its words (Phụ lục I)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from khtool.audit import annexes, body, foot, head
from khtool.audit.pieces import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.audit.document import Document, Paragraph, Table
    from khtool.audit.head import Head
    from khtool.audit.pieces import Piece

KINDS: Final = {"Kế hoạch": "KH", "Báo cáo": "BC"}

PARTY: Final = "đảng cộng sản việt nam"
"""The heading of documents of the Party, which follow rules of their own."""


@dataclass(eq=False, slots=True)
class Elements:
    """The elements of a document by name, and what kind of document it is.

    `kind` is KH, BC, CV, PL (an annex alone), party, law, other (another type) or unknown;
    `type_name` is the type as the decree writes it. `annexes` are the first paragraphs of the
    annexes.
    """

    document: Document
    kind: str
    type_name: str | None
    found: dict[str, list[Piece]]
    head: Head
    tables: list[Table]
    annexes: list[Paragraph] = field(default_factory=list)
    table_ids: frozenset[int] = frozenset()

    def in_data(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph stands in a table of data."""
        return paragraph.cell is not None and id(paragraph.cell.table) in self.table_ids

    def of(self, name: str) -> list[Piece]:
        """Return the pieces that are the element `name`."""
        return self.found.get(name, [])


def recognise(document: Document) -> Elements:
    """Return the elements of `document`."""
    paragraphs = document.paragraphs
    starts = annexes.starts(document)
    end = starts[0].number - 1 if starts else len(paragraphs)
    main = paragraphs[:end]
    top = head.find_head(main)
    found: dict[str, list[Piece]] = dict(top.found)
    below = foot.find_foot(main, top.end)
    found |= below.found
    text = main[top.end : below.start]
    found |= body.find_body(text, found)
    for number, start in enumerate(starts):
        following = starts[number + 1].number - 1 if number + 1 < len(starts) else None
        for name, pieces in annexes.find_annex(paragraphs[start.number - 1 : following]).items():
            found.setdefault(name, []).extend(pieces)
    type_name = None
    if "type_name" in found:
        type_name = head.type_of(found["type_name"][0].text)
    kind = _kind(found, type_name, main, starts)
    tables = _tables(document, [*top.tables, *below.tables])
    known = frozenset(id(table) for table in tables)
    return Elements(document, kind, type_name, found, top, tables, starts, known)


def _kind(
    found: dict[str, list[Piece]],
    type_name: str | None,
    main: Sequence[Paragraph],
    starts: Sequence[Paragraph],
) -> str:
    if starts and all(paragraph.empty for paragraph in main):
        return "PL"
    if any(PARTY in fold(paragraph.text) for paragraph in main[: head.ZONE]):
        return "party"
    if type_name in head.LAWS:
        return "law"
    if type_name is not None:
        return KINDS.get(type_name, "other")
    letter = found.keys() & {"number", "nation", "issuer"}
    if letter and found.keys() & {"subject", "addressee"}:
        return "CV"
    return "unknown"


def _tables(document: Document, layout: Sequence[Table]) -> list[Table]:
    """Return the tables that hold data: not those that place the letterhead or the signature."""
    return [
        table
        for table in document.tables
        if table not in layout and table.rows > 1 and (table.bordered or table.columns > 2)
    ]
