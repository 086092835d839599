"""KH401 to KH405: a deadline that is not understood, cannot be, or is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.agenda import context_of
from khtool.dates.doubts import doubts
from khtool.dates.wording import read_wording
from khtool.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for each wording that is refused, a warning for each that is doubtful.

    The place is that of the words inside the wording.
    """
    context = context_of(subject.plan)
    for placed in subject.work:
        for index, due in enumerate(placed.work.due):
            loc = (*placed.loc, "due", index, "wording")
            reading = read_wording(due.wording, before_is_strict=subject.before_is_strict)
            problems = [reading.problem] if reading.problem else doubts(reading, context)
            for problem in problems:
                severity = Severity.ERROR if problem.fatal else Severity.WARNING
                span = subject.file.inner_span(loc, problem.start, problem.end)
                yield subject.problem(
                    problem.code, severity, span, problem.message, problem.help, placed.id
                )
