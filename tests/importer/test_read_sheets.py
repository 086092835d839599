"""Excel workbooks and CSV files: values as they are shown, merged cells, what is hidden."""

from __future__ import annotations

import pytest
from docx_maker import opened, xlsx

from khtool.errors import UserError
from khtool.importer.blocks import Paragraph, Place, Source, Table
from khtool.importer.from_csv import read_csv
from khtool.importer.from_xlsx import read_xlsx

STYLES = """
<numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/><numFmt numFmtId="165" formatCode="00"/>
</numFmts>
<fonts><font/><font><b/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/>
<xf numFmtId="165" fontId="0"/><xf numFmtId="9" fontId="0"/><xf numFmtId="4" fontId="0"/>
<xf numFmtId="0" fontId="1"><alignment horizontal="center"/></xf></cellXfs>
"""


def text_cell(place: str, text: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'


def number_cell(place: str, value: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def rows(*lines: str, merged: str = "") -> str:
    inside = "".join(f"<row>{line}</row>" for line in lines)
    ranges = "".join(f'<mergeCell ref="{item}"/>' for item in merged.split())
    return f"<sheetData>{inside}</sheetData><mergeCells>{ranges}</mergeCells>"


def texts(*values: str, line: int) -> str:
    return "".join(
        text_cell(f"{'ABCDEF'[at]}{line}", value) for at, value in enumerate(values) if value
    )


def lines_of(*lines: tuple[str, ...], merged: str = "") -> str:
    found = "".join(
        f'<row r="{at}">{texts(*line, line=at)}</row>' for at, line in enumerate(lines, 1) if line
    )
    ranges = "".join(f'<mergeCell ref="{item}"/>' for item in merged.split())
    return f"<sheetData>{found}</sheetData><mergeCells>{ranges}</mergeCells>"


def read(sheet: str, strings: str = "") -> Source:
    return read_xlsx(opened(xlsx({"A": sheet}, strings=strings, styles=STYLES), "ke-hoach.xlsx"))


def shape(source: Source) -> list[str | list[list[str]]]:
    return [
        block.text
        if isinstance(block, Paragraph)
        else [[c.text for c in row] for row in block.rows]
        for block in source.blocks
    ]


def table(source: Source) -> Table:
    (found,) = (block for block in source.blocks if isinstance(block, Table))
    return found


HEAD = ("TT", "Nhiệm vụ", "Chủ trì")


def test_a_sheet_is_a_table_under_its_title() -> None:
    source = read(lines_of(("PHỤ LỤC",), (), HEAD, ("1", "Báo cáo", "Sở A")))
    assert shape(source) == ["PHỤ LỤC", [list(HEAD), ["1", "Báo cáo", "Sở A"]]]
    assert table(source).rows[1][1].place == Place("cell", "B4")


def test_letterhead_and_signature_are_no_part_of_the_table() -> None:
    above, below = ("UBND TỈNH", "", "CỘNG HÒA"), ("Nơi nhận:", "", "CHỦ TỊCH")
    source = read(lines_of(above, HEAD, ("A", "NHIỆM VỤ CHUNG"), ("1", "x", "y"), (), below))
    assert shape(source) == [
        [["UBND TỈNH", "CỘNG HÒA"]],
        [list(HEAD), ["A", "NHIỆM VỤ CHUNG", ""], ["1", "x", "y"]],
        [["Nơi nhận:", "CHỦ TỊCH"]],
    ]
    borders = [block.bordered for block in source.blocks if isinstance(block, Table)]
    assert borders == [False, True, False]


def test_merged_cells_are_known() -> None:
    source = read(
        lines_of(HEAD, ("A", "CHUNG"), ("1", "x", "Sở A"), ("2", "y"), merged="B2:C2 C3:C4")
    )
    found = table(source).rows
    assert [(cell.text, cell.columns) for cell in found[1]] == [("A", 1), ("CHUNG", 2)]
    assert [(cell.text, cell.continues) for cell in found[3]][2] == ("", True)


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        ("46112", 1, "31/03/2026"),
        ("46112", 2, "03/2026"),
        ("7", 3, "07"),
        ("0.25", 4, "25%"),
        ("1234567.5", 5, "1.234.567,50"),
        ("3", 0, "3"),
        ("3.5", 0, "3,5"),
        ("-3.50", 5, "-3,50"),
        ("1E+20", 0, "1E+20"),
        ("chữ", 1, "chữ"),
    ],
)
def test_a_number_is_shown_as_the_office_sees_it(value: str, style: int, shown: str) -> None:
    assert shape(read(rows(number_cell("A1", value, style)))) == [[[shown]]]


