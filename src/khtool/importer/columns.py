"""The header of a table of tasks: which column shows which field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.importer.blocks import Cell, Place, Row, Table
    from khtool.importer.labels import Labels

LONGEST = 80
"""How many letters the title of a column has at most."""

DEEPEST = 5
"""Among how many first rows the header is looked for."""

COUNTED = re.compile(r"\(?\d{1,2}\)?|\([a-z]\)|\[\d\]")
"""A row of column numbers under the header: (1) (2) (3)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of one row: the cell that covers it, `first` in its first column."""

    cell: Cell
    first: bool


@dataclass(slots=True)
class Header:
    """Which column shows what: `fields` and `titles` by column; `rows` belong to the header."""

    fields: dict[int, str]
    titles: dict[int, str]
    rows: int
    place: Place
    said: list[str] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """Return how many columns there are."""
        return max(self.titles) + 1


def slots(row: Row) -> list[Slot]:
    """Return what covers each column of a row."""
    return [Slot(cell, at == 0) for cell in row for at in range(cell.columns)]


def header_of(table: Table, labels: Labels) -> Header | None:
    """Return the header of a table of tasks; None for another table."""
    for index, row in enumerate(table.rows[:DEEPEST]):
        titles = dict(enumerate(_text(slot) for slot in slots(row)))
        fields = _fields(titles, labels)
        if not _tells(fields, row):
            continue
        depth = 1
        if index + 1 < len(table.rows):
            lower = _lower(slots(row), slots(table.rows[index + 1]))
            if lower:
                merged = {at: lower.get(at) or title for at, title in titles.items()}
                merged_fields = _fields(merged, labels, titles)
                if len(merged_fields) >= len(fields):
                    titles, fields, depth = merged, merged_fields, 2
        while index + depth < len(table.rows) and _counts(table.rows[index + depth]):
            depth += 1
        said = [c.text for own in table.rows[: index + depth] for c in own if c.text]
        return Header(fields, titles, index + depth, row[0].place, said)
    return None


def _text(slot: Slot) -> str:
    return " ".join(slot.cell.text.replace("*", "").split())


def _fields(
    titles: dict[int, str], labels: Labels, upper: dict[int, str] | None = None
) -> dict[int, str]:
    """Return the field of each column; each field counts once, in the first column that fits."""
    found: dict[int, str] = {}
    for at, title in titles.items():
        told = labels.column_of(title) if title else None
        if told is None and upper is not None:
            told = labels.column_of(f"{upper.get(at, '')} {title}")
        if told and told not in found.values():
            found[at] = told
    if "title" not in found.values() and found:
        rest = [at for at, title in titles.items() if title and at not in found]
        if rest and len(found) > 1:
            found[rest[0]] = "title"
    return found


def _tells(fields: dict[int, str], row: Row) -> bool:
    """Say whether a row is a header: it names the work and something about it."""
    names = set(fields.values())
    long = any(len(cell.text) > LONGEST for cell in row)
    return "title" in names and bool(names & {"lead", "output", "due"}) and not long


def _lower(upper: Sequence[Slot], below: Sequence[Slot]) -> dict[int, str]:
    """Return the titles of a second header row, which divides a wide cell of the first."""
    wide = {at for at, slot in enumerate(upper) if slot.cell.columns > 1}
    merged = any(slot.cell.continues for slot in below)
    if not wide or len(below) != len(upper):
        return {}
    told = {at: _text(slot) for at, slot in enumerate(below) if _text(slot)}
    outside = set(told) - wide
    return told if told and (merged or not outside) and not outside else {}


def _counts(row: Row) -> bool:
    texts = [cell.text for cell in row if cell.text]
    return (
        len(texts) > 1 and all(COUNTED.fullmatch(text) for text in texts) and len(texts) == len(row)
    )


def repeated(header: Header, table: Table, labels: Labels) -> int:
    """Return how many first rows of `table` say the header again, as after a page break."""
    own = header_of(table, labels)
    if own is None or own.fields != header.fields:
        return 0
    return own.rows


def in_order(header: Header) -> Iterator[tuple[int, str | None, str]]:
    """Yield each column with its field and its title."""
    for at, title in header.titles.items():
        yield at, header.fields.get(at), title
