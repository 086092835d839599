"""Tables of tasks: columns by their titles, groups, and rows that pages or cells cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from import_support import imported, plan_in, plan_of

from khtool.importer.blocks import Cell, Paragraph, Place, Source, Table
from khtool.importer.build import import_plan
from khtool.importer.labels import read_labels

if TYPE_CHECKING:
    from khtool.model.plan import Annex

CAPTION = (
    "PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số /KH-UBND ngày / /2026 của UBND tỉnh)\n\n"
)
TITLES = "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tSản phẩm\tThời gian\n"
PLACE = Place("line", "1")


ABOVE = Cell((), PLACE, continues=True)
"""A cell merged with the one above it."""


def annex_of(rows: str, titles: str = TITLES) -> Annex:
    (annex,) = plan_of(CAPTION + titles + rows).annexes
    return annex


def cell(text: str, columns: int = 1) -> Cell:
    return Cell((Paragraph(text, PLACE),), PLACE, columns)


def table_of(*rows: tuple[Cell, ...]) -> Annex:
    """Return the only annex of a document that is nothing but a table of these rows."""
    table = Table(rows, PLACE)
    done = import_plan(Source("x.docx", "docx", (table,)), read_labels(), this_year=2026)
    assert done.complete
    (annex,) = plan_in(done).annexes
    return annex


def test_a_row_is_a_task() -> None:
    annex = annex_of("1.\tRà soát\tSở Tư pháp\tCác sở\tBáo cáo\tQuý I/2026\n")
    (task,) = annex.tasks
    assert (task.title, task.lead[0].text, task.output, task.due[0].wording) == (
        "Rà soát",
        "Sở Tư pháp",
        ("Báo cáo",),
        "Quý I/2026",
    )
    assert annex.number_suffix == "."
    assert annex.heading == "Phân công nhiệm vụ"


@pytest.mark.parametrize(
    "titles",
    [
        "STT\tNội dung công việc\tĐơn vị chủ trì\tPhối hợp\tKết quả\tTiến độ\n",
        "Số TT\tTên nhiệm vụ\tCHỦ TRÌ\tĐƠN VỊ PHỐI HỢP\tSản phẩm đầu ra\tThời hạn hoàn thành\n",
        "TT\tNhiệm vụ, giải pháp\tCơ quan/đơn vị chủ trì\tPhối hợp\tDự kiến sản phẩm\tHạn\n",
    ],
)
def test_columns_go_by_many_titles(titles: str) -> None:
    annex = annex_of("1\tRà soát\tSở Tư pháp\tCác sở\tBáo cáo\tQuý I\n", titles)
    (task,) = annex.tasks
    assert (task.lead[0].text, task.support[0].text) == ("Sở Tư pháp", "Các sở")
    assert (task.output, task.due[0].wording) == (("Báo cáo",), "Quý I")


def test_headings_inside_a_table_are_groups_and_may_be_work() -> None:
    annex = annex_of(
        "A\tNHIỆM VỤ CHUNG\t\t\t\t\n1\tRà soát\tSở Tư pháp\t\t\tQuý I\n"
        "B\tNHIỆM VỤ CỤ THỂ\t\t\t\t\nI\tBan hành Bộ tiêu chí\tSở Tư pháp\t\tQuyết định\tQuý II\n"
        "II\tThể chế\t\t\t\t\n2\tTập huấn\tSở Nội vụ\t\t\tQuý III\n"
    )
    first, second = annex.groups
    assert [task.title for task in first.tasks] == ["Rà soát"]
    work, group = second.groups
    assert (work.is_work, work.lead[0].text) == (True, "Sở Tư pháp")
    assert [task.title for task in group.tasks] == ["Tập huấn"]


def test_rows_below_a_row_are_its_points() -> None:
    annex = annex_of(
        "1\tHậu cần\t\t\t\t\n1.1\tMua vật tư\tSở Y tế\t\t\tQuý I\n1.2\tKho\tSở Y tế\t\t\tQuý I\n"
        "2\tTập huấn\tSở Nội vụ\t\t\tQuý III\n"
    )
    first, second = annex.tasks
    assert [task.title for task in first.tasks] == ["Mua vật tư", "Kho"]
    assert second.title == "Tập huấn"


def test_the_lower_half_of_a_row_is_joined_and_said() -> None:
    done = imported(
        CAPTION + TITLES + "1\tTheo dõi việc thi hành, đúng quy\tSở Tư pháp\t\tKế hoạch\tQuý I\n\n"
        "\tđịnh của pháp luật\t\t\t\t\n2\tTập huấn\tSở Nội vụ\t\t\tQuý III\n"
    )
    first, _ = plan_in(done).annexes[0].tasks
    assert first.title == "Theo dõi việc thi hành, đúng quy định của pháp luật"
    (mend,) = done.record.mends
    assert (mend.why.key, mend.place.name) == ("import.mend.row", "8")
    assert mend.before != mend.after


def test_a_number_may_stand_in_the_lower_half() -> None:
    rows = "1\tMột\tA\t\t\tQuý I\n\tBan hành Kế hoạch\t- Sở A;\t\t\tQuý I\n\n2\t\t- Sở B.\t\t\t\n"
    annex = annex_of(rows)
    _, second = annex.tasks
    assert (second.title, second.lead[0].text) == ("Ban hành Kế hoạch", "- Sở A;\n- Sở B.")


def test_a_heading_may_end_on_the_next_page() -> None:
    annex = annex_of(
        "I\tXây dựng nguồn nhân lực (04\t\t\t\t\n\nnhiệm vụ)\t\t\t\t\t\n1\tMột\tA\t\t\tQuý I\n"
    )
    assert annex.groups[0].heading == "Xây dựng nguồn nhân lực (04 nhiệm vụ)"


def test_a_header_said_again_on_the_next_page_is_dropped() -> None:
    rows = "1\tMột\tSở A\t\t\tQuý I\n\n"
    done = imported(CAPTION + TITLES + rows + TITLES + rows.replace("1\tMột", "2\tHai"))
    (annex,) = plan_in(done).annexes
    assert [task.title for task in annex.tasks] == ["Một", "Hai"]
    assert [mend.why.key for mend in done.record.mends] == ["import.mend.header"]


def test_a_footnote_between_rows_goes_to_its_task() -> None:
    annex = annex_of(
        "1\tMô hình “năm tốt” ¹ tại xã\tSở A\t\t\tQuý I\n\n"
        "¹ Tuyên truyền tốt.\n\n2\tHai\tSở A\t\t\tQuý I\n"
    )
    first, _ = annex.tasks
    assert (first.title, first.note) == ("Mô hình “năm tốt”[^] tại xã", ("Tuyên truyền tốt.",))


def test_items_behind_each_other_in_a_cell_are_lines() -> None:
    annex = annex_of(
        "1\tMột\t- Sở A; - Sở B.\t- Các sở - Ủy ban nhân dân cấp xã\t"
        "- Kế hoạch; - Dữ liệu “Đúng - Đủ”.\tQuý I\n"
    )
    (task,) = annex.tasks
    assert task.lead[0].text == "- Sở A;\n- Sở B."
    assert task.support[0].text == "- Các sở\n- Ủy ban nhân dân cấp xã"
    assert task.output == ("- Kế hoạch;\n- Dữ liệu “Đúng - Đủ”.",)


def test_agencies_with_nothing_between_are_two_and_doubtful() -> None:
    done = imported(CAPTION + TITLES + "1\tMột\tSở Y tế\tSở Tư pháp Sở Nội vụ\t\tQuý I\n")
    (task,) = plan_in(done).annexes[0].tasks
    assert [entry.text for entry in task.support] == ["Sở Tư pháp", "Sở Nội vụ"]
    assert "# kiểm tra: văn bản không có dấu ngăn" in done.text


def test_a_header_of_two_rows_tells_its_columns() -> None:
    annex = table_of(
        (cell("STT"), cell("Nội dung"), cell("Phân công", 2), cell("Thời hạn")),
        (
            ABOVE,
            ABOVE,
            cell("Chủ trì"),
            cell("Phối hợp"),
            ABOVE,
        ),
        (cell("1"), cell("Rà soát"), cell("Sở A"), cell("Sở B"), cell("Quý I")),
    )
    (task,) = annex.tasks
    assert (task.lead[0].text, task.support[0].text) == ("Sở A", "Sở B")
    assert annex.columns.lead == "Chủ trì"


def test_a_cell_merged_downwards_holds_for_each_row() -> None:
    annex = table_of(
        (cell("TT"), cell("Nhiệm vụ"), cell("Chủ trì"), cell("Thời hạn")),
        (cell("1"), cell("Một"), cell("Sở A"), cell("Quý I")),
        (cell("2"), cell("Hai"), ABOVE, cell("Quý II")),
    )
    assert [task.lead[0].text for task in annex.tasks] == ["Sở A", "Sở A"]


def test_rows_of_one_merged_title_are_one_task() -> None:
    annex = table_of(
        (cell("TT"), cell("Nhiệm vụ"), cell("Chủ trì"), cell("Kết quả"), cell("Thời hạn")),
        (cell("1"), cell("Diễn tập"), cell("Sở A"), cell("Kế hoạch"), cell("Quý I/2026")),
        (
            ABOVE,
            ABOVE,
            ABOVE,
            cell("Báo cáo"),
            cell("Quý II/2026"),
        ),
    )
    (task,) = annex.tasks
    assert task.output == ("Kế hoạch", "Báo cáo")
    assert [due.wording for due in task.due] == ["Quý I/2026", "Quý II/2026"]


def test_a_heading_across_the_table_is_a_group() -> None:
    annex = table_of(
        (cell("TT"), cell("Nhiệm vụ"), cell("Chủ trì"), cell("Thời hạn")),
        (cell("Công tác thể chế", 4),),
        (cell("1"), cell("Một"), cell("Sở A"), cell("Quý I")),
    )
    assert annex.groups[0].heading == "Công tác thể chế"


def test_a_table_alone_is_a_plan_to_be_filled_in() -> None:
    done = imported("TT,Nhiệm vụ,Chủ trì,Thời hạn\n1,Rà soát,Sở A,Quý I/2026\n", "x.csv", 2027)
    plan = plan_in(done)
    assert (plan.title, plan.annexes[0].tasks[0].title) == (None, "Rà soát")
    marked = [line for line in done.text.split("\n") if "# kiểm tra" in line]
    assert len(marked) == 6
    assert plan.year == 2026
