"""Which rows are asked for: stretches of days, states, words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool import selection
from khtool.agenda.items import Item, State, agenda
from khtool.dates.calendar import vietnam
from khtool.deadlines.rows import Reader
from khtool.errors import UserError
from khtool.selection import Selection, Window
from support import plan_file

TODAY = date(2026, 11, 22)
READER = Reader(vietnam())

PLAN = """\
title: Công tác năm 2026
issuer: Ủy ban nhân dân thành phố Hải Phòng
place: Hải Phòng
symbol: KH-UBND
year: 2026
agencies: [{name: Sở Tư pháp, aliases: [STP]}, Sở Tài chính, Ủy ban nhân dân cấp xã]
sections:
  - heading: Nội dung
    tasks:
      - {id: qua-han, title: Báo cáo thực trạng, lead: Sở Tư pháp, due: Tháng 5/2026}
      - {id: hom-nay, title: Gửi số liệu, lead: Sở Tài chính, due: ngày 22/11/2026}
      - {id: tuan-nay, title: Hội nghị, support: STP, due: ngày 28/11/2026}
      - {id: tuan-sau, title: Đợt hai, due: [{wording: ngày 29/11/2026, label: số liệu thực tế}]}
      - {id: thuong-xuyen, title: Truyền thông, lead: Ủy ban nhân dân cấp xã, due: Thường xuyên}
      - {id: da-xong, title: Đã làm, due: Quý I/2026, progress: {done: 2026-03-01}}
      - {id: xong-muon, title: Làm muộn, due: Quý I/2026, progress: {done: 2026-05-01}}
      - {id: xong-khong-han, title: Theo yêu cầu, due: Thường xuyên, progress: {done: 2026-05-01}}
