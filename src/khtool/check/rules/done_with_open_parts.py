"""KH707: a task recorded as done while some of its parts are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import entries
from khtool.check.rule import Rule
from khtool.deadlines.recorded import Work
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.deadlines.deadline import Deadline
    from khtool.diagnostic import Diagnostic

MOST = 3
"""How many open parts are named."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for the result that closes a task whose parts are still open.

    Parts that never end, or wait for an event or another document, are not looked at.
    """
    parts: dict[str, list[Deadline]] = {}
    for rows in subject.rows.values():
        for row in rows:
            if row.due is not None or row.kind is None:
                for task in row.above:
                    parts.setdefault(task, []).append(row)
    told = set()
    for entry in entries(subject):
        task = entry.placed.id
        left = [row for row in parts.get(task, ()) if not _closed(row)]
        if task in told or not left or not entry.about or entry.record.done is None:
            continue
        if all(row.recorded.work is Work.DONE for row in entry.rows):
            told.add(task)
            names = tuple(dict.fromkeys(row.task for row in left))
            yield subject.problem(
                RULE,
                subject.file.value_span((*entry.loc, "done")),
                msg("KH707", count=len(names), names=names[:MOST]),
                msg("KH707.help"),
                task,
            )


def _closed(row: Deadline) -> bool:
    return row.recorded.work in {Work.DONE, Work.DROPPED}


RULE = Rule(
    "KH707",
    Severity.WARNING,
    bad="- id: tap-huan\n  title: Tập huấn\n  due: Quý II/2026\n  progress: {done: 2026-06-01}\n"
    "  tasks:\n    - {id: tai-lieu, title: Biên soạn tài liệu, due: Quý I/2026}",
    good="- id: tap-huan\n  title: Tập huấn\n  due: Quý II/2026\n  progress: {done: 2026-06-01}\n"
    "  tasks:\n    - {id: tai-lieu, title: Biên soạn tài liệu, due: Quý I/2026,\n"
    "       progress: {done: 2026-03-20}}",
    check=check,
)
