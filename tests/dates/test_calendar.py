"""The working days of Vietnam, against what the Government announced."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool.dates.calendar import OFFICE_DAY_OFF, Calendar, vietnam

VN = vietnam()
MODULE = "khtool.dates.calendar"

HOLIDAYS = """
2026-01-01 Thu Tết Dương lịch
2026-01-02 Fri Ngày nghỉ (thay cho ngày 10/01/2026)
2026-02-16 Mon Giao thừa Tết Nguyên Đán
2026-02-17 Tue Tết Nguyên Đán
2026-02-18 Wed Mùng hai Tết Nguyên Đán
2026-02-19 Thu Mùng ba Tết Nguyên Đán
2026-02-20 Fri Mùng bốn Tết Nguyên Đán
2026-04-26 Sun Ngày Giỗ Tổ Hùng Vương
2026-04-27 Mon Ngày Giỗ Tổ Hùng Vương (nghỉ bù)
2026-04-30 Thu Ngày Chiến thắng
2026-05-01 Fri Ngày Quốc tế Lao động
2026-08-31 Mon Ngày nghỉ (thay cho ngày 22/08/2026)
2026-09-01 Tue Quốc khánh
2026-09-02 Wed Quốc khánh
2026-11-24 Tue Ngày Văn hóa Việt Nam
2027-01-01 Fri Tết Dương lịch
2027-02-04 Thu 29 Tết
2027-02-05 Fri Giao thừa Tết Nguyên Đán
2027-02-06 Sat Tết Nguyên Đán
2027-02-07 Sun Mùng hai Tết Nguyên Đán
2027-02-08 Mon Mùng ba Tết Nguyên Đán
2027-02-09 Tue Mùng bốn Tết Nguyên Đán
2027-02-10 Wed Mùng năm Tết Nguyên Đán
2027-04-16 Fri Ngày Giỗ Tổ Hùng Vương
2027-04-30 Fri Ngày Chiến thắng
2027-05-01 Sat Ngày Quốc tế Lao động
2027-05-03 Mon Ngày Quốc tế Lao động (nghỉ bù)
2027-09-02 Thu Quốc khánh
2027-09-03 Fri Quốc khánh
2027-11-24 Wed Ngày Văn hóa Việt Nam
"""
FACTS = {
    date.fromisoformat(day): (weekday, name)
    for day, weekday, name in (line.split(maxsplit=2) for line in HOLIDAYS.strip().splitlines())
}

MADE_UP = [
    date(2014, 12, 27),  # for 2015-01-02: across the turn of the year
    date(2019, 1, 5),  # for 2018-12-31: across it the other way
    date(2024, 5, 4),
    date(2025, 4, 26),
    date(2026, 1, 10),
    date(2026, 8, 22),
]

OFF_IN_A_ROW = [  # whole breaks as announced, weekends included
    (date(2020, 1, 23), date(2020, 1, 29)),
    (date(2021, 2, 10), date(2021, 2, 16)),
    (date(2021, 9, 2), date(2021, 9, 5)),
    (date(2022, 1, 29), date(2022, 2, 6)),
    (date(2023, 1, 20), date(2023, 1, 26)),
    (date(2023, 9, 1), date(2023, 9, 4)),
    (date(2026, 1, 1), date(2026, 1, 4)),
    (date(2026, 2, 14), date(2026, 2, 22)),
    (date(2026, 8, 29), date(2026, 9, 2)),
]


def span(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize("day", FACTS, ids=str)
def test_a_holiday_is_off_and_has_its_name(day: date) -> None:
    assert (f"{day:%a}", VN.name_of(day)) == FACTS[day]
    assert not VN.is_working_day(day)


def test_no_other_day_of_2026_and_2027_is_off_or_made_up() -> None:
    days = span(date(2026, 1, 1), date(2027, 12, 31))
    assert [day for day in days if VN.name_of(day)] == list(FACTS)
    unusual = [day for day in days if VN.is_working_day(day) != (day.weekday() < 5)]
    on_weekdays = [day for day in FACTS if day.weekday() < 5]
    assert unusual == sorted(on_weekdays + [day for day in MADE_UP if day.year == 2026])


@pytest.mark.parametrize("day", MADE_UP, ids=str)
def test_a_make_up_saturday_is_worked(day: date) -> None:
    assert day.weekday() == 5
    assert VN.is_working_day(day)
    assert VN.name_of(day) is None


@pytest.mark.parametrize(("first", "last"), OFF_IN_A_ROW)
def test_a_break_lasts_as_long_as_announced(first: date, last: date) -> None:
    days = span(first - timedelta(1), last + timedelta(1))
    assert [VN.is_working_day(day) for day in days[1:-1]] == [False] * (len(days) - 2)
    # the day before and the day after are worked, or the break would be longer than announced
    assert VN.is_working_day(days[0]) == (days[0].weekday() < 5)
    assert VN.is_working_day(days[-1]) == (days[-1].weekday() < 5)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 24), date(2026, 11, 23)),  # design.md: due on Vietnam Culture Day
        (date(2026, 2, 22), date(2026, 2, 13)),  # the last day of Tết
        (date(2026, 9, 2), date(2026, 8, 28)),
        (date(2026, 1, 11), date(2026, 1, 10)),  # a Sunday after a make-up Saturday
        (date(2026, 1, 4), date(2025, 12, 31)),
        (date(2026, 11, 20), date(2026, 11, 20)),
    ],
)
def test_last_working_day(day: date, last: date) -> None:
    assert VN.last_working_day(day) == last


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # over a weekend
        (date(2026, 11, 20), 2, date(2026, 11, 25)),  # over a holiday
        (date(2026, 2, 13), 1, date(2026, 2, 23)),  # over Tết
        (date(2026, 8, 21), 1, date(2026, 8, 22)),  # onto a make-up Saturday
        (date(2025, 12, 31), 5, date(2026, 1, 9)),
        (date(2025, 12, 31), 6, date(2026, 1, 10)),
        (date(2026, 11, 22), 0, date(2026, 11, 22)),  # none: the start, worked or not
    ],
)
def test_add_working_days(start: date, n: int, end: date) -> None:
    assert VN.add_working_days(start, n) == end


def test_no_working_days_between_a_day_and_an_earlier_one() -> None:
    assert VN.working_days_between(date(2026, 11, 25), date(2026, 11, 25)) == 0
    assert VN.working_days_between(date(2026, 11, 25), date(2026, 11, 2)) == 0


class TestOverrides:
    def test_a_day_off_of_the_office_wins_over_a_working_day(self) -> None:
        office = vietnam(days_off=[date(2026, 11, 20)])
        assert not office.is_working_day(date(2026, 11, 20))
        assert office.name_of(date(2026, 11, 20)) == OFFICE_DAY_OFF
        assert office.last_working_day(date(2026, 11, 22)) == date(2026, 11, 19)

    def test_a_day_off_of_the_office_wins_over_a_make_up_saturday(self) -> None:
        assert not vietnam(days_off=[date(2026, 8, 22)]).is_working_day(date(2026, 8, 22))

    def test_a_day_worked_wins_over_a_holiday_and_a_weekend(self) -> None:
        days = [date(2026, 9, 2), date(2026, 11, 22)]
        office = vietnam(days_worked=days)
        assert [office.is_working_day(day) for day in days] == [True, True]
        assert [office.name_of(day) for day in days] == [None, None]

    def test_a_holiday_keeps_its_name_when_the_office_lists_it_too(self) -> None:
        assert vietnam(days_off=[date(2026, 9, 2)]).name_of(date(2026, 9, 2)) == "Quốc khánh"

    def test_a_day_both_off_and_worked_is_refused(self) -> None:
        with pytest.raises(ValueError, match="2026-11-20"):
            vietnam([date(2026, 11, 20)], [date(2026, 11, 20)])

    def test_calendars_of_the_same_days_are_equal(self) -> None:
        assert vietnam([date(2026, 11, 20)] * 2) == vietnam([date(2026, 11, 20)])
        assert hash(vietnam()) == hash(VN)


@pytest.mark.parametrize("year", [2010, 2015, 2018, 2019, *range(2020, 2027)])
def test_a_year_is_announced(year: int) -> None:
    assert VN.is_announced(year)


@pytest.mark.parametrize("year", [1, 1945, 2017, 2050, 2101, 9999])
def test_a_year_is_only_computed(year: int) -> None:
    assert not VN.is_announced(year)


class TestEdges:
    @pytest.mark.parametrize("year", [1, 1600, 2101, 2199, 9999])
    def test_a_year_without_data_has_weekends_only(self, year: int) -> None:
        for day in span(date(year, 1, 1), date(year, 12, 31)):
            assert VN.is_working_day(day) == (day.weekday() < 5)
            assert VN.name_of(day) is None

    def test_a_year_long_past_has_the_holidays_of_the_package(self) -> None:
        assert VN.name_of(date(1945, 9, 2)) == "Quốc khánh"

    def test_the_first_and_the_last_day_there_is(self) -> None:
        assert VN.last_working_day(date.min) == date.min  # a Monday
        assert VN.last_working_day(date.max) == date.max  # a Friday
        assert VN.add_working_days(date.max, 0) == date.max
        assert VN.add_working_days(date.max - timedelta(1), 1) == date.max
        assert VN.working_days_between(date.max - timedelta(7), date.max) == 5

    @pytest.mark.parametrize(
        ("start", "n"), [(date.max, 1), (date(2026, 1, 1), 10**12), (date(2026, 1, 1), -1)]
    )
    def test_a_day_that_does_not_exist_is_refused(self, start: date, n: int) -> None:
        with pytest.raises(ValueError, match="working days"):
            VN.add_working_days(start, n)

    def test_no_last_working_day_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no working day"):
            vietnam(days_off=[date.min]).last_working_day(date.min)


DAYS = st.dates(date(1990, 1, 1), date(2110, 12, 31))
NEAR = st.dates(date(2026, 1, 1), date(2026, 3, 31))
CALENDARS = st.tuples(st.frozensets(NEAR), st.frozensets(NEAR)).map(
    lambda days: vietnam(days[0] - days[1], days[1])
)


@given(CALENDARS, DAYS | NEAR, st.integers(1, 150))
def test_adding_then_counting_gives_the_same_number(
    calendar: Calendar, start: date, n: int
) -> None:
    end = calendar.add_working_days(start, n)
    assert calendar.working_days_between(start, end) == n
    assert calendar.is_working_day(end)


@given(CALENDARS, DAYS | NEAR, st.integers(0, 150))
def test_one_working_day_more_is_always_later(calendar: Calendar, start: date, n: int) -> None:
    assert calendar.add_working_days(start, n) < calendar.add_working_days(start, n + 1)


@given(CALENDARS, DAYS | NEAR)
def test_the_last_working_day_is_the_last_one(calendar: Calendar, day: date) -> None:
    last = calendar.last_working_day(day)
    assert last <= day
    assert calendar.is_working_day(last)
    assert calendar.working_days_between(last, day) == 0


@given(CALENDARS, DAYS | NEAR, DAYS | NEAR, DAYS | NEAR)
def test_counts_add_up(calendar: Calendar, one: date, two: date, three: date) -> None:
    first, middle, end = sorted((one, two, three))
    parts = calendar.working_days_between(first, middle), calendar.working_days_between(middle, end)
    assert calendar.working_days_between(first, end) == sum(parts)


@given(CALENDARS, DAYS | NEAR)
def test_only_a_day_off_has_a_name(calendar: Calendar, day: date) -> None:
    assert calendar.name_of(day) is None or not calendar.is_working_day(day)


def test_holidays_is_imported_only_when_a_year_is_needed() -> None:
    code = (
        f"import sys, datetime, {MODULE} as calendar\n"
        "vn = calendar.vietnam([datetime.date(2026, 11, 20)])\n"
        "vn.is_working_day(datetime.date(2026, 11, 20))\n"
        "assert not {'holidays', 'tomllib'} & sys.modules.keys()\n"
        "vn.is_working_day(datetime.date(2026, 11, 19))\n"
        "assert {'holidays', 'tomllib'} <= sys.modules.keys()\n"
        "assert calendar._year.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
