"""KH701: a result recorded of a day on which the work could not have begun; mostly a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import Entry, entries
from khtool.check.rule import Rule
from khtool.dates.moments import NoDayError, NoYearError
from khtool.dates.parts import EventPart, Part, PeriodPart
from khtool.dates.resolve import event_date
from khtool.deadlines.context import context_of
from khtool.deadlines.days import days_of
from khtool.diagnostic import Severity
from khtool.lang import Message, msg

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.dates.resolve import Context
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for results older than the plan, than their event, or than their period.

    A month or quarter that is named as a whole ("Quý IV/2026") says by when, not from when.
    """
    context = context_of(subject.plan)
    for entry in entries(subject):
        day = entry.record.done
        if day is None:
            continue
        if context.issue_known and day < context.issued:
            found: Message | None = msg("KH701.issued", day=day, issued=context.issued)
        else:
            found = _before_its_start(subject, entry, day, context)
        if found is not None:
            span = subject.file.value_span((*entry.loc, "done"))
            yield subject.problem(RULE, span, found, msg("KH701.help"), entry.placed.id)


def _before_its_start(
    subject: Subject, entry: Entry, day: datetime.date, context: Context
) -> Message | None:
    """Say before what `day` lies that a deadline of the record begins with, if anything."""
    for deadline in subject.deadlines:
        if deadline.placed is not entry.placed:
            continue
        for part in deadline.reading.parts:
            days = days_of(part, context, subject.calendar)
            about = (row for row in entry.about if row.wording == deadline.due.wording)
            if any(row.original in days for row in about):
                found = _start(part, context)
                if found is not None and day < found[0]:
                    start, event = found
                    if event is not None:
                        return msg("KH701.event", day=day, event=event, date=start)
                    return msg("KH701.period", day=day, date=start)
    return None


def _start(part: Part, context: Context) -> tuple[datetime.date, str | None] | None:
    """Return the day before which the work cannot be done, and the event that sets it."""
    if isinstance(part, EventPart) and (part.offset or 0) >= 0:
        happened = event_date(part.events[-1], context)
        return None if happened is None else (happened, part.events[-1])
    if isinstance(part, PeriodPart) and part.start is not None and part.start != part.end:
        try:
            return part.start.first(context.year), None
        except (NoDayError, NoYearError):
            return None
    return None


RULE = Rule(
    "KH701",
    Severity.WARNING,
    bad="issued: 2026-03-02\n…\nprogress:\n  - done: 2025-11-20",
    good="issued: 2026-03-02\n…\nprogress:\n  - done: 2026-11-20",
    check=check,
)