"""
FILE = plan_file(PLAN, "plans/hai-phong/ke-hoach.yaml")
ITEMS = list(agenda([FILE], TODAY, READER))
WEEK = selection.week("", TODAY)
ALWAYS = Window(None, None)


def chosen(window: Window = ALWAYS, **wanted: Any) -> list[str]:
    return [item.task for item in Selection(window=window, **wanted).chosen(ITEMS)]


def test_the_week_begins_today_and_what_is_overdue_comes_first() -> None:
    assert chosen(WEEK) == ["qua-han", "hom-nay", "tuan-nay"]


def test_the_seventh_day_is_in_the_week_and_the_eighth_is_not() -> None:
    assert WEEK.holds(TODAY + timedelta(days=6))
    assert not WEEK.holds(TODAY + timedelta(days=7))


def test_undated_adds_what_has_no_day_and_is_not_done() -> None:
    assert chosen(WEEK, undated=True) == ["qua-han", "hom-nay", "tuan-nay", "thuong-xuyen"]


def test_everything_adds_what_is_done_and_what_has_no_day() -> None:
    assert chosen(everything=True) == [
        "da-xong", "xong-muon", "qua-han", "hom-nay", "tuan-nay", "tuan-sau", "thuong-xuyen",
        "xong-khong-han",
    ]  # fmt: skip


def test_everything_of_a_stretch_of_days_is_what_is_due_then() -> None:
    first_quarter = selection.quarter("2026-Q1", TODAY)
    assert chosen(first_quarter, everything=True) == [
        "da-xong", "xong-muon", "thuong-xuyen", "xong-khong-han",
    ]  # fmt: skip


def test_overdue_alone() -> None:
    assert chosen(overdue_only=True) == ["qua-han"]
    assert chosen(WEEK, overdue_only=True) == ["qua-han"]
    assert chosen(selection.month("2026-04", TODAY), overdue_only=True) == []


@pytest.mark.parametrize(
    ("states", "tasks"),
    [
        ({State.OVERDUE}, ["qua-han"]),
        ({State.DUE}, ["hom-nay", "tuan-nay"]),
        ({State.UPCOMING}, ["tuan-sau"]),
        ({State.DONE}, ["da-xong", "xong-khong-han"]),
        ({State.DONE_LATE}, ["xong-muon"]),
        ({State.UNDATED}, ["thuong-xuyen"]),
        ({State.DUE, State.UPCOMING}, ["hom-nay", "tuan-nay", "tuan-sau"]),
    ],
)
def test_states(states: set[State], tasks: list[str]) -> None:
    assert chosen(states=frozenset(states)) == tasks


@pytest.mark.parametrize(
    ("wanted", "tasks"),
    [
        ({"agency": "so tu phap"}, ["qua-han", "tuan-nay"]),
        ({"agency": "SỞ TƯ PHÁP"}, ["qua-han", "tuan-nay"]),
        ({"agency": "stp"}, ["qua-han", "tuan-nay"]),
        ({"lead": "stp"}, ["qua-han"]),
        ({"support": "tu phap"}, ["tuan-nay"]),
        ({"agency": "sở"}, ["qua-han", "hom-nay", "tuan-nay"]),
        ({"agency": "bộ tư pháp"}, []),
        ({"lead": "so tu phap", "support": "so tai chinh"}, []),
        ({"plan": "ke-hoach"}, ["qua-han", "hom-nay", "tuan-nay", "tuan-sau"]),
        ({"plan": "hai-phong/"}, ["qua-han", "hom-nay", "tuan-nay", "tuan-sau"]),
        ({"plan": "khac"}, []),
        ({"grep": "so lieu"}, ["hom-nay", "tuan-sau"]),
        ({"grep": "thang 5"}, ["qua-han"]),
    ],
)
def test_words_match_without_marks_or_case_in_part(
    wanted: dict[str, str], tasks: list[str]
) -> None:
    assert chosen(ALWAYS, **wanted) == tasks


def names(items: list[Item]) -> list[str]:
    return [item.task for item in items]


def test_one_day_is_listed_by_plan_and_place() -> None:
    other = plan_file(PLAN, "plans/a.yaml")
    both = list(agenda([FILE, other], TODAY, READER))
    found = Selection(window=Window(TODAY, TODAY, overdue=False)).chosen(both)
    assert [item.plan for item in found] == ["plans/a.yaml", "plans/hai-phong/ke-hoach.yaml"]


class TestWindows:
    """From today without a value; with one, that period of the calendar, overdue left out."""

    @pytest.mark.parametrize(
        ("window", "first", "last", "overdue"),
        [
            (selection.week("", TODAY), "2026-11-22", "2026-11-28", True),
            (selection.month("", TODAY), "2026-11-22", "2026-12-21", True),
            (selection.month("", date(2026, 1, 31)), "2026-01-31", "2026-02-27", True),
            (selection.quarter("", TODAY), "2026-11-22", "2027-02-21", True),
            (selection.days_from(TODAY, 1), "2026-11-22", "2026-11-22", True),
            (selection.week("2026-W48", TODAY), "2026-11-23", "2026-11-29", False),
            (selection.week("2026w1", TODAY), "2025-12-29", "2026-01-04", False),
            (selection.week("2026-W53", TODAY), "2026-12-28", "2027-01-03", False),
            (selection.month("2026-12", TODAY), "2026-12-01", "2026-12-31", False),
            (selection.month("2028-2", TODAY), "2028-02-01", "2028-02-29", False),
            (selection.quarter("2026-Q4", TODAY), "2026-10-01", "2026-12-31", False),
            (selection.quarter("2026q1", TODAY), "2026-01-01", "2026-03-31", False),
        ],
    )
    def test_borders(self, window: Window, first: str, last: str, overdue: bool) -> None:
        assert window == Window(date.fromisoformat(first), date.fromisoformat(last), overdue)

    @pytest.mark.parametrize("value", ["2026-W54", "2026-W0", "2025-W53", "48", "2026-48", "x"])
    def test_no_such_week(self, value: str) -> None:
        with pytest.raises(UserError) as error:
            selection.week(value, TODAY)
        assert error.value.message.key == "option.week"

    @pytest.mark.parametrize("value", ["2026-13", "2026-0", "2026", "12/2026", "0000-01"])
    def test_no_such_month(self, value: str) -> None:
        with pytest.raises(UserError) as error:
            selection.month(value, TODAY)
        assert error.value.message.key == "option.month"

    @pytest.mark.parametrize("value", ["2026-Q5", "2026-Q0", "Q1", "0000-Q1", "9999-Q4"])
    def test_no_such_quarter(self, value: str) -> None:
        with pytest.raises(UserError) as error:
            selection.quarter(value, TODAY)
        assert error.value.message.key == "option.quarter"

    @given(
        st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.dates(date(1950, 1, 1), date(2150, 1, 1))
    )
    def test_calendar_weeks_and_months_hold_each_day_once(self, day: date, today: date) -> None:
        year, number, _ = day.isocalendar()
        assert selection.week(f"{year}-W{number:02}", today).holds(day)
        assert selection.month(f"{day:%Y-%m}", today).holds(day)
        following = day + timedelta(days=7)
        assert not selection.week(f"{year}-W{number:02}", today).holds(following)
