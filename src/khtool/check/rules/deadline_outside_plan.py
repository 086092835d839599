"""KH406: a deadline far from the plan's years; mostly a wrong year."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.wordings import explicit_days, part_span, part_text
from khtool.dates.parts import PeriodPart
from khtool.deadlines.context import context_of
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

AIM = re.compile(r"(?:đến|tới)\s+(?:hết\s+|cuối\s+)?năm(?!\w)", re.IGNORECASE)
"""What is to be reached in a year to come, and no slip: "đến năm 2030"."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every last day on time before the plan's year or long after its end.

    A report on a year is due in the next, so that a year more is let be. So are aims ("đến năm
    2030") and periods that the plan lies in. What an issued plan asks for too late is KH403.
    """
    context = context_of(subject.plan)
    first = datetime.date(min(subject.plan.year, context.issued.year), 1, 1)
    latest = datetime.date(min(context.until.year + 1, datetime.MAXYEAR), 12, 31)
    for deadline, index, part, last in explicit_days(subject):
        early = last < first and not context.issue_known
        late = last > latest and not (
            isinstance(part, PeriodPart) and _reaches_in(part, context.year, latest)
        )
        if late and AIM.match(part_text(deadline, index)):
            continue
        if early or late:
            yield subject.problem(
                RULE,
                part_span(subject, deadline, index),
                msg("KH406.early", date=last, year=first.year)
                if early
                else msg("KH406.late", date=last, until=context.until),
                msg("KH406.help"),
                deadline.placed.id,
            )


def _reaches_in(part: PeriodPart, year: int | None, day: datetime.date) -> bool:
    """Say whether a period begins before `day`."""
    return part.start is not None and part.start.first(year) <= day


RULE = Rule(
    "KH406",
    Severity.WARNING,
    bad="year: 2026\n…\ndue: trước ngày 25/11/2029",
    good="year: 2026\n…\ndue: trước ngày 25/11/2026",
    check=check,
)
