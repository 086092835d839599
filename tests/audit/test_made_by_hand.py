"""Documents as people make them in Word and LibreOffice: the findings are the right ones."""

from __future__ import annotations

import pytest
from audit_sample import audited, codes, packed, parts_of

pytest.importorskip("docx")

from by_hand import TEXT, Letter, drawn, letter
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from khtool.lang import Lang, translator

SAY = translator(Lang.EN)


def test_a_letter_on_normal_with_direct_formatting_keeps_every_rule() -> None:
    made = audited(letter().saved())
    assert made.kind == "CV"
    assert made.findings == []


def test_fonts_of_the_theme_are_what_word_shows() -> None:
    (finding,) = audited(letter(None).saved()).findings
    assert finding.code == "ND-PG-08"
    assert "Cambria" in SAY(finding.message)


def test_sizes_may_come_from_a_style_and_its_base() -> None:
    made = letter()
    styles = made.document.styles
    base = styles.add_style("Goc", 1)
    base.font.size = styles["Normal"].font.size
    own = styles.add_style("Con", 1)
    own.base_style = base
    base.font.size = 12 * 12700
    paragraph = made.document.paragraphs[2]
    assert paragraph.text == TEXT
    paragraph.style = own
    paragraph.runs[0].font.size = None
    assert codes(made.saved()) == ["ND-ND-01"]


def test_bold_in_the_style_and_off_in_the_run_is_not_bold() -> None:
    made = letter()
    bold = made.document.styles.add_style("Dam", 1)
    bold.font.bold = True
    for paragraph in made.document.paragraphs:
        if paragraph.text.startswith("Kính gửi"):
            paragraph.style = bold
    assert codes(made.saved()) == []


def test_bold_of_a_paragraph_style_and_of_a_letter_style_cancel_out() -> None:
    made = letter()
    styles = made.document.styles
    for name, kind in (("DamDoan", 1), ("DamChu", 2)):
        styles.add_style(name, kind).font.bold = True
    cell = made.document.tables[0].cell(0, 1)
    run = cell.paragraphs[0].runs[0]
    run.bold = None
    cell.paragraphs[0].style = styles["DamDoan"]
    assert codes(made.saved()) == []
    run.style = styles["DamChu"]
    run.font.size, run.font.name = 13 * 12700, "Times New Roman"
    assert codes(made.saved()) == ["ND-QH-02"]


def test_numbers_of_lists_are_read_with_the_text() -> None:
    made = letter()
    for paragraph in made.document.paragraphs:
        if paragraph.text == TEXT:
            paragraph.style = made.document.styles["List Number"]
    assert any(line.startswith("2. Thực hiện") for line in audited(made.saved()).lines)


def test_a_typed_tab_is_an_indent() -> None:
    made = letter()
    made.add(f"\t{TEXT}", align=ALIGN.JUSTIFY, before=6)
    for paragraph in made.document.paragraphs:
        if paragraph.text == TEXT:
            paragraph.paragraph_format.first_line_indent = 0
            paragraph.runs[0].text = f"\t{TEXT}"
    assert "ND-ND-02" not in codes(made.saved())


