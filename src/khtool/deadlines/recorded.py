"""How far a piece of work is, by what was recorded of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime


class Work(StrEnum):
    """How far the work is, by what somebody recorded and nothing else."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the records say of one deadline.

    `day` is that on which all who had to had done it, it was dropped, or last heard of. Of several
    leads, or of a group whose members are declared, `reported` and `missing` say who has and who
    has not; of a group without declared members only `reported` is known, and the group itself is
    `missing`. `asked` are the leads that `missing` belong to, a group by its own name. `note` is
    the newest note, or why the work was dropped.
    """

    work: Work = Work.NOT_STARTED
    day: datetime.date | None = None
    results: tuple[str, ...] = ()
    note: str | None = None
    reported: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


NOTHING = Recorded()
"""Of most deadlines nothing is recorded yet."""
