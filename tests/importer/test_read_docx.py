"""Word documents as blocks: text as it is printed, numbering, tables, and what is left out."""

from __future__ import annotations

import pytest
from docx_maker import docx, opened, p, r, tbl, tc, tr

from khtool.importer.blocks import Paragraph, Place, Source, Table
from khtool.importer.from_docx import read_docx


def read(body: str, **parts: str) -> Source:
    return read_docx(opened(docx(body, **parts)))


def only(source: Source) -> Paragraph:
    """Return the one paragraph of a document."""
    (block,) = source.blocks
    assert isinstance(block, Paragraph)
    return block


def texts(source: Source) -> list[str]:
    return [paragraph.printed for paragraph in source.paragraphs()]


def table(source: Source) -> Table:
    (found,) = (block for block in source.blocks if isinstance(block, Table))
    return found


def grid(source: Source) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table(source).rows]


def said(source: Source) -> list[tuple[str, str, str]]:
    return [(note.message.key, note.before, note.after) for note in source.notes]


def test_paragraphs_come_in_order_with_their_places() -> None:
    source = read(p("Một") + p() + p("Ba"))
    assert texts(source) == ["Một", "Ba"]
    assert [block.place for block in source.blocks] == [
        Place("paragraph", "1"),
        Place("paragraph", "3"),
    ]


def test_words_are_nfc_with_single_spaces() -> None:
    decomposed = "Sơ\u0309 \u00a0 Tư\u200b pha\u0301p "
    assert only(read(p(decomposed))).text == "Sở Tư pháp"


def test_bold_and_italic_words_are_marked() -> None:
    body = p("Theo ", r("Luật số 10", "<w:b/>"), " (", r("sau đây gọi là Luật", "<w:i/>"), ").")
    assert only(read(body)).text == "Theo **Luật số 10** (*sau đây gọi là Luật*)."


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((r("Sở ", "<w:b/>"), r("Tư pháp")), "**Sở** Tư pháp"),
        ((r("Chủ trì:", "<w:b/>"), r(" Sở A")), "**Chủ trì:** Sở A"),
        ((r("T", "<w:b/>"), r("ổ chức")), "Tổ chức"),
        ((r("A", "<w:b/>"), r(" B ", "<w:b/><w:i/>"), r("C")), "**A** ***B*** C"),
        ((r("CVNC"), r("Hào", '<w:vertAlign w:val="superscript"/>'), r(".")), "CVNC^Hào^."),
        ((r("(", "<w:i/>"), r("qua Sở", "<w:i/>"), r(") thì")), "(*qua Sở*) thì"),
    ],
)
def test_marks_stand_only_where_they_are_read_back(runs: tuple[str, ...], text: str) -> None:
    assert only(read(p(*runs))).text == text


def test_what_holds_for_the_whole_paragraph_is_its_style() -> None:
    run = r("Mục đích", '<w:b/><w:i/><w:caps/><w:sz w:val="28"/>')
    properties = '<w:jc w:val="center"/><w:outlineLvl w:val="1"/>'
    made = only(read(p(run, properties=properties)))
    assert made.text == "Mục đích"
    look = made.style
    assert (look.bold, look.italic, look.centred, look.capitals) == (True, True, True, True)
    assert (look.size, look.heading) == (14.0, 2)


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Base"/>
  <w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
