"""How a task as a whole stands, and sums of that: what was assigned is the sum of its parts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED, Item, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Standing(StrEnum):
    """How a task as a whole stands, in the order in which a report sums them up."""

    DONE = "done"
    DONE_LATE = "done_late"
    IN_TIME = "in_time"
    OVERDUE = "overdue"
    UNDATED = "undated"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Task:
    """A task of a plan with its deadlines as they stand, in the order of the plan; at least one."""

    items: tuple[Item, ...]
    standing: Standing

    @property
    def telling(self) -> Item:
        """Return the deadline that says most: the first overdue, the next one, the last done."""
        dated = sorted((i for i in self.items if i.due is not None), key=lambda i: str(i.due))
        still_open = [i for i in dated if i.state not in CLOSED]
        return (still_open or dated[-1:] or [self.items[0]])[0]


def tasks_of(items: Iterable[Item]) -> list[Task]:
    """Return the tasks that `items` (of `agenda.items.assigned`) belong to, in their order."""
    by_task: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        by_task.setdefault((item.plan, item.task), []).append(item)
    return [Task(tuple(own), standing(own)) for own in by_task.values()]


def standing(items: Sequence[Item]) -> Standing:
    """Return how a task stands: late before in time, dated before undated, open before done."""
    states = {item.state for item in items}
    if State.OVERDUE in states:
        return Standing.OVERDUE
    if states & {State.DUE, State.UPCOMING}:
        return Standing.IN_TIME
    if State.DONE_LATE in states:
        return Standing.DONE_LATE
    if State.DONE in states:
        return Standing.DONE
    return Standing.UNDATED if State.UNDATED in states else Standing.DROPPED


def sums(tasks: Iterable[Task]) -> dict[Standing, int]:
    """Return how many tasks stand how; all together they are what was assigned."""
    counted = Counter(task.standing for task in tasks)
    return {standing: counted[standing] for standing in Standing}
