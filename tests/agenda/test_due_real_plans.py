"""`khtool due` on the two real plans: what an office in Hải Phòng sees, and what machines read."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from support import COMPENSATION, HEAD, RESOLUTION_66, TWO_PLANS, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

TODAY = ("--today", "2026-11-22")
ITEM_KEYS = [
    "plan", "line", "task", "number", "title", "lead", "support", "wording", "label", "due",
    "last_working_day", "state", "days",
]  # fmt: skip


def due(khtool: Khtool, *args: str | Path) -> Any:
    return json.loads(khtool("due", "--format", "json", *TODAY, *args).out)


def rows(khtool: Khtool, *args: str | Path) -> list[tuple[str, str]]:
    return [(item["due"], item["number"]) for item in due(khtool, *args)["items"]]


OVERDUE = ("2026-05-31", "PL.4")
REPORT = ("2026-11-24", "II.6")
REVIEW = ("2026-11-30", "PL.5")


def test_the_week_holds_one_report_and_what_is_overdue(khtool: Khtool) -> None:
    assert khtool("due", "--week", *TODAY, *TWO_PLANS).out == (
        "Quá hạn · 1 việc\n"
        "  31/05/2026 CN  quá 175 ngày  PL.4  Báo cáo đánh giá thực trạng và đề xuất giải pháp"
        " hoàn thiện hệ thống pháp luật…   Sở Tư pháp           bo-sung-nghi-quyet-66\n"
        "Trong 7 ngày (22/11 – 28/11/2026) · 1 việc\n"
        "  24/11/2026 T3  còn 2 ngày    II.6  Gửi báo cáo kết quả công tác bồi thường Nhà nước"
        " về Sở Tư pháp (số liệu thực tế)  các cơ quan, đơn vị  boi-thuong-nha-nuoc\n"
        "                 ngày nghỉ lễ: ngày làm việc cuối 23/11/2026 T2"
        " · “trước ngày 25/11/2026”\n"
    )


def test_the_week_in_english(khtool: Khtool) -> None:
    out = khtool("due", "--week", *TODAY, *TWO_PLANS, "--lang", "en").out
    for said in (
        "Overdue · 1\n",
        "31/05/2026 Sun  175 days late",
        "Within 7 days (22/11 – 28/11/2026) · 1\n",
        "24/11/2026 Tue  2 days left",
        "public holiday: last working day 23/11/2026 Mon · “trước ngày 25/11/2026”",
    ):
        assert said in out


def test_the_week_is_what_due_shows_unless_told_otherwise(khtool: Khtool) -> None:
    assert khtool("due", *TODAY, *TWO_PLANS) == khtool("due", "--week", *TODAY, *TWO_PLANS)


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--week"], [OVERDUE, REPORT]),
        (["--days", "2"], [OVERDUE]),
        (["--days", "3"], [OVERDUE, REPORT]),
        (["--month"], [OVERDUE, REPORT, REVIEW, ("2026-12-02", "II.6"), ("2026-12-07", "II.6")]),
        (["--month", "2026-11"], [REPORT, REVIEW]),
        (["--month=2026-11"], [REPORT, REVIEW]),
        (["--week", "2026-W48"], [REPORT]),
        (["--quarter", "2026-Q2"], [OVERDUE]),
        (["--from", "2026-11-24", "--to", "30/11/2026"], [REPORT, REVIEW]),
        (["--from", "25/11/2026", "--to", "2026-11-30"], [REVIEW]),
        (["--to", "2026-11-23"], [OVERDUE]),
        (["--overdue"], [OVERDUE]),
        (["--status", "overdue"], [OVERDUE]),
        (["--status", "overdue, due"], [OVERDUE, REPORT]),
        (["--agency", "so tu phap", "--week"], [OVERDUE]),
        (["--lead", "cac co quan", "--week"], [REPORT]),
        (["--support", "ubnd cap xa", "--week"], [OVERDUE]),
        (["--plan", "boi-thuong", "--week"], [REPORT]),
        (["--grep", "số liệu thực tế", "--week"], [REPORT]),
    ],
)
def test_what_is_asked_for(
    khtool: Khtool, args: list[str], expected: list[tuple[str, str]]
) -> None:
    assert rows(khtool, *args, *TWO_PLANS) == expected


def test_a_quarter_from_today_reaches_into_the_next_year(khtool: Khtool) -> None:
    data = due(khtool, "--quarter", *TWO_PLANS)
    assert (data["from"], data["to"]) == ("2026-11-22", "2027-02-21")
    assert ("2027-01-30", "II.6") in [(i["due"], i["number"]) for i in data["items"]]


def test_all_is_every_deadline_of_both_plans(khtool: Khtool) -> None:
    data = due(khtool, "--all", *TWO_PLANS)
    assert (data["from"], data["to"]) == (None, None)
    states = [item["state"] for item in data["items"]]
    assert (states.count("overdue"), states.count("undated")) == (1, 20)
    assert {item["plan"] for item in data["items"]} == {str(COMPENSATION), str(RESOLUTION_66)}


def test_all_is_not_called_a_week(khtool: Khtool) -> None:
    out = khtool("due", "--all", *TODAY, *TWO_PLANS).out
    assert "Mọi thời hạn · 13 việc" in out
    assert "Trong 7 ngày" not in out


def test_undated_adds_what_has_no_day_and_why(khtool: Khtool) -> None:
    out = khtool("due", "--undated", *TODAY, *TWO_PLANS).out
    assert "Chưa có ngày · 20 việc" in out
    for kind in ("thường xuyên", "theo sự kiện", "theo văn bản"):
        assert f"\n  {kind}" in out
    assert "“Thường xuyên”" in out
    assert "có yêu cầu của Bộ Tư pháp" in out


def test_tomorrow_is_not_overdue_and_the_day_after_the_deadline_is(khtool: Khtool) -> None:
    week = ("due", "--plan", "boi-thuong", *TWO_PLANS, "--today")
    assert "hôm nay" in khtool(*week, "2026-11-24").out
    assert "quá 1 ngày" in khtool(*week, "2026-11-25").out


def test_nothing_due_is_told_on_stderr_and_nothing_is_written(khtool: Khtool) -> None:
    answer = khtool("due", "--month", "2026-02", *TWO_PLANS, *TODAY)
    assert answer == type(answer)(0, "", "Trong 28 ngày (01/02 – 28/02/2026): không có việc nào\n")


def test_fail_on_overdue(khtool: Khtool) -> None:
    assert khtool("due", *TWO_PLANS, *TODAY, "--fail-on", "overdue").code == 1
    assert khtool("due", *TWO_PLANS, *TODAY).code == 0
    assert khtool("due", *TWO_PLANS, "--today", "2026-01-05", "--fail-on", "overdue").code == 0


class TestJson:
    """`due --format json` is a contract."""

    def test_keys(self, khtool: Khtool) -> None:
        data = due(khtool, "--week", *TWO_PLANS)
        assert list(data) == ["schema", "today", "from", "to", "items"]
        assert (data["schema"], data["today"]) == (1, "2026-11-22")
        assert (data["from"], data["to"]) == ("2026-11-22", "2026-11-28")
        assert all(list(item) == ITEM_KEYS for item in due(khtool, "--all", *TWO_PLANS)["items"])

    def test_one_item(self, khtool: Khtool) -> None:
        (item,) = due(khtool, "--days", "3", "--plan", "boi-thuong", *TWO_PLANS)["items"]
        line = COMPENSATION.read_text("utf-8").splitlines()[item.pop("line") - 1]
        assert line.strip() == "- {wording: trước ngày 25/11/2026, label: số liệu thực tế}"
        assert item == {
            "plan": str(COMPENSATION),
            "task": "gui-so-tu-phap",
            "number": "II.6",
            "title": "Gửi báo cáo kết quả công tác bồi thường Nhà nước về Sở Tư pháp",
            "lead": ["các cơ quan, đơn vị"],
            "support": [],
            "wording": "trước ngày 25/11/2026",
            "label": "số liệu thực tế",
            "due": "2026-11-24",
            "last_working_day": "2026-11-23",
            "state": "due",
            "days": 2,
        }

    def test_states_are_never_translated(self, khtool: Khtool) -> None:
        assert due(khtool, "--all", *TWO_PLANS) == due(khtool, "--all", *TWO_PLANS, "--lang", "en")

    def test_nothing_is_an_empty_list(self, khtool: Khtool) -> None:
        assert due(khtool, "--month", "2026-02", *TWO_PLANS)["items"] == []

    def test_an_item_without_a_day_has_nulls(self, khtool: Khtool) -> None:
        item = next(i for i in due(khtool, "--all", *TWO_PLANS)["items"] if i["state"] == "undated")
        assert [item[key] for key in ("due", "last_working_day", "days")] == [None, None, None]


class TestCsv:
    """`due --format csv` opens in a spreadsheet, and nothing in it is run there."""

    HEADER = (
        "due,days,state,last_working_day,number,title,label,lead,support,wording,plan,line,task"
    )

    def test_a_header_and_a_row_for_each_deadline(self, khtool: Khtool) -> None:
        out = khtool("due", "--week", *TODAY, *TWO_PLANS, "--format", "csv").out
        assert out.splitlines()[0] == self.HEADER
        assert set(self.HEADER.split(",")) == set(ITEM_KEYS)
        late, soon = csv.DictReader(io.StringIO(out))
        assert (late["due"], late["days"], late["state"]) == ("2026-05-31", "-175", "overdue")
        assert late["support"] == "các sở, ban, ngành; Ủy ban nhân dân cấp xã"
        assert soon["label"] == "số liệu thực tế"

    def test_nothing_due_is_the_header_alone(self, khtool: Khtool) -> None:
        args = ("due", "--month", "2026-02", *TODAY, *TWO_PLANS, "--format", "csv")
        assert khtool(*args).out == self.HEADER + "\n"

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\\t=", "\\r="])
    def test_a_text_that_looks_like_a_formula_is_guarded(
        self, khtool: Khtool, tmp_path: Path, sign: str
    ) -> None:
        text = with_task("due: Năm 2026").replace("Báo cáo kết quả", f'"{sign}1+1"')
        (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
        out = khtool("due", "--all", *TODAY, tmp_path, "--format", "csv").out
        (row,) = csv.DictReader(io.StringIO(out))
        assert row["title"].startswith("'")
        assert row["title"].endswith("1+1")


def test_plans_that_have_ended_leave_the_agenda(khtool: Khtool, tmp_path: Path) -> None:
    text = with_task("due: Tháng 5/2026", HEAD + "closed: 2026-11-22\n")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert rows(khtool, tmp_path) == []
    assert rows(khtool, tmp_path, "--closed") == [("2026-05-31", "I.1")]
    before = khtool("due", "--today", "2026-11-21", tmp_path).out
    assert before.startswith("Quá hạn · 1 việc\n"), "it is open until the day it is closed"


def test_a_broken_plan_is_named_and_the_others_are_listed(khtool: Khtool, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- a\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(with_task("due: Tháng 5/2026"), encoding="utf-8")
    answer = khtool("due", *TODAY, tmp_path)
    assert answer.code == 2
    assert answer.out.startswith("Quá hạn · 1 việc\n")
    assert answer.err == "1 tệp có lỗi nên không được liệt kê: chạy “khtool check” để xem\n"


def test_an_empty_week_tells_where_to_look(khtool: Khtool) -> None:
    answer = khtool("due", COMPENSATION, "--today", "2026-02-01")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.splitlines()[1] == "xem xa hơn: khtool due --month, --quarter hoặc --all"
