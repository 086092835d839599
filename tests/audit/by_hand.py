"""Documents as people make them in Word: direct formatting, tabs, theme fonts, drawn lines."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)

TEXT = (
    "Thực hiện chỉ đạo của Ủy ban nhân dân thành phố, Sở Tư pháp đề nghị các sở, ban, ngành báo "
    "cáo kết quả thực hiện công tác bồi thường Nhà nước trên địa bàn trước ngày 25 tháng 11 năm "
    "2026 để tổng hợp, cụ thể như sau:"
)
CLOSING = (
    "Trên đây là nội dung đề nghị, Sở Tư pháp trân trọng đề nghị các cơ quan, đơn vị quan tâm "
    "phối hợp thực hiện theo đúng thời gian quy định./."
)


class Letter:
    """A letter (công văn) typed on the style Normal, everything formatted directly."""

    def __init__(self, font: str | None = "Times New Roman") -> None:
        self.document: Any = docx.Document()
        self.font = font
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)

    def add(
        self,
        text: str,
        size: float = 14,
        *,
        align: Any = None,
        bold: bool = False,
        italic: bool = False,
        to: Any = None,
        before: float = 0,
        first: float = 0,
    ) -> Any:
        """Add a paragraph, at the end of the text or `to` a cell; returns it."""
        holder = self.document if to is None else to
        empty = to is not None and len(to.paragraphs) == 1 and not to.paragraphs[0].text
        paragraph = to.paragraphs[0] if empty else holder.add_paragraph()
        look = paragraph.paragraph_format
        look.space_before, look.space_after = Pt(before), Pt(0)
        look.line_spacing = 1.0
        look.first_line_indent = Mm(first)
        paragraph.alignment = align
        self.letters(paragraph, text, size, bold=bold, italic=italic)
        return paragraph

    def letters(
        self, paragraph: Any, text: str, size: float, *, bold: bool = False, italic: bool = False
    ) -> None:
        """Add letters to a paragraph, in the font of the letter."""
        run = paragraph.add_run(text)
        run.font.size, run.bold, run.italic = Pt(size), bold, italic
        if self.font:
            run.font.name = self.font

    def number_pages(self) -> None:
        """Put the page number into the top margin, hidden on the first page."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        section.header_distance = Mm(10)
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        field = f'<w:fldSimple {NAMES} w:instr=" PAGE "/>'
        paragraph._p.append(parse_xml(field))
        run = f'<w:r {NAMES}><w:rPr><w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}"/>'
        paragraph._p[-1].append(parse_xml(f'{run}<w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r>'))

    def body(self) -> None:
        """Add the text, with an end."""
        for text in (TEXT, TEXT, CLOSING):
            self.add(text, align=ALIGN.JUSTIFY, before=6, first=12.7)

    def foot(self) -> None:
        """Add recipients and signature in a table without lines."""
        left, right = self.cells(1)[0]
        self.add("Nơi nhận:", 12, bold=True, italic=True, to=left)
        for text in ("- Như trên;", "- Lưu: VT, HCTP."):
            self.add(text, 11, to=left)
        for text in ("GIÁM ĐỐC", "", "", "Nguyễn Văn An"):
            self.add(text, 14, align=ALIGN.CENTER, bold=True, to=right)

    def cells(self, rows: int) -> list[Sequence[Any]]:
        """Add a table of two columns without lines; returns its cells, row by row."""
        table = self.document.add_table(rows, 2)
        table.autofit = False
        for row in table.rows:
            row.cells[0].width, row.cells[1].width = Mm(65), Mm(100)
        for column, width in zip(table.columns, (65, 100), strict=True):
            column.width = Mm(width)
        return [row.cells for row in table.rows]

    def head(self) -> None:
        """Add the letterhead in a table without lines, the lines drawn as shapes."""
        first, second = self.cells(2)
        self.add("UBND THÀNH PHỐ HẢI PHÒNG", 13, align=ALIGN.CENTER, to=first[0])
        issuer = self.add("SỞ TƯ PHÁP", 13, align=ALIGN.CENTER, bold=True, to=first[0])
        drawn(issuer, 11.5)
        country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        self.add(country, 13, align=ALIGN.CENTER, bold=True, to=first[1])
        motto = "Độc lập - Tự do - Hạnh phúc"
        drawn(self.add(motto, 14, align=ALIGN.CENTER, bold=True, to=first[1]), 60)
        self.add("Số: 12/STP-HCTP", 13, align=ALIGN.CENTER, to=second[0])
        self.add("V/v báo cáo công tác bồi thường", 13, align=ALIGN.CENTER, to=second[0])
        date = "Hải Phòng, ngày 05 tháng 11 năm 2026"
        self.add(date, 14, align=ALIGN.CENTER, italic=True, to=second[1])
        self.add("Kính gửi: Các sở, ban, ngành thành phố", 14, align=ALIGN.CENTER, before=12)

    def saved(self) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()


def drawn(paragraph: Any, millimetres: float) -> None:
    """Draw a line as Word does by Insert > Shapes, in the middle of its column."""
    wide = round(millimetres * 36_000)
    run = paragraph.add_run()
    run._r.append(
        parse_xml(
            f'<w:drawing {NAMES}><wp:anchor><wp:positionH relativeFrom="column">'
            f'<wp:align>center</wp:align></wp:positionH><wp:extent cx="{wide}" cy="0"/>'
            "<a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr>"
            '<a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
            "</wp:anchor></w:drawing>"
        )
    )


def letter(font: str | None = "Times New Roman") -> Letter:
    """Return a letter with nothing wrong about it."""
    made = Letter(font)
    made.head()
    made.body()
    made.foot()
    made.number_pages()
    return made


def without_fonts(made: Letter) -> None:
    """Leave the fonts of all letters to the theme."""
    for fonts in list(made.document.element.body.iter(qn("w:rFonts"))):
        fonts.getparent().remove(fonts)
