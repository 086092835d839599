"""KH709: a deadline moved by nobody's decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every extension that names no document."""
    for placed in subject.work:
        for index, extension in enumerate(placed.work.extensions):
            if extension.decision is None:
                span = subject.file.value_span((*placed.loc, "extensions", index, "to"))
                found = msg("KH709", date=extension.to)
                yield subject.problem(RULE, span, found, msg("KH709.help"), placed.id)


RULE = Rule(
    "KH709",
    Severity.WARNING,
    bad="extensions:\n  - {from: 2026-06-30, to: 2026-09-30}",
    good="extensions:\n  - from: 2026-06-30\n    to: 2026-09-30\n"
    "    decision: Công văn số 1234/UBND-NC ngày 15/6/2026",
    check=check,
)
