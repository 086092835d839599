"""The grammar of dates and periods, with what may follow them: "hằng năm", "trở đi"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khtool.dates.grammar.days import time_of_day, weekday
from khtool.dates.grammar.days_of_month import day_rule
from khtool.dates.grammar.limits import Limit, limit
from khtool.dates.grammar.lists import Item, moments, one_window, with_years
from khtool.dates.grammar.often import YEARLY
from khtool.dates.grammar.ranges import span_of_time
from khtool.dates.moments import AtEdge, Day, Edge, Moment, Months, has_year, whole_year, year_of
from khtool.dates.parts import (
    LAST_DAY,
    YEAR_END,
    DatePart,
    Part,
    PeriodPart,
    RecurringPart,
    Rule,
    Weekly,
    Yearly,
    day_before,
)

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

LATER_YEARS = tuple(
    f"{many} năm {word}"
    for many in ("các", "những", "hằng")
    for word in ("tiếp theo", "kế tiếp", "tiếp sau", "sau này", "sau", "tới")
)
ONWARDS = ("trở đi", "trở về sau", "về sau")


def dated(cursor: Cursor, hint: Rule | None = None) -> list[Part] | None:
    """Read one date, period, range or list of them, with what follows.

    `hint` is a frequency that stood before ("Hằng năm, trước ngày 15/12").
    """
    found = limit(cursor)
    before = found or Limit()
    here = cursor.at
    if time_of_day(cursor):
        before = replace(before, strict=False)
    rules = cursor.attempt(lambda inner: _rules(inner, before, hint))
    if rules is not None:
        return [RecurringPart(rule) for rule in rules]
    cursor.at = here
    if (period := cursor.attempt(lambda inner: span_of_time(inner, before))) is not None:
        return _with_suffix(cursor, period, hint)
    if found is not None and (whole := cursor.attempt(_plan_year)) is not None:
        return [PeriodPart(whole, whole, goes_on=_goes_on(cursor))]
    items = moments(cursor, found or Limit(), expected=found is not None)
    if items is None:
        return None
    if before.since:
        cursor.take(*ONWARDS)
        return [PeriodPart(items[0].moment, None)]
    return _finished(cursor, items, hint)


def _rules(cursor: Cursor, before: Limit, hint: Rule | None) -> list[Rule] | None:
    """Read a day that comes again: of months, or of the week ("trước thứ Sáu hằng tuần")."""
    if (rules := cursor.attempt(lambda inner: day_rule(inner, before.strict, hint))) is not None:
        return rules
    cursor.take("ngày")
    day = weekday(cursor)
    if day is None or not cursor.take("hằng tuần", "mỗi tuần", "của tuần"):
        return None
    return [Weekly(((day - before.strict) % 7,))]


def _plan_year(cursor: Cursor) -> Months | None:
    """Read "trong năm", "cả năm" where no number follows: the plan's own year."""
    if cursor.take("năm") and (cursor.done or not cursor.tokens[cursor.at].is_word):
        return whole_year() if cursor.number() is None else None
    return None


def _finished(cursor: Cursor, items: list[Item], hint: Rule | None) -> list[Part]:
    """Turn a list of moments into parts, by what stands after it."""
    here = cursor.at
    yearly = says_yearly(cursor) or hint == Yearly(YEAR_END)
    if yearly and not _names_a_year(items[-1].moment):
        return [_recurring(item) for item in items]
    cursor.at = here
    goes_on = _goes_on(cursor)
    if cursor.take(*ONWARDS):
        return [PeriodPart(items[0].moment, None)]
    if window := one_window(items):
        return [PeriodPart(window[0], window[-1], items[-1].limit.strict, goes_on)]
    parts = [_part(item, goes_on) for item in with_years(items)]
    if len(parts) == 1 and isinstance(parts[0], PeriodPart):
        return cursor.attempt(_narrowed) or parts
    return parts


def _names_a_year(found: Moment) -> bool:
    """Say whether a moment is of one certain year; "năm sau" is of the year after each."""
    return year_of(found).number is not None


def _recurring(item: Item) -> Part:
    """Return the yearly deadline of a moment, or its only one where it names a year."""
    if _names_a_year(item.moment):
        return _part(item, goes_on=False)
    rule = _yearly(item.moment, item.limit.strict)
    year_ = year_of(item.moment)
    return RecurringPart(rule, whole_year(year_) if year_.later else None)


def yearly_again(part: DatePart) -> Part:
    """Return a date without a year as one that comes every year."""
    if _names_a_year(part.moment):
        return part
    return RecurringPart(_yearly(part.moment, part.strict))


def _narrowed(cursor: Cursor) -> list[Part] | None:
    """Read a nearer deadline in brackets after a period: "Tháng 6/2026 (trước ngày 15/6/2026)"."""
    if not cursor.take("("):
        return None
    inner = dated(cursor)
    if not inner or not cursor.take(")"):
        return None
    return inner if all(isinstance(part, DatePart | PeriodPart) for part in inner) else None


def _part(item: Item, goes_on: bool) -> Part:
    if item.limit.from_now:
        return PeriodPart(None, item.moment, item.limit.strict, goes_on)
    if isinstance(item.moment, Day):
        return DatePart(item.moment, item.limit.strict, item.weekday, goes_on)
    if item.limit.strict:
        return DatePart(item.moment, strict=True, goes_on=goes_on)
    return PeriodPart(item.moment, item.moment, goes_on=goes_on)


def _with_suffix(cursor: Cursor, period: PeriodPart, hint: Rule | None) -> list[Part]:
    assert period.end is not None
    yearly = says_yearly(cursor) or hint == Yearly(YEAR_END)
    if yearly and not has_year(period.end):
        return [RecurringPart(_yearly(period.end, period.strict))]
    return [replace(period, goes_on=_goes_on(cursor))]


def says_yearly(cursor: Cursor) -> bool:
    """Move over "hằng năm", also after a comma or in brackets."""
    start = cursor.at
    opened = cursor.take(",", "(")
    cursor.take("của", "trong")
    if cursor.take(*YEARLY) and (opened != "(" or cursor.take(")")):
        return True
    cursor.at = start
    return False


def _goes_on(cursor: Cursor) -> bool:
    """Move over "và các năm tiếp theo"."""
    start = cursor.at
    cursor.take(",")
    cursor.take("và", "và cả")
    if cursor.take(*LATER_YEARS):
        return True
    cursor.at = start
    return False


def _yearly(found: Moment, strict: bool) -> Yearly:
    """Return the rule of a moment that comes every year."""
    match found:
        case Day(day=day, month=number):
            return day_before((number,), day) if strict else Yearly((number,), day)
        case Months(start=start, end=end):
            return day_before((start,), 1) if strict else Yearly((end,), LAST_DAY)
        case AtEdge(edge=Edge.END, of=stretch):
            return Yearly((stretch.end,), LAST_DAY)
        case AtEdge():
            example = found.first(2001)
            return Yearly((example.month,), example.day)
