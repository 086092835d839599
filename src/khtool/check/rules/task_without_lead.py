"""KH207: a task that nobody leads ("rõ người")."""

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
    """Yield a warning for every task that neither it nor a task above or below gives a lead.

    A draft is not looked at. A table that has no column for it is a list of something else.
    """
    if not complete(subject):
        return
    for loc, task, titles in lacking(subject.plan, lambda work: bool(work.lead)):
        if isinstance(titles, Labels) or titles.lead:
            span = subject.file.value_span(loc)
            yield subject.problem(RULE, span, msg("KH207"), msg("KH207.help"), task)


RULE = Rule(
    "KH207",
    Severity.WARNING,
    bad="- id: tap-huan\n  title: Tập huấn nghiệp vụ\n  due: Quý II/2026",
    good="- id: tap-huan\n  title: Tập huấn nghiệp vụ\n  lead: Sở Tư pháp\n  due: Quý II/2026",
    check=check,
)
