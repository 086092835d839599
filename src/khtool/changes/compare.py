"""Two versions of a plan compared: which tasks came, went, and what changed in the others."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.changes.deadlines import DeadlineChange, Reader, deadline_changes, plain
from khtool.changes.match import is_work, matched
from khtool.deadlines.context import context_of
from khtool.model.plan import Plan
from khtool.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.model.progress import Progress
    from khtool.model.walk import Placed


class Change(StrEnum):
    """What became of a task or a plan."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A key whose values are others now; an empty tuple stands for no value."""

    key: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A task that came, went or changed; of one that came or went all it says is listed.

    `before` is the task as it was, `placed` as it is, or was before it went.
    """

    change: Change
    before: Placed | None
    placed: Placed
    fields: tuple[FieldChange, ...]
    deadlines: tuple[DeadlineChange, ...]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What differs between two versions of a plan; one of them may not exist.

    `keys` are the plan's own keys with other values; `others` names keys whose changes are not
    told one by one (paragraphs, recipients, agencies).
    """

    change: Change
    title: str
    keys: tuple[FieldChange, ...]
    others: tuple[str, ...]
    tasks: tuple[TaskChange, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether both versions are the same plan."""
        told = self.keys or self.others or self.tasks
        return self.change is Change.CHANGED and not told


@dataclass(frozen=True, slots=True)
class Comparison:
    """A plan file then and now: its paths as shown (None where there was none) and what differs."""

    old_path: str | None
    new_path: str | None
    plan: PlanChange


BODY = ("sections", "annexes")
"""Where the tasks are."""

AGENCY_KEYS = ("lead", "support", "to")

NAMES = ("title", "id")
"""What a task is called by, and so not told again of one that came or went."""

PLAIN = (str, int, datetime.date, type(None))
"""Values of a plan's own keys that are told one by one."""


def compare(old: Plan | None, new: Plan | None, reader: Reader) -> PlanChange:
    """Return what differs between `old` and `new`; None is a plan that is not there."""
    shown = new or old
    assert shown is not None
    tasks = tuple(_tasks(old, new, reader))
    if old is None or new is None:
        change = Change.ADDED if old is None else Change.REMOVED
        return PlanChange(change, shown.name, (), (), tasks)
    then, now = _plain_values(old), _plain_values(new)
    differing = [name for name in Plan.model_fields if then[name] != now[name]]
    keys = tuple(
        FieldChange(name, _values(getattr(old, name)), _values(getattr(new, name)))
        for name in differing
        if all(isinstance(getattr(plan, name), PLAIN) for plan in (old, new))
    )
    told = {change.key for change in keys} | (set(BODY) if tasks else set())
    others = tuple(name for name in differing if name not in told)
    return PlanChange(Change.CHANGED, shown.name, keys, others, tasks)


def _plain_values(plan: Plan) -> dict[str, str]:
    """Return the value of every key as text, in which only what is printed differs."""
    return {name: plain(str(value)) for name, value in plan.model_dump().items()}


def _values(value: object) -> tuple[str, ...]:
    return () if value is None else (plain(str(value)),)


def _tasks(old: Plan | None, new: Plan | None, reader: Reader) -> Iterable[TaskChange]:
    """Yield the changes in the order of the new plan, then what is gone."""
    before = [placed for placed in walk(old) if is_work(placed)] if old else []
    after = [placed for placed in walk(new) if is_work(placed)] if new else []
    partners = matched(before, after)
    same_time = old is not None and new is not None and context_of(old) == context_of(new)
    for index, placed in enumerate(after):
        partner = before[partners[index]] if index in partners else None
        if same_time and partner is not None and partner.work == placed.work:
            continue  # the same words at the same time: most tasks, and days take long to count
        if (found := _task(partner, placed, old, new, reader)) is not None:
            yield found
    gone = set(range(len(before))) - set(partners.values())
    for index in sorted(gone):
        if (found := _task(before[index], None, old, new, reader)) is not None:
            yield found


def _task(
    before: Placed | None,
    after: Placed | None,
    old: Plan | None,
    new: Plan | None,
    reader: Reader,
) -> TaskChange | None:
    """Return what became of one task, None where nothing did."""
    placed = after or before
    assert placed is not None
    old_values = _told(before) if before else {}
    new_values = _told(after) if after else {}
    fields = tuple(
        FieldChange(key, old_values.get(key, ()), new_values.get(key, ()))
        for key in (old_values | new_values)
        if old_values.get(key, ()) != new_values.get(key, ())
        and not ((before is None or after is None) and key in NAMES)
    )
    deadlines = deadline_changes(
        reader.deadlines(before.work, old) if before and old else [],
        reader.deadlines(after.work, new) if after and new else [],
        placed.work,
    )
    if before and after:
        changed = TaskChange(Change.CHANGED, before, placed, fields, deadlines)
        return changed if fields or deadlines else None
    return TaskChange(Change.REMOVED if before else Change.ADDED, before, placed, fields, deadlines)


def _told(placed: Placed) -> dict[str, tuple[str, ...]]:
    """Return the values of a task that are compared, by key."""
    work = placed.work
    values: dict[str, tuple[str, ...]] = {"title": (plain(placed.title),)}
    values["id"] = (work.id,) if work.id else ()
    for key in AGENCY_KEYS:
        values[key] = tuple(plain(named.text) for named in getattr(work, key))
    values["output"] = tuple(plain(text) for text in work.output)
    values["progress"] = tuple(_record(record) for record in work.progress)
    return values


def _record(record: Progress) -> str:
    """Return what a record says in one line; of a note or a drop its key too."""
    day = f"{record.day:%d/%m/%Y}"
    told = plain(record.result or record.note or record.reason or "")
    head = day if record.done is not None else f"{record.kind} {day}"
    return " · ".join(filter(None, (head, record.for_, told, ", ".join(record.by))))
