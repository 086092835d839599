"""What the real plans asked of the model: each shape small, as it is read, listed and printed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from plan_words import docx_words, md_words, words

from khtool.agenda.items import agenda
from khtool.check.run import check
from khtool.dates.calendar import Calendar
from khtool.deadlines.rows import Reader
from khtool.model.walk import walk
from khtool.render.document import document, name_of
from khtool.render.inline import Run, parse, plain
from khtool.render.run import render
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    from khtool.agenda.items import Item
    from khtool.model.load import PlanFile
    from khtool.model.plan import Plan

ANNEX = """\
issuer: Ủy ban nhân dân thành phố Hải Phòng
place: Hải Phòng
symbol: KH-UBND
year: 2026
agencies: [Sở Tư pháp, Sở Tài chính]
annexes:
  - heading: Phân công
    columns: {title: Việc, lead: Chủ trì, due: Hạn}
    groups:
      - heading: Chung
        tasks: [{id: mot, title: Một}]
      - heading: Riêng
        groups:
          - {heading: Nhóm là việc, lead: Sở Tư pháp, due: Quý II/2026}
          - heading: Nhóm
            tasks: [{id: hai, title: Hai}]
            groups:
              - heading: Nhóm trong nhóm
                tasks: [{id: ba, title: Ba}]
          - heading: Nhóm sau
            tasks: [{id: bon, title: Bốn, tasks: [{id: nam, title: Năm, tasks: [
              {id: sau, title: Sáu}]}]}]
