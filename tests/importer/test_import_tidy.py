"""Faults of the source in running text are mended, and each mend says before, after and where."""

from __future__ import annotations

from import_support import HEAD, imported, plan_in, plan_of

BODY = (
    "I. NỘI DUNG\n1. Chuẩn bị nguồn lực thi hành Luật sửa\n\nđổi, bổ sung\n- Chủ trì: Sở Tư pháp.\n"
)


def test_a_sentence_cut_in_two_is_one_again() -> None:
    done = imported(HEAD + BODY)
    (task,) = plan_in(done).sections[0].tasks
    assert task.title == "Chuẩn bị nguồn lực thi hành Luật sửa đổi, bổ sung"
    (mend,) = done.record.mends
    assert mend.before == "1. Chuẩn bị nguồn lực thi hành Luật sửa ⏎ đổi, bổ sung"
    assert mend.after == "1. Chuẩn bị nguồn lực thi hành Luật sửa đổi, bổ sung"
    assert mend.place.name == "16"


def test_a_title_set_on_several_lines_is_one() -> None:
    head = HEAD.replace("2026 trên địa bàn", "2026\ntrên địa bàn")
    assert plan_of(head + BODY).title == "Công tác văn thư năm 2026 trên địa bàn tỉnh Hưng Yên"


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "Nâng cao nhận thức của cán bộ, công chức và Nhân dân trên địa bàn\n"
        "Ủy ban nhân dân tỉnh quản lý.\n"
    )
    plan = plan_of(HEAD + "I. MỤC ĐÍCH\n" + text)
    assert plan.sections[0].content == (" ".join(text.split()),)


def test_page_numbers_go_and_are_said() -> None:
    done = imported(HEAD + "I. NỘI DUNG\nRà soát văn bản.\n\n2\n\nBáo cáo kết quả.\n")
    assert plan_in(done).sections[0].content == ("Rà soát văn bản.", "Báo cáo kết quả.")
    assert [(mend.why.key, mend.before) for mend in done.record.mends] == [
        ("import.mend.page", "2")
    ]


def test_what_ends_or_begins_something_is_not_joined() -> None:
    plan = plan_of(
        HEAD + "I. NHIỆM VỤ\n1. Rà soát văn bản\nđơn vị chủ trì: Sở Tư pháp\nthời hạn: Quý I/2026\n"
    )
    (task,) = plan.sections[0].tasks
    assert (task.title, task.lead[0].text) == ("Rà soát văn bản", "Sở Tư pháp")


def test_bold_that_a_line_break_cut_is_one_again() -> None:
    body = "I. NỘI DUNG\n- Báo cáo Bộ Tư pháp **trước ngày**\n**25/11/2026** theo quy định.\n"
    (step,) = plan_of(HEAD + body).sections[0].bullets
    assert step.text == "Báo cáo Bộ Tư pháp **trước ngày 25/11/2026** theo quy định."


def test_a_sign_inside_a_sentence_is_no_heading_of_markdown() -> None:
    plan = plan_of(HEAD + "I. NỘI DUNG\nTheo mẫu # 5 kèm theo.\n")
    assert plan.sections[0].content == ("Theo mẫu # 5 kèm theo.",)
