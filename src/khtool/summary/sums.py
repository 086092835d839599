"""How many tasks stand how, and the rates that follow; all parts add up to what was assigned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from khtool.agenda.items import State
from khtool.agenda.standing import Standing, sums

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from khtool.agenda.standing import Task

COMPLETED = (Standing.DONE, Standing.DONE_LATE)


class Rate(NamedTuple):
    """So many (`part`) of so many (`whole`); of none there is no rate."""

    part: int
    whole: int

    @property
    def per_mille(self) -> int | None:
        """Return the rate in thousandths, half rounded up."""
        return (2000 * self.part + self.whole) // (2 * self.whole) if self.whole else None


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of some tasks.

    `dated_done` are those done on time that had a day to be done by. `come_due` are those of
    which the last day has come, or an earlier one was missed; `done_of_due` are done of them.
    """

    counts: Mapping[Standing, int]
    dated_done: int
    come_due: int
    done_of_due: int

    @property
    def assigned(self) -> int:
        """Return how many tasks were assigned: the sum of its parts."""
        return sum(self.counts.values())

    @property
    def completed(self) -> int:
        """Return how many tasks are done, on time or late."""
        return sum(self.counts[standing] for standing in COMPLETED)

    @property
    def done_of_assigned(self) -> Rate:
        """Return what is done of all that was assigned."""
        return Rate(self.completed, self.assigned)

    @property
    def done_of_come_due(self) -> Rate:
        """Return what is done of what has come due."""
        return Rate(self.done_of_due, self.come_due)

    @property
    def on_time(self) -> Rate:
        """Return what was done on time of what was done or is overdue.

        Work without a day, continuous, dropped or still in time cannot be late: it is outside.
        """
        judged = self.counts[Standing.DONE_LATE] + self.counts[Standing.OVERDUE]
        return Rate(self.dated_done, self.dated_done + judged)

    @property
    def rates(self) -> dict[str, Rate]:
        """Return the rates by the names that views give them."""
        return {
            "done_of_assigned": self.done_of_assigned,
            "done_of_due": self.done_of_come_due,
            "on_time": self.on_time,
        }


def summed(tasks: Sequence[Task], today: datetime.date) -> Sums:
    """Return the sums of `tasks` as they stand on `today`."""
    come_due = [task for task in tasks if has_come_due(task, today)]
    return Sums(
        counts=sums(tasks),
        dated_done=sum(t.standing is Standing.DONE and last_day(t) is not None for t in tasks),
        come_due=len(come_due),
        done_of_due=sum(task.standing in COMPLETED for task in come_due),
    )


def has_come_due(task: Task, today: datetime.date) -> bool:
    """Say whether the last day of a task has come, or an earlier one was missed."""
    if task.standing in {Standing.OVERDUE, Standing.UNDATED, Standing.DROPPED}:
        return task.standing is Standing.OVERDUE
    last = last_day(task)
    return last is not None and last <= today


def last_day(task: Task) -> datetime.date | None:
    """Return the last day of a task's deadlines, without those that were dropped."""
    days = [i.due for i in task.items if i.due is not None and i.state is not State.DROPPED]
    return max(days, default=None)


def change(now: int, then: int) -> int | None:
    """Return by how many thousandths of `then` a number changed, half rounded away from nothing.

    None where there was nothing before.
    """
    if then == 0:
        return None
    rounded = (2000 * abs(now - then) + then) // (2 * then)
    return rounded if now > then else -rounded