def with_tabs() -> Letter:
    """Return a plan whose letterhead and foot are set with tabs, without a table."""
    made = Letter()
    head = made.add("", 13)
    made.letters(head, "SỞ TƯ PHÁP", 13, bold=True)
    made.letters(head, "\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    made.add("\tĐộc lập - Tự do - Hạnh phúc", 14, bold=True)
    line = made.add("Số: 12/KH-STP", 13)
    made.letters(line, "\tHải Phòng, ngày 05 tháng 11 năm 2026", 14, italic=True)
    made.add("KẾ HOẠCH", 14, align=ALIGN.CENTER, bold=True, before=12)
    title = made.add("Công tác bồi thường năm 2026", 14, align=ALIGN.CENTER, bold=True)
    drawn(title, 25)
    made.body()
    foot = made.add("", 12)
    made.letters(foot, "Nơi nhận:", 12, bold=True, italic=True)
    made.letters(foot, "\tGIÁM ĐỐC", 14, bold=True)
    made.add("- Bộ Tư pháp;", 11)
    made.add("- Lưu: VT, HCTP.", 11)
    made.add("\tNguyễn Văn An", 14, bold=True)
    return made


def test_a_letterhead_set_with_tabs_is_recognised() -> None:
    made = audited(with_tabs().saved())
    assert made.kind == "KH"
    missing = {o.rule.code for o in made.outcomes if o.missing}
    assert missing == set()
    errors = {finding.code for finding in made.findings if finding.severity == "error"}
    assert errors == {"ND-CQ-03", "ND-QH-05"}  # no lines were drawn


def test_where_a_tab_puts_a_name_cannot_be_told() -> None:
    notes = {f.code for f in audited(with_tabs().saved()).findings if f.severity == "note"}
    assert {"ND-QH-02", "ND-DD-02", "ND-CQ-02"} <= notes


def test_a_page_number_from_the_gallery_stands_in_a_tab_of_the_header() -> None:
    made = letter()
    paragraph = made.document.sections[0].header.paragraphs[0]
    paragraph.alignment = ALIGN.RIGHT
    assert codes(made.saved()) == ["ND-PN-02"]


def test_tracked_deletions_are_not_read() -> None:
    parts = parts_of(letter().saved())
    text = parts["word/document.xml"].decode("utf-8")
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>./. xóa</w:delText></w:r></w:del>'
    parts["word/document.xml"] = text.replace("./.</w:t></w:r>", f"./.</w:t></w:r>{gone}").encode()
    assert codes(packed(parts)) == []


def test_another_type_of_document_is_held_to_the_general_rules() -> None:
    made = with_tabs()
    for paragraph in made.document.paragraphs:
        if paragraph.text == "KẾ HOẠCH":
            paragraph.runs[0].text = "THÔNG BÁO"
        if paragraph.text.startswith("Số:"):
            paragraph.runs[0].text = "Số: 12/TB-STP"
    audit = audited(made.saved())
    assert (audit.kind, audit.type_name) == ("other", "Thông báo")
    assert "Thông báo" in translator(Lang.VI)(audit.kind_text)


def test_a_text_that_is_no_office_document_says_so() -> None:
    made = Letter()
    made.add("Hôm nay trời đẹp.")
    audit = audited(made.saved())
    assert audit.kind == "unknown"
    assert "ND-TL-02" in codes(made.saved())


def test_a_decree_has_a_form_of_its_own() -> None:
    made = with_tabs()
    for paragraph in made.document.paragraphs:
        if paragraph.text == "KẾ HOẠCH":
            paragraph.runs[0].text = "NGHỊ ĐỊNH"
            paragraph.runs[0].font.size = 20 * 12700
    audit = audited(made.saved())
    assert (audit.kind, audit.findings) == ("law", [])


def test_one_recipient_may_take_two_lines() -> None:
    made = letter()
    cell = made.document.tables[1].cell(0, 0)
    texts = ("- Các bộ, cơ quan ngang bộ,", "cơ quan thuộc Chính phủ;")
    first = cell.paragraphs[1]
    for text in texts:
        run = first.insert_paragraph_before().add_run(text)
        run.font.size, run.font.name = 11 * 12700, "Times New Roman"
    assert codes(made.saved()) == ["ND-NN-05"]  # "- Như trên;" comes first


def test_the_words_on_which_a_row_of_a_table_begins_are_no_recipients() -> None:
    made = letter()
    table = made.document.add_table(2, 3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Nơi nhận", "Số lượng", "Ghi chú"), strict=True):
        run = cell.paragraphs[0].add_run(text)
        run.font.size, run.font.name = 12 * 12700, "Times New Roman"
    assert codes(made.saved()) == []


def test_clauses_under_an_article_need_no_bold_heading() -> None:
    made = letter()
    made.body()
    for text in ("Điều 1. Phạm vi điều chỉnh", "1. Văn bản đi", "2. Văn bản đến"):
        made.add(text, bold=text[0] == "Đ", align=ALIGN.JUSTIFY, before=6, first=12.7)
    found = {f.code for f in audited(made.saved()).findings}
    assert "ND-BC-03" not in found


def test_a_title_that_begins_like_a_letter_s_subject_belongs_to_the_type_above_it() -> None:
    made = Letter()
    for text in ("SỞ TƯ PHÁP", "Số: 12/KH-STP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH"):
        made.add(text, 12)
    made.add("Về việc triển khai công tác năm 2026", 12)
    made.add("I. MỤC ĐÍCH", 12)
    made.body()
    found = audited(made.saved()).findings
    assert [f.span.line for f in found if f.code == "ND-TY-01"] == [5]
