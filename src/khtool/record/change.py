"""A record put into a plan file or taken out, with what there is to tell of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.deadlines.choice import is_closed
from khtool.edit.record import recorded, unrecorded
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.fields import ISO_DATE
from khtool.record.choose import agency_of, named, only_one, refuse_closed
from khtool.record.words import wanted, words

if TYPE_CHECKING:
    from khtool.deadlines.deadline import Deadline
    from khtool.edit.entry import Entry, Value
    from khtool.record.task import Task

PROGRESS, EXTENSIONS = "progress", "extensions"


@dataclass(frozen=True, slots=True)
class Change:
    """A task before and after, and the deadlines that the record is about; none: all of them."""

    before: Task
    after: Task
    chosen: tuple[Deadline, ...]

    def now(self, row: Deadline) -> Deadline:
        """Return how a deadline of the task before stands after."""
        return self.after.rows.rows[self.before.rows.rows.index(row)]


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a task on a day; texts as typed, None where not given."""

    day: datetime.date
    deadline: str | None = None
    result: str | None = None
    by: str | None = None
    note: str | None = None
    reason: str | None = None
    decision: str | None = None


def done(task: Task, said: Said) -> Change:
    """Record a result: for the deadline named, else for the only one that is open."""
    rows = task.rows
    name: str | None = None
    chosen: list[Deadline] = []
    by = None if said.by is None else agency_of(task, wanted("--by", said.by))
    if said.deadline is not None:
        name, chosen = named(task, rows, "--for", said.deadline)
    elif rows.rows:
        still_open = rows.still_open
        refuse_closed(task, [] if still_open else rows.rows)
        chosen = [only_one(task, rows, "--for", still_open)]
        name = rows.name_of(chosen[0]) if len(rows.rows) > 1 else None
    elif any(record.done for record in task.placed.work.progress):
        last = [record.done for record in task.placed.work.progress if record.done][-1]
        raise UserError(msg("record.already_done", task=task.name, day=last))
    refuse_closed(task, chosen)
    for row in chosen:
        if by is not None and by in row.recorded.reported:
            raise UserError(msg("record.already_by", task=task.name, name=by))
    entry = _entry("done", said, name)
    if by is not None:
        entry["by"] = by
    return _with_record(task, PROGRESS, entry, chosen)


def noted(task: Task, said: Said) -> Change:
    """Record how far the work is; without `for`, of all its deadlines."""
    wanted("TEXT", said.note)
    return _of_all_or_named(task, said, "noted", refuse=False)


def dropped(task: Task, said: Said) -> Change:
    """Record that the work is no longer to be done; without `for`, for all its deadlines."""
    wanted("--reason", said.reason)
    return _of_all_or_named(task, said, "dropped", refuse=True)


def extended(task: Task, to: datetime.date, said: Said) -> Change:
    """Record that a deadline was moved to a later day."""
    wanted("--reason", said.reason)
    rows = task.rows
    dated = [row for row in rows.rows if row.due is not None]
    if not dated:
        raise UserError(msg("record.no_day", task=task.name))
    if said.deadline is not None:
        _, found = named(task, rows, "--from", said.deadline)
        row = only_one(task, rows, "--from", [row for row in found if row in dated] or dated)
    else:
        still_open = [row for row in rows.still_open if row.due is not None]
        refuse_closed(task, [] if still_open else dated)
        row = only_one(task, rows, "--from", still_open)
    assert row.due is not None
    if to <= row.due:
        raise UserError(msg("record.not_later", task=task.name, to=to, due=row.due))
    entry: dict[str, Value] = {"from": row.due, "to": to}
    for key in ("reason", "decision"):
        if (text := words(f"--{key}", getattr(said, key))) is not None:
            entry[key] = text
    after = task.with_data(recorded(task.data, task.file, task.placed.loc, EXTENSIONS, entry))
    return Change(task, after, (row,))


def undone(task: Task, kind: str, deadline: str | None) -> tuple[Change, datetime.date]:
    """Take out the newest record of a kind (`done`, `noted`, `dropped`), of `deadline` if given.

    Returns its day too.
    """
    progress = task.placed.work.progress
    rows = task.rows
    about = list(progress)
    if deadline is not None:
        _, found = named(task, rows, "--for", deadline)
        about = [record for row in found for record in row.records]
    places = [
        index
        for index, record in enumerate(progress)
        if getattr(record, kind) is not None and record in about
    ]
    if not places:
        raise UserError(msg("record.nothing_to_undo", task=task.name))
    index = places[-1]
    data = unrecorded(task.data, task.file, task.placed.loc, PROGRESS, index)
    return Change(task, task.with_data(data), ()), progress[index].day


def unextended(task: Task, deadline: str | None) -> tuple[Change, datetime.date]:
    """Take out the newest extension, of the deadline that `--from` names if given.

    Returns the day it had been moved to as well.
    """
    extensions = task.placed.work.extensions
    places = list(range(len(extensions)))
    if deadline is not None:
        _, found = named(task, task.rows, "--from", deadline)
        days = {row.due for row in found}
        places = [index for index in places if extensions[index].to in days]
    if not places:
        raise UserError(msg("record.nothing_to_undo", task=task.name))
    index = places[-1]
    data = unrecorded(task.data, task.file, task.placed.loc, EXTENSIONS, index)
    return Change(task, task.with_data(data), ()), extensions[index].to


def _of_all_or_named(task: Task, said: Said, kind: str, *, refuse: bool) -> Change:
    rows = task.rows
    name, chosen = None, list(rows.rows)
    if said.deadline is not None:
        name, chosen = named(task, rows, "--for", said.deadline)
    if refuse and chosen and all(is_closed(row) for row in chosen):
        refuse_closed(task, chosen)
    dropped_before = any(record.dropped for record in task.placed.work.progress)
    if refuse and not chosen and dropped_before:
        day = task.placed.work.progress[-1].day
        raise UserError(msg("record.already_dropped", task=task.name, day=day))
    return _with_record(task, PROGRESS, _entry(kind, said, name), chosen)


def _entry(kind: str, said: Said, name: str | None) -> dict[str, Value]:
    entry: dict[str, Value] = {kind: said.day}
    if name is not None:
        entry["for"] = datetime.date.fromisoformat(name) if ISO_DATE.fullmatch(name) else name
    for key in ("result", "note", "reason", "decision"):
        if (text := words(f"--{key}", getattr(said, key))) is not None:
            entry[key] = text
    return entry


def _with_record(task: Task, key: str, entry: Entry, chosen: list[Deadline]) -> Change:
    """Put the record in, and make sure that it is read as being about just the `chosen`."""
    after = task.with_data(recorded(task.data, task.file, task.placed.loc, key, entry))
    last = after.placed.work.progress[-1]
    about = []
    for old, new in zip(task.rows.rows, after.rows.rows, strict=True):
        records = list(new.records)
        if len(records) > len(old.records) and last in records:
            records.remove(last)
            about.append(old)
        if records != list(old.records):
            raise UserError(msg("record.unnamed", task=task.name))
    if about != chosen:
        raise UserError(msg("record.unnamed", task=task.name))
    return Change(task, after, tuple(chosen))
