"""Every deadline of the plans as it stands today."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.deadlines.deadline import Deadline
from khtool.deadlines.recorded import Work

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from khtool.deadlines.rows import Reader
    from khtool.model.load import PlanFile

SOON = 7
"""How many days, today among them, count as "due" rather than "upcoming"."""


class State(StrEnum):
    """What a deadline is at a given day; due today is not overdue."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    DONE = "done"
    DONE_LATE = "done_late"
    DROPPED = "dropped"
    UNDATED = "undated"


CLOSED = frozenset({State.DONE, State.DONE_LATE, State.DROPPED})
"""The states in which nothing is left to do."""

DEADLINE_FIELDS = tuple(each.name for each in fields(Deadline))


@dataclass(frozen=True, slots=True)
class Item(Deadline):
    """A deadline as it stands on a day; `days` counts from that day, negative when late."""

    state: State
    days: int | None

    @property
    def asked(self) -> tuple[str, ...]:
        """Return the leads that the work still waits for; all of them, once it is closed."""
        return self.recorded.asked or self.lead


def agenda(plan_files: Iterable[PlanFile], today: datetime.date, reader: Reader) -> Iterator[Item]:
    """Yield every deadline of the plans as it stands on `today`, in the order of the plans."""
    for item in assigned(plan_files, today, reader):
        if item.kind is not None:
            yield item


def assigned(
    plan_files: Iterable[PlanFile], today: datetime.date, reader: Reader
) -> Iterator[Item]:
    """Yield the agenda with a row for each task that was assigned without any deadline."""
    for plan_file in plan_files:
        for deadline in reader.deadlines(plan_file):
            yield item_of(deadline, today)


def item_of(deadline: Deadline, today: datetime.date) -> Item:
    """Return a deadline as it stands on `today`."""
    values = {name: getattr(deadline, name) for name in DEADLINE_FIELDS}
    days = None if deadline.due is None else (deadline.due - today).days
    return Item(**values, state=state_of(deadline, today), days=days)


def state_of(deadline: Deadline, today: datetime.date) -> State:
    """Judge a deadline by what was recorded and by `today`; late is later than the extended day."""
    recorded, due = deadline.recorded, deadline.due
    if recorded.work is Work.DROPPED:
        return State.DROPPED
    if recorded.work is Work.DONE:
        late = due is not None and recorded.day is not None and recorded.day > due
        return State.DONE_LATE if late else State.DONE
    if due is None:
        return State.UNDATED
    left = (due - today).days
    if left < 0:
        return State.OVERDUE
    return State.DUE if left < SOON else State.UPCOMING
