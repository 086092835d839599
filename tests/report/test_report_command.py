"""`khtool report`: what a leader reads, in each format, from the same numbers."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_plan import PLAN, TODAY
from rich.cells import cell_len

from khtool.agenda.standing import Standing, tasks_of
from khtool.lang import Lang, translator
from khtool.selection import Window
from khtool.summary.groups import By
from khtool.summary.summary import summary
from khtool.summary.sums import Sums
from khtool.views.style import styler
from khtool.views.summary_bar import bar, shares
from khtool.views.summary_text import summary_text
from support import PLANS, ROOT, plan_file, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

YEAR = ("--year", "2026", "--today", TODAY)

TABLE = """\
Tiến độ đến ngày 22/11/2026 · hạn từ 01/01/2026 đến 31/12/2026
9 nhiệm vụ giao, 2 hoàn thành, 1 trong hạn, 3 quá hạn, 2 không có ngày, 1 thôi thực hiện.

  Hoàn thành trên số giao: 2/9 = 22,2%
  Hoàn thành trên số đã đến hạn: 2/5 = 40,0%
  Đúng hạn trên số đã hoàn thành hoặc quá hạn: 1/5 = 20,0%

So với cùng kỳ năm trước (đến ngày 22/11/2025)
                                               Kỳ này  Năm trước    Tăng, giảm    Tỷ lệ
  Nhiệm vụ giao                                     9          4            +5  +125,0%
  Hoàn thành đúng hạn                               1          1             0     0,0%
  Hoàn thành sau hạn                                1          0            +1        –
  Trong hạn                                         1          0            +1        –
  Quá hạn                                           3          1            +2  +200,0%
  Không có ngày                                     2          2             0     0,0%
  Thôi thực hiện                                    1          0            +1        –
  Hoàn thành trên số giao                       22,2%      25,0%   -2,8 điểm %        –
  Hoàn thành trên số đã đến hạn                 40,0%      50,0%  -10,0 điểm %        –
  Đúng hạn trên số đã hoàn thành hoặc quá hạn   20,0%      50,0%  -30,0 điểm %        –

                   Được  Đúng  Sau  Trong  Quá  Không  Thôi  % đúng
  Cơ quan chủ trì  giao   hạn  hạn    hạn  hạn   ngày   làm     hạn
  Sở Tư pháp          6     1    1      1    2      1     0   25,0%
  Sở Tài chính        3     0    0      0    1      1     1    0,0%
  Sở Nội vụ           1     0    0      1    0      0     0       –
  Tổng số             9     1    1      1    3      2     1   20,0%
  Nhiệm vụ nhiều cơ quan chủ trì tính cho từng cơ quan; Tổng số tính mỗi nhiệm vụ một lần.

Quá hạn, lâu nhất trước · 3 việc
  quá 205 ngày  01/05/2026  I.4  =Cấp kinh phí     Sở Tài chính
                                 gia hạn từ 01/03/2026
  quá 145 ngày  30/06/2026  I.3  Báo cáo hằng quý  Sở Tư pháp
  quá 22 ngày   31/10/2026  I.1  Lập đề án         Sở Tư pháp
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def out(khtool: Khtool, *args: str | Path) -> str:
    answer = khtool("report", *args)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def written(khtool: Khtool, plan: Path, name: str, *args: str) -> bytes:
    target = plan.parent / name
    answer = khtool("report", plan, "-o", target, *args)
    assert (answer.code, answer.out) == (0, ""), answer.err
    return target.read_bytes()


def test_what_a_leader_reads(khtool: Khtool, plan: Path) -> None:
    assert out(khtool, plan, *YEAR, "--compare") == TABLE


