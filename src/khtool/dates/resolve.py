"""From the parts of a wording to the last days on time, in the context of a plan."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from khtool.dates import parts as p
from khtool.dates.grammar.days import day
from khtool.dates.moments import Date, Day, Moment, NoDayError, NoYearError
from khtool.dates.problem import WordingError
from khtool.dates.tokens import Cursor, tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from khtool.dates.calendar import Calendar

ONE_DAY = datetime.timedelta(days=1)

OWN_ISSUE = re.compile(
    r"(?:ký\s+)?ban hành\s+(?:kế hoạch|văn bản)(?:\s+(?:hành động|này|hành động này))?"
    r"|(?:ký\s+)?ban hành\s+(?:quyết định|công văn|chỉ thị|chương trình|thông báo)\s+này"
    r"|(?:kế hoạch|văn bản)\s+(?:này\s+)?(?:được\s+)?(?:ký\s+)?ban hành|ký ban hành|ban hành",
    re.IGNORECASE,
)
"""The plan's own issuing, which is an event like any other."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a wording cannot say itself.

    `issued` and `until` (inclusive) bound the rounds of recurring deadlines; `year` is the
    plan's year for moments without one, None where nobody says it. `issue_known` tells a real
    day of issue from one assumed. `events` maps events to their days.
    """

    issued: Date
    until: Date
    year: int | None
    issue_known: bool = True
    events: Mapping[str, Date] = field(default_factory=dict)


def last_days(part: p.Part, context: Context, calendar: Calendar) -> list[Date]:
    """Return the last days on time of `part`, in order; none where it has no day of its own.

    Explicit dates are given wherever they lie, rounds that recur only within the context.
    Raises `NoYearError` for a moment without a year where the context has none, `NoDayError`
    for 29 February of a common year.
    """
    match part:
        case p.DatePart(moment=moment, strict=strict, goes_on=goes_on):
            return _repeated(moment, strict, goes_on, context)
        case p.PeriodPart(end=None):
            return []
        case p.PeriodPart(end=end, strict=strict, goes_on=goes_on):
            assert end is not None
            return _repeated(end, strict, goes_on, context)
        case p.RecurringPart():
            return _rounds(part, context)
        case p.EventPart():
            try:
                found = _after_event(part, context, calendar)
            except (OverflowError, ValueError):  # "10000 năm kể từ …": past the last year
                found = None
            return [] if found is None else [found]
        case p.ReferencePart() | p.ContinuousPart():
            return []


def _repeated(moment: Moment, strict: bool, goes_on: bool, context: Context) -> list[Date]:
    """Return a moment's last day on time and, where it goes on, that of every later year."""
    first = moment.first(context.year) - ONE_DAY if strict else moment.last(context.year)
    days = [first]
    while goes_on and (later := _years_on(first, len(days))) <= context.until:
        days.append(later)
    return days


def _years_on(date: Date, years: int) -> Date:
    from dateutil.relativedelta import relativedelta

    return date + relativedelta(years=years)


def _rounds(part: p.RecurringPart, context: Context) -> list[Date]:
    """Return the rounds inside the context and inside the bounds that the wording gives."""
    first, last = context.issued, context.until
    if part.start is not None:
        first = max(first, part.start.first(context.year))
    if part.end is not None:
        last = min(last, part.end.last(context.year))
    first += datetime.timedelta(days=part.lag)
    return list(rounds(part.rule, first, last))


@lru_cache(maxsize=10_000)
def rounds(rule: p.Rule, start: Date, until: Date) -> tuple[Date, ...]:
    """Return the days on which `rule` falls from `start` to `until`, both inclusive.

    Kept, for the tasks of a plan share a few rules and its time.

    What is counted from the start itself (every two weeks) begins one interval after it.
    """
    from dateutil.rrule import rrulestr

    if until < start:
        return ()
    begin = datetime.datetime.combine(start, datetime.time())
    end = datetime.datetime.combine(until, datetime.time())
    found = [
        moment.date()
        for moment in rrulestr(rule.rrule, dtstart=begin).between(begin, end, inc=True)
    ]
    return tuple(date for date in found if date > start or not isinstance(rule, p.Every))


def _after_event(part: p.EventPart, context: Context, calendar: Calendar) -> Date | None:
    """Return the day that hangs on an event, once the event's day is known.

    The event's own day is not counted (BLDS 2015 Điều 147 khoản 2); a month later is the same
    day of that month, or its last where it has none (Điều 148 khoản 4).
    """
    from dateutil.relativedelta import relativedelta

    happened = event_date(part.events[-1], context)
    if happened is None or part.offset is None:
        return happened
    count = part.offset
    match part.unit:
        case p.Unit.WORKING_DAY if count >= 0:
            return calendar.add_working_days(happened, count)
        case p.Unit.WORKING_DAY:
            for _ in range(-count):
                happened = calendar.last_working_day(happened - ONE_DAY)
            return happened
        case p.Unit.HOUR:
            return happened + datetime.timedelta(days=-(-count // 24))
        case p.Unit.WEEK:
            return happened + datetime.timedelta(weeks=count)
        case p.Unit.MONTH:
            return happened + relativedelta(months=count)
        case p.Unit.YEAR:
            return happened + relativedelta(years=count)
        case _:
            return happened + datetime.timedelta(days=count)


def event_date(event: str, context: Context) -> Date | None:
    """Return the day of an event: one the plan records, its own issuing, or a day named."""
    wanted = _folded(event)
    for name, date in context.events.items():
        if _folded(name) == wanted or _folded(name) == wanted.removeprefix("có "):
            return date
    if context.issue_known and OWN_ISSUE.fullmatch(wanted):
        return context.issued
    try:
        cursor = Cursor(tokenize(event))
        named: Day | None = day(cursor, expected=True)
        return named.first(context.year) if named is not None and cursor.done else None
    except (WordingError, NoDayError, NoYearError):
        return None


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;")
