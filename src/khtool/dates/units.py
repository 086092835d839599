"""The grammar of single calendar moments: days, months, quarters, halves, years."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from khtool.dates.moments import (
    PLAN_YEAR,
    AtEdge,
    Day,
    Edge,
    Moment,
    Months,
    Year,
    month,
    quarter,
    whole_year,
)
from khtool.lang import Message, msg

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
ROMAN_SIGNS = frozenset("ivxl")
NUMBER_WORDS = {
    "một": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
FIRST_YEAR, LAST_YEAR = 1945, 2199


class WordingError(Exception):
    """A stretch of the wording names something that cannot be (30/02, Quý V)."""

    def __init__(self, code: str, message: Message, help_: Message, span: tuple[int, int]) -> None:
        super().__init__(message.key)
        self.code = code
        self.message = message
        self.help = help_
        self.span = span


def number(cursor: Cursor) -> int | None:
    """Read a number in digits or, up to ten, in words."""
    found = cursor.number()
    if found is None:
        found = NUMBER_WORDS.get(cursor.peek())
    if found is not None:
        cursor.at += 1
    return found


def year_number(cursor: Cursor) -> int | None:
    """Read a year of four digits."""
    found = cursor.number()
    if found is not None and len(cursor.peek()) == 4 and FIRST_YEAR <= found <= LAST_YEAR:
        cursor.at += 1
        return found
    return None


def year(cursor: Cursor) -> Year | None:
    """Read "năm 2026", "năm nay", "năm sau", with "của" or "trong" before it."""
    start = cursor.at
    cursor.take("của", "trong")
    if cursor.take("năm"):
        if (found := year_number(cursor)) is not None:
            return Year(found)
        if cursor.take("nay", "này", "hiện tại"):
            return PLAN_YEAR
        if cursor.take("sau", "tới", "kế tiếp", "tiếp theo"):
            return Year(later=1)
        if cursor.take("trước"):
            return Year(later=-1)
    cursor.at = start
    return None


def year_after(cursor: Cursor) -> Year:
    """Read the year that follows a day, month or quarter: "/2026", " năm 2026", " 2026"."""
    start = cursor.at
    if cursor.take("/", "-", "."):
        if (found := year_number(cursor)) is not None:
            return Year(found)
        cursor.at = start
    cursor.take(",")
    if (spelled := year(cursor)) is not None:
        return spelled
    cursor.at = start
    if (found := year_number(cursor)) is not None:
        return Year(found)
    return PLAN_YEAR


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
        return _checked(cursor, first, *iso)
    number_of_day = cursor.number()
    if number_of_day is None:
        return None
    cursor.at += 1
    if cursor.take("tháng"):
        number_of_month = number(cursor)
        if number_of_month is None or not (named or expected):
            return None
        return _checked(cursor, first, number_of_day, number_of_month, year_after(cursor))
    sign = cursor.take("/", "-", ".")
    number_of_month = cursor.number()
    if sign is None or number_of_month is None or number_of_month > 99:
        return None
    cursor.at += 1
    follows = cursor.peek() if cursor.number(1) is not None else ""
    if follows in {"/", "-", "."}:
        if follows != sign and not (sign == "/" and follows == "-"):
            return None  # 10-12/3: a range of days
        found_year = year_after(cursor) if follows == sign else PLAN_YEAR
        if follows == sign and found_year == PLAN_YEAR:
            return None  # a year of two digits, or no date at all
    else:
        found_year = year_after(cursor)
    if sign != "/" and found_year == PLAN_YEAR and not (named or expected):
        return None
    return _checked(cursor, first, number_of_day, number_of_month, found_year)


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


def _checked(cursor: Cursor, first: int, day_: int, month_: int, year_: Year) -> Day:
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


def month_moment(cursor: Cursor) -> Months | None:
    """Read "tháng 5/2026", "tháng 5 năm 2026", "T5/2026", "tháng Năm", "10/2026"."""
    first = cursor.at
    if cursor.take("tháng", "t"):
        found = cursor.number()
        if found is not None:
            cursor.at += 1
        elif cursor.raw() == "Năm":
            found, cursor.at = 5, cursor.at + 1
        elif cursor.take("mười một"):
            found = 11
        elif cursor.take("mười hai"):
            found = 12
        elif cursor.peek() != "một" or cursor.peek(1) != "lần":
            found = number(cursor)
        return None if found is None else _checked_month(cursor, first, found)
    found = cursor.number()
    dated = cursor.peek(1) in {"/", "-", "."} and len(cursor.peek(2)) == 4
    if found is not None and len(cursor.peek()) <= 2 and dated:
        cursor.at += 2
        found_year = year_number(cursor)
        if found_year is not None:
            return _checked_month(cursor, first, found, Year(found_year))
    return None


def _checked_month(cursor: Cursor, first: int, found: int, year_: Year | None = None) -> Months:
    if not 1 <= found <= 12:
        span = cursor.span(first)
        raise WordingError("KH402", msg("KH402.month", month=found), msg("KH402.month.help"), span)
    return month(found, year_ or year_after(cursor))


def quarter_number(cursor: Cursor) -> int | None:
    """Read the number of a quarter after "quý": I, 1, "thứ nhất"; raises for Quý V."""
    first = cursor.at
    cursor.take("thứ")
    found = number(cursor)
    if found is None and cursor.peek() and set(cursor.peek()) <= ROMAN_SIGNS:
        found = ROMAN.get(cursor.peek(), 0)
        cursor.at += 1
    if found is None:
        cursor.at = first
    elif not 1 <= found <= 4:
        shown = cursor.raw(-1)
        span = cursor.span(first)
        raise WordingError(
            "KH402", msg("KH402.quarter", quarter=shown), msg("KH402.quarter.help"), span
        )
    return found


def quarter_moment(cursor: Cursor) -> Months | None:
    """Read "Quý IV/2026", "quý 2 năm 2025", "QIII/2026"."""
    if cursor.peek().startswith("q") and cursor.peek()[1:] in ROMAN:
        found: int | None = ROMAN[cursor.peek()[1:]]
        cursor.at += 1
    elif cursor.take("quý", "q"):
        found = quarter_number(cursor)
    else:
        return None
    return None if found is None else quarter(found, year_after(cursor))


def part_of_year(cursor: Cursor) -> Months | None:
    """Read "6 tháng đầu năm 2026", "9 tháng đầu năm", "nửa cuối năm"."""
    if cursor.take("nửa"):
        count = 6
        side = cursor.take("đầu", "cuối")
    else:
        count = number(cursor) or 0
        if not 2 <= count <= 11 or not cursor.take("tháng"):
            return None
        side = cursor.take("đầu", "cuối")
    if side is None:
        return None
    found_year = year(cursor)
    if found_year is None:
        cursor.take("của")
        if not cursor.take("năm"):
            return None
        found_year = PLAN_YEAR
    return Months(1, count, found_year) if side == "đầu" else Months(13 - count, 12, found_year)


def year_moment(cursor: Cursor) -> Months | None:
    """Read "năm 2026", "năm nay", "năm sau"."""
    found = year(cursor)
    return None if found is None else whole_year(found)


def edge_moment(cursor: Cursor) -> AtEdge | None:
    """Read "cuối tháng 6/2026", "giữa năm 2026", "đầu quý II", "cuối năm"."""
    side = cursor.take("đầu", "giữa", "cuối", "ngày cuối cùng của", "ngày đầu tiên của")
    if side is None:
        return None
    edge = Edge(side) if side in set(Edge) else Edge.END if "cuối" in side else Edge.START
    for parse in (month_moment, quarter_moment, year_moment):
        if (found := cursor.attempt(parse)) is not None:
            return AtEdge(edge, found)
    if cursor.peek() == "năm" and cursor.peek(1) != "học" and cursor.take("năm"):
        return AtEdge(edge, whole_year())
    return None


def month_of_quarter(cursor: Cursor) -> int | None:
    """Read "tháng cuối", "tháng đầu tiên", "tháng thứ ba" before "quý": 1, 2 or 3."""
    if not cursor.take("tháng"):
        return None
    if cursor.take("đầu tiên", "đầu"):
        return 1
    if cursor.take("cuối cùng", "cuối"):
        return 3
    if cursor.take("giữa"):
        return 2
    if cursor.take("thứ"):
        found = number(cursor)
        return found if found in {1, 2, 3} else None
    return None


def moment(cursor: Cursor, *, expected: bool) -> Moment | None:
    """Read any calendar moment; `expected` as for `day`."""
    if (found_day := cursor.attempt(lambda here: day(here, expected=expected))) is not None:
        return found_day
    for parse in (part_of_year, month_moment, quarter_moment, year_moment, edge_moment):
        if (found := cursor.attempt(parse)) is not None:
            return found
    return None
