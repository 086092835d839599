"""What a Word document shows: paragraphs with their looks, tables and sections in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from khtool.audit.lines import Line
    from khtool.audit.properties import Properties


@dataclass(eq=False, slots=True)
class Run:
    """A stretch of letters that look alike; tabs and line breaks are in `text`."""

    text: str
    format: Properties
    element: Element


@dataclass(eq=False, slots=True)
class Table:
    """A table: its `w:tbl`, whether lines are drawn around its cells, how wide it is (mm)."""

    element: Element
    bordered: bool
    rows: int = 0
    columns: int = 0
    width: float | None = None
    head_repeats: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Cell:
    """Where a paragraph stands in a table; `width` is that of the text in mm, None if unknown."""

    table: Table
    row: int
    column: int
    width: float | None


@dataclass(eq=False, slots=True)
class Paragraph:
    """One `w:p`; `number` counts all of the document from 1, those in tables and boxes too.

    `prefix` is the number that Word sets before it. `lines` are drawn in it; `shapes` says that
    there are shapes besides.
    """

    number: int
    element: Element
    style: str
    format: Properties
    runs: list[Run] = field(default_factory=list)
    cell: Cell | None = None
    section: int = 0
    boxed: bool = False
    prefix: str = ""
    lines: list[Line] = field(default_factory=list)
    shapes: bool = False
    page_break: bool = False

    @property
    def text(self) -> str:
        """Return the words of the paragraph, with the number that Word sets before it."""
        own = "".join(run.text for run in self.runs)
        return f"{self.prefix} {own}" if self.prefix else own

    @property
    def empty(self) -> bool:
        """Say whether the paragraph has no letters."""
        return not self.text.strip()


@dataclass(eq=False, slots=True)
class Section:
    """Pages of one kind: measures in mm, header and footer parts by kind (`default`, `first`)."""

    index: int
    element: Element | None
    first_paragraph: int
    measures: dict[str, float]
    hides_first: bool
    start: int | None
    numerals: str
    continuous: bool
    headers: dict[str, str]
    footers: dict[str, str]

    @property
    def text_width(self) -> float:
        """Return the mm between the side margins."""
        size = self.measures
        return size["width"] - size["left"] - size["right"]

    @property
    def landscape(self) -> bool:
        """Say whether the pages lie on their side."""
        return self.measures["width"] > self.measures["height"]


@dataclass(eq=False, slots=True)
class Document:
    """A whole document; `margins` are paragraphs of headers and footers by the part's name.

    `roots` are the trees that all elements belong to, by the part's name.
    """

    paragraphs: list[Paragraph]
    sections: list[Section]
    tables: list[Table]
    margins: dict[str, list[Paragraph]]
    fields: dict[str, list[str]]
    settings: dict[str, Any]
    pages: int | None
    roots: dict[str, Element] = field(default_factory=dict)

    def section_of(self, paragraph: Paragraph) -> Section:
        """Return the section that a paragraph stands in."""
        return self.sections[min(paragraph.section, len(self.sections) - 1)]

    def width_for(self, paragraph: Paragraph) -> float | None:
        """Return the mm that the text of a paragraph may fill, before its own indents."""
        if paragraph.boxed:
            return None
        if paragraph.cell is not None:
            return paragraph.cell.width
        return self.section_of(paragraph).text_width
