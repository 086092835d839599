"""Rows of a table of tasks, whole: halves that a page break cut are joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khtool.importer.columns import slots
from khtool.importer.lines import HEADING, SHAPES, Kind, unwrapped
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.importer.blocks import Place
    from khtool.importer.blocks import Row as SourceRow
    from khtool.importer.columns import Header, Slot
    from khtool.importer.record import Record

NUMBER_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.ROMAN, re.compile(r"[IVXL]+\s*[.)/]?")),
    (Kind.CAPITAL, re.compile(r"[A-ZĐ]\s*[.)/]?")),
    (Kind.THIRD, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}\s*[.)]?")),
    (Kind.SECOND, re.compile(r"\d{1,2}\.\d{1,2}\s*[.)]?")),
    (Kind.NUMBER, re.compile(r"\d{1,4}\s*[.)/]?")),
    (Kind.LETTER, re.compile(r"[a-zđ]{1,2}\s*[.)/]?")),
    (Kind.DASH, re.compile(r"[-–—•+*]")),
)

ITEM = re.compile(r"(?:(?<=[;.:,…\w)”])\s*|^)(?<!\w)([-–+•])\s+(?=[^\W\d_]|[“\"(\d])")
QUOTED = re.compile(r"“[^”]*”")
SHOWN = 120


@dataclass(slots=True)
class Row:
    """A row: its number, and the lines of each field; `other` are columns of no field.

    `across` says that the words run over the whole width, `top` that a page begins with it.
    """

    number: str
    cells: dict[str, list[str]]
    place: Place
    other: dict[str, list[str]] = field(default_factory=dict)
    across: bool = False
    top: bool = False
    bold: bool = False
    merged: frozenset[str] = frozenset()

    @property
    def kind(self) -> Kind | None:
        """Return the kind of its number; None where it has none."""
        number = self.number.strip("* ")
        return next((kind for kind, shape in NUMBER_SHAPES if shape.fullmatch(number)), None)

    @property
    def title(self) -> str:
        """Return the words of its title on one line."""
        return " ".join(self.cells.get("title", ()))

    @property
    def others_empty(self) -> bool:
        """Say whether there is nothing but number and title."""
        named = any(lines for name, lines in self.cells.items() if name != "title")
        return not named and not any(self.other.values())

    @property
    def words(self) -> str:
        """Return all its words, for showing."""
        cells = (*self.cells.values(), *self.other.values())
        return " | ".join([self.number, *(" / ".join(lines) for lines in cells)])[:SHOWN]


def read_rows(
    chunks: Iterable[Iterable[SourceRow]], header: Header, record: Record
) -> list[Row]:
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
    return _whole(rows, record)


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
            cells.setdefault(name, []).extend(_lines(text))
        else:
            title = header.titles.get(at, "")
            other.setdefault(title, []).extend(_lines(text))
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
        row.cells["title"] = _lines(row.number)  # a heading in the column of numbers
        row.number = ""
    if row.number or not row.cells.get("title"):
        return
    first = row.cells["title"][0]
    for kind, shape in SHAPES:
        match = shape.match(first)
        if match and not kind.is_bullet and ("number" not in header.fields.values() or row.across or kind is Kind.LETTER):
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


def _lines(text: str) -> list[str]:
    """Return the lines of a cell; list items that stand one behind the other are lines too."""
    lines: list[str] = []
    for part in text.split("\n"):
        own, _ = unwrapped(HEADING.sub("", part.strip(), count=1))
        lines += _items(own)
    return [line for line in lines if line]


def _items(line: str, *, in_list: bool = False) -> list[str]:
    """Cut `- A; - B` into its items; a dash between words of one name or in quotes is no cut.

    `in_list` says that `line` goes on with an item.
    """
    if not in_list and not re.match(r"[-–+•]\s", line):
        return [line]
    hidden = QUOTED.sub(lambda match: "x" * len(match[0]), line)
    starts = [0]
    for match in re.finditer(r"\s*(?<![\w])([-–+•])\s+(?=\S)", hidden):
        at = match.start(1)
        before, after = hidden[:at].rstrip(), hidden[match.end() :]
        closed = before.endswith((";", ".", ":", ",", "…"))
        if at and (closed or (after[:1].isupper() and match[1] != "–")):
            starts.append(at)
    return [line[a:b].strip() for a, b in zip(starts, [*starts[1:], len(line)], strict=True)]


def _whole(rows: list[Row], record: Record) -> list[Row]:
    """Join rows that are halves of one."""
    result: list[Row] = []
    numbered = sum(1 for row in rows if row.kind is not None) * 2 >= len(rows)
    waiting: Row | None = None
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if waiting is not None:
            row = _joined(waiting, row, record)
            waiting = None
        elif result and _is_lower_half(row, result[-1], numbered=numbered):
            result[-1] = _joined(result[-1], row, record)
            continue
        elif numbered and not row.number and not row.across and _is_upper_half(row, following):
            waiting = row
            continue
        result.append(row)
    if waiting is not None:
        result.append(waiting)
    return result


def _is_lower_half(row: Row, before: Row, *, numbered: bool) -> bool:
    """Say whether `row` goes on with `before`."""
    if row.number:
        return False
    if not row.title:
        return True
    if row.across:
        return row.title[:1].islower()
    if row.title[:1].islower() or "number" in row.merged or "title" in row.merged:
        return numbered or row.title[:1].islower()
    if row.others_empty and before.others_empty and not before.title.endswith((".", ")")):
        return row.top
    return numbered and row.top and not before.title.endswith((".", ";"))


def _is_upper_half(row: Row, following: Row | None) -> bool:
    """Say whether the number of `row` and the rest of its words stand in the next row."""
    if following is None or not following.number or following.across:
        return False
    return not following.title or following.title[:1].islower()


def _joined(upper: Row, lower: Row, record: Record) -> Row:
    before = f"{upper.words} ⏎ {lower.words}"
    whole = Row(
        upper.number or lower.number,
        {name: _two(upper.cells.get(name, []), lower.cells.get(name, [])) for name in {**upper.cells, **lower.cells}},
        upper.place,
        {name: _two(upper.other.get(name, []), lower.other.get(name, [])) for name in {**upper.other, **lower.other}},
        upper.across,
        upper.top,
        upper.bold,
        upper.merged,
    )
    record.mend(msg("import.mend.row"), before, whole.words, lower.place)
    return whole


def _two(upper: list[str], lower: list[str]) -> list[str]:
    """Join the lines of two halves of a cell: a sentence that was cut is one line again."""
    if not upper or not lower:
        return [*upper, *lower]
    starts_item = re.match(r"[-–+•]\s", lower[0])
    starts_list = re.match(r"[-–+•]\s", upper[0]) is not None
    closed = upper[-1].endswith((";", ".", ":"))
    if starts_item or (closed and not lower[0][:1].islower()):
        return [*upper, *lower]
    whole = f"{upper[-1]} {lower[0]}"
    return [*upper[:-1], *_items(whole, in_list=starts_list), *lower[1:]]
