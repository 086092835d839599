"""Work that lacks something it should have; what the rules KH207 to KH209 share.

A task is no less clear for what stands above it or in its points: its lead may be named by the
task it belongs to, its deadlines by its steps. So what is missing is looked for in a whole branch,
and told once, at the highest task that lacks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from khtool.check.texts import whole
from khtool.model.task import Labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.model.plan import Columns, Group, Plan, Section
    from khtool.model.task import Step, Task, Work
    from khtool.model.walk import Loc

    Has: TypeAlias = Callable[[Work], bool]


class Lacking(NamedTuple):
    """A task without something: `loc` leads to it, `task` is its id or None for a heading.

    `titles` are the labels or columns that the document has for it.
    """

    loc: Loc
    task: str | None
    titles: Labels | Columns


def complete(subject: Subject) -> bool:
    """Say whether what a plan lacks can be told: it is no draft, and all of it can be read.

    A draft has no signature, recipients or annex yet. In a file with errors of shape a key may
    only be misspelled.
    """
    return subject.file.sound and (whole(subject.plan) or bool(subject.plan.annexes))


def lacking(plan: Plan, has: Has) -> Iterator[Lacking]:
    """Yield the tasks, and the groups that are tasks, of which `has` is true nowhere."""
    yield from _sections(plan.sections, ("sections",), Labels(), has)
    for index, annex in enumerate(plan.annexes):
        here = ("annexes", index)
        yield from _tasks(annex.tasks, (*here, "tasks"), annex.columns, has)
        yield from _groups(annex.groups, (*here, "groups"), annex.columns, has)


def _sections(sections: Sequence[Section], loc: Loc, labels: Labels, has: Has) -> Iterator[Lacking]:
    for index, section in enumerate(sections):
        here, own = (*loc, index), section.labels or labels
        yield from _tasks(section.tasks, (*here, "tasks"), own, has)
        yield from _sections(section.sections, (*here, "sections"), own, has)


def _has_rows(group: Group) -> bool:
    """Say whether there are rows below a heading of an annex table."""
    return bool(group.tasks) or any(inner.is_work or _has_rows(inner) for inner in group.groups)


def _groups(groups: Sequence[Group], loc: Loc, columns: Columns, has: Has) -> Iterator[Lacking]:
    for index, group in enumerate(groups):
        here = (*loc, index)
        if has(group):
            continue
        if group.is_work and not _has_rows(group):
            yield Lacking(here, group.id, columns)
        yield from _tasks(group.tasks, (*here, "tasks"), columns, has)
        yield from _groups(group.groups, (*here, "groups"), columns, has)


def _tasks(
    tasks: Sequence[Task], loc: Loc, titles: Labels | Columns, has: Has
) -> Iterator[Lacking]:
    for index, task in enumerate(tasks):
        own = task.labels if task.labels and isinstance(titles, Labels) else titles
        if has(task):
            continue
        if not _carries(task, has):
            yield Lacking((*loc, index), task.id, own)
            continue
        yield from _tasks(task.tasks, (*loc, index, "tasks"), own, has)


def _carries(task: Task, has: Has) -> bool:
    """Say whether `has` is true of a task, of its steps or of a task below it."""
    below = any(_carries(inner, has) for inner in task.tasks)
    return has(task) or below or any(_step_carries(step, has) for step in task.steps)


def _step_carries(step: Step, has: Has) -> bool:
    return has(step) or any(_step_carries(inner, has) for inner in step.bullets)
