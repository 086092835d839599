"""What every reader gives and recognition takes: paragraphs and tables in order, with places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PlaceKind = Literal["line", "page", "paragraph", "cell"]
SourceKind = Literal["text", "docx", "xlsx", "csv", "pdf"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the source: `line` 12, `page` 3, `paragraph` 40, `cell` B4.

    Lines of text files and CSV, pages of PDF, cells of Excel (`Sheet1!B4` where there are
    several sheets). Word has no lines: its paragraphs count from 1, empty ones too, those of
    tables not; a cell there has the number of its `table`, from 1, and its row, from 1 (`C5`).
    """

    kind: PlaceKind
    name: str
    table: int = 0

    @property
    def message(self) -> Message:
        """Return the place as it is said: “dòng 12”."""
        if self.table:
            return msg("place.table_cell", name=self.name, table=self.table)
        return msg(f"place.{self.kind}", name=self.name)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is printed, where the source tells; `size` in points.

    `bold`, `italic`, `capitals` are true where every letter of the paragraph is so;
    `capitals` holds for letters typed as capitals and for those only printed so. `heading` is
    the level (1 the highest) of a paragraph that the source calls a heading.
    """

    bold: bool = False
    italic: bool = False
    centred: bool = False
    size: float | None = None
    capitals: bool = False
    heading: int | None = None


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: NFC, single spaces, a line feed where a line breaks inside it; never empty.

    Bold and italic words stand in `**` and `*`, raised ones in `^`, as plans are written
    (render/inline.py); what holds for the whole paragraph is in its style alone. A footnote is
    referred to by `[^1]`. `number` is what automatic numbering prints before the text ("1.",
    "a)", "-"); it is not part of the text.
    `page_break` says that the source begins a new page with the paragraph.
    """

    text: str
    place: Place
    style: Style = PLAIN
    number: str = ""
    page_break: bool = False

    @property
    def printed(self) -> str:
        """Return the text with the number before it."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: `columns` that it stretches over, `continues` the one above it.

    A cell that continues has no paragraphs. A table inside a cell has become paragraphs, one a
    row, cells divided by tabs.
    """

    paragraphs: tuple[Paragraph, ...]
    place: Place
    columns: int = 1
    continues: bool = False

    @property
    def text(self) -> str:
        """Return the printed paragraphs, one a line."""
        return "\n".join(paragraph.printed for paragraph in self.paragraphs)


Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, ragged where the source is; a letterhead without borders is a table too.

    `header_rows` is how many of the first rows the source itself calls header (repeated on each
    page), 0 where it does not tell. `bordered` is false where the source shows no lines.
    """

    rows: tuple[Row, ...]
    place: Place
    header_rows: int = 0
    bordered: bool = True


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was read over or mended while reading; `before` and `after` are texts."""

    message: Message
    place: Place | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: `name` as the user gave it, `kind` by its content.

    `footnotes` are by the number that the texts refer to (`[^1]` -> "1"); a footnote nobody
    refers to is there too. `aside` is what stands outside the text, such as headers and footers
    of the pages.
    """

    name: str
    kind: SourceKind
    blocks: tuple[Block, ...]
    footnotes: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    aside: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph of the text, those of tables in the order of reading."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from (text for row in block.rows for cell in row for text in cell.paragraphs)


def column_name(index: int) -> str:
    """Return how spreadsheets call a column, counted from 0.

    >>> [column_name(index) for index in (0, 25, 26)]
    ['A', 'Z', 'AA']
    """
    before, letter = divmod(index, 26)
    return (column_name(before - 1) if before else "") + chr(ord("A") + letter)
