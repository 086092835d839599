"""Paragraphs and tables of a Word document in the order of reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from khtool.importer.blocks import Cell, Note, Paragraph, Place, Style, Table, column_name
from khtool.importer.docx_styles import Styles, has_lines, heading_of
from khtool.importer.docx_text import (
    Footnotes,
    ParagraphReader,
    Read,
    alternative,
    section_breaks,
    span_of,
    words_of,
)
from khtool.importer.marks import Span, marked
from khtool.importer.words import clean, in_capitals
from khtool.lang import msg
from khtool.office.word import COMPATIBILITY, number, on, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from khtool.importer.blocks import Block, Row
    from khtool.importer.docx_numbering import Numbering
    from khtool.importer.docx_styles import Properties

NO_LIST: Final = "0"
"""The numId that takes a paragraph out of the list of its style (17.9.18)."""

PASSED_BY: Final = frozenset({w("sectPr"), w("sdtPr"), w("tblPr"), w("tblGrid"), w("trPr")})


class BlockReader:
    """Goes through a document once, in its order: lists and footnotes count on."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._paragraphs = 0
        self._tables = 0
        self._carried: list[Span] = []
        self._new_page = False
        self.footnotes = Footnotes()
        self.notes: list[Note] = []

    def blocks(self, body: Element, place: Place | None = None) -> Iterator[Block]:
        """Yield what `body` holds; all of it at `place`, else counted."""
        for child in body:
            if child.tag == w("p"):
                if place is None:
                    self._paragraphs += 1
                here = place or Place("paragraph", str(self._paragraphs))
                yield from self._paragraph(child, here)
            elif child.tag == w("tbl"):
                yield from self._table(child, place)
            elif child.tag == f"{COMPATIBILITY}AlternateContent":
                yield from self.blocks(alternative(child), place)
            elif child.tag in (w("del"), w("moveFrom")):
                continue  # marks of a change around nothing that is printed
            elif child.tag == w("altChunk"):
                self._note("reading.embedded", place)
            elif child.tag not in PASSED_BY:
                yield from self.blocks(child, place)

    def _paragraph(self, element: Element, place: Place) -> Iterator[Block]:
        ppr = element.find(w("pPr"))
        style = self._styles.style_of(ppr)
        read = ParagraphReader(self._styles, self.footnotes, style).of(element)
        self._tell(read, place)
        for box in read.boxes:
            yield from self.blocks(box, place)
        if ppr is not None and ppr.find(f"{w('rPr')}/{w('del')}") is not None:
            self._carried += read.spans  # its end is deleted: the next paragraph goes on
            return
        spans, self._carried = self._carried + read.spans, []
        whole = self._styles.paragraph(ppr)
        self._new_page |= read.page_break or whole.get("pageBreakBefore") == "1"
        done = marked(spans)
        if done.text:
            look = Style(
                bold=done.bold,
                italic=done.italic,
                centred=whole.get("jc") == "center",
                size=max(read.sizes, key=lambda size: read.sizes[size], default=None),
                capitals=in_capitals("".join(read.printed)),
                heading=heading_of(whole),
            )
            label = self._label(whole, style)
            yield Paragraph(done.text, place, look, label, page_break=self._new_page)
            self._new_page = False
        self._new_page |= read.next_page or section_breaks(ppr)

    def _label(self, whole: Properties, style: str) -> str:
        name = whole.get("numId", NO_LIST)
        if name == NO_LIST:
            return ""
        at = number(whole["ilvl"]) if "ilvl" in whole else self._numbering.level_of(name, style)
        return self._numbering.printed(name, at)

    def _table(self, element: Element, place: Place | None) -> Iterator[Table]:
        """Yield a table; one without words is nothing."""
        if place is None:
            self._tables += 1
        number_ = self._tables
        rows: list[Row] = []
        headers = 0
        for count, tr in enumerate(_below(element, w("tr")), 1):
            properties = tr.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                here = place or Place("cell", f"A{count}", number_)
                self._note("reading.deleted", here, before=words_of(tr))
                continue
            row = self._row(tr, count, number_, place)
            repeated = properties is not None and on(properties.find(w("tblHeader")))
            headers += repeated and headers == len(rows)
            rows.append(row)
        if rows:
            start = place or Place("cell", "A1", number_)
            yield Table(tuple(rows), start, headers, bordered=self._bordered(element))

    def _row(self, tr: Element, count: int, table: int, place: Place | None) -> Row:
        cells: list[Cell] = []
        column = 0
        if before := span_of(tr.find(w("trPr")), "gridBefore"):
            cells.append(Cell((), place or Place("cell", f"A{count}", table), before))
            column = before
        for tc in _below(tr, w("tc")):
            properties = tc.find(w("tcPr"))
            here = place or Place("cell", f"{column_name(column)}{count}", table)
            columns = max(span_of(properties, "gridSpan"), 1)
            paragraphs = tuple(self._in_cell(tc, here))
            column += columns
            if cells and _merged(properties, "hMerge"):
                last = cells[-1]
                both = last.paragraphs + paragraphs
                cells[-1] = replace(last, columns=last.columns + columns, paragraphs=both)
                continue
            continues = _merged(properties, "vMerge") and not paragraphs
            cells.append(Cell(paragraphs, here, columns, continues))
        return tuple(cells)

    def _in_cell(self, tc: Element, place: Place) -> Iterator[Paragraph]:
        """Yield the paragraphs of a cell; a table inside it as a paragraph a row."""
        for block in self.blocks(tc, place):
            if isinstance(block, Paragraph):
                yield block
                continue
            for row in block.rows:
                texts = "\t".join(cell.text.replace("\n", " ") for cell in row)
                if texts.strip():
                    yield Paragraph(texts.strip(), place)

    def _bordered(self, table: Element) -> bool:
        properties = table.find(w("tblPr"))
        if properties is not None:
            borders = properties.find(w("tblBorders"))
            if borders is not None and len(borders):
                return has_lines(borders)
            if self._styles.bordered(value(properties.find(w("tblStyle")))):
                return True
        return any(has_lines(borders) for borders in table.iter(w("tcBorders")))

    def _tell(self, read: Read, place: Place) -> None:
        """Note what was left out of a paragraph, and what was taken though it is tracked."""
        if read.deleted.strip():
            self._note("reading.deleted", place, before=clean(read.deleted))
        if read.inserted.strip():
            self._note("reading.inserted", place, after=clean(read.inserted))
        if read.hidden.strip():
            self._note("reading.hidden", place, before=clean(read.hidden))
        if read.pictures:
            self._note("reading.picture", place)
        if read.signs:
            self._note("reading.sign", place)

    def _note(self, key: str, place: Place | None, before: str = "", after: str = "") -> None:
        self.notes.append(Note(msg(key), place, before, after))


def _below(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, those inside content controls too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in PASSED_BY:
            yield from _below(child, tag)


def _merged(properties: Element | None, name: str) -> bool:
    """Say whether a cell goes on from the one above (vMerge) or before it (hMerge)."""
    merge = properties.find(w(name)) if properties is not None else None
    return merge is not None and value(merge) != "restart"
