"""The grammar of months, quarters, halves and years, and of their beginning, middle and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.grammar.days import day
from khtool.dates.grammar.years import number, year, year_after, year_number
from khtool.dates.moments import (
    PLAN_YEAR,
    AtEdge,
    Edge,
    Moment,
    Months,
    Year,
    month,
    quarter,
    whole_year,
)
from khtool.dates.problem import WordingError
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
ROMAN_SIGNS = frozenset("ivxl")


def moment(cursor: Cursor, *, expected: bool) -> Moment | None:
    """Read any calendar moment; `expected` as for `day`."""
    if (found_day := cursor.attempt(lambda here: day(here, expected=expected))) is not None:
        return found_day
    for parse in (part_of_year, month_moment, quarter_moment, year_moment, edge_moment):
        if (found := cursor.attempt(parse)) is not None:
            return found
    return None


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


def quarter_moment(cursor: Cursor) -> Months | None:
    """Read "Quý IV/2026", "quý 2 năm 2025", "QIII/2026"."""
    if cursor.peek().startswith("q") and cursor.peek()[1:] in ROMAN:
        found: int | None = ROMAN[cursor.peek()[1:]]
        cursor.at += 1
    elif cursor.take("quý", "q .", "q"):
        found = quarter_number(cursor)
    else:
        return None
    return None if found is None else quarter(found, year_after(cursor))


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
