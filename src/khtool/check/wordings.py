"""The wordings of a plan with everything wrong about them; what the rules KH401 to KH404 share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.doubts import doubts
from khtool.dates.wording import read_wording
from khtool.deadlines import context_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.rule import Rule
    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def problems(subject: Subject, rule: Rule) -> Iterator[Diagnostic]:
    """Yield what is wrong with the deadlines of a plan by the code of `rule`.

    The place is that of the words inside the wording.
    """
    context = context_of(subject.plan)
    for placed in subject.work:
        for index, due in enumerate(placed.work.due):
            loc = (*placed.loc, "due", index, "read_as" if due.read_as else "wording")
            reading = read_wording(due.understood_as, before_is_strict=subject.before_is_strict)
            found = [reading.problem] if reading.problem else doubts(reading, context)
            for problem in found:
                if problem.code == rule.code:
                    span = subject.file.inner_span(loc, problem.start, problem.end)
                    yield subject.problem(rule, span, problem.message, problem.help, placed.id)
