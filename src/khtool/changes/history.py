"""What became of a plan's tasks from one commit to the next; no I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from khtool.changes.compare import Change, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from khtool.changes.compare import FieldChange, PlanChange, TaskChange
    from khtool.changes.deadlines import DeadlineChange, Reader
    from khtool.model.plan import Plan
    from khtool.model.progress import Extension, Progress
    from khtool.model.walk import Placed
    from khtool.read.history import Revision


T = TypeVar("T")


class Kind(StrEnum):
    """What is told of a task, or of the plan as a whole."""

    ADDED = "added"
    REMOVED = "removed"
    RETITLED = "retitled"
    LEAD = "lead"
    DEADLINE = "deadline"
    EXTENDED = "extended"
    DONE = "done"
    NOTED = "noted"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"
    OTHER = "other"
    PLAN = "plan"


KINDS_OF_FIELDS = {"title": Kind.RETITLED, "lead": Kind.LEAD}

PLAN_TIME = frozenset({"issued", "year", "until"})
"""Keys of the plan with which the days of its deadlines move, no word of them being changed."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; which of the last fields is given depends on `kind`.

    `placed` is the task as it was then, None for the plan as a whole; `old_id` the id that it had
    before. What is withdrawn is a `record` or an `extension`. `others` names keys of the plan
    whose changes are not told one by one.
    """

    kind: Kind
    placed: Placed | None = None
    old_id: str | None = None
    field: FieldChange | None = None
    deadline: DeadlineChange | None = None
    record: Progress | None = None
    extension: Extension | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What one commit, or the working tree, did to a plan; `broken`: it cannot be read there."""

    revision: Revision
    change: Change
    events: tuple[Event, ...] = ()
    broken: bool = False

    @property
    def moved(self) -> bool:
        """Say whether the file got another name."""
        return self.revision.old_path != self.revision.path

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to tell."""
        return not (self.events or self.broken or self.moved) and self.change is Change.CHANGED


def steps(
    revisions: Sequence[Revision], plans: Mapping[str, Plan | None], reader: Reader
) -> Iterator[Step]:
    """Yield what each revision did, in their order; those that changed no task are left out.

    `plans` are the plans by the hash of their bytes, None where there are errors. After a version
    with errors the one before it is compared. Of a merge only that is told which it has from none
    of its parents.
    """
    parents = {revision.new: revision.old[0] for revision in revisions if revision.new}
    for revision in revisions:
        if revision.new is not None and plans[revision.new] is None:
            yield Step(revision, Change.CHANGED, broken=True)
            continue
        new = plans[revision.new] if revision.new is not None else None
        olds = [_sound(blob, plans, parents) for blob in revision.old]
        step = _step(revision, olds, new, reader)
        if step is not None and not step.is_empty:
            yield step


def about(found: Iterable[Step], task: str) -> Iterator[Step]:
    """Yield what the steps, the newest first, tell of a task, by whatever id it had."""
    ids = {task}
    for step in found:
        own = tuple(event for event in step.events if event.placed and event.placed.id in ids)
        ids |= {event.old_id for event in own if event.old_id is not None}
        if own:
            yield replace(step, events=own)


def _sound(
    blob: str | None, plans: Mapping[str, Plan | None], parents: Mapping[str, str | None]
) -> Plan | None:
    """Return the plan of `blob`, or of the nearest version before it that can be read."""
    seen = set()
    while blob is not None and blob not in seen:
        if (plan := plans.get(blob)) is not None:
            return plan
        seen.add(blob)
        blob = parents.get(blob)
    return None


def _step(
    revision: Revision, olds: Sequence[Plan | None], new: Plan | None, reader: Reader
) -> Step | None:
    changes = [compare(old, new, reader) for old in olds if old is not None or new is not None]
    if not changes:
        return None
    first, *others = ([*_events(change)] for change in changes)
    events = [event for event in first if all(_holds(other, event) for other in others)]
    return Step(revision, changes[0].change, tuple(events))


def _holds(events: Iterable[Event], wanted: Event) -> bool:
    """Say whether the same came about from another parent, whatever was there before."""
    return any(_outcome(event) == _outcome(wanted) for event in events)


def _outcome(event: Event) -> tuple[object, ...]:
    task = event.placed.id if event.placed else None
    field = (event.field.key, event.field.new) if event.field else None
    deadline = event.deadline.new if event.deadline else None
    return (event.kind, task, field, deadline, event.record, event.extension, event.others)


def _events(change: PlanChange) -> Iterator[Event]:
    for field in change.keys:
        yield Event(Kind.PLAN, field=field)
    if change.others:
        yield Event(Kind.PLAN, others=change.others)
    shifted = bool(PLAN_TIME & {field.key for field in change.keys})
    for task in change.tasks:
        yield from _of_task(task, shifted=shifted)


def _of_task(task: TaskChange, *, shifted: bool) -> Iterator[Event]:
    """Yield what happened to a task; with the plan's time `shifted`, days moved by that are not."""
    if task.before is None or task.change is not Change.CHANGED:
        yield Event(Kind.ADDED if task.change is Change.ADDED else Kind.REMOVED, task.placed)
        return
    old_id = task.before.id
    for field in task.fields:
        if field.key != "progress":
            kind = KINDS_OF_FIELDS.get(field.key, Kind.OTHER)
            yield Event(kind, task.placed, old_id, field=field)
    before, after = task.before.work, task.placed.work
    extended = before.extensions != after.extensions
    for deadline in task.deadlines:
        if not (_same_words(deadline) and (extended or shifted)):
            yield Event(Kind.DEADLINE, task.placed, old_id, deadline=deadline)
    for extension in _without(after.extensions, before.extensions):
        yield Event(Kind.EXTENDED, task.placed, old_id, extension=extension)
    for extension in _without(before.extensions, after.extensions):
        yield Event(Kind.WITHDRAWN, task.placed, old_id, extension=extension)
    for record in _without(after.progress, before.progress):
        yield Event(Kind(record.kind), task.placed, old_id, record=record)
    for record in _without(before.progress, after.progress):
        yield Event(Kind.WITHDRAWN, task.placed, old_id, record=record)


def _same_words(change: DeadlineChange) -> bool:
    old, new = change.old, change.new
    if old is None or new is None:
        return False
    return (old.wording, old.label) == (new.wording, new.label)


def _without(entries: Sequence[T], others: Sequence[T]) -> list[T]:
    """Return the entries that are not among the others, each as often as it is one too many."""
    left = [*others]
    found = []
    for entry in entries:
        if entry in left:
            left.remove(entry)
        else:
            found.append(entry)
    return found
