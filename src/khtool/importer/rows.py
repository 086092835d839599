"""Rows of a table of tasks as the source has them, made whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.importer.cells import lines_of_cell
from khtool.importer.columns import slots
from khtool.importer.halves import whole_rows
from khtool.importer.lines import SHAPES, Kind
from khtool.importer.row import SHOWN, Row
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.importer.blocks import Row as SourceRow
    from khtool.importer.columns import Header, Slot
    from khtool.importer.record import Record


def read_rows(chunks: Iterable[Iterable[SourceRow]], header: Header, record: Record) -> list[Row]:
    """Return the rows of the table; each of `chunks` begins a page or a table of its own."""
    rows: list[Row] = []
    for chunk in chunks:
        for index, source in enumerate(chunk):
            row = _row(source, header)
            if not row.number and not row.cells and not row.other:
                continue
            row.top = index == 0 and bool(rows)
            _from_above(row, rows, record)
            rows.append(row)
    return whole_rows(rows, record)


def _row(source: SourceRow, header: Header) -> Row:
    own = slots(source)
    cells: dict[str, list[str]] = {}
    other: dict[str, list[str]] = {}
    number = ""
    merged = set()
    for at, slot in enumerate(own):
        name = header.fields.get(at)
        if name is not None and slot.cell.continues:
            merged.add(name)
        text = slot.cell.text if slot.first else ""
        if not text:
            continue
        if name == "number":
            number = text.strip()
        elif name is not None:
            cells.setdefault(name, []).extend(lines_of_cell(text))
        else:
            title = header.titles.get(at, "")
            other.setdefault(title, []).extend(lines_of_cell(text))
    place = source[0].place if source else header.place
    row = Row(number, cells, place, other, _across(own, header), merged=frozenset(merged))
    titles = [slot for at, slot in enumerate(own) if header.fields.get(at) == "title"]
    row.bold = any(p.style.bold for slot in titles for p in slot.cell.paragraphs)
    _number_in_title(row, header)
    return row


def _across(own: list[Slot], header: Header) -> bool:
    return any(slot.cell.columns > 1 and slot.cell.columns >= header.columns - 1 for slot in own)


def _number_in_title(row: Row, header: Header) -> None:
    """Take the number out of a title or of a number cell that runs across the table."""
    if row.number and row.kind is None and "title" not in row.cells:
        row.cells["title"] = lines_of_cell(row.number)  # a heading in the column of numbers
        row.number = ""
    if row.number or not row.cells.get("title"):
        return
    first = row.cells["title"][0]
    for kind, shape in SHAPES:
        match = shape.match(first)
        if (
            match
            and not kind.is_bullet
            and ("number" not in header.fields.values() or row.across or kind is Kind.LETTER)
        ):
            row.number = match[0].strip()
            row.cells["title"][0] = first[match.end() :]
            return


def _from_above(row: Row, rows: list[Row], record: Record) -> None:
    """Give a row of its own the values of cells that are merged with those above it."""
    if not rows or not row.title or row.across:
        return
    for name in sorted(row.merged - set(row.cells)):
        if name in {"lead", "support", "output", "due"} and (above := rows[-1].cells.get(name)):
            row.cells[name] = list(above)
            record.mend(msg("import.mend.merged"), "", " ".join(above)[:SHOWN], row.place)
