"""KH208: a task that is due at no time ("rõ thời gian")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.missing import complete, lacking
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.task import Labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every task that neither it nor a task above or below gives a deadline.

    A draft is not looked at. A table that has no column for it is a list of something else.
    """
    if not complete(subject):
        return
    for loc, task, titles in lacking(subject.plan, lambda work: bool(work.due)):
        if isinstance(titles, Labels) or titles.due:
            span = subject.file.value_span(loc)
            yield subject.problem(RULE, span, msg("KH208"), msg("KH208.help"), task)


RULE = Rule(
    "KH208",
    Severity.WARNING,
    bad="- id: tap-huan\n  title: Tập huấn nghiệp vụ\n  lead: Sở Tư pháp",
    good="- id: tap-huan\n  title: Tập huấn nghiệp vụ\n  lead: Sở Tư pháp\n  due: Quý II/2026",
    check=check,
)
