"""The wordings of a plan with everything wrong about them; what the rules KH4xx share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.doubts import doubts
from khtool.dates.moments import Date, NoDayError, NoYearError
from khtool.dates.parts import DatePart, PeriodPart
from khtool.dates.resolve import last_days
from khtool.deadlines.context import context_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.rule import Rule
    from khtool.check.subject import Deadline, Subject
    from khtool.diagnostic import Diagnostic, Span


def problems(subject: Subject, rule: Rule) -> Iterator[Diagnostic]:
    """Yield what is wrong with the deadlines of a plan by the code of `rule`.

    The place is that of the words inside the wording.
    """
    context = context_of(subject.plan)
    for deadline in subject.deadlines:
        reading = deadline.reading
        found = [reading.problem] if reading.problem else doubts(reading, context)
        for problem in found:
            if problem.code == rule.code:
                span = subject.file.inner_span(deadline.loc, problem.start, problem.end)
                task = deadline.placed.id
                yield subject.problem(rule, span, problem.message, problem.help, task)


def explicit_days(subject: Subject) -> Iterator[tuple[Deadline, int, DatePart | PeriodPart, Date]]:
    """Yield each deadline's parts that name their own day or period, with the last day on time.

    The number is the part's place in the reading. What recurs, hangs on an event or cannot be
    (KH402) is left out; of a part that goes on in later years the first day is meant.
    """
    context = context_of(subject.plan)
    for deadline in subject.deadlines:
        for index, part in enumerate(deadline.reading.parts):
            if not isinstance(part, DatePart | PeriodPart):
                continue
            try:
                days = last_days(part, context, subject.calendar)
            except (NoDayError, NoYearError, OverflowError):
                continue
            if days:
                yield deadline, index, part, days[0]


def part_span(subject: Subject, deadline: Deadline, index: int) -> Span:
    """Return where the words stand that the part `index` of a deadline was read from."""
    return subject.file.inner_span(deadline.loc, *deadline.reading.places[index])


def part_text(deadline: Deadline, index: int) -> str:
    """Return the words that the part `index` of a deadline was read from."""
    start, end = deadline.reading.places[index]
    return deadline.reading.text[start:end]
