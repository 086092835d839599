"""The working days of a year or month, for people."""

from __future__ import annotations

import calendar as months
import datetime
from typing import TYPE_CHECKING

from khtool.lang import Translator, msg
from khtool.views.due_list import day_with_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.dates.calendar import Calendar

SATURDAY = 5


def year_text(year: int, calendar: Calendar, say: Translator) -> str:
    """Return the named days off and the worked weekends of a year, and its working days."""
    days = list(_days(datetime.date(year, 1, 1), datetime.date(year, 12, 31)))
    lines = [say(msg("cal.year", year=year))]
    if not calendar.is_announced(year):
        lines.append(say(msg("cal.computed", year=year)))
    lines += [
        f"  {day_with_weekday(day, say)}  {said}"
        for day in days
        if (said := _said(day, calendar, say)) is not None
    ]
    lines.append(_sum(days, calendar, say))
    return "\n".join(lines)


def month_text(year: int, month: int, calendar: Calendar, say: Translator) -> str:
    """Return every day of a month: worked or off, and why."""
    last = months.monthrange(year, month)[1]
    days = list(_days(datetime.date(year, month, 1), datetime.date(year, month, last)))
    lines = [say(msg("cal.month", month=month, year=year))]
    if not calendar.is_announced(year):
        lines.append(say(msg("cal.computed", year=year)))
    for day in days:
        key = "cal.working" if calendar.is_working_day(day) else "cal.off"
        said = _said(day, calendar, say) or ""
        lines.append(f"  {day_with_weekday(day, say)}  {say(msg(key))}  {said}".rstrip())
    lines.append(_sum(days, calendar, say))
    return "\n".join(lines)


def _said(day: datetime.date, calendar: Calendar, say: Translator) -> str | None:
    """Return why a day is off, or that it is a worked weekend; None for any other day."""
    if calendar.is_working_day(day):
        return say(msg("cal.make_up")) if day.weekday() >= SATURDAY else None
    return calendar.name_of(day)


def _sum(days: list[datetime.date], calendar: Calendar, say: Translator) -> str:
    worked = sum(calendar.is_working_day(day) for day in days)
    return say(msg("cal.sum", worked=worked, off=len(days) - worked))


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield datetime.date.fromordinal(number)
