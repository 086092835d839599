"""Excel workbooks into blocks: a table a sheet, merged cells known, values as they are shown."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from khtool.errors import UserError
from khtool.importer.blocks import Cell, Note, Paragraph, Place, Source, Style, column_name
from khtool.importer.marks import Span, marked
from khtool.importer.sheets import blocks_of
from khtool.importer.words import in_capitals
from khtool.importer.xlsx_looks import PLAIN_LOOK, SHEET, TRUE, Look, looks_of, spans_of
from khtool.importer.xlsx_values import shown
from khtool.lang import msg
from khtool.office.word import OFFICE_RELATIONS, number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from khtool.importer.blocks import Block, Row
    from khtool.office.package import Package

REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
MOST_CELLS: Final = 200_000
"""Used rows by used columns of a sheet: a plan of 1,000 tasks has 10,000."""

TRUTH: Final = {"1": "TRUE", "0": "FALSE"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a cell shows."""

    spans: tuple[Span, ...]
    look: Look


def read_xlsx(package: Package) -> Source:
    """Return the sheets as blocks; hidden sheets are noted and left out.

    Raises `UserError` for parts that are broken and for a sheet that is too big.
    """
    book = package.xml(package.main)
    reader = _Book(package, book)
    relations = package.relationships(package.main)
    notes: list[Note] = []
    sheets: list[tuple[str, Element]] = []
    for sheet in book.iter(f"{SHEET}sheet"):
        target = relations.get(sheet.get(f"{OFFICE_RELATIONS}id", ""))
        if target is None or target.kind != "worksheet" or target.target not in package.names:
            continue
        if sheet.get("state", "visible") != "visible":
            notes.append(Note(msg("reading.hidden_sheet", sheet=sheet.get("name", ""))))
        else:
            sheets.append((sheet.get("name", ""), package.xml(target.target)))
    blocks: list[Block] = []
    several = len(sheets) > 1
    for name, root in sheets:
        before = f"{name}!" if several else ""
        found = list(blocks_of(list(reader.rows(root, before))))
        if found and several:
            style = Style(heading=1, capitals=in_capitals(name))
            blocks.append(Paragraph(name, Place("cell", f"{before}A1"), style))
        blocks += found
        if found and _hides(root):
            notes.append(Note(msg("reading.hidden_rows"), Place("cell", f"{before}A1")))
    return Source(package.name, "xlsx", tuple(blocks), notes=tuple(notes))


class _Book:
    """The strings and looks that the sheets of one workbook share."""

    def __init__(self, package: Package, book: Element) -> None:
        self._name = package.name
        self._main = package.main
        parts = {
            item.kind: item.target
            for item in package.relationships(package.main).values()
            if item.target in package.names
        }
        strings = package.xml(parts["sharedStrings"]) if "sharedStrings" in parts else None
        self._strings = [spans_of(item) for item in strings] if strings is not None else []
        self._looks = list(looks_of(package.xml(parts["styles"]))) if "styles" in parts else []
        settings = book.find(f"{SHEET}workbookPr")
        self._since_1904 = settings is not None and settings.get("date1904") in TRUE

    def rows(self, root: Element, before: str) -> Iterator[Row]:
        """Yield the used rows of a sheet, over its used columns; empty ones between too."""
        entries = dict(self._entries(root))
        lines = sorted({line for line, _ in entries})
        columns = sorted({column for _, column in entries})
        if len(lines) * len(columns) > MOST_CELLS:
            raise UserError(msg("reading.bomb", name=self._name, part=before or self._main))
        merged = _merged(root, lines, columns)
        last = 0
        for line in lines:
            if last and line > last + 1:
                yield ()
            last = line
            row: list[Cell] = []
            skip = 0
            for column in columns:
                if skip:
                    skip -= 1
                    continue
                place = Place("cell", f"{before}{column_name(column)}{line}")
                wide, continues = merged.get((line, column), (1, False))
                skip = wide - 1
                entry = entries.get((line, column))
                paragraphs = () if continues or entry is None else _paragraphs(entry, place)
                row.append(Cell(paragraphs, place, wide, continues))
            yield tuple(row)

    def _entries(self, root: Element) -> Iterator[tuple[tuple[int, int], Entry]]:
        """Yield what every cell that shows something shows, by row (from 1) and column (from 0)."""
        line = 0
        for row in root.iter(f"{SHEET}row"):
            line = number(row.get("r"), line + 1)
            column = -1
            for cell in row.iter(f"{SHEET}c"):
                at = _place(cell.get("r", ""))
                column = at[1] if at else column + 1
                at_look = number(cell.get("s"))
                look = self._looks[at_look] if at_look < len(self._looks) else PLAIN_LOOK
                spans = self._value(cell, look)
                if any(span.text.strip() for span in spans):
                    yield (line, column), Entry(spans, look)

    def _value(self, cell: Element, look: Look) -> tuple[Span, ...]:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(f"{SHEET}is")
            return spans_of(inline) if inline is not None else ()
        text = cell.findtext(f"{SHEET}v") or ""
        if kind == "s":
            index = number(text, -1)
            return self._strings[index] if 0 <= index < len(self._strings) else ()
        if kind == "n" and text:
            text = shown(text, look.format, since_1904=self._since_1904)
        elif kind == "b":
            text = TRUTH.get(text, text)
        return (Span(text),)


def _paragraphs(entry: Entry, place: Place) -> tuple[Paragraph, ...]:
    look = entry.look
    spans = [
        replace(span, bold=span.bold or look.bold, italic=span.italic or look.italic)
        for span in entry.spans
    ]
    done = marked(spans)
    return tuple(
        Paragraph(line, place, Style(done.bold, done.italic, look.centred, None, line.isupper()))
        for line in done.text.split("\n")
        if line
    )


def _merged(
    root: Element, lines: list[int], columns: list[int]
) -> dict[tuple[int, int], tuple[int, bool]]:
    """Return, for the first cell of each row of a merged range, its width and if it goes on.

    Only used rows and columns count; a range that meets one before it ends there.
    """
    found: dict[tuple[int, int], tuple[int, bool]] = {}
    for item in root.iter(f"{SHEET}mergeCell"):
        first, _, last = item.get("ref", "").partition(":")
        start, end = _place(first), _place(last)
        if start is None or end is None:
            continue
        across = columns[bisect_left(columns, start[1]) : bisect_right(columns, end[1])]
        down = lines[bisect_left(lines, start[0]) : bisect_right(lines, end[0])]
        for line in down if across else ():
            if (line, across[0]) in found:
                break
            found[line, across[0]] = (len(across), line > start[0])
    return found


def _place(reference: str) -> tuple[int, int] | None:
    """Return the row (from 1) and column (from 0) of a reference such as `B4`."""
    match = REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column - 1


def _hides(root: Element) -> bool:
    """Say whether rows or columns of a sheet are hidden, by hand or by a filter."""
    return any(
        item.get("hidden") in TRUE
        for name in ("row", "col")
        for item in root.iter(f"{SHEET}{name}")
    )