def test_shared_strings_keep_bold_words_and_lines() -> None:
    strings = "<si><r><t>Sở A </t></r><r><rPr><b/></rPr><t>chủ trì</t></r><rPh><t>x</t></rPh></si>"
    sheet = rows('<c r="A1" t="s"><v>0</v></c>' + text_cell("B1", "- x;&#10;- y", 6))
    source = read(sheet, strings)
    assert shape(source) == [[["Sở A **chủ trì**", "- x;\n- y"]]]
    look = table(source).rows[0][1].paragraphs[0].style
    assert (look.bold, look.centred) == (True, True)


def test_results_of_formulas_are_read() -> None:
    sheet = rows(
        '<c r="A1" t="str"><f>A2&amp;B2</f><v>Sở A</v></c><c r="B1" t="b"><v>1</v></c>'
        '<c r="C1" t="s"><v>99</v></c>'
    )
    assert shape(read(sheet)) == [[["Sở A", "TRUE"]]]


def test_several_sheets_come_under_their_names_and_hidden_ones_are_noted() -> None:
    sheets = {"Phụ lục 1": lines_of(HEAD), "Ẩn": lines_of(HEAD), "Phụ lục 2": lines_of(HEAD)}
    source = read_xlsx(opened(xlsx(sheets, {"Ẩn": "hidden"})))
    assert shape(source) == ["Phụ lục 1", [list(HEAD)], "Phụ lục 2", [list(HEAD)]]
    (note,) = source.notes
    assert note.message.values == {"sheet": "Ẩn"}
    last = source.blocks[-1]
    assert last.place.name == "Phụ lục 2!A1"


def test_hidden_rows_are_taken_and_noted() -> None:
    sheet = f'<sheetData><row hidden="1">{texts(*HEAD, line=1)}</row></sheetData>'
    source = read(sheet)
    assert shape(source) == [[list(HEAD)]]
    assert [note.message.key for note in source.notes] == ["reading.hidden_rows"]


def test_cells_far_apart_cost_nothing() -> None:
    far = text_cell("XFD1", "xa")
    assert shape(read(rows(text_cell("A1", "gần") + far))) == [[["gần", "xa"]]]


def test_a_sheet_with_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("khtool.importer.from_xlsx.MOST_CELLS", 3)
    with pytest.raises(UserError) as caught:
        read(lines_of(("a", "b"), ("c", "d")))
    assert caught.value.message.key == "reading.bomb"


def test_ranges_that_overlap_are_no_trouble() -> None:
    merged = " ".join(["A1:XFD1048576"] * 50)
    assert len(table(read(lines_of(HEAD, HEAD, merged=merged))).rows) == 1


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_csv_with_any_sign(sign: str, encoding: str) -> None:
    lines = [sign.join(HEAD), sign.join(["1", '"Rà soát;\nsơ kết, tổng kết"', "Sở A"])]
    source = read_csv("\r\n".join(lines).encode(encoding), "ke-hoach.csv")
    assert shape(source) == [[list(HEAD), ["1", "Rà soát;\nsơ kết, tổng kết", "Sở A"]]]


def test_places_in_csv_are_lines() -> None:
    source = read_csv('sep=;\nTT;Việc;Hạn\n1;"a\nb";x\n2;c;y\n'.encode(), "ke-hoach.csv")
    assert [row[0].place.name for row in table(source).rows] == ["2", "3", "5"]


def test_a_csv_cell_without_end_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_csv(b'a;"' + b"x" * 200_000, "ke-hoach.csv")
    assert caught.value.message.key == "reading.csv"