"""


def test_styles_are_resolved_through_what_they_are_based_on() -> None:
    look = only(read(p("MỤC", properties='<w:pStyle w:val="Heading1"/>'), styles=STYLES)).style
    assert (look.bold, look.centred, look.heading, look.size) == (True, True, 1, 13.0)


def test_what_is_set_directly_wins_over_the_style() -> None:
    body = p(r("Mục", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="Heading1"/>')
    assert only(read(body, styles=STYLES)).style.bold is False


def test_a_bold_run_style_in_a_bold_paragraph_style_is_not_bold() -> None:
    run = r("Mục", '<w:rStyle w:val="Strong"/>')
    body = p(run, properties='<w:pStyle w:val="Heading1"/>')
    assert only(read(body, styles=STYLES)).style.bold is False


def test_a_style_based_on_itself_ends() -> None:
    assert only(read(p("Mục", properties='<w:pStyle w:val="Loop"/>'), styles=STYLES)).text == "Mục"


def test_breaks_tabs_and_signs() -> None:
    run = (
        "<w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Năm</w:t><w:tab/><w:t>2026</w:t>"
        '<w:noBreakHyphen/><w:t>2030</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    )
    assert only(read(p(run))).text == "KẾ HOẠCH\nNăm 2026-2030☑"


def test_a_sign_that_only_its_font_has_is_noted() -> None:
    source = read(p('<w:r><w:t>x </w:t><w:sym w:font="Webdings" w:char="F041"/></w:r>'))
    assert only(source).text == "x □"
    assert said(source) == [("reading.sign", "", "")]


def test_a_page_break_is_told() -> None:
    broken = p('<w:r><w:br w:type="page"/></w:r>')
    section = p("Cuối", properties="<w:sectPr/>")
    blocks = read(p("Một") + broken + p("PHỤ LỤC") + section + p("Mới")).blocks
    assert [(b.text, b.page_break) for b in blocks if isinstance(b, Paragraph)] == [
        ("Một", False),
        ("PHỤ LỤC", True),
        ("Cuối", False),
        ("Mới", True),
    ]


def test_links_and_content_controls_and_smart_tags_are_only_text() -> None:
    inside = f"<w:hyperlink>{r('khtool')}</w:hyperlink><w:smartTag>{r(' là')}</w:smartTag>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' gì')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p('Đoạn')}</w:sdtContent></w:sdt>"
    assert texts(read(p(inside, control) + block)) == ["khtool là gì", "Đoạn"]


def test_the_prompt_of_an_empty_form_field_is_left_out() -> None:
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    control = f"<w:sdt>{prompt}<w:sdtContent>{r('Click here')}</w:sdtContent></w:sdt>"
    assert texts(read(p("Số: ", control))) == ["Số:"]


def test_a_field_shows_its_result() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> DATE </w:instrText></w:r>" + r("mã trong trường")
    field = char("begin") + code + char("separate") + r("31/3/2026") + char("end")
    simple = f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>'
    assert only(read(p("Ngày ", field, " trang ", simple))).text == "Ngày 31/3/2026 trang 7"


def test_tracked_changes_are_read_as_accepted_and_noted() -> None:
    gone = "<w:del><w:r><w:delText>Sở Nội vụ</w:delText></w:r></w:del>"
    new = f"<w:ins>{r('Sở Tư pháp')}</w:ins>"
    source = read(p("Chủ trì: ", gone, new))
    assert only(source).text == "Chủ trì: Sở Tư pháp"
    assert said(source) == [
        ("reading.deleted", "Sở Nội vụ", ""),
        ("reading.inserted", "", "Sở Tư pháp"),
    ]


def test_what_is_moved_stands_where_it_was_moved_to() -> None:
    source = read(p(f"<w:moveFrom>{r('Một')}</w:moveFrom>") + p(f"<w:moveTo>{r('Một')}</w:moveTo>"))
    assert texts(source) == ["Một"]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    source = read(p("Luật sửa", properties="<w:rPr><w:del/></w:rPr>") + p(" đổi"))
    assert texts(source) == ["Luật sửa đổi"]


def test_a_deleted_row_is_left_out_and_noted() -> None:
    source = read(tbl(tr("1", "A"), tr("2", "B", properties="<w:del/>")))
    assert grid(source) == [["1", "A"]]
    ((key, before, _),) = said(source)
    assert (key, "B" in before) == ("reading.deleted", True)


def test_hidden_words_are_left_out_and_noted() -> None:
    source = read(p("Hạn", r(" (nháp)", "<w:vanish/>")))
    assert only(source).text == "Hạn"
    assert said(source) == [("reading.hidden", "(nháp)", "")]


def test_comments_are_counted() -> None:
    source = read(p("Hạn"), comments=f"<w:comment>{p('Xem lại')}</w:comment>")
    assert texts(source) == ["Hạn"]
    (note,) = source.notes
    assert (note.message.key, note.message.values) == ("reading.comments", {"count": 1})


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    source = read(p(f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>", "Số: 1"))
    assert texts(source) == ["DỰ THẢO", "Số: 1"]


def test_an_old_text_box_is_read_where_the_new_one_has_no_words() -> None:
    old = f"<w:pict><v:textbox><w:txbxContent>{p('Mật')}</w:txbxContent></v:textbox></w:pict>"
    both = f'<mc:Choice Requires="wps"/><mc:Fallback>{old}</mc:Fallback>'
    assert texts(read(p(f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"))) == [
        "Mật"
    ]


def test_a_picture_is_noted_with_its_place() -> None:
    source = read(p("Một") + p("<w:r><w:drawing><a:blip/></w:drawing></w:r>"))
    (note,) = source.notes
    assert (note.message.key, note.place) == ("reading.picture", Place("paragraph", "2"))


def test_footnotes_and_endnotes_are_numbered_as_the_text_refers_to_them() -> None:
    body = p(
        "Mô hình năm tốt",
        '<w:r><w:endnoteReference w:id="1"/></w:r>',
        " và ba tốt",
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
    )
    line = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    source = read(
        body,
        footnotes=f'{line}<w:footnote w:id="7">{p("Ba tốt")}{p("là")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p("Năm tốt")}</w:endnote>',
    )
    assert only(source).text == "Mô hình năm tốt[^1] và ba tốt[^2]"
    assert {of: [note.text for note in notes] for of, notes in source.footnotes.items()} == {
        "1": ["Năm tốt"],
        "2": ["Ba tốt", "là"],
    }


def test_the_mark_of_a_footnote_of_ones_own_is_not_said_twice() -> None:
    run = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    source = read(p("Ba tốt", run), footnotes=f'<w:footnote w:id="1">{p("là")}</w:footnote>')
    assert only(source).text == "Ba tốt[^1]"


def test_headers_and_footers_stand_aside_without_page_numbers() -> None:
    source = read(p("Một"), header=p("2") + p("DỰ THẢO 3"), footer=p("- 4 -"))
    assert texts(source) == ["Một"]
    assert [paragraph.text for paragraph in source.aside] == ["DỰ THẢO 3"]


def level(at: int, shape: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(name: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(text: str, at: int = 0, of: int = 1) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{of}"/></w:numPr>'
    return p(text, properties=numbered)


OUTLINE = abstract(
    0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")
)


def test_automatic_numbers_are_printed_and_start_anew_below() -> None:
    body = item("A") + item("B", 1) + item("C", 2) + item("D", 2) + item("E", 1) + item("F", 2)
    source = read(body + item("G") + item("H", 1), numbering=OUTLINE + num(1, 0))
    assert texts(source) == ["I. A", "1. B", "a) C", "b) D", "2. E", "a) F", "II. G", "1. H"]
    assert [block.number for block in source.blocks if isinstance(block, Paragraph)][:2] == [
        "I.",
        "1.",
    ]


def test_a_level_that_never_starts_anew_counts_on() -> None:
    on_ = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    numbering = abstract(0, level(0, "upperRoman", "%1."), on_) + num(1, 0)
    source = read(item("A") + item("B", 1) + item("C") + item("D", 1), numbering=numbering)
    assert texts(source) == ["I. A", "1. B", "II. C", "2. D"]


def test_a_number_of_several_levels_is_in_digits_where_it_is_legal() -> None:
    legal = level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    numbering = abstract(0, level(0, "upperRoman", "%1."), legal) + num(1, 0)
    assert texts(read(item("A") + item("B", 1), numbering=numbering)) == ["I. A", "1.1. B"]


def test_two_lists_of_one_kind_count_on_unless_one_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, anew)
    body = item("A") + item("B", of=2) + item("C", of=3) + item("D", of=3)
    assert texts(read(body, numbering=numbering)) == ["I. A", "II. B", "I. C", "II. D"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = (
        f'<w:lvlOverride w:ilvl="0">{level(0, "decimalZero", "Việc %1:", start=5)}</w:lvlOverride>'
    )
    assert texts(read(item("A"), numbering=OUTLINE + num(1, 0, own))) == ["Việc 05: A"]


@pytest.mark.parametrize(
    ("sign", "printed"), [("-", "- A"), ("+", "+ A"), ("\uf0b7", "- A"), ("o", "- A"), ("–", "– A")]
)
def test_bullets_are_printed(sign: str, printed: str) -> None:
    numbering = abstract(0, level(0, "bullet", sign)) + num(1, 0)
    assert texts(read(item("A"), numbering=numbering)) == [printed]


def test_a_style_may_number_its_paragraphs_and_one_may_leave_the_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    second = level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>')
    numbering = abstract(0, level(0, "upperRoman", "%1."), second) + num(1, 0)
    style = '<w:pStyle w:val="Muc"/>'
    out = f'{style}<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("A", properties=style) + p("B", properties=out)
    assert texts(read(body, styles=styles, numbering=numbering)) == ["1. A", "B"]


def test_a_list_that_is_not_there_prints_nothing() -> None:
    assert texts(read(item("A", of=9), numbering=OUTLINE)) == ["A"]


def test_a_table_keeps_rows_columns_and_header() -> None:
    header = tr("TT", "Nhiệm vụ", properties="<w:tblHeader/>")
    source = read(p("Trước") + tbl(header, tr("1", tc("A", "B"))) + p("Sau"))
    assert grid(source) == [["TT", "Nhiệm vụ"], ["1", "A\nB"]]
    found = table(source)
    assert (found.header_rows, found.place) == (1, Place("cell", "A1", 1))
    assert found.rows[1][1].place == Place("cell", "B2", 1)
    assert texts(source) == ["Trước", "TT", "Nhiệm vụ", "1", "A", "B", "Sau"]


def test_merged_cells_are_known() -> None:
    wide = tc("NHIỆM VỤ CHUNG", properties='<w:gridSpan w:val="3"/>')
    top = tc("Sở A", properties='<w:vMerge w:val="restart"/>')
    below = tc(properties="<w:vMerge/>")
    source = read(tbl(tr("A", wide), tr("1", "x", top, "y"), tr("2", "z", below, "t")))
    rows = table(source).rows
    assert [cell.columns for cell in rows[0]] == [1, 3]
    assert [cell.continues for cell in rows[2]] == [False, False, True, False]
    assert rows[2][3].place == Place("cell", "D3", 1)


def test_cells_merged_the_old_way_are_one() -> None:
    first = tc("A", properties='<w:hMerge w:val="restart"/>')
    source = read(tbl(tr(first, tc(properties="<w:hMerge/>"), "B")))
    assert [(cell.text, cell.columns) for cell in table(source).rows[0]] == [("A", 2), ("B", 1)]


def test_a_row_that_begins_later_keeps_its_columns() -> None:
    source = read(tbl(tr("A", "B"), tr("x", properties='<w:gridBefore w:val="1"/>')))
    assert grid(source)[1] == ["", "x"]
    assert table(source).rows[1][1].place == Place("cell", "B2", 1)


def test_a_table_inside_a_cell_becomes_lines() -> None:
    inner = tbl(tr("Quý I", "10"), tr("Quý II", "20"))
    assert grid(read(tbl(tr("1", tc("Chỉ tiêu", inner, "<w:p/>"))))) == [
        ["1", "Chỉ tiêu\nQuý I\t10\nQuý II\t20"]
    ]


LINES = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
NO_LINES = '<w:tblBorders><w:top w:val="nil"/></w:tblBorders>'


@pytest.mark.parametrize(("borders", "seen"), [(LINES, True), (NO_LINES, False), ("", False)])
def test_the_lines_of_a_table_are_told(borders: str, seen: bool) -> None:
    assert table(read(tbl(tr("A", "B"), properties=borders))).bordered is seen


def test_the_lines_of_a_table_may_come_from_its_style() -> None:
    style = f'<w:style w:type="table" w:styleId="G"><w:tblPr>{LINES}</w:tblPr></w:style>'
    made = tbl(tr("A", "B"), properties='<w:tblStyle w:val="G"/>')
    assert table(read(made, styles=style)).bordered is True


def test_tables_nested_as_deep_as_the_limit_are_read() -> None:
    deep = "<w:p/>"
    for _ in range(60):
        deep = tbl(tr(tc(deep)))
    assert read(deep + p("Sau")).blocks[-1].place == Place("paragraph", "1")


def test_another_document_inside_is_noted() -> None:
    source = read(p("Một") + '<w:altChunk r:id="rId9"/>')
    assert said(source) == [("reading.embedded", "", "")]
