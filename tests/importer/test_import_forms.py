"""Plans of many layouts: how their parts are recognised, and that no guess goes unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from import_support import HEAD, imported, plan_in, plan_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from khtool.model.task import Named

FOOT = """
Nơi nhận:
- UBND tỉnh (b/c);
- Các phòng, đơn vị;
- Lưu: VT, VP.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Văn Bình
"""


def texts(entries: Iterable[Named]) -> list[str]:
    return [entry.text for entry in entries]


def test_the_head_tells_issuer_number_and_date() -> None:
    plan = plan_of(HEAD + "I. NỘI DUNG\nRà soát văn bản.\n")
    assert (plan.type, plan.title) == (
        "Kế hoạch",
        "Công tác văn thư năm 2026 trên địa bàn tỉnh Hưng Yên",
    )
    assert (plan.issuer, plan.issuer_short) == (
        "Ủy ban nhân dân tỉnh Hưng Yên",
        "Ủy ban nhân dân tỉnh",
    )
    assert (plan.number, plan.symbol, plan.place) == ("75", "KH-UBND", "Hưng Yên")
    assert str(plan.issued) == "2026-01-05"


def test_the_body_above_the_issuer_is_its_parent() -> None:
    head = HEAD.replace("ỦY BAN NHÂN DÂN\nTỈNH HƯNG YÊN", "UBND TỈNH HƯNG YÊN\nSỞ TƯ PHÁP")
    plan = plan_of(head + "I. NỘI DUNG\nRà soát văn bản.\n")
    assert (plan.parent, plan.issuer) == ("UBND tỉnh Hưng Yên", "Sở Tư pháp")


def test_what_the_head_does_not_say_is_taken_from_the_text_and_marked() -> None:
    document = "Số: /KH-UBND\nHưng Yên, ngày tháng năm 2026\n" + HEAD[HEAD.index("KẾ HOẠCH") :]
    done = imported(document + "I. NỘI DUNG\nRà soát văn bản.\n")
    assert plan_in(done).issuer == "Ủy ban nhân dân tỉnh Hưng Yên"
    assert "# kiểm tra: lấy từ lời văn" in done.text
    (doubt,) = done.doubtful
    assert done.text.split("\n")[doubt.line - 1].startswith("issuer:")


def test_a_basis_is_told_from_the_opening() -> None:
    basis = "Căn cứ Luật Lưu trữ ngày 21/6/2024;\nTheo đề nghị của Giám đốc Sở Nội vụ.\n"
    plan = plan_of(HEAD.replace("Ủy ban nhân dân tỉnh ban", basis + "Ủy ban nhân dân tỉnh ban"))
    assert plan.basis == (
        "Căn cứ Luật Lưu trữ ngày 21/6/2024",
        "Theo đề nghị của Giám đốc Sở Nội vụ",
    )
    assert plan.opening == ("Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",)


def test_the_foot_tells_recipients_archive_and_signature() -> None:
    plan = plan_of(HEAD + "I. NỘI DUNG\nRà soát văn bản.\n" + FOOT)
    assert plan.recipients == ("UBND tỉnh (b/c)", "Các phòng, đơn vị")
    assert plan.archive == "VT, VP"
    assert plan.signature is not None
    assert (plan.signature.capacity, plan.signature.position) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert plan.signature.name == "Trần Văn Bình"


def test_a_stamp_of_the_signature_is_left_over_and_said() -> None:
    done = imported(HEAD + "I. NỘI DUNG\nRà soát.\n" + FOOT.replace("\nTrần", "(Đã ký)\nTrần"))
    assert [left.text for left in done.record.left] == ["(Đã ký)"]
    assert not done.complete


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("Đơn vị chủ trì", "Thời gian thực hiện"),
        ("Cơ quan chủ trì", "Thời hạn hoàn thành"),
        ("Chủ trì thực hiện", "Tiến độ thực hiện"),
        ("CHỦ TRÌ", "Hoàn thành"),
        ("Cơ quan chủ trì (tham mưu)", "Thời gian dự kiến trình"),
    ],
)
def test_labels_go_by_many_words(lead: str, due: str) -> None:
    body = f"I. NHIỆM VỤ\n1. Rà soát văn bản\n- {lead}: Sở Tư pháp.\n- {due}: Quý I/2026.\n"
    plan = plan_of(HEAD + body)
    (task,) = plan.sections[0].tasks
    assert texts(task.lead) == ["Sở Tư pháp"]
    assert [one.wording for one in task.due] == ["Quý I/2026"]
    assert plan.sections[0].labels is not None
    assert (plan.sections[0].labels.lead, plan.sections[0].labels.due) == (lead, due)


def test_labels_may_be_bold_numbered_or_share_a_line() -> None:
    plan = plan_of(
        HEAD + "I. NHIỆM VỤ\n"
        "1. Rà soát văn bản\n"
        "a) Nội dung: Toàn bộ văn bản của ngành.\n"
        "b) **Đơn vị chủ trì:** Sở Tư pháp.\n"
        "c) **Thời gian hoàn thành:** Quý I/2026.\n"
        "2. Tập huấn\n"
        "Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính; thời gian: Quý II/2026.\n"
    )
    first, second = plan.sections[0].tasks
    assert first.content == ("Nội dung: Toàn bộ văn bản của ngành.",)
    assert (texts(first.lead), first.tasks) == (["Sở Tư pháp"], ())
    assert (texts(second.lead), texts(second.support)) == (["Sở Nội vụ"], ["Sở Tài chính"])
    assert second.due[0].wording == "Quý II/2026"


def test_a_task_that_differs_has_labels_of_its_own() -> None:
    body = "I. NHIỆM VỤ\n" + "".join(
        f"{number}. Việc thứ {number}\n- {label}: Sở Tư pháp.\n"
        for number, label in ((1, "Đơn vị chủ trì"), (2, "Đơn vị chủ trì"), (3, "Cơ quan chủ trì"))
    )
    section = plan_of(HEAD + body).sections[0]
    assert section.labels is not None
    assert section.labels.lead == "Đơn vị chủ trì"
    assert [task.labels and task.labels.lead for task in section.tasks] == [
        None,
        None,
        "Cơ quan chủ trì",
    ]


def test_numbers_may_have_several_parts() -> None:
    done = imported(
        HEAD + "I. MỤC ĐÍCH\n1. Mục đích chung\n1.1. Nâng cao chất lượng.\n1.2. Đúng hạn.\n"
    )
    inner = plan_in(done).sections[0].sections[0]
    assert [section.text for section in inner.sections] == ["Nâng cao chất lượng.", "Đúng hạn."]
    assert [note.why.key for note in done.record.notes] == ["import.note.numbers"]


def test_a_deadline_in_a_sentence_is_taken_and_marked() -> None:
    done = imported(
        HEAD + "I. TỔ CHỨC THỰC HIỆN\n1. Sở Tư pháp\n"
        "- Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026 (đối với số liệu năm).\n"
        "- Thực hiện Nghị quyết số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị.\n"
    )
    dated, cited = plan_in(done).sections[0].sections[0].bullets
    assert texts(dated.lead) == ["Sở Tư pháp"]
    assert [(due.wording, due.label) for due in dated.due] == [
        ("trước ngày 15/12/2026", "số liệu năm")
    ]
    assert cited.due == ()
    assert "# kiểm tra: thời hạn, cơ quan đọc từ câu văn" in done.text


def test_numbered_sentences_with_deadlines_are_tasks() -> None:
    plan = plan_of(
        HEAD + "I. TỔ CHỨC THỰC HIỆN\n"
        "1. Văn phòng theo dõi, báo cáo trước ngày 15/12/2026.\n"
        "2. Các phòng thực hiện Kế hoạch này.\n"
    )
    first, second = plan.sections[0].tasks
    assert first.due[0].in_text
    assert texts(first.lead) == ["Văn phòng"]
    assert second.due == ()


def test_what_closes_a_plan_is_not_part_of_its_last_item() -> None:
    plan = plan_of(
        HEAD + "I. TỔ CHỨC\n1. Sở Tư pháp\n- Theo dõi, đôn đốc.\n"
        "Trên đây là Kế hoạch công tác văn thư năm 2026./.\n" + FOOT
    )
    assert plan.closing == ("Trên đây là Kế hoạch công tác văn thư năm 2026./.",)


def test_a_table_in_the_text_becomes_tasks_of_its_section() -> None:
    done = imported(
        HEAD + "I. NHIỆM VỤ\n"
        "TT\tNội dung công việc\tChủ trì\tThời hạn\tGhi chú\n"
        "I\tCông tác pháp chế\t\t\t\n"
        "1\tRà soát văn bản\tSở Tư pháp\tQuý I/2026\tTheo chương trình\n"
        "2\tTập huấn\tSở Nội vụ\tQuý II/2026\t\n"
    )
    (inner,) = plan_in(done).sections[0].sections
    assert inner.heading == "Công tác pháp chế"
    assert [task.title for task in inner.tasks] == ["Rà soát văn bản", "Tập huấn"]
    assert inner.tasks[0].content == ("Ghi chú: Theo chương trình",)
    assert "cột “Ghi chú”" in done.text
    assert "import.note.table" in [note.why.key for note in done.record.notes]


def test_a_table_of_something_else_is_kept_row_by_row() -> None:
    done = imported(HEAD + "I. SỐ LIỆU\nNăm\tSố vụ\n2024\t15\n2025\t12\n")
    assert plan_in(done).sections[0].content == ("Năm | Số vụ", "2024 | 15", "2025 | 12")
    assert "không phải bảng nhiệm vụ" in done.text


def test_an_annex_without_tasks_is_kept_as_a_section() -> None:
    done = imported(
        HEAD + "I. NỘI DUNG\nRà soát.\n" + FOOT + "\nPHỤ LỤC\nMẪU BÁO CÁO\n\nKính gửi.\n"
    )
    last = plan_in(done).sections[-1]
    assert last.heading == "PHỤ LỤC"
    assert last.content == ("MẪU BÁO CÁO", "Kính gửi.")
    assert "# kiểm tra: phụ lục không có bảng nhiệm vụ" in done.text


def test_two_annexes_have_their_own_names_and_columns() -> None:
    table = "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tRà soát {}\tSở Tư pháp\tQuý I\n\n"
    plan = plan_of(
        HEAD + "I. NỘI DUNG\nTheo Phụ lục.\n" + FOOT + "\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n"
        "(Kèm theo Kế hoạch số 75/KH-UBND ngày 05/01/2026 của UBND tỉnh)\n"
        + table.format("một")
        + "PHỤ LỤC II\nNHIỆM VỤ PHỐI HỢP\n"
        + table.format("hai").replace("TT", "STT")
    )
    assert [annex.heading for annex in plan.annexes] == ["Danh mục nhiệm vụ", "Nhiệm vụ phối hợp"]
    assert [annex.columns.number for annex in plan.annexes] == ["TT", "STT"]
    assert plan.issuer_short == "UBND tỉnh"


def test_a_plan_that_a_decision_puts_into_force_is_what_counts(tmp_path: Path) -> None:
    document = docx.Document()
    for text, centred in (
        ("SỞ TƯ PHÁP", True),
        ("Số: 12/QĐ-STP", True),
        ("Hà Nội, ngày 12 tháng 3 năm 2026", True),
        ("QUYẾT ĐỊNH", True),
        ("Về việc ban hành Kế hoạch chuyển đổi số", True),
        ("GIÁM ĐỐC SỞ TƯ PHÁP", True),
        ("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số.", False),
        ("Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.", False),
        ("Nơi nhận:", False),
        ("- Lưu: VT.", False),
        ("GIÁM ĐỐC", True),
        ("Nguyễn Văn A", True),
        ("KẾ HOẠCH", True),
        ("Chuyển đổi số năm 2026", True),
        ("(Ban hành kèm theo Quyết định số 12/QĐ-STP ngày 12/3/2026)", True),
        ("I. NHIỆM VỤ", False),
        ("1. Số hóa hồ sơ", False),
        ("- Chủ trì: Văn phòng.", False),
        ("- Thời hạn: Quý II/2026.", False),
    ):
        paragraph = document.add_paragraph(text)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(str(tmp_path / "x.docx"))
    done = imported((tmp_path / "x.docx").read_bytes(), "x.docx")
    plan = plan_in(done)
    assert (plan.type, plan.title) == ("Kế hoạch", "Chuyển đổi số năm 2026")
    assert (plan.number, plan.symbol) == ("12", "QĐ-STP")
    assert [task.title for task in plan.sections[0].tasks] == ["Số hóa hồ sơ"]
    assert plan.signature is not None
    assert plan.signature.name == "Nguyễn Văn A"
    assert any(text.startswith("Điều 2.") for text in plan.opening)
    assert "# kiểm tra: gồm cả lời của văn bản ban hành" in done.text


def test_the_party_numbers_with_dashes_and_sets_numbers_bold() -> None:
    plan = plan_of(
        HEAD + "I- MỤC ĐÍCH\n1- Quán triệt Nghị quyết.\n2- Xác định nhiệm vụ.\n"
        "II- NHIỆM VỤ\n**1.1.** Tổ chức hội nghị.\n"
        "*Chủ trì:* Ban Tuyên giáo và Dân vận Tỉnh ủy. *Phối hợp:* các cấp ủy. "
        "*Thời gian:* Quý I.\n"
    )
    first, second = plan.sections
    assert [section.text for section in first.sections] == [
        "Quán triệt Nghị quyết.",
        "Xác định nhiệm vụ.",
    ]
    (task,) = second.tasks
    assert task.title == "Tổ chức hội nghị."
    assert texts(task.lead) == ["Ban Tuyên giáo và Dân vận Tỉnh ủy"]
    assert (texts(task.support), task.due[0].wording) == (["các cấp ủy"], "Quý I")
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy" in [agency.name for agency in plan.agencies]


def test_names_of_agencies_end_where_they_end() -> None:
    plan = plan_of(
        HEAD + "I. NHIỆM VỤ\n1. Tổ chức lễ phát động\n"
        "- Chủ trì: Phòng Văn hóa - Xã hội, Sở Giáo dục và Đào tạo.\n"
        "- Phối hợp: các sở, ban, ngành; UBND cấp xã và Báo Hưng Yên.\n"
        "2. Tổng hợp kết quả\n"
        "- Chủ trì: Sở Tư pháp tổng hợp, tham mưu UBND tỉnh báo cáo Bộ Tư pháp.\n"
    )
    assert [agency.name for agency in plan.agencies] == [
        "Phòng Văn hóa - Xã hội",
        "Sở Giáo dục và Đào tạo",
        "Báo Hưng Yên",
        "Sở Tư pháp",
        "các sở, ban, ngành",
        "Ủy ban nhân dân cấp xã",
    ]
    assert plan.agencies[-1].aliases == ("UBND cấp xã",)
    assert [agency.group for agency in plan.agencies] == [False] * 4 + [True] * 2
    lead = plan.sections[0].tasks[1].lead[0]
    assert (lead.agencies, lead.text) == (
        ("Sở Tư pháp",),
        "Sở Tư pháp tổng hợp, tham mưu UBND tỉnh báo cáo Bộ Tư pháp",
    )


def test_ids_are_made_from_titles_and_unique() -> None:
    body = "I. NHIỆM VỤ\n" + "".join(
        f"{number}. Rà soát văn bản\n- Chủ trì: Sở Tư pháp.\n" for number in (1, 2)
    )
    tasks = plan_of(HEAD + body).sections[0].tasks
    assert [task.id for task in tasks] == ["ra-soat-van-ban", "ra-soat-van-ban-2"]
