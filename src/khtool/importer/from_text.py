"""Text files and Markdown into blocks: a line is a paragraph, a line with tabs a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.errors import UserError
from khtool.importer.blocks import Cell, Note, Paragraph, Place, Source, Style, Table
from khtool.importer.markup import balanced, items_of, without_tags
from khtool.importer.pasted import rows_joined
from khtool.importer.words import clean, in_capitals
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.importer.blocks import Block, Row

MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
HEADING: Final = re.compile(r" {0,3}(#{1,6})\s+(\S.*)")
ALL_BOLD: Final = re.compile(r"\*\*((?:(?!\*\*).)+)\*\*")
ALL_ITALIC: Final = re.compile(r"\*((?:(?!\*).)+)\*")
RULE: Final = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*")
PIPE_ROW: Final = re.compile(r"\s*\|.*\|\s*")
PIPE_RULE: Final = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")
CELL_BORDER: Final = re.compile(r"(?<!\\)\|")
FOOTNOTE: Final = re.compile(r"\[\^([^\]\s]+)\]:\s*(.*)")


def decoded(data: bytes, name: str) -> str:
    """Return the text of `data`: UTF-8, or UTF-16 with its mark; line feeds only.

    Raises `UserError` for everything else: the old Vietnamese encodings (TCVN3, VNI,
    Windows-1258) cannot be told from one another by their bytes, so none is guessed.
    """
    encoding = next((name_ for mark, name_ in MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError(msg("reading.encoding", name=name)) from error
    if "\0" in text:
        raise UserError(msg("reading.no_text_file", name=name))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(data: bytes, name: str) -> Source:
    """Return the lines of a text file as blocks; joining what a page tore apart comes later.

    Raises `UserError` for a file in another encoding.
    """
    text = decoded(data, name)
    reader = _Reader(balanced(text.split("\n")))
    blocks = tuple(reader.blocks())
    return Source(name, "text", blocks, reader.footnotes, notes=tuple(reader.notes))


class _Reader:
    """Goes through the lines once; keeps footnotes and notes aside."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.footnotes: dict[str, tuple[Paragraph, ...]] = {}
        self.notes: list[Note] = []

    def blocks(self) -> Iterator[Block]:
        rows: list[Row] = []
        piped = False
        for number, line in rows_joined(self._lines):
            pipes = PIPE_ROW.fullmatch(line) is not None and "\t" not in line
            if rows and ("\t" not in line or piped) and not (pipes and piped):
                yield _table(rows)
                rows = []
            if pipes:
                piped = True
                if not PIPE_RULE.fullmatch(line):
                    cells = CELL_BORDER.split(line.strip()[1:-1])
                    rows.append(self._row([cell.replace("\\|", "|") for cell in cells], number))
            elif "\t" in line.strip(" \n"):
                piped = False
                if line.strip(" \t-"):  # scans draw the line below a table in dashes
                    rows.append(self._row(line.split("\t"), number))
            else:
                yield from self._paragraph(line, number)
        if rows:
            yield _table(rows)

    def _paragraph(self, line: str, number: int) -> Iterator[Paragraph]:
        if RULE.fullmatch(line):
            return
        place = Place("line", str(number))
        heading = HEADING.fullmatch(line)
        text = heading[2].rstrip().rstrip("#") if heading else line
        made = _made(without_tags(text), place, len(heading[1]) if heading else None)
        if not made:
            return
        if note := FOOTNOTE.fullmatch(made.text):
            self.footnotes[note[1]] = tuple(_each(note[2], place))
        else:
            yield made

    def _row(self, cells: Sequence[str], number: int) -> Row:
        place = Place("line", str(number))
        return tuple(Cell(tuple(self._in_cell(cell, place)), place) for cell in cells)

    def _in_cell(self, cell: str, place: Place) -> Iterator[Paragraph]:
        texts = items_of(cell)
        found = [made for text in texts if (made := _made(without_tags(text), place))]
        if len(texts) > 1 or "<" in cell:
            after = "\n".join(made.text for made in found)
            if after != clean(cell):
                self.notes.append(Note(msg("reading.list"), place, clean(cell), after))
        yield from found


def _table(rows: Sequence[Row]) -> Table:
    return Table(tuple(rows), rows[0][0].place)


def _each(text: str, place: Place) -> Iterator[Paragraph]:
    if made := _made(text, place):
        yield made


def _made(text: str, place: Place, heading: int | None = None) -> Paragraph | None:
    """Return the paragraph `text` without the marks that hold for all of it; None if empty."""
    page_break = "\f" in text
    words = clean(text.replace("\f", " "))
    bold = italic = False
    if match := ALL_BOLD.fullmatch(words):
        words, bold = match[1].strip(), True
    if match := ALL_ITALIC.fullmatch(words):
        words, italic = match[1].strip(), True
    if not words:
        return None
    style = Style(bold=bold, italic=italic, capitals=in_capitals(words), heading=heading)
    return Paragraph(words, place, style, page_break=page_break)
