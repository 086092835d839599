"""Full stops that the renderer puts itself: in the file they are one too many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.edit.splice import Change, loc_in_file
from khtool.model.task import Labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.edit.splice import Value
    from khtool.model.agency import Directory
    from khtool.model.plan import Plan, Section
    from khtool.model.task import Task
    from khtool.read.locate import Loc
    from khtool.read.node import Node

PUNCTUATION = ".;,:!?…"
"""After any of these the renderer puts no full stop: one behind them is not its own."""

SHORTENED = re.compile(r"(?:\.\S*|(?<!\w)(?![IVX]+\.$)[A-ZĐ]\w{0,2})\.$")
"""v.v., TP.: the stop belongs to the word; but not that of "Quý IV."."""

NO_LABELS = Labels()


def without_stop(value: Value, ended: frozenset[Loc], directory: Directory) -> Iterator[Change]:
    """Yield the full stop of a value whose path is among `ended`, as long as all else stays."""
    text = value.scalar.text
    bare = text.rstrip("\n ")
    if value.is_key or value.loc not in ended or not bare.endswith("."):
        return
    rest = bare[:-1]
    if not rest or rest[-1].isspace() or rest.endswith(tuple(PUNCTUATION)):
        return
    if SHORTENED.search(bare):
        return
    if not _is_due(value.loc) and directory.agencies([rest]) != directory.agencies([text]):
        return
    yield Change(len(rest), len(rest) + 1, "")


def _is_due(loc: Loc) -> bool:
    return "due" in loc


def ended_by_the_renderer(plan: Plan, root: Node) -> frozenset[Loc]:
    """Return the paths in the file of the values behind which `render.body` puts a full stop."""
    wanted = _in_sections(plan.sections, ("sections",), NO_LABELS)
    return frozenset(loc_in_file(root, loc) for loc in wanted)


def _in_sections(sections: Sequence[Section], loc: Loc, labels: Labels) -> Iterator[Loc]:
    for index, section in enumerate(sections):
        own = section.labels or labels
        yield from _in_tasks(section.tasks, (*loc, index, "tasks"), own)
        yield from _in_sections(section.sections, (*loc, index, "sections"), own)


def _in_tasks(tasks: Sequence[Task], loc: Loc, labels: Labels) -> Iterator[Loc]:
    for index, task in enumerate(tasks):
        here = (*loc, index)
        own = task.labels or labels
        if own.lead and task.lead and task.lead[-1].full_stop:
            yield (*here, "lead", len(task.lead) - 1, "text")
        if own.support and task.support and task.support[-1].full_stop:
            yield (*here, "support", len(task.support) - 1, "text")
        printed = [at for at, due in enumerate(task.due) if not due.in_text]
        if own.due and printed:
            yield (*here, "due", printed[-1], "wording")
        yield from _in_tasks(task.tasks, (*here, "tasks"), own)
