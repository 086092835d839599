"""What is doubtful about a wording that is understood: no year, wrong weekday, past at issue."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from khtool.dates.moments import Day, NoDayError, NoYearError
from khtool.dates.parts import DatePart, Part, PeriodPart
from khtool.dates.problem import Problem
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.dates.resolve import Context
    from khtool.dates.wording import Reading


def doubts(reading: Reading, context: Context) -> list[Problem]:
    """Return what the context makes of a reading: KH402 errors, KH403 and KH404 warnings."""
    found: list[Problem] = []
    for part, (start, end) in zip(reading.parts, reading.places, strict=False):
        found += _doubts(part, context, start, end)
    return found


def _doubts(part: Part, context: Context, start: int, end: int) -> Iterator[Problem]:
    moment = part.moment if isinstance(part, DatePart) else None
    if isinstance(part, PeriodPart):
        moment = part.end
    if moment is None:
        return
    try:
        last = moment.last(context.year)
    except NoYearError:
        yield Problem("KH401", msg("KH401.year"), msg("KH401.year.help"), start, end)
        return
    except NoDayError:
        assert isinstance(moment, Day)
        year = moment.year.of(context.year)
        shown = f"{moment.day}/{moment.month}/{year}"
        help_ = msg("KH402.day.help", month=moment.month, days=28)
        yield Problem("KH402", msg("KH402.day", day=shown), help_, start, end)
        return
    if isinstance(part, DatePart) and part.strict:
        last = moment.first(context.year) - datetime.timedelta(days=1)
    if context.issue_known and last < context.issued:
        message = msg("KH403", date=last, issued=context.issued)
        yield Problem("KH403", message, msg("KH403.help"), start, end, fatal=False)
    if isinstance(part, DatePart) and part.weekday is not None:
        day = moment.first(context.year)
        if day.weekday() != part.weekday:
            message = msg("KH404", date=day, weekday=msg(f"weekday.{day.weekday()}"))
            yield Problem("KH404", message, msg("KH404.help"), start, end, fatal=False)
