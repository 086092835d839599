"""The grammar of ranges: "từ … đến …", "2026-2030", "ngày 10-12/3/2026"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.grammar.days import time_of_day, weekday
from khtool.dates.grammar.limits import Limit, limit
from khtool.dates.grammar.units import moment, quarter_number
from khtool.dates.grammar.years import year_after, year_number
from khtool.dates.moments import (
    Date,
    Day,
    Moment,
    Months,
    NoDayError,
    Year,
    has_year,
    month,
    quarter,
    whole_year,
    with_year,
    year_of,
)
from khtool.dates.parts import PeriodPart
from khtool.dates.problem import WordingError
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

LEAP_YEAR = 2000
TO = ("đến hết", "cho đến hết", "cho đến", "đến", "tới", "-", "–", "—")


def span_of_time(cursor: Cursor, before: Limit) -> PeriodPart | None:
    """Read a range in whatever units: "từ quý 2/2025 đến hết ngày 28/2/2027".

    `before` are the words that stood before it.
    """
    first = cursor.at
    cursor.take("giai đoạn", "thời kỳ")
    limit(cursor)
    start = _start(cursor)
    if start is None or before.strict:
        return None
    time_of_day(cursor)
    if cursor.take(*TO) is None:
        return None
    to = limit(cursor) or Limit()
    timed = time_of_day(cursor)
    weekday(cursor)
    end = _end(cursor, start)
    if end is None:
        return None
    weekday(cursor)
    if isinstance(start, int):
        assert isinstance(end, Day)
        start = Day(start, end.month, end.year)
    else:
        try:
            start, end = _in_order(cursor, first, start, end)
        except NoDayError:  # 29 February is the only day that a year may lack
            help_ = msg("KH402.day.help", month=2, days=28)
            message = msg("KH402.day", day="29/2")
            raise WordingError("KH402", message, help_, cursor.span(first)) from None
    return PeriodPart(start, end, strict=to.strict and not timed)


def _in_order(cursor: Cursor, first: int, start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """Give both ends their years; a range over New Year names one year or none.

    Raises `WordingError` for a range that ends before it begins.
    """
    if has_year(end) and not has_year(start):
        start = with_year(start, year_of(end))
        if _first(start) > _last(end):
            start = with_year(start, _years_on(year_of(end), -1))
    elif not has_year(end):
        end = with_year(end, year_of(start))
        if _first(start) > _last(end):
            end = with_year(end, _years_on(year_of(start), 1))
    comparable = (year_of(start).number is None) == (year_of(end).number is None)
    if comparable and _first(start) > _last(end):
        raise WordingError("KH402", msg("KH402.range"), msg("KH402.range.help"), cursor.span(first))
    return start, end


def _years_on(year_: Year, years: int) -> Year:
    if year_.number is not None:
        return Year(year_.number + years)
    return Year(later=year_.later + years)


def _first(found: Moment) -> Date:
    """Return the first day of a moment, in a leap year where it names none."""
    return found.first(LEAP_YEAR)


def _last(found: Moment) -> Date:
    return found.last(LEAP_YEAR)


def _start(cursor: Cursor) -> Moment | int | None:
    """Read the first moment of a range; a bare number is a day of the month named at its end."""
    time_of_day(cursor)
    weekday(cursor)
    if (found := moment(cursor, expected=True)) is not None:
        return found
    if (year_ := year_number(cursor)) is not None:
        return whole_year(Year(year_))
    cursor.take("ngày")
    number = cursor.number()
    if number is None or not 1 <= number <= 31:
        return None
    cursor.at += 1
    return number


def _end(cursor: Cursor, start: Moment | int) -> Moment | None:
    """Read the last moment of a range, which may leave out the unit that `start` names."""
    found = moment(cursor, expected=True)
    if isinstance(start, int):
        return found if isinstance(found, Day) else None
    if found is None and (year_ := year_number(cursor)) is not None:
        return whole_year(Year(year_))
    if found is None and isinstance(start, Months):
        return repeated_unit(cursor, start)
    return found


def repeated_unit(cursor: Cursor, like: Months) -> Months | None:
    """Read a number that repeats the unit before it: the III of "Quý II, III/2026"."""
    length = like.end - like.start
    if length == 11:
        found = year_number(cursor)
        return None if found is None else whole_year(Year(found))
    number = quarter_number(cursor) if length == 2 else cursor.number()
    if number is None:
        return None
    if length == 0:
        cursor.at += 1
    year_ = year_after(cursor)
    ends = cursor.done or not cursor.tokens[cursor.at].is_word
    if not ends and not cursor.looks_at("và", "hoặc", "hằng", "mỗi", "của"):
        return None
    if length == 2:
        return quarter(number, year_)
    return month(number, year_) if length == 0 and 1 <= number <= 12 else None
