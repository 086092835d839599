"""All work of a plan in the order of the document, each with its number and its path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from khtool.model import numbering
from khtool.model.plan import Group
from khtool.model.task import NOTE_MARK, Step, Task

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from khtool.model.plan import Annex, Plan, Section

Loc: TypeAlias = tuple[str | int, ...]

ANNEX = "PL"
"""What the number of an annex row begins with: phụ lục."""


ROW_DEPTH = 1
"""A row of an annex is numbered 1, 2, 3, as a task directly under a section is."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A task, a step, or a group that is itself a task, where it stands.

    `number` is the printed one with those above it (`II.4.a`, `PL.4`); a step inside a task
    carries the task's. `id` is unique in the plan: a step without one of its own gets the
    parent's with its place (`bao-cao/1`), a group its number. `loc` leads to it in the file.
    """

    work: Task | Step | Group
    id: str
    number: str
    loc: Loc

    @property
    def title(self) -> str:
        """Return the name for lists: a step without a title is called by its text."""
        match self.work:
            case Step():
                return self.work.title or self.work.text
            case Group():
                return self.work.heading
            case Task(note=()):
                return self.work.title
            case Task():
                return self.work.title.replace(NOTE_MARK, "", 1)


def walk(plan: Plan) -> Iterator[Placed]:
    """Yield all work of `plan` in the order of the document."""
    yield from _sections(plan.sections, ("sections",), 0, "", 1)
    for index, annex in enumerate(plan.annexes):
        single = len(plan.annexes) == 1
        number = ANNEX if single else f"{ANNEX} {numbering.roman(index + 1)}"
        yield from _annex(annex, ("annexes", index), number)


def _joined(parent: str, number: str) -> str:
    return ".".join(part for part in (parent, number) if part)


def _sections(
    sections: Sequence[Section], loc: Loc, depth: int, parent: str, first: int
) -> Iterator[Placed]:
    """Yield from sections at `depth`, numbered from `first`.

    A section's tasks and subsections share one row of numbers, tasks first.
    """
    for index, section in enumerate(sections):
        number = _joined(parent, numbering.bare(depth, first + index))
        here = (*loc, index)
        yield from _steps(section.bullets, (*here, "bullets"), number, number)
        for point_index, point in enumerate(section.points):
            point_number = _joined(number, numbering.letter(point_index + 1))
            place = (*here, "points", point_index)
            yield Placed(point, point.id or point_number, point_number, place)
            yield from _steps(point.bullets, (*place, "bullets"), point_number, point_number)
        yield from _tasks(section.tasks, (*here, "tasks"), depth + 1, number)
        yield from _sections(
            section.sections, (*here, "sections"), depth + 1, number, len(section.tasks) + 1
        )


def _tasks(tasks: Sequence[Task], loc: Loc, depth: int, parent: str) -> Iterator[Placed]:
    for index, task in enumerate(tasks):
        number = _joined(parent, numbering.bare(depth, index + 1))
        yield from _task(task, (*loc, index), depth, number)


def _task(task: Task, loc: Loc, depth: int, number: str) -> Iterator[Placed]:
    yield Placed(task, task.id, number, loc)
    yield from _steps(task.steps, (*loc, "steps"), task.id, number)
    yield from _tasks(task.tasks, (*loc, "tasks"), depth + 1, number)


def _steps(steps: Sequence[Step], loc: Loc, parent_id: str, number: str) -> Iterator[Placed]:
    for index, step in enumerate(steps):
        place = (*loc, index)
        own_id = step.id or f"{parent_id}/{index + 1}"
        yield Placed(step, own_id, number, place)
        yield from _steps(step.bullets, (*place, "bullets"), own_id, number)


def _annex(annex: Annex, loc: Loc, number: str) -> Iterator[Placed]:
    """Yield the rows of an annex table; numbers run on across the groups of one part."""
    yield from _rows(annex.tasks, (*loc, "tasks"), number, 0)
    for index, part in enumerate(annex.groups):
        part_number = f"{number}.{numbering.capital(index + 1)}"
        yield from _group(part, (*loc, "groups", index), part_number, part_number, 0)


def _group(
    group: Group, loc: Loc, number: str, part: str, before: int
) -> Generator[Placed, None, int]:
    """Yield from a group and those inside it; return how many rows of its `part` are counted.

    `before` is that count where the group begins.
    """
    if group.is_work:
        yield Placed(group, group.id or number, number, loc)
    yield from _rows(group.tasks, (*loc, "tasks"), part, before)
    count = before + len(group.tasks)
    for index, inner in enumerate(group.groups):
        inner_number = f"{number}.{numbering.roman(index + 1)}"
        count = yield from _group(inner, (*loc, "groups", index), inner_number, part, count)
    return count


def _rows(tasks: Sequence[Task], loc: Loc, number: str, before: int) -> Iterator[Placed]:
    for index, task in enumerate(tasks):
        yield from _task(task, (*loc, index), ROW_DEPTH, f"{number}.{before + index + 1}")
