"""Text files and Markdown, also as scans give them, line by line."""

from __future__ import annotations

import time

import pytest

from khtool.errors import UserError
from khtool.importer.blocks import Paragraph, Place, Source, Table
from khtool.importer.from_text import read_text


def read(text: str) -> Source:
    return read_text(text.encode("utf-8"), "ke-hoach.txt")


def shape(source: Source) -> list[str | list[list[str]]]:
    """Return paragraphs as texts and tables as texts of cells."""
    return [
        block.text
        if isinstance(block, Paragraph)
        else [[c.text for c in row] for row in block.rows]
        for block in source.blocks
    ]


def only(text: str) -> Paragraph:
    (block,) = read(text).blocks
    assert isinstance(block, Paragraph)
    return block


def test_each_line_is_a_paragraph_with_its_number() -> None:
    source = read("KẾ HOẠCH\n\n- Sở A;\n- Sở B.\n")
    assert shape(source) == ["KẾ HOẠCH", "- Sở A;", "- Sở B."]
    assert [block.place for block in source.blocks] == [Place("line", name) for name in "134"]


def test_headings_are_told_by_their_signs() -> None:
    made = only("### **2. Yêu cầu** ##")
    assert (made.text, made.style.heading, made.style.bold) == ("2. Yêu cầu", 3, True)
    assert only("**I. MỤC ĐÍCH**").style.capitals
    assert only("#hashtag").text == "#hashtag"


def test_bold_inside_a_line_stays_marked() -> None:
    assert only("**Chủ trì:** Sở A").text == "**Chủ trì:** Sở A"


def test_bold_over_several_lines_is_closed_on_each() -> None:
    source = read("**TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\nNguyễn Văn A")
    assert shape(source) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"]
    bold = [block.style.bold for block in source.blocks if isinstance(block, Paragraph)]
    assert bold == [True, True, True, False]


def test_lines_with_tabs_are_rows() -> None:
    source = read("PHỤ LỤC\nTT\tNhiệm vụ\n1\tBáo cáo\n\n\ttiếp theo\n----\t-----\nHết")
    assert shape(source) == [
        "PHỤ LỤC",
        [["TT", "Nhiệm vụ"], ["1", "Báo cáo"]],
        [["", "tiếp theo"]],
        "Hết",
    ]
    tables = [block for block in source.blocks if isinstance(block, Table)]
    assert [table.place.name for table in tables] == ["2", "5"]


def test_a_markdown_table_is_a_table() -> None:
    source = read("| TT | Nhiệm vụ |\n|:--|---|\n| 1 | a \\| b<br>c |\n")
    assert shape(source) == [[["TT", "Nhiệm vụ"], ["1", "a | b\nc"]]]


def test_a_pasted_cell_of_several_lines_stands_in_quotes() -> None:
    source = read('TT\tViệc\n1\t"- Sở ""A"";\n- Sở B"\n"2\n3"\tx\n')
    assert shape(source) == [[["TT", "Việc"], ["1", '- Sở "A";\n- Sở B'], ["2\n3", "x"]]]
    (table,) = source.blocks
    assert isinstance(table, Table)
    assert [row[0].place.name for row in table.rows] == ["1", "2", "4"]


@pytest.mark.parametrize(
    "line", ['1\t"Mô hình" tốt', '"Lời nói đầu" là', '1\t"chưa đóng', '1\t5" ống']
)
def test_other_quotes_are_only_signs(line: str) -> None:
    block = read(f"{line}\nb\tc\n").blocks[0]
    text = block.text if isinstance(block, Paragraph) else block.rows[0][1].text
    assert text == line.split("\t")[-1]


SCANNED = '<ul style="list-style-type: none">- Sở A;- Sở B.'


def test_the_list_of_a_scan_becomes_lines_and_is_noted() -> None:
    source = read(f"1\t{SCANNED}</ul>\n2\t{SCANNED}\n")
    assert shape(source) == [[["1", "- Sở A;\n- Sở B."], ["2", "- Sở A;\n- Sở B."]]]
    first, second = source.notes
    assert (first.message.key, first.place) == ("reading.list", Place("line", "1"))
    assert (second.before, second.after) == (SCANNED, "- Sở A;\n- Sở B.")


def test_tags_that_print_become_marks_and_others_go() -> None:
    text = "- Lưu: VT, CVNC<sup>Hào</sup>, <b>Sở A</b> <u>và</u>&nbsp;<i>Sở B</i> &lt;5"
    assert only(text).text == "- Lưu: VT, CVNC^Hào^, **Sở A** và *Sở B* <5"


def test_a_raised_number_refers_to_a_footnote() -> None:
    assert only("“Ba tốt”<sup>12</sup>").text == "“Ba tốt”¹²"


def test_signs_of_mathematics_are_no_tags() -> None:
    assert only("khi a < b và c > d").text == "khi a < b và c > d"


def test_escaped_signs_are_themselves() -> None:
    assert only(r"1\. Mục \*").text == "1. Mục *"


def test_lines_that_only_divide_are_no_text() -> None:
    assert shape(read("Trên\n---\n* * *\n_____\nDưới")) == ["Trên", "Dưới"]


def test_footnotes_of_markdown_stand_aside() -> None:
    source = read("Ba tốt[^1]\n\n[^1]: Nội dung tốt\n")
    assert shape(source) == ["Ba tốt[^1]"]
    assert [note.text for note in source.footnotes["1"]] == ["Nội dung tốt"]


def test_a_page_break_is_told() -> None:
    source = read("Một\n\fHai\n")
    assert [block.page_break for block in source.blocks if isinstance(block, Paragraph)] == [
        False,
        True,
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    data = f"Sở A{end}Sở B{end}".encode(encoding)
    assert shape(read_text(data, "a.txt")) == ["Sở A", "Sở B"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ("Sở Tư pháp".encode("cp1258", errors="replace") + b"\xd2", "reading.encoding"),
        (b"\xff\xfeS", "reading.encoding"),
        (b"text\0binary", "reading.no_text_file"),
    ],
)
def test_what_is_no_unicode_text_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(UserError) as caught:
        read_text(data, "a.txt")
    assert caught.value.message.key == key


@pytest.mark.parametrize(
    "line",
    [
        "1\t" + "<ul" * 60_000,
        "<!-- " * 60_000,
        "--\t\t" * 60_000 + "x",
        "# " + "#" * 60_000 + " x",
        "a<sup>" + " " * 200_000,
        '\t"a\n' * 5_000,
        "*a " * 60_000,
    ],
    ids=["list", "comment", "dashes", "heading", "raised", "quotes", "stars"],
)
def test_lines_made_to_take_long_do_not(line: str) -> None:
    start = time.monotonic()
    read(line)
    assert time.monotonic() - start < 5
