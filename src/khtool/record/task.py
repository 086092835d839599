"""The task that somebody wants to record something of, found in its plan file."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from khtool.deadlines.choice import Rows
from khtool.deadlines.records import Leads
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.agency import Directory
from khtool.model.find import find_work, nearest_work, numbered
from khtool.model.load import PlanFile, load
from khtool.model.task import names_in
from khtool.model.walk import walk
from khtool.read.source import decode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.deadlines.rows import Reader
    from khtool.model.plan import Plan
    from khtool.model.walk import Placed

TITLE = 72
"""How much of a title is shown, in characters."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task, step, point or group of a sound plan, with the bytes of its file."""

    data: bytes
    file: PlanFile
    plan: Plan
    placed: Placed
    reader: Reader

    @property
    def rows(self) -> Rows:
        """Return its deadlines; none for work that was not assigned."""
        rows = self.reader.deadlines(self.file)
        return Rows(tuple(row for row in rows if row.task == self.placed.id))

    @property
    def leads(self) -> Leads:
        """Return who has to report."""
        directory = Directory((*self.plan.agencies, *self.reader.shared))
        names = directory.agencies(names_in(self.placed.work.lead))
        return Leads(tuple(names), directory)

    @property
    def name(self) -> str:
        """Return its number and title, cut to a line."""
        return f"{self.placed.number} {short(self.placed.title)}"

    def with_data(self, data: bytes) -> Task:
        """Return the same task in the plan file as changed to `data`."""
        file = load(decode(self.file.path, data))
        assert file.plan is not None
        placed = next(each for each in walk(file.plan) if each.loc == self.placed.loc)
        return Task(data, file, file.plan, placed, self.reader)


def task_in(path: str, data: bytes, name: str, reader: Reader) -> Task:
    """Return the task `name` (an id, or the printed number) of the plan file `data` at `path`.

    Raises `UserError` for a plan with errors, for a name that means no task or several, and for
    a task of which only the parts were assigned: what is recorded of it would change nothing. It
    lists what may be meant. Of a task and its steps, which share a number, those that were
    assigned are meant.
    """
    file = load(decode(path, data))
    if not file.sound or file.plan is None:
        raise UserError(msg("plan.unsound", path=path))
    found = find_work(file.plan, name)
    if len(found) > 1:
        assigned = {row.task for row in reader.deadlines(file)}
        found = [placed for placed in found if placed.id in assigned] or numbered(found)
        if len(found) > 1:
            raise UserError(msg("record.ambiguous", name=name, path=path, tasks=lines(found)))
    if not found:
        near = nearest_work(file.plan, name)
        if near:
            raise UserError(msg("record.unknown.near", name=name, path=path, tasks=lines(near)))
        raise UserError(msg("record.unknown", name=name, path=path))
    twins = [placed for placed in walk(file.plan) if placed.id == found[0].id]
    if len(twins) > 1:
        raise UserError(msg("record.twins", id=found[0].id, path=path, tasks=lines(twins)))
    task = Task(data, file, file.plan, found[0], reader)
    if not task.rows.rows and (parts := _assigned_parts(task)):
        raise UserError(msg("record.parts", task=task.name, tasks=lines(parts)))
    return task


def _assigned_parts(task: Task) -> list[Placed]:
    """Return the parts of a task that have deadlines or leads of their own."""
    assigned = {row.task for row in task.reader.deadlines(task.file)}
    above = task.placed.loc
    below = (placed for placed in walk(task.plan) if placed.loc[: len(above)] == above)
    return [placed for placed in below if placed.id in assigned]


def short(text: str) -> str:
    """Return a text cut to one short line."""
    return shorten(text, TITLE, placeholder=" …")


def lines(works: Iterable[Placed]) -> str:
    """Return a list of tasks to choose from: a line each with id, number and title."""
    works = list(works)
    width = max(len(placed.id) for placed in works)
    number = max(len(placed.number) for placed in works)
    return "".join(
        f"\n  {placed.id:{width}}  {placed.number:{number}}  {short(placed.title)}"
        for placed in works
    )
