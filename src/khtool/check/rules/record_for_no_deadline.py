"""KH703: a record for a deadline, or a round, that the task does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import entries, names_of
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every `for` that names no deadline of its task."""
    for entry in entries(subject):
        name = entry.record.for_
        if name is None or any(row.named.is_meant(name) for row in entry.rows):
            continue
        names = names_of(entry.rows)
        yield subject.problem(
            RULE,
            subject.file.value_span((*entry.loc, "for")),
            msg("KH703", name=name),
            msg("KH703.help", names=names) if names else msg("KH703.none.help"),
            entry.placed.id,
        )


RULE = Rule(
    "KH703",
    Severity.ERROR,
    bad="due: trước ngày 25/11/2026\nprogress:\n  - {done: 2026-11-20, for: 2026-Q3}",
    good="due: trước ngày 25/11/2026\nprogress:\n  - {done: 2026-11-20, for: 2026-11-24}",
    check=check,
)
