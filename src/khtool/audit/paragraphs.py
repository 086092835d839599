"""From the XML of a part to its paragraphs, each with the look that all styles give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from khtool.audit.document import Cell, Paragraph, Run, Table
from khtool.audit.lines import drawn_in
from khtool.audit.names import MC, MM_PER_TWIP, W, number, switch, word
from khtool.audit.properties import Properties, paragraph_properties, run_properties
from khtool.audit.styles import conditional

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from khtool.audit.numbering import Numbering
    from khtool.audit.styles import Styles

THROUGH: Final = frozenset(
    f"{W}{name}"
    for name in (
        "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink",
        "fldSimple", "dir", "bdo", "body", "hdr", "ftr", "txbxContent",
    )
)  # fmt: skip
"""What holds paragraphs, tables or letters and looks like nothing itself."""

SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
PICTURES: Final = (f"{W}drawing", f"{W}pict", f"{W}object")
NO_BORDER: Final = frozenset({"nil", "none"})


def children(element: Element) -> Iterator[Element]:
    """Yield what an element holds; of alternatives the one that Word of today shows."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            chosen = child.find(f"{MC}Choice")
            chosen = child.find(f"{MC}Fallback") if chosen is None else chosen
            if chosen is not None:
                yield from children(chosen)
        elif child.tag in THROUGH:
            yield from children(child)
        else:
            yield child


class Reader:
    """Reads the paragraphs of one part after the other; counts them and the items of lists."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.paragraphs: list[Paragraph] = []
        self.tables: list[Table] = []
        self._section = 0

    def read(self, holder: Element, cell: Cell | None = None, *, boxed: bool = False) -> None:
        """Add the paragraphs in `holder`, in the order of the file."""
        for child in children(holder):
            if child.tag == f"{W}p":
                self._add(child, cell, boxed=boxed)
            elif child.tag == f"{W}tbl":
                self._table(child, boxed=boxed)

    def _table(self, element: Element, *, boxed: bool) -> None:
        grid = [number(column, "w") or 0 for column in element.findall(f"{W}tblGrid/{W}gridCol")]
        table = Table(element, self._bordered(element), columns=len(grid))
        table.width = sum(grid) * MM_PER_TWIP or None
        self.tables.append(table)
        sides = self._styles.cell_margin(element)
        for row in (child for child in children(element) if child.tag == f"{W}tr"):
            if table.rows == 0:
                table.head_repeats = bool(switch(row.find(f"{W}trPr/{W}tblHeader")))
            column = int(number(row.find(f"{W}trPr/{W}gridBefore"), "val") or 0)
            for child in (child for child in children(row) if child.tag == f"{W}tc"):
                span = int(number(child.find(f"{W}tcPr/{W}gridSpan"), "val") or 1)
                width = sum(grid[column : column + span])
                stated = child.find(f"{W}tcPr/{W}tcW")
                if stated is not None and word(stated, "type") in (None, "dxa"):
                    width = number(stated, "w") or width
                known = (width - sides) * MM_PER_TWIP if width else None
                self.read(child, Cell(table, table.rows, column, known), boxed=boxed)
                column += span
            table.rows += 1

    def _bordered(self, element: Element) -> bool:
        """Say whether lines are drawn between the cells of a table."""
        holders = [*self._styles.table_style(element), element]
        inner = "nil"
        for holder in holders:
            for edge in ("insideH", "insideV"):
                border = holder.find(f"{W}tblPr/{W}tblBorders/{W}{edge}")
                inner = word(border) or inner if border is not None else inner
        if inner not in NO_BORDER:
            return True
        cells = list(element.iter(f"{W}tc"))
        drawn = [cell for cell in cells if any(_edges(cell))]
        return len(drawn) > len(cells) / 2

    def _add(self, element: Element, cell: Cell | None, *, boxed: bool) -> None:
        properties = element.find(f"{W}pPr")
        named = word(properties.find(f"{W}pStyle")) if properties is not None else None
        style = named or self._styles.default_paragraph
        paragraph = Paragraph(len(self.paragraphs) + 1, element, style, {})
        paragraph.cell, paragraph.section, paragraph.boxed = cell, self._section, boxed
        self.paragraphs.append(paragraph)
        direct = paragraph_properties(properties)
        paragraph.format = self._format(style, direct, cell, paragraph)
        paragraph.page_break = bool(
            switch(properties.find(f"{W}pageBreakBefore")) if properties is not None else False
        )
        table = self._from_table(cell, "rPr")
        for child in children(element):
            if child.tag == f"{W}r":
                self._run(child, paragraph, table)
        if properties is not None and properties.find(f"{W}sectPr") is not None:
            self._section += 1

    def _format(
        self, style: str, direct: Properties, cell: Cell | None, paragraph: Paragraph
    ) -> Properties:
        """Return the look of a paragraph; what is said nearer to it wins (17.7.2)."""
        styled = self._styles.paragraph(style)
        both = {**styled, **direct}
        found = {**self._styles.default_spacing, **self._from_table(cell, "pPr")}
        listed = both.get("list", 0)
        level = {}
        if listed:
            depth = both.get("depth", 0)
            level = self._numbering.properties(listed, depth)
            paragraph.prefix = self._numbering.next(listed, depth)
        # a list named by the paragraph itself wins over its style, one named by the style does not
        inner = [styled, level] if "list" in direct else [level, styled]
        for layer in (*inner, direct):
            found |= layer
        return found

    def _from_table(self, cell: Cell | None, part: str) -> Properties:
        found: Properties = {}
        if cell is not None:
            styles = self._styles.table_style(cell.table.element)
            for said in conditional(styles, cell.table.element, cell.row, part):
                if part == "pPr":
                    found |= paragraph_properties(said)
                else:
                    found |= run_properties(said, self._styles.theme)
        return found

    def _run(self, element: Element, paragraph: Paragraph, table: Properties) -> None:
        properties = element.find(f"{W}rPr")
        own = run_properties(properties, self._styles.theme)
        named = word(properties.find(f"{W}rStyle")) if properties is not None else None
        looks = self._styles.run(table, paragraph.style, named, own)
        text = ""
        boxes: list[Element] = []
        for child in children(element):
            name = child.tag.removeprefix(W)
            if name == "t":
                text += child.text or ""
            elif name == "br" and word(child, "type") == "page":
                paragraph.page_break |= not (text or paragraph.runs)
            elif name in SIGNS:
                text += SIGNS[name]
            elif child.tag in PICTURES:
                boxes += child.iter(f"{W}txbxContent")
                for line in drawn_in(child):
                    if line is not None:
                        paragraph.lines.append(line)
                    elif not boxes:
                        paragraph.shapes = True
        if text and not looks.get("hidden"):
            paragraph.runs.append(Run(text, looks, element))
        for box in boxes:
            self.read(box, boxed=True)


def _edges(cell: Element) -> Iterator[bool]:
    """Yield whether a line is drawn at each edge that a cell speaks of."""
    for border in cell.findall(f"{W}tcPr/{W}tcBorders/*"):
        yield word(border) not in (*NO_BORDER, None)
