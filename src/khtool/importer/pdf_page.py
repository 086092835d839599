"""One PDF page into blocks: tables by their lines, columns side by side, paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from khtool.importer.blocks import Cell, Paragraph, Table
from khtool.importer.pdf_lines import (
    STARTS,
    Line,
    Word,
    columns_of,
    fits_behind,
    is_centred,
    lines_of,
    paragraph_of,
    paragraphs_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.importer.blocks import Block, Place, Row

PAGE_NUMBER: Final = re.compile(r"[-–\s]*\d{1,4}[-–\s]*")
EDGE: Final = 2.0
"""Points by which lines of one table may miss each other."""

LEFT_HALF: Final = 0.56
RIGHT_HALF: Final = 0.36
"""Shares of the text's width: what ends before one, begins after the other, is a column."""

ABOVE: Final = 10.0
"""Points by which a left column may begin above the right one beside it."""


def page_blocks(page: Any, words: Sequence[Word], place: Place) -> Iterator[Block]:
    """Yield the paragraphs and tables of a page from top to bottom, without its number."""
    tables = [
        table
        for table in page.find_tables()
        if len(table.cells) > 1 and any(_within(word, table.bbox) for word in words)
    ]
    outside = [word for word in words if not any(_within(word, t.bbox) for t in tables)]
    lines = _without_number(lines_of(outside))
    left = min((line.x0 for line in lines), default=0.0)
    right = max((line.x1 for line in lines), default=float(page.width))
    for table in sorted(tables, key=lambda table: float(table.bbox[1])):
        above = [line for line in lines if line.bottom <= table.bbox[1] + EDGE]
        yield from _text(above, place, left, right)
        lines = lines[len(above) :]
        rows = tuple(_rows(table, words, place))
        if any(cell.paragraphs for row in rows for cell in row):
            yield Table(rows, place)
    yield from _text(lines, place, left, right)


def _without_number(lines: list[Line]) -> list[Line]:
    """Return `lines` without the number of the page, first or last."""
    if lines and PAGE_NUMBER.fullmatch(lines[0].text):
        return lines[1:]
    return lines[:-1] if lines and PAGE_NUMBER.fullmatch(lines[-1].text) else lines


def _text(lines: Sequence[Line], place: Place, left: float, right: float) -> Iterator[Block]:
    """Yield paragraphs, and a table without borders where columns stand side by side."""
    at = 0
    while at < len(lines):
        zone = _zone(lines[at:], left, right)
        if zone:
            yield _beside(lines[at : at + zone], place, left, right)
            at += zone
            continue
        end = at + 1
        while end < len(lines) and not _zone(lines[end:], left, right):
            end += 1
        yield from paragraphs_of(lines[at:end], place, left, right)
        at = end


def _zone(lines: Sequence[Line], left: float, right: float) -> int:
    """Return how many of the first lines stand in two columns: none, or two at least."""
    sides: list[set[str]] = []
    for line in lines:
        if not (of := _sides(line, left, right)):
            break
        sides.append(of)
    first_right = next((at for at, of in enumerate(sides) if "right" in of), None)
    if first_right is None or lines[first_right].top - lines[0].top > ABOVE:
        return 0
    both = any(len(of) > 1 for of in sides) or len(set().union(*sides)) > 1
    return len(sides) if both and len(sides) > 1 else 0


def _sides(line: Line, left: float, right: float) -> set[str]:
    """Return in which columns the parts of a line stand; empty where one is in neither."""
    width = right - left
    sides: set[str] = set()
    parts = columns_of(line)
    if len(parts) == 1 and is_centred(line, left, right):
        return sides
    for part in parts:
        if part.x0 >= left + RIGHT_HALF * width:
            sides.add("right")
        elif part.x1 <= left + LEFT_HALF * width:
            sides.add("left")
        else:
            return set()
    return sides


def _beside(lines: Sequence[Line], place: Place, left: float, right: float) -> Table:
    """Return two columns as a table of one row."""
    middle = left + RIGHT_HALF * (right - left)
    sides: tuple[list[Paragraph], list[Paragraph]] = ([], [])
    for line in lines:
        for side, texts in enumerate(sides):
            words = [
                word
                for part in columns_of(line)
                if (part.x0 >= middle) == bool(side)
                for word in part.words
            ]
            if words and (made := paragraph_of([Line(words)], place, left, right)):
                texts.append(made)
    return Table((tuple(Cell(tuple(side), place) for side in sides),), place, bordered=False)


def _rows(table: Any, words: Sequence[Word], place: Place) -> Iterator[Row]:
    """Yield the rows; a cell that stretches over columns once, one from above as going on."""
    edges = sorted({round(box[0], 1) for box in table.cells})
    for row in table.rows:
        cells: list[Cell] = []
        reached = float("-inf")
        for box in row.cells:
            if box is not None:
                columns = sum(box[0] - EDGE <= edge < box[2] - EDGE for edge in edges)
                inside = [word for word in words if _within(word, box)]
                cells.append(Cell(tuple(_in_cell(inside, place, box)), place, max(columns, 1)))
                reached = box[2]
            elif len(cells) < len(edges) and _column(cells, edges) >= reached - EDGE:
                cells.append(Cell((), place, continues=True))
        yield tuple(cells)


def _column(cells: Sequence[Cell], edges: Sequence[float]) -> float:
    """Return where the next cell of a row begins."""
    at = sum(cell.columns for cell in cells)
    return edges[at] if at < len(edges) else float("-inf")


def _in_cell(words: Sequence[Word], place: Place, box: Sequence[float]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a cell: a new one at a dash, a number, a line ended by hand."""
    groups: list[list[Line]] = []
    for line in lines_of(words):
        starts = STARTS.match(line.text + " ")
        if groups and not starts and not fits_behind(groups[-1][-1], line, box[2] - box[0]):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        if made := paragraph_of(group, place, box[0], box[2]):
            yield made


def _within(word: Word, box: Sequence[float]) -> bool:
    across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]
