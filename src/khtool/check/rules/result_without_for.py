"""KH704: a result that does not say which of the task's deadlines it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import entries, name_of, names_of
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for a result without `for` where there are several deadlines.

    It is counted for the earliest open one; the message says which that is.
    """
    for entry in entries(subject):
        if entry.record.done is None or entry.record.for_ is not None or len(entry.rows) < 2:
            continue
        names = names_of(entry.rows)
        taken = name_of(entry.about[0]) if entry.about else None
        count = len(entry.rows)
        yield subject.problem(
            RULE,
            subject.file.value_span((*entry.loc, "done")),
            msg("KH704", count=count, name=taken) if taken else msg("KH704.none", count=count),
            msg("KH704.help", names=names) if names else msg("KH704.label.help"),
            entry.placed.id,
        )


RULE = Rule(
    "KH704",
    Severity.WARNING,
    bad="due: Hằng quý\nprogress:\n  - done: 2026-03-30",
    good="due: Hằng quý\nprogress:\n  - {done: 2026-03-30, for: 2026-Q1}",
    check=check,
)
