"""What was recorded under `progress`, with the deadlines it is about; what rules KH7xx share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.deadlines.deadline import Deadline
    from khtool.model.progress import Progress
    from khtool.model.walk import Loc, Placed

MOST = 6
"""How many deadlines are named in a help: more are no help."""


class Entry(NamedTuple):
    """One record of a task: its path, those of the task's deadlines that it is about, and all."""

    placed: Placed
    record: Progress
    loc: Loc
    about: list[Deadline]
    rows: list[Deadline]


def entries(subject: Subject) -> Iterator[Entry]:
    """Yield every record of the plan in the order of the file."""
    for placed in subject.work:
        for index, record in enumerate(placed.work.progress):
            rows = subject.rows.get(placed.id, [])
            about = [row for row in rows if any(own is record for own in row.records)]
            yield Entry(placed, record, (*placed.loc, "progress", index), about, rows)


def name_of(row: Deadline) -> str | None:
    """Return how `for:` names a deadline: by its label, else its last day; None without both."""
    return row.label or (row.due.isoformat() if row.due else None)


def names_of(rows: Sequence[Deadline]) -> Message | None:
    """Return how `for:` names the deadlines of a task, the first few; None where none has one."""
    names = tuple(dict.fromkeys(name for row in rows if (name := name_of(row))))
    if not names:
        return None
    shown = msg("progress.names", names=names[:MOST])
    return shown if len(names) <= MOST else msg("progress.names.more", names=names[:MOST])
