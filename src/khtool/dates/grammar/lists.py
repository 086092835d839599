"""The grammar of lists of moments: "Quý I, Quý III/2026", "trước ngày 20.6 và 20.12"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from khtool.dates.grammar.days import checked_day, time_of_day, weekday
from khtool.dates.grammar.limits import Limit, limit
from khtool.dates.grammar.ranges import repeated_unit
from khtool.dates.grammar.units import moment
from khtool.dates.grammar.years import year_after, year_number
from khtool.dates.moments import (
    PLAN_YEAR,
    AtEdge,
    Day,
    Moment,
    Months,
    Year,
    has_year,
    whole_year,
    with_year,
    year_of,
)

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor


BEFORE_A_YEAR = frozenset((",", ";", ":", "(", "-", "–", "•", "và", "hoặc", "đến", "\n"))


@dataclass(frozen=True, slots=True)
class Item:
    """One moment of a list, with the words before it and the weekday said of it."""

    limit: Limit
    moment: Moment
    weekday: int | None = None


def moments(cursor: Cursor, before: Limit, *, expected: bool) -> list[Item] | None:
    """Read one moment or a list of them; `expected` says that words such as "trước" came first."""
    first = _item(cursor, before, expected=expected)
    if first is None:
        return None
    items = [first]
    while not before.since:
        further = cursor.attempt(lambda here: _further(here, items[-1]))
        if further is None:
            break
        items.append(further)
    return items


def _item(cursor: Cursor, before: Limit, *, expected: bool) -> Item | None:
    """Read one moment with a weekday before or after it.

    Before a time of day "trước" does not exclude the day: until 16 o'clock of it is on time.
    """
    said = weekday(cursor)
    cursor.take(",")
    if time_of_day(cursor):
        before = replace(before, strict=False)
        said = weekday(cursor) if said is None else said
    found = moment(cursor, expected=expected or said is not None)
    if found is None and not cursor.done:
        found = _lone_year(cursor, expected=expected)
    if found is None or (isinstance(found, AtEdge) and before.strict):
        return None
    if isinstance(found, Day):
        after = weekday(cursor)
        said = after if after is not None else said
    return Item(before, found, said)


def _lone_year(cursor: Cursor, *, expected: bool) -> Months | None:
    """Read a year without "năm": after "đến" and the like, or where nothing else is said."""
    expected = cursor.take("giai đoạn") is not None or expected
    alone = cursor.at == 0 or cursor.peek(-1) in BEFORE_A_YEAR
    found = year_number(cursor)
    more_follows = cursor.number(1) is not None and cursor.peek() in {"/", "-", "."}
    if found is None or more_follows:
        return None
    ends = cursor.done or not cursor.tokens[cursor.at].is_word
    return whole_year(Year(found)) if expected or (alone and ends) else None


def _further(cursor: Cursor, last: Item) -> Item | None:
    """Read a further moment of a list: ", Quý III/2026", " và 20.12", ", 12/2013"."""
    if cursor.take(",", "và", "hoặc", "hay") is None:
        return None
    cursor.take("hoặc", "và")
    found = limit(cursor)
    if found is not None and found.since:
        return None
    before = found or last.limit
    if isinstance(last.moment, Day) and cursor.looks_at("tháng"):
        return _same_day(cursor, last.moment, before)
    here = cursor.at
    item = _item(cursor, before, expected=isinstance(last.moment, Day))
    if item is None and isinstance(last.moment, Months):
        cursor.at = here
        bare = repeated_unit(cursor, last.moment)
        item = None if bare is None else Item(before, bare)
    if item is None or type(item.moment) is not type(last.moment):
        return None
    return item


def _same_day(cursor: Cursor, last: Day, before: Limit) -> Item | None:
    """Read a further month for a day: "ngày 15 tháng 3, tháng 6 và tháng 9"."""
    first = cursor.at
    cursor.take("tháng")
    number = cursor.number()
    if number is None:
        return None
    cursor.at += 1
    return Item(before, checked_day(cursor, first, last.day, number, year_after(cursor)))


def with_years(items: list[Item]) -> list[Item]:
    """Give the year that a later item names to the earlier ones that name none."""
    year_ = PLAN_YEAR
    result = []
    for item in reversed(items):
        if has_year(item.moment):
            year_ = year_of(item.moment)
        result.append(replace(item, moment=with_year(item.moment, year_)))
    return result[::-1]


def one_window(items: list[Item]) -> list[Months]:
    """Return the stretches of a list that is one window of time, else nothing.

    "Tháng 11, 12/2013" is one, for its months follow each other and share a year; "Quý IV/2013,
    Quý I/2014" are two, each named in full.
    """
    if len(items) < 2 or any(has_year(item.moment) for item in items[:-1]):
        return []
    stretches = [item.moment for item in with_years(items)]
    months = [stretch for stretch in stretches if isinstance(stretch, Months)]
    if len(months) < len(items):
        return []
    follow = all(
        _index(second.start, second) == _index(first.end, first) + 1
        for first, second in pairwise(months)
    )
    return months if follow else []


def _index(month: int, stretch: Months) -> int:
    """Return the number of a month of a stretch, counted over the years."""
    return 12 * ((stretch.year.number or 0) + stretch.year.later) + month
