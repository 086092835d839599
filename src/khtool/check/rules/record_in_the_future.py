"""KH702: something recorded of a day that has not come yet."""

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
    """Yield an error for every result, note or drop later than today; silent without today."""
    if subject.today is None:
        return
    for entry in entries(subject):
        if entry.record.day > subject.today:
            yield subject.problem(
                RULE,
                subject.file.value_span((*entry.loc, entry.record.kind)),
                msg("KH702", day=entry.record.day),
                msg("KH702.help"),
                entry.placed.id,
            )


RULE = Rule(
    "KH702",
    Severity.ERROR,
    bad="progress:\n  - done: 2062-11-20",
    good="progress:\n  - done: 2026-11-20",
    check=check,
    by_day=True,
)
