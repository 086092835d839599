"""What a plan becomes on paper before any format: numbers, blanks, labels, ends of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from render_sample import COLUMNS, bare, plan

from khtool.render.annex import GroupRow, Row
from khtool.render.body import Kind
from khtool.render.document import document
from khtool.render.inline import plain

if TYPE_CHECKING:
    from khtool.model.plan import Plan


def body(made: Plan) -> list[str]:
    return [plain(block.runs) for block in document(made).body]


def test_body_in_the_order_and_numbers_of_the_document() -> None:
    assert body(plan()) == [
        "Căn cứ Luật Trách nhiệm bồi thường của Nhà nước;",
        "Căn cứ Công văn số 1/BTP.",
        "Ủy ban nhân dân thành phố ban hành Kế hoạch (viết tắt là KH) như sau:",
        "I. Mục đích, yêu cầu",
        "1. Mục đích",
        "a) Một;",
        "b) Hai:",
        "- Ba.",
        "2. Yêu cầu chung.",
        "II. Nội dung",
        "1. Góp ý dự án Luật",
        "Theo đề nghị của Bộ Tư pháp.",
        "- Đơn vị chủ trì: Sở Tư pháp, Sở Nội vụ.",
        "- Phối hợp: các cơ quan, đơn vị.",
        "- Thời gian: Quý I; Quý III.",
        "2. Báo cáo",
        "- Sở báo cáo trước ngày 25/11/2026 (số liệu thực tế).",
        "+ Bằng văn bản.",
        "a) Đột xuất",
        "- Đơn vị chủ trì: Sở Tư pháp.",
        "3. Kinh phí",
        "Từ ngân sách.",
        "Yêu cầu các cơ quan thực hiện./.",
    ]


def test_kinds_follow_the_depth() -> None:
    kinds = {plain(block.runs): block.kind for block in document(plan()).body}
    assert kinds["II. Nội dung"] is Kind.SECTION
    assert kinds["2. Báo cáo"] is Kind.CLAUSE
    assert kinds["3. Kinh phí"] is Kind.CLAUSE
    assert kinds["2. Yêu cầu chung."] is Kind.TEXT
    assert kinds["a) Đột xuất"] is Kind.TEXT


def test_points_are_lettered_in_vietnamese() -> None:
    points = [f"điểm {number}" for number in range(8)]
    made = bare(sections=[{"heading": "Mục", "sections": [{"heading": "Khoản", "points": points}]}])
    assert [text.split()[0] for text in body(made)[2:]] == [
        "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"
    ]  # fmt: skip


def test_tasks_below_points_get_a_dash_then_a_plus() -> None:
    deep: dict[str, Any] = {"id": "e", "title": "năm"}
    for name, title in (("d", "bốn"), ("c", "ba"), ("b", "hai"), ("a", "một")):
        deep = {"id": name, "title": title, "lead": "Sở A", "tasks": [deep]}
    made = bare(sections=[{"heading": "Mục", "labels": {"lead": "Chủ trì"}, "tasks": [deep]}])
    assert body(made) == [
        "I. Mục",
        "1. một",
        "- Chủ trì: Sở A.",
        "a) hai",
        "- Chủ trì: Sở A.",
        "- ba",
        "+ Chủ trì: Sở A.",
        "+ bốn",
        "+ Chủ trì: Sở A.",
        "+ năm",
    ]


def test_task_with_nothing_below_is_an_ordinary_paragraph() -> None:
    made = bare(sections=[{"heading": "Mục", "tasks": [{"id": "a", "title": "Làm ngay."}]}])
    assert document(made).body[1].kind is Kind.TEXT


def test_own_labels_stand_in_for_those_of_the_section() -> None:
    task = {"id": "a", "title": "A", "labels": {"due": "Hạn"}, "lead": "Sở A", "due": "Quý I"}
    made = bare(sections=[{"heading": "Mục", "labels": {"lead": "Chủ trì"}, "tasks": [task]}])
    assert body(made)[2:] == ["- Hạn: Quý I."]


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        (["Sở A", "Sở B"], "Sở A, Sở B."),
        (["Sở A;", "Sở B."], "Sở A; Sở B."),
        (["Sở A…"], "Sở A…"),
        (["**Sở A.**"], "Sở A."),
        (["Sở A (nếu có)"], "Sở A (nếu có)."),
    ],
)
def test_label_line_ends_with_one_full_stop(values: list[str], printed: str) -> None:
    task = {"id": "a", "title": "A", "lead": values}
    made = bare(sections=[{"heading": "Mục", "labels": {"lead": "Chủ trì"}, "tasks": [task]}])
    assert body(made)[2:] == [f"- Chủ trì: {printed}"]


def test_blanks_of_a_draft() -> None:
    head = document(plan()).letterhead
    assert head.number == "Số:        /KH-UBND"
    assert head.place_date == "Hải Phòng, ngày      tháng      năm 2026"
    assert document(plan()).annexes[0].reference == (
        "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2026 "
        "của Ủy ban nhân dân thành phố)"
    )


@pytest.mark.parametrize(
    ("number", "issued", "printed_number", "printed_date"),
    [
        ("5", "2026-01-05", "Số: 05/KH-UBND", "ngày 05 tháng 01 năm 2026"),
        ("05", "2026-02-10", "Số: 05/KH-UBND", "ngày 10 tháng 02 năm 2026"),
        ("12", "2026-03-09", "Số: 12/KH-UBND", "ngày 09 tháng 3 năm 2026"),
        ("105", "2026-09-29", "Số: 105/KH-UBND", "ngày 29 tháng 9 năm 2026"),
        ("1234", "2026-10-31", "Số: 1234/KH-UBND", "ngày 31 tháng 10 năm 2026"),
    ],
)
def test_leading_zeros(number: str, issued: str, printed_number: str, printed_date: str) -> None:
    made = document(plan(number=number, issued=issued))
    assert made.letterhead.number == printed_number
    assert made.letterhead.place_date == f"Hải Phòng, {printed_date}"
    assert printed_number.removeprefix("Số: ") + " " + printed_date in made.annexes[0].reference


@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        ("Ủy ban nhân dân thành phố Hải Phòng", ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG")),
        ("Hội đồng nhân dân tỉnh Hưng Yên", ("HỘI ĐỒNG NHÂN DÂN", "TỈNH HƯNG YÊN")),
        ("UBND xã An Lão", ("UBND", "XÃ AN LÃO")),
        ("Sở Tư pháp", ("SỞ TƯ PHÁP",)),
        ("Ban Chỉ đạo\nĐề án 06", ("BAN CHỈ ĐẠO", "ĐỀ ÁN 06")),
    ],
)
def test_issuer_lines(issuer: str, lines: tuple[str, ...]) -> None:
    assert document(plan(issuer=issuer)).letterhead.issuer == lines


def test_recipients_end_with_semicolons_and_a_full_stop() -> None:
    made = document(plan(recipients=["Bộ Tư pháp", "Như trên;"]))
    printed = [plain(block.runs) for block in made.recipients]
    assert printed == ["- Bộ Tư pháp;", "- Như trên;", "- Lưu: VT, N.T.Dung."]
    alone = document(plan(recipients=["A", "B"], archive=None))
    assert [plain(block.runs) for block in alone.recipients] == ["- A;", "- B."]


def test_no_end_mark_is_added() -> None:
    made = bare(closing=["Không có dấu kết thúc"])
    assert body(made) == ["Không có dấu kết thúc"]


def test_line_breaks_are_paragraphs_in_the_body_and_in_cells() -> None:
    made = bare(
        closing=["một\n\nhai\n"],
        annexes=[
            {
                "heading": "Bảng",
                "columns": COLUMNS,
                "tasks": [{"id": "a", "title": "A", "lead": ["x", "y\nz"], "due": ["1", "2"]}],
            }
        ],
    )
    assert body(made) == ["một", "hai"]
    row = document(made).annexes[0].rows[0]
    assert isinstance(row, Row)
    assert [[plain(line) for line in cell] for cell in row.cells] == [
        ["A"], ["x", "y", "z"], [], ["1", "2"]
    ]  # fmt: skip


def test_annex_groups_and_numbers() -> None:
    groups = [
        {"heading": "CHUNG", "tasks": [{"id": "a", "title": "một"}, {"id": "b", "title": "hai"}]},
        {
            "heading": "RIÊNG",
            "groups": [
                {"heading": "Nhóm", "tasks": [{"id": "c", "title": "ba"}]},
                {
                    "heading": "Nhóm sau",
                    "tasks": [
                        {"id": "d", "title": "bốn", "tasks": [{"id": "e", "title": "điểm"}]},
                    ],
                },
            ],
        },
    ]
    annex = {"heading": "Bảng", "columns": COLUMNS, "number_suffix": ".", "groups": groups}
    rows = document(bare(annexes=[annex])).annexes[0].rows
    shown = [
        (row.number, plain(row.heading if isinstance(row, GroupRow) else row.cells[0][0]))
        for row in rows
    ]
    assert shown == [
        ("A", "CHUNG"),
        ("1.", "một"),
        ("2.", "hai"),
        ("B", "RIÊNG"),
        ("I", "Nhóm"),
        ("1.", "ba"),
        ("II", "Nhóm sau"),
        ("2.", "bốn"),
        ("a)", "điểm"),
    ]


def test_several_annexes_are_numbered() -> None:
    annex = {"heading": "Bảng", "columns": COLUMNS}
    assert [made.caption for made in document(bare(annexes=[annex] * 2)).annexes] == [
        "Phụ lục I", "Phụ lục II"
    ]  # fmt: skip
    assert document(bare(annexes=[annex])).annexes[0].caption == "Phụ lục"


def test_column_without_title_is_not_printed() -> None:
    annex = {"heading": "Bảng", "columns": {"title": "Việc", "due": "Hạn"}}
    made = document(bare(annexes=[annex])).annexes[0]
    assert [column.title for column in made.columns] == ["TT", "Việc", "Hạn"]