"""
"""A plan that is an annex only, with parts, groups, groups inside groups, and points."""


def sound(text: str) -> PlanFile:
    found = plan_file(text)
    assert found.sound, found.found
    return found


def plan_of(text: str) -> Plan:
    plan = sound(text).plan
    assert plan is not None
    return plan


def items(text: str) -> list[Item]:
    return list(agenda([sound(text)], datetime.date(2026, 2, 1), Reader(Calendar())))


def codes(text: str) -> list[str]:
    return [problem.code for problem in check([plan_file(text)])]


def test_groups_that_are_work_are_numbered_and_rows_run_on() -> None:
    numbers = [(place.number, place.title) for place in walk(plan_of(ANNEX))]
    assert numbers == [
        ("PL.A.1", "Một"),
        ("PL.B.I", "Nhóm là việc"),
        ("PL.B.1", "Hai"),
        ("PL.B.2", "Ba"),
        ("PL.B.3", "Bốn"),
        ("PL.B.3.a", "Năm"),
        ("PL.B.3.a", "Sáu"),
    ]
    rows = document(plan_of(ANNEX)).annexes[0].rows
    assert [row.number for row in rows] == [
        "A", "1", "B", "I", "II", "1", "I", "2", "III", "3", "a)", "-"
    ]  # fmt: skip


def test_the_cells_of_a_group_are_printed_beside_it() -> None:
    row = document(plan_of(ANNEX)).annexes[0].rows[3]
    assert [plain(line) for cell in row.cells for line in cell] == ["Sở Tư pháp", "Quý II/2026"]
    assert " ".join(words("Nhóm là việc Sở Tư pháp Quý II/2026 II Nhóm")) in " ".join(
        docx_words(render(plan_of(ANNEX), "docx"))
    )


def test_a_group_that_is_work_has_a_deadline() -> None:
    (item,) = items(ANNEX)
    assert (item.number, item.task, item.lead) == ("PL.B.I", "PL.B.I", ("Sở Tư pháp",))
    assert item.due == datetime.date(2026, 6, 30)


def test_an_annex_alone_needs_no_title() -> None:
    for text in (ANNEX, f"title:\n{ANNEX}"):
        plan = plan_of(text)
        assert plan.title is None
        assert plan.name == "Phân công"
        assert name_of(document(plan)) == "Phụ lục: Phân công."


@pytest.mark.parametrize("title", ["", "title:\n", 'title: ""\n'])
def test_a_plan_with_a_body_needs_a_title(title: str) -> None:
    assert codes(f"{title}opening: Thực hiện Luật\n{ANNEX}") == ["KH202"]
    assert codes(title + ANNEX.partition("annexes:")[0]) == ["KH202"]


NAMED = """
lead: {text: Sở Tư pháp tổng hợp báo cáo Bộ Tư pháp, agencies: Sở Tư pháp}
support: [{text: Sở Tài chính, full_stop: false}]
due: Năm 2026
labels: {lead: Chủ trì, support: Phối hợp}
"""


def test_text_that_says_more_than_names_is_printed_and_only_its_agencies_count() -> None:
    text = with_task(NAMED)
    assert codes(text) == []
    (item,) = items(text)
    assert item.lead == ("Sở Tư pháp",)
    lines = [plain(block.line) for block in document(plan_of(text)).body]
    assert lines[-2:] == [
        "Chủ trì: Sở Tư pháp tổng hợp báo cáo Bộ Tư pháp.", "Phối hợp: Sở Tài chính"
    ]  # fmt: skip


def test_an_undeclared_name_is_found_where_it_counts() -> None:
    lines = "lead: {text: Phòng A chủ trì, agencies: [Sở Tư pháp, Phòng A]}"
    (problem,) = check([plan_file(with_task(lines))])
    assert problem.code == "KH301"
    assert lines[problem.span.column - 9 :].startswith("Phòng A]")


def test_a_deadline_can_be_said_in_other_words() -> None:
    lines = "due: {wording: Tuần lễ cao điểm, read_as: Tháng 11/2026}"
    assert codes(with_task("due: Tuần lễ cao điểm")) == ["KH401"]
    assert codes(with_task(lines)) == []
    (item,) = items(with_task(lines))
    assert item.due == datetime.date(2026, 11, 30)
    assert item.wording == "Tuần lễ cao điểm"
    assert codes(with_task("due: {wording: Năm 2026, read_as: bao giờ cũng được}")) == ["KH401"]


NOTED = """
title: Mô hình “năm tốt”[^] tại xã
note: [Ba tốt, Năm tốt]
steps: [Một bước]
"""


def noted(lines: str) -> str:
    return with_task(lines).replace("        title: Báo cáo kết quả\n", "")


@pytest.mark.parametrize(("fmt", "read"), [("docx", docx_words), ("md", md_words)])
def test_a_note_stands_at_its_mark_and_below(fmt: str, read: object) -> None:
    assert callable(read)
    text = noted(NOTED)
    body = text[text.index("sections:") :].replace("bao-cao", "trong-phu-luc")
    annex = body.replace("sections:", "annexes:").replace(
        "heading: Nội dung", "heading: Bảng\n    columns: {title: Việc}"
    )
    printed = " ".join(read(render(plan_of(text + annex), fmt)))
    assert "“ năm tốt ” 1 tại xã" in printed
    assert "“ năm tốt ” 2 tại xã" in printed
    assert "1 Ba tốt Năm tốt" in printed
    assert printed.endswith("2 Ba tốt Năm tốt")
    assert "[ ^ ]" not in printed


def test_a_note_in_html_is_linked() -> None:
    page = render(plan_of(noted(NOTED)), "html").decode()
    assert '<sup><a id="ref-1" href="#note-1">1</a></sup> tại xã' in page
    assert '<div id="note-1">' in page
    assert "<p><sup>1</sup> Ba tốt</p>" in page


def test_a_note_without_a_mark_stands_behind_the_title() -> None:
    (_, title) = document(plan_of(with_task("note: Chú thích"))).body
    assert title.line == (Run("Báo cáo kết quả"), Run("1", raised=True, note=1))


def test_a_mark_is_left_out_of_lists_and_is_only_text_without_a_note() -> None:
    (place,) = [place for place in walk(plan_of(noted(NOTED))) if place.id == "bao-cao"]
    assert place.title == "Mô hình “năm tốt” tại xã"
    without = document(plan_of(noted("title: Mô hình[^] tốt"))).body[-1]
    assert plain(without.line) == "Mô hình[^] tốt"


def test_words_can_stand_raised() -> None:
    assert parse("VT, CVNC^Hào^.") == (Run("VT, CVNC"), Run("Hào", raised=True), Run("."))
    plan = plan_of(HEAD + "archive: CVNC^Hào^\n")
    assert "CVNC<sup>Hào</sup>." in render(plan, "md").decode()
    assert "CVNC<sup>Hào</sup>." in render(plan, "html").decode()
    assert words("CVNCHào")[0] in docx_words(render(plan, "docx"))


@pytest.mark.parametrize("text", ["2^10", "a^b^c", "^_^", "x ^a^", "a^ b^", "a^b c^", "^", "a^^b"])
def test_other_carets_come_out_as_typed(text: str) -> None:
    assert parse(text) == (Run(text),)