def test_sentence_and_rates_on_the_real_plans(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    text = out(khtool, "plans/hai-phong", "--by", "plan", "--today", TODAY)
    sentence = text.splitlines()[1]
    assigned, *parts = map(int, re.findall(r"\d+", sentence))
    assert sentence.startswith(f"{assigned} nhiệm vụ giao, ")
    assert assigned == sum(parts)
    rows = csv.DictReader(
        io.StringIO(out(khtool, "plans/hai-phong", "--by", "plan", "--format", "csv"))
    )
    *plans, total = rows
    assert len(plans) == len(list((PLANS / "hai-phong").rglob("*.yaml")))
    assert sum(int(row["assigned"]) for row in plans) == int(total["assigned"]) == assigned


def test_closed_plans_count_only_in_a_period(khtool: Khtool) -> None:
    answer = khtool("report", PLANS / "hung-yen", "--format", "json", "--today", TODAY)
    assert json.loads(answer.out)["total"]["assigned"] == 0
    assert "1 kế hoạch đã kết thúc không được tính" in answer.err
    year = json.loads(out(khtool, PLANS / "hung-yen", "--format", "json", "--year", "2024"))
    assert year["total"]["assigned"] == 10


@pytest.mark.parametrize(
    ("args", "first", "last"),
    [
        (("--month",), "2026-11-01", "2026-11-30"),
        (("--month", "2026-02"), "2026-02-01", "2026-02-28"),
        (("--quarter",), "2026-10-01", "2026-12-31"),
        (("--quarter", "2026-Q1"), "2026-01-01", "2026-03-31"),
        (("--year",), "2026-01-01", "2026-12-31"),
        (("--year", "2025"), "2025-01-01", "2025-12-31"),
        (("--from", "05/03/2026"), "2026-03-05", None),
        (("--to", "2026-03-05"), None, "2026-03-05"),
        ((), None, None),
    ],
)
def test_periods(
    khtool: Khtool, plan: Path, args: tuple[str, ...], first: str | None, last: str | None
) -> None:
    found = json.loads(out(khtool, plan, *args, "--format", "json", "--today", TODAY))
    assert (found["from"], found["to"]) == (first, last)


def test_a_year_is_a_year_even_where_a_folder_is_called_so(
    khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (plan.parent / "2026").mkdir()
    monkeypatch.chdir(plan.parent)
    found = json.loads(out(khtool, *YEAR, "--format", "json", plan.name))
    assert found["total"]["assigned"] == 9


def test_a_plan_that_has_not_begun_does_not_count(khtool: Khtool, plan: Path) -> None:
    answer = khtool("report", plan, "--today", "2025-01-04")
    assert "0 nhiệm vụ giao" in answer.out
    assert "1 kế hoạch chưa bắt đầu vào ngày 04/01/2025 không được tính" in answer.err


@pytest.mark.parametrize("by", ["agency", "month"])
def test_the_year_before_is_what_was_reported_on_that_day(
    khtool: Khtool, plan: Path, by: str
) -> None:
    args = (plan, "--by", by, "--format", "json")
    then = json.loads(out(khtool, *args, "--year", "2025", "--today", "2025-11-22"))
    now = json.loads(out(khtool, *args, *YEAR, "--compare"))
    assert now["before"]["total"] == then["total"]
    before = {row[by]: row["before"] for row in now["rows"] if row["before"]["assigned"]}
    reported = {(row.pop(by) or "").replace("2025-", "2026-") or None: row for row in then["rows"]}
    assert before == reported


def test_of_one_agency_by_any_of_its_names(khtool: Khtool, plan: Path) -> None:
    for name in ("so noi vu", "Sở Nội vụ"):
        text = out(khtool, plan, "--agency", name, "--today", TODAY)
        assert text.startswith("Tiến độ đến ngày 22/11/2026 · Sở Nội vụ chủ trì\n2 nhiệm vụ giao, ")
    assert "6 nhiệm vụ giao" in out(khtool, plan, "--agency", "stp", "--today", TODAY)


def test_of_the_plans_whose_name_holds_a_word(khtool: Khtool) -> None:
    found = json.loads(
        out(khtool, PLANS, "--plan", "thuong-ton", "--by", "plan", "--format", "json")
    )
    assert [row["plan_name"] for row in found["rows"]] == ["thuong-ton-phap-luat"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--by", "lead"), "--by nhận agency, plan, section, month"),
        (("--format", "pdf"), "không có định dạng “pdf”"),
        (("--format", "xlsx"), "cần -o"),
        (("--format", "docx"), "cần -o"),
        (("-o", "bao-cao.odt"), ".xlsx"),
        (("-o", "bao-cao"), ".xlsx"),
        (("--compare",), "--compare cần một kỳ"),
        (("--month", "--year"), "--month"),
        (("--year=26x",), "--year nhận một năm"),
        (("--year", "12345"), "--year nhận một năm"),
        (("--month=2026-13",), "--month nhận một tháng"),
        (("--from", "2026-02-01", "--to", "2026-01-01"), "đứng trước"),
        (("--from", "30/02/2026"), "--from"),
        (("--agency", "Sở Tư phát"), "ý bạn là “Sở Tư pháp”"),
        (("--agency", "sở"), "viết đủ tên"),
        (("--agency", ""), "viết đủ tên"),
        (("--format", "html", "--plan", "khong-co"), "không có kế hoạch nào"),
    ],
)
def test_wrong_usage_is_told(khtool: Khtool, plan: Path, args: tuple[str, ...], said: str) -> None:
    answer = khtool("report", plan, *args)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_plan_with_errors_is_named_and_the_others_are_counted(khtool: Khtool, plan: Path) -> None:
    plan.with_name("hong.yaml").write_text("title: [", encoding="utf-8")
    answer = khtool("report", plan.parent, "--today", TODAY)
    assert answer.code == 2
    assert "10 nhiệm vụ giao" in answer.out
    assert "1 tệp có lỗi" in answer.err


def test_of_no_task_all_is_nothing(khtool: Khtool, plan: Path) -> None:
    text = out(khtool, plan, "--year", "2030", "--today", TODAY)
    assert "0 nhiệm vụ giao, 0 hoàn thành, 0 trong hạn, 0 quá hạn." in text
    assert "0/0 = –" in text


def test_an_unwritable_file_is_told(khtool: Khtool, plan: Path) -> None:
    answer = khtool("report", plan, "-o", plan.parent / "ke-hoach.yaml" / "x.md")
    assert answer.code == 2
    assert "không ghi được" in answer.err
    assert plan.read_text("utf-8") == PLAN


class TestTerminal:
    """Fits any width, and says by signs what it says by colour."""

    def text(self, width: int, *, colored: bool = False, by: By = By.AGENCY) -> str:
        from khtool.agenda.items import assigned
        from khtool.dates.calendar import vietnam
        from khtool.deadlines.rows import Reader

        today = datetime.date(2026, 11, 22)
        tasks = tasks_of(assigned([plan_file(PLAN)], today, Reader(vietnam())))
        found = summary(tasks, today, Window(None, None), by)
        return summary_text(found, translator(Lang.VI), styler(colored), width, bars=True)

    @pytest.mark.parametrize("by", By)
    @pytest.mark.parametrize("width", [40, 50, 75, 76, 80, 103, 104, 120, 160, 300])
    def test_no_line_is_wider_than_the_terminal(self, width: int, by: By) -> None:
        text = self.text(width, by=by)
        assert max(map(cell_len, text.splitlines())) <= width
        numbers = set(re.findall(r"\d+", text))
        assert {"10", "6", "205"} <= numbers

    def test_bars_have_a_sign_for_each_part(self) -> None:
        lines = self.text(120).splitlines()
        (row,) = [line for line in lines if line.lstrip().startswith("Sở Tư pháp ")][:1]
        assert set("█▒×·") <= set(row)
        legend = next(line for line in lines if "hoàn thành   ▒" in line)
        assert legend == "  █ hoàn thành   ▒ trong hạn   × quá hạn   · không có ngày, thôi"

    def test_colour_only_adds_to_the_text(self) -> None:
        colored = self.text(120, colored=True)
        assert "\x1b[" in colored
        assert re.sub(r"\x1b\[[\d;]*m", "", colored) == self.text(120)

    def test_control_signs_of_a_plan_do_not_steer_the_terminal(
        self, khtool: Khtool, plan: Path
    ) -> None:
        plan.write_text(with_task('due: 01/02/2026\nlead: "Sở \\u202e X"'), encoding="utf-8")
        for fmt in ("table", "md", "csv"):
            assert "\u202e" not in out(khtool, plan, "--format", fmt, "--today", TODAY)

    @given(st.lists(st.integers(0, 1000), min_size=4, max_size=4), st.integers(4, 60))
    def test_shares_fill_the_bar_and_show_all_that_is_there(
        self, counts: list[int], size: int
    ) -> None:
        cells = shares(counts, size)
        assert sum(cells) == (size if any(counts) else 0)
        assert all((cell > 0) == (count > 0) for cell, count in zip(cells, counts, strict=True))

    def test_of_nothing_there_is_no_bar(self) -> None:
        nothing = Sums(dict.fromkeys(Standing, 0), 0, 0, 0)
        assert bar(nothing, 20, styler(False)) == ""


class TestJson:
    """The contract: these keys stay."""

    def found(self, khtool: Khtool, plan: Path, *args: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(out(khtool, plan, *YEAR, "--format", "json", *args))
        return found

    def test_keys(self, khtool: Khtool, plan: Path) -> None:
        found = self.found(khtool, plan)
        assert list(found) == [
            "schema", "today", "from", "to", "agency", "by", "total", "rows", "overdue", "tasks",
            "before",
        ]  # fmt: skip
        assert found["schema"] == 1
        assert list(found["rows"][0]) == ["agency", *found["total"]]
        assert list(found["total"]) == [
            "assigned", "done", "done_late", "in_time", "overdue", "undated", "dropped", "rates",
        ]  # fmt: skip
        assert list(found["tasks"][0]) == [
            "plan", "line", "task", "number", "title", "section", "lead", "standing", "due",
            "original_due", "days_late", "recorded",
        ]  # fmt: skip

    def test_every_number_follows_from_the_tasks(self, khtool: Khtool, plan: Path) -> None:
        found = self.found(khtool, plan)
        standings = [task["standing"] for task in found["tasks"]]
        for standing in Standing:
            assert found["total"][standing.value] == standings.count(standing.value)
        assert found["total"]["assigned"] == len(standings) == 9
        for row in found["rows"]:
            own = [task for task in found["tasks"] if row["agency"] in task["lead"]]
            assert row["assigned"] == len(own)
        assert [task["days_late"] for task in found["overdue"]] == [205, 145, 22]
        assert found["total"]["rates"]["on_time"] == {"part": 1, "whole": 5, "percent": 20.0}

    def test_the_year_before(self, khtool: Khtool, plan: Path) -> None:
        before = self.found(khtool, plan, "--compare")["before"]
        assert (before["today"], before["from"], before["to"]) == (
            "2025-11-22", "2025-01-01", "2025-12-31",
        )  # fmt: skip
        assert before["total"]["assigned"] == 4

    @pytest.mark.parametrize(
        ("by", "keys"),
        [("plan", {"plan", "plan_name"}), ("section", {"plan", "section"}), ("month", {"month"})],
    )
    def test_what_rows_are_about(self, khtool: Khtool, plan: Path, by: str, keys: set[str]) -> None:
        found = self.found(khtool, plan, "--by", by)
        assert set(found["rows"][0]) - set(found["total"]) == keys

    def test_tasks_without_a_lead_have_a_row_of_null(self, khtool: Khtool, plan: Path) -> None:
        plan.write_text(with_task("due: 01/02/2026"), encoding="utf-8")
        assert self.found(khtool, plan)["rows"][0]["agency"] is None


class TestCsvAndMarkdown:
    """For spreadsheets and merge requests; a plan's text is only text there."""

    def test_csv(self, khtool: Khtool, plan: Path) -> None:
        assert out(khtool, plan, *YEAR, "--format", "csv") == (
            "row,agency,assigned,done,done_late,in_time,overdue,undated,dropped,"
            "done_of_assigned,done_of_due,on_time\n"
            "agency,Sở Tư pháp,6,1,1,1,2,1,0,33.3,50.0,25.0\n"
            "agency,Sở Tài chính,3,0,0,0,1,1,1,0.0,0.0,0.0\n"
            "agency,Sở Nội vụ,1,0,0,1,0,0,0,0.0,,\n"
            "total,,9,1,1,1,3,2,1,22.2,40.0,20.0\n"
        )

    def test_csv_has_the_year_before_in_columns(self, khtool: Khtool, plan: Path) -> None:
        text = out(khtool, plan, *YEAR, "--compare", "--by", "month", "--format", "csv")
        rows = {row["month"]: row for row in csv.DictReader(io.StringIO(text))}
        assert rows["2026-06"]["before_assigned"] == "2"
        assert rows["2026-06"]["before_done"] == "1"

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
    def test_no_cell_is_a_formula(self, khtool: Khtool, plan: Path, sign: str) -> None:
        plan.write_text(with_task(f'due: 01/02/2026\nlead: "{sign}HYPERLINK"'), encoding="utf-8")
        row = list(csv.reader(io.StringIO(out(khtool, plan, "--format", "csv"))))[1]
        assert "HYPERLINK" in row[1]
        assert not row[1].startswith(sign)

    def test_markdown(self, khtool: Khtool, plan: Path) -> None:
        text = out(khtool, plan, *YEAR, "--compare", "--format", "md")
        assert "| Sở Tư pháp | 6 | 1 | 1 | 1 | 2 | 1 | 0 | 25,0% |\n" in text
        assert "| **Tổng số** | **9** | **1** |" in text
        assert "| Nhiệm vụ giao | 9 | 4 | +5 | +125,0% |\n" in text
        assert (
            "| 205 | 01/05/2026 (gia hạn từ 01/03/2026) | I.4 | =Cấp kinh phí | Sở Tài chính |"
        ) in text

    def test_markdown_in_a_plan_is_only_text(self, khtool: Khtool, plan: Path) -> None:
        plan.write_text(
            with_task("due: 01/02/2026").replace("Báo cáo kết quả", '"a | b <img> @x [y](z)"'),
            encoding="utf-8",
        )
        text = out(khtool, plan, "--format", "md", "--today", TODAY)
        assert r"a \| b \<img\> @&#8203;x \[y\](z)" in text


class TestWorkbook:
    """What a leader opens in Excel."""

    def book(self, khtool: Khtool, plan: Path, *args: str) -> Any:
        data = written(khtool, plan, "bao-cao.xlsx", *YEAR, *args)
        return openpyxl.load_workbook(io.BytesIO(data))

    def test_sheets(self, khtool: Khtool, plan: Path) -> None:
        book = self.book(khtool, plan)
        assert book.sheetnames == ["Tổng hợp", "Quá hạn", "Nhiệm vụ"]
        for sheet in book:
            assert sheet.page_setup.orientation == "landscape"
        assert book["Nhiệm vụ"].auto_filter.ref == "A1:M10"
        assert book["Nhiệm vụ"].freeze_panes == "A2"

    def test_sums(self, khtool: Khtool, plan: Path) -> None:
        sheet = self.book(khtool, plan, "--compare")["Tổng hợp"]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        assert rows[1][0].startswith("9 nhiệm vụ giao, 2 hoàn thành")
        assert rows[3][:4] == ["Hoàn thành trên số giao", 2, 9, 0.222]
        assert sheet["D4"].number_format == "0.0%"
        assert rows[7][:3] == ["Cơ quan chủ trì", "Được giao", "Đúng hạn"]
        assert rows[8][:9] == ["Sở Tư pháp", 6, 1, 1, 1, 2, 1, 0, 0.25]
        assert rows[11] == ["Tổng số", 9, 1, 1, 1, 3, 2, 1, 0.2, 4, 1, 0, 0, 1, 2, 0, 0.5]
        assert sheet.freeze_panes == "B9"

    def test_lists(self, khtool: Khtool, plan: Path) -> None:
        book = self.book(khtool, plan)
        first = [cell.value for cell in book["Quá hạn"][2]]
        assert first == [
            205,
            datetime.datetime(2026, 5, 1),
            datetime.datetime(2026, 3, 1),
            "I.4",
            "=Cấp kinh phí",
            "Sở Tài chính",
            "ke-hoach",
        ]
        assert book["Quá hạn"]["B2"].number_format == "dd/mm/yyyy"
        assert book["Nhiệm vụ"].max_row == 10

    def test_no_cell_is_a_formula(self, khtool: Khtool, plan: Path) -> None:
        for sheet in self.book(khtool, plan):
            for row in sheet.iter_rows():
                assert all(cell.data_type != "f" for cell in row)

    def test_signs_that_a_workbook_cannot_hold_become_visible(
        self, khtool: Khtool, plan: Path
    ) -> None:
        text = with_task('due: 01/02/2026\nlead: "A\\u0007\\ufffe\\uffffB"')
        plan.write_text(text, encoding="utf-8")
        names = [cell.value for cell in self.book(khtool, plan)["Nhiệm vụ"]["E"]]
        assert names[1] == "A\ufffd\ufffd\ufffdB"

    def test_same_bytes_each_time(
        self, khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = written(khtool, plan, "a.xlsx", *YEAR)
        monkeypatch.setenv("TZ", "America/New_York")
        assert written(khtool, plan, "b.xlsx", *YEAR) == first
        with zipfile.ZipFile(io.BytesIO(first)) as archive:
            core = archive.read("docProps/core.xml").decode("utf-8")
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2026-11-22T00:00:00Z"] * 2

    def test_without_openpyxl_it_says_what_to_install(
        self, khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        monkeypatch.delitem(sys.modules, "khtool.views.summary_xlsx", raising=False)
        answer = khtool("report", plan, "-o", plan.parent / "x.xlsx")
        assert answer.code == 2
        assert "pip install openpyxl" in answer.err


class TestDocument:
    """The official report, on one plan or several."""

    def tables(self, data: bytes) -> list[list[list[str]]]:
        found = docx.Document(io.BytesIO(data)).tables
        return [[[cell.text for cell in row.cells] for row in table.rows] for table in found][1:]

    def text(self, data: bytes) -> str:
        return "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs)

    def test_sums_and_rows(self, khtool: Khtool, plan: Path) -> None:
        data = written(khtool, plan, "bao-cao.docx", *YEAR, "--compare")
        sums, rows, *_ = self.tables(data)
        assert sums[0] == ["TT", "Tình trạng", "Số nhiệm vụ", "Cùng kỳ năm trước", "Tăng, giảm"]
        assert sums[-1] == ["", "Tổng số nhiệm vụ được giao", "9", "4", "+125,0%"]
        assert rows[1] == ["1", "Sở Tư pháp", "6", "1", "1", "1", "2", "1", "0"]
        assert rows[-1] == ["", "Tổng số", "9", "1", "1", "1", "3", "2", "1"]
        text = self.text(data)
        assert (
            "có thời hạn từ ngày 01/01/2026 đến ngày 31/12/2026, tính đến ngày 22/11/2026" in text
        )
        assert "22,2% so với số nhiệm vụ được giao (2/9)" in text
        assert (
            "- =Cấp kinh phí (mục I.4): Sở Tài chính; quá hạn 205 ngày "
            "(thời hạn 01/05/2026, gia hạn từ 01/03/2026);"
        ) in text

    def test_what_was_dropped_is_told_with_its_reason(self, khtool: Khtool, plan: Path) -> None:
        *_, results = self.tables(written(khtool, plan, "bao-cao.docx", *YEAR))
        (row,) = [row for row in results if row[1].startswith("Mua sắm")]
        assert row[-1] == (
            "Thôi thực hiện\nThôi thực hiện từ ngày 02/05/2026: Không bố trí được kinh phí"
        )

    def test_several_plans_of_one_agency(self, khtool: Khtool, plan: Path) -> None:
        other = PLAN.replace("number: 5", "number: 12")
        plan.with_name("khac.yaml").write_text(other, encoding="utf-8")
        target = plan.parent / "out" / "bao-cao.docx"
        answer = khtool(
            *("report", plan, plan.with_name("khac.yaml"), "--agency", "so noi vu"),
            *("--by", "plan", "-o", target, *YEAR),
        )
        assert answer.code == 0
        text = self.text(target.read_bytes())
        assert "các nhiệm vụ giao Sở Nội vụ chủ trì tại các kế hoạch" in text
        _, rows, *_, results = self.tables(target.read_bytes())
        assert [row[1] for row in rows[1:]] == [
            "Kế hoạch số 05/KH-UBND", "Kế hoạch số 12/KH-UBND", "Tổng số",
        ]  # fmt: skip
        assert [row[0] for row in results] == ["TT", "I", "1", "II", "2"]

    def test_html_is_one_file_that_asks_for_nothing(self, khtool: Khtool, plan: Path) -> None:
        text = out(khtool, plan, *YEAR, "--format", "html")
        assert "Tổng số nhiệm vụ được giao" in text
        assert "@media print" in text or "@page" in text
        assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", text)
        assert text == out(khtool, plan, *YEAR, "--format", "html")

    def test_plans_of_two_issuers_make_no_document(self, khtool: Khtool, plan: Path) -> None:
        other = PLAN.replace("thành phố Hải Phòng", "tỉnh Hưng Yên")
        plan.with_name("khac.yaml").write_text(other, encoding="utf-8")
        answer = khtool("report", plan.parent, "--format", "html")
        assert answer.code == 2
        assert "của một cơ quan thôi" in answer.err

    @pytest.mark.parametrize("by", ["agency", "plan", "section", "month"])
    def test_every_grouping_has_its_heading(self, khtool: Khtool, plan: Path, by: str) -> None:
        data = written(khtool, plan, "bao-cao.docx", *YEAR, "--by", by)
        heads = {
            "agency": "Cơ quan chủ trì",
            "plan": "Kế hoạch",
            "section": "Phần",
            "month": "Tháng",
        }
        assert self.tables(data)[1][0][1] == heads[by]


@pytest.mark.parametrize("fmt", ["txt", "md", "csv", "json", "html"])
def test_a_file_holds_what_would_be_printed(khtool: Khtool, plan: Path, fmt: str) -> None:
    data = written(khtool, plan, f"bao-cao.{fmt}", *YEAR)
    named = "table" if fmt == "txt" else fmt
    assert data.decode("utf-8") == out(khtool, plan, *YEAR, "--format", named)


def test_english(khtool: Khtool, plan: Path) -> None:
    text = out(khtool, plan, *YEAR, "--lang", "en")
    assert "9 tasks assigned, 2 done, 1 in time, 3 overdue, 2 without a day, 1 dropped." in text
    assert "Done of what was assigned: 2/9 = 22.2%" in text
