"""KH405: the last day on time is a day on which nobody works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.wordings import explicit_days, part_span
from khtool.dates.moments import Day
from khtool.dates.parts import DatePart
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.dates.moments import Date
    from khtool.diagnostic import Diagnostic
    from khtool.lang import Message


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for every day named as a deadline on which the office does not work.

    The end of a month, quarter or year that a plan names is nobody's choice and not looked at.
    """
    for deadline, index, part, last in explicit_days(subject):
        moment = part.moment if isinstance(part, DatePart) else part.end
        if not isinstance(moment, Day) or subject.calendar.is_working_day(last):
            continue
        worked = subject.calendar.last_working_day(last)
        yield subject.problem(
            RULE,
            part_span(subject, deadline, index),
            msg("KH405", date=last, why=_why(subject, last)),
            msg("KH405.help", worked=worked, weekday=msg(f"weekday.{worked.weekday()}")),
            deadline.placed.id,
        )


def _why(subject: Subject, day: Date) -> Message:
    """Return the name of a holiday, else the weekday."""
    name = subject.calendar.name_of(day)
    return msg("plain", text=name) if name else msg(f"weekday.{day.weekday()}")


RULE = Rule(
    "KH405",
    Severity.NOTE,
    bad="due: đến hết ngày 31/01/2027",
    good="due: đến hết ngày 29/01/2027",
    check=check,
)
