"""From parts to days: events, month ends, rounds inside the plan's time."""

from __future__ import annotations

from datetime import date

import pytest

from khtool.dates.calendar import vietnam
from khtool.dates.resolve import Context, last_days
from khtool.dates.wording import read_wording

CALENDAR = vietnam()


def days(text: str, context: Context) -> list[str]:
    parts = read_wording(text).parts
    return [day.isoformat() for part in parts for day in last_days(part, context, CALENDAR)]


def plan(issued: str, until: str, **events: str) -> Context:
    start = date.fromisoformat(issued)
    known = {name.replace("_", " "): date.fromisoformat(day) for name, day in events.items()}
    return Context(start, date.fromisoformat(until), start.year, events=known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngay sau khi Luật được thông qua", "2026-10-20"),
        ("15 ngày kể từ ngày Luật được thông qua", "2026-11-04"),
        ("01 tháng kể từ khi Luật được thông qua", "2026-11-20"),
        ("02 tuần kể từ khi Luật được thông qua", "2026-11-03"),
        ("24 giờ kể từ khi Luật được thông qua", "2026-10-21"),
        ("05 ngày làm việc kể từ ngày Luật được thông qua", "2026-10-27"),
        ("05 ngày làm việc trước khi Luật được thông qua", "2026-10-13"),
    ],
)
def test_a_deadline_wakes_up_when_its_event_is_known(text: str, expected: str) -> None:
    context = plan("2026-01-05", "2026-12-31", Luật_được_thông_qua="2026-10-20")
    assert days(text, context) == [expected]
    assert days(text, plan("2026-01-05", "2026-12-31")) == []


def test_the_events_own_day_is_not_counted_and_weekends_and_holidays_are_not_worked() -> None:
    """From Friday 28/8/2026: Monday 31/8 to Wednesday 2/9 are off."""
    context = plan("2026-08-28", "2026-12-31")
    assert days("01 ngày làm việc kể từ ngày ban hành Kế hoạch", context) == ["2026-09-03"]


@pytest.mark.parametrize(
    ("happened", "expected"),
    [("2026-01-31", "2026-02-28"), ("2028-01-31", "2028-02-29"), ("2026-01-30", "2026-02-28")],
)
def test_a_month_ends_as_the_civil_code_says(happened: str, expected: str) -> None:
    """BLDS 2015 Điều 148 khoản 4: without that day in the month, its last day."""
    context = plan("2026-01-05", "2028-12-31", Luật_có_hiệu_lực=happened)
    assert days("01 tháng kể từ ngày Luật có hiệu lực", context) == [expected]


def test_issuing_the_plan_is_an_event_once_it_is_issued() -> None:
    text = "15 ngày kể từ ngày ban hành Kế hoạch này"
    assert days(text, plan("2026-01-05", "2026-12-31")) == ["2026-01-20"]
    draft = Context(date(2026, 1, 2), date(2026, 12, 31), 2026, issue_known=False)
    assert days(text, draft) == []


def test_a_plan_issued_in_november_does_not_owe_its_march_round() -> None:
    context = plan("2025-11-10", "2026-12-31")
    assert days("Hằng quý", context) == [
        "2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31",
    ]  # fmt: skip


def test_month_ends_never_drift() -> None:
    context = plan("2026-01-05", "2026-05-31")
    expected = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    assert days("Hằng tháng", context) == expected
    assert days("ngày 31 hằng tháng", context) == expected


def test_what_is_counted_from_the_plan_begins_one_interval_after_it() -> None:
    context = plan("2026-01-05", "2026-02-20")
    assert days("02 tuần một lần", context) == ["2026-01-19", "2026-02-02", "2026-02-16"]


def test_rounds_keep_to_the_years_that_the_wording_states() -> None:
    context = plan("2026-01-05", "2032-12-31")
    assert days("Hằng năm, giai đoạn 2027-2029", context) == [
        "2027-12-31", "2028-12-31", "2029-12-31",
    ]  # fmt: skip


def test_beginning_middle_and_end_follow_the_civil_code() -> None:
    """BLDS 2015 Điều 146 khoản 2 and 3."""
    context = plan("2026-01-05", "2026-12-31")
    wordings = ["Đầu tháng 6/2026", "Giữa tháng 6/2026", "Cuối tháng 6/2026",
                "Đầu năm 2026", "Giữa năm 2026", "Cuối năm 2026"]  # fmt: skip
    assert [days(text, context) for text in wordings] == [
        ["2026-06-01"], ["2026-06-15"], ["2026-06-30"],
        ["2026-01-01"], ["2026-06-30"], ["2026-12-31"],
    ]  # fmt: skip
