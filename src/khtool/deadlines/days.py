"""The last days on time of one deadline, and what extensions make of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from khtool.dates.moments import NoDayError, NoYearError
from khtool.dates.parts import Every, Part, RecurringPart, Unit
from khtool.dates.resolve import Context, last_days
from khtool.dates.wording import Reading, read_wording

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from khtool.dates.calendar import Calendar
    from khtool.model.progress import Extension


@cache
def reading_of(wording: str, before_is_strict: bool) -> Reading:
    """Read a wording once: plans repeat the same ones many times."""
    return read_wording(wording, before_is_strict=before_is_strict)


def days_of(part: Part, context: Context, calendar: Calendar) -> list[datetime.date]:
    """Return the part's last days on time; what is due every day is never listed day by day.

    Where the wording itself says how long something comes again, that reaches past the plan.
    """
    if isinstance(part, RecurringPart) and part.rule == Every(1, Unit.DAY):
        return []
    try:
        if isinstance(part, RecurringPart) and part.end is not None:
            context = replace(context, until=part.end.last(context.year))
        return last_days(part, context, calendar)
    except (NoDayError, NoYearError):
        return []


def extended(day: datetime.date, extensions: Iterable[Extension]) -> datetime.date:
    """Return the last day after the extensions recorded for `day`, in their order."""
    return moves(day, extensions)[-1]


def moves(day: datetime.date, extensions: Iterable[Extension]) -> list[datetime.date]:
    """Return `day` and what each extension recorded for it made of it, in their order."""
    days = [day]
    for extension in extensions:
        if extension.from_ == days[-1]:
            days.append(extension.to)
    return days
