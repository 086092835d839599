"""Which tasks a report counts, and under which heading each is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from khtool.agenda.standing import Task, standing
from khtool.summary.sums import Sums, summed

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from khtool.agenda.items import Item
    from khtool.selection import Window

Key: TypeAlias = tuple[str, ...]
"""What a row is about: an agency, a plan's path and name, a path and a section, a month."""

NONE: Key = ("",)
"""The row of tasks without a lead, or without a day."""


class By(StrEnum):
    """What the rows of a report are."""

    AGENCY = "agency"
    PLAN = "plan"
    SECTION = "section"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Row:
    """The sums under one heading; `before` are those of the year before, where asked for."""

    key: Key
    sums: Sums
    before: Sums | None = None


def within(
    tasks: Sequence[Task],
    window: Window,
    times: Mapping[str, tuple[datetime.date, datetime.date]],
) -> list[Task]:
    """Return the tasks that have deadlines in `window`, each with those deadlines alone.

    A task without any day counts where the time of its plan (`times`, by path) reaches into it.
    """
    if window.first is None and window.last is None:
        return list(tasks)
    found = []
    for task in tasks:
        if any(item.due is not None for item in task.items):
            inside = [i for i in task.items if i.due is not None and window.holds(i.due)]
            if inside:
                found.append(_task(inside))
        elif _overlap(window, *times[task.items[0].plan]):
            found.append(task)
    return found


def _overlap(window: Window, start: datetime.date, end: datetime.date) -> bool:
    starts_in_time = window.last is None or start <= window.last
    return starts_in_time and (window.first is None or end >= window.first)


def led_by(tasks: Sequence[Task], agency: str) -> list[Task]:
    """Return the tasks that `agency` (a declared name) leads, alone or with others."""
    return [task for task in tasks if agency in task.items[0].lead]


def rows_of(
    tasks: Sequence[Task], by: By, today: datetime.date, agency: str | None = None
) -> list[Row]:
    """Return the sums of `tasks` by heading.

    By agency a task counts for each of its leads, by month in each in which it has a deadline;
    `agency` keeps its row alone. Agencies with most tasks come first, months in their order,
    plans and sections as they stand.
    """
    found: dict[Key, list[Task]] = {}
    for task in tasks:
        for key, part in _parts(task, by):
            found.setdefault(key, []).append(part)
    rows = [Row(key, summed(own, today)) for key, own in found.items()]
    if by is By.AGENCY and agency is not None:
        rows = [row for row in rows if row.key == (agency,)]
    return in_order(rows, by)


def in_order(rows: Sequence[Row], by: By) -> list[Row]:
    """Return the rows in the order in which a report has them; the row of none comes last."""
    match by:
        case By.AGENCY:
            return sorted(rows, key=lambda r: (r.key == NONE, -r.sums.assigned, r.key))
        case By.MONTH:
            return sorted(rows, key=lambda r: (r.key == NONE, r.key))
        case _:
            return list(rows)


def _parts(task: Task, by: By) -> Iterator[tuple[Key, Task]]:
    """Yield the headings under which a task is counted, with what of it counts there."""
    first = task.items[0]
    match by:
        case By.AGENCY:
            yield from (((name,), task) for name in dict.fromkeys(first.lead or NONE))
        case By.PLAN:
            yield (first.plan, first.plan_name), task
        case By.SECTION:
            yield (first.plan, first.section), task
        case By.MONTH:
            months: dict[Key, list[Item]] = {}
            for item in task.items:
                if item.due is not None:
                    months.setdefault((f"{item.due:%Y-%m}",), []).append(item)
            yield from ((key, _task(items)) for key, items in months.items())
            if not months:
                yield NONE, task


def _task(items: Sequence[Item]) -> Task:
    return Task(tuple(items), standing(items))
