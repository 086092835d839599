"""KH708: work given up without saying why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import entries
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every drop that has no reason."""
    for entry in entries(subject):
        if entry.record.dropped is not None and entry.record.reason is None:
            span = subject.file.value_span((*entry.loc, "dropped"))
            task = entry.placed.id
            yield subject.problem(RULE, span, msg("KH708"), msg("KH708.help"), task)


RULE = Rule(
    "KH708",
    Severity.WARNING,
    bad="progress:\n  - dropped: 2026-05-04",
    good="progress:\n  - dropped: 2026-05-04\n    reason: Luật mới đã bãi bỏ thủ tục này\n"
    "    decision: Công văn số 1234/UBND-NC ngày 28/4/2026",
    check=check,
)
