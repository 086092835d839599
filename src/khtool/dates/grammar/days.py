"""The grammar of single days, their weekday and time of day."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from khtool.dates.grammar.years import number, year_after, year_number
from khtool.dates.moments import PLAN_YEAR, Day, Year
from khtool.dates.problem import WordingError
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}


def weekday(cursor: Cursor) -> int | None:
    """Read "thứ Hai" … "Chủ nhật" (0: Monday), also in brackets or after a comma."""
    start = cursor.at
    opened = cursor.take("(", ",")
    found = None
    if cursor.take("chủ nhật"):
        found = 6
    elif cursor.take("thứ"):
        digit = cursor.number()
        found = digit - 2 if digit and 2 <= digit <= 7 else WEEKDAYS.get(cursor.peek())
        cursor.at += 1
    if found is None or (opened == "(" and not cursor.take(")")):
        cursor.at = start
        return None
    return found


def time_of_day(cursor: Cursor) -> bool:
    """Read "16 giờ", "13h30’", "17 giờ 00 phút"; the hour does not change the day."""
    start = cursor.at
    cursor.take("lúc", "vào lúc")
    if cursor.number() is not None and cursor.number(1) is None:
        cursor.at += 1
        colon = cursor.peek() == ":" and cursor.number(1) is not None
        if cursor.take("giờ", "h", "g") or (colon and cursor.take(":")):
            if cursor.number() is not None and cursor.peek(1) not in {"/", "-", "."}:
                cursor.at += 1
                cursor.take("phút", "’", "'", "p")
            cursor.take("sáng", "trưa", "chiều", "tối")
            cursor.take(",")
            return True
    cursor.at = start
    return False


def day(cursor: Cursor, *, expected: bool) -> Day | None:
    """Read a day: 25/11/2026, 1.12.2008, 10-7, "ngày 27 tháng 6 năm 2014", 2026-11-25.

    `expected` is said after "trước", "đến" and the like; without it and without "ngày" two
    numbers are a day only with a slash or a year: "1.5" and "10-7" alone may be anything.
    """
    first = cursor.at
    named = cursor.take("ngày") is not None
    cursor.take("mùng", "mồng")
    if (iso := cursor.attempt(_iso_day)) is not None:
        return checked_day(cursor, first, *iso)
    number_of_day = cursor.number()
    if number_of_day is None:
        return None
    cursor.at += 1
    if cursor.take("tháng"):
        number_of_month = number(cursor)
        if number_of_month is None or not (named or expected):
            return None
        return checked_day(cursor, first, number_of_day, number_of_month, year_after(cursor))
    sign = cursor.take("/", "-", ".")
    number_of_month = cursor.number()
    if sign is None or number_of_month is None or number_of_month > 99:
        return None
    cursor.at += 1
    follows = cursor.peek() if cursor.number(1) is not None else ""
    if follows in {"/", "-", "."}:
        if follows != sign and not (sign in {"/", "."} and follows == "-"):
            return None  # 10-12/3: a range of days
        found_year = _year_in_date(cursor) if follows == sign else PLAN_YEAR
        if found_year is None:
            return None
    else:
        found_year = year_after(cursor)
    if sign != "/" and found_year == PLAN_YEAR and not (named or expected):
        return None
    return checked_day(cursor, first, number_of_day, number_of_month, found_year)


def _year_in_date(cursor: Cursor) -> Year | None:
    """Read the year of 25/11/2026; 25/11/26 is of this century."""
    if len(cursor.peek(1)) == 2:
        found = cursor.number(1)
        cursor.at += 2
        return None if found is None else Year(2000 + found)
    found_year = year_after(cursor)
    return None if found_year == PLAN_YEAR else found_year


def _iso_day(cursor: Cursor) -> tuple[int, int, Year] | None:
    found = year_number(cursor)
    if found is None or not cursor.take("-"):
        return None
    number_of_month = cursor.number()
    cursor.at += 1
    if number_of_month is None or not cursor.take("-"):
        return None
    number_of_day = cursor.number()
    cursor.at += 1
    return None if number_of_day is None else (number_of_day, number_of_month, Year(found))


def checked_day(cursor: Cursor, first: int, day_: int, month_: int, year_: Year) -> Day:
    """Return the day, or raise where no calendar has it."""
    span = cursor.span(first)
    if not 1 <= month_ <= 12:
        raise WordingError("KH402", msg("KH402.month", month=month_), msg("KH402.month.help"), span)
    longest = calendar.monthrange(year_.number or 2000, month_)[1]
    if not 1 <= day_ <= longest:
        shown = f"{day_}/{month_}" + (f"/{year_.number}" if year_.number else "")
        help_ = msg("KH402.day.help", month=month_, days=longest)
        raise WordingError("KH402", msg("KH402.day", day=shown), help_, span)
    return Day(day_, month_, year_)
