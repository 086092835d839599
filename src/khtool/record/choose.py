"""Which deadlines a record is about; where that is not clear nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.deadlines.choice import is_closed
from khtool.deadlines.recorded import Work
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.agency import fold
from khtool.record.task import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.deadlines.choice import Rows
    from khtool.deadlines.deadline import Deadline
    from khtool.record.task import Task

LISTED = 24
"""How many deadlines a list shows: two years of a monthly task."""


def named(task: Task, rows: Rows, option: str, name: str) -> tuple[str, list[Deadline]]:
    """Return the deadlines that `--for` or `--from` names, and the name as the file has it."""
    wanted = rows.for_name(name)
    found = rows.meant_by(wanted)
    if found:
        return wanted, found
    if not rows.rows:
        raise UserError(msg("record.no_deadline", task=task.name, option=option))
    lines = _lines(option, rows, rows.rows)
    raise UserError(
        msg("record.no_such", task=task.name, option=option, value=name, deadlines=lines)
    )


def only_one(task: Task, rows: Rows, option: str, among: Sequence[Deadline]) -> Deadline:
    """Return the only deadline `among` those that may be meant."""
    if len(among) == 1:
        return among[0]
    lines = _lines(option, rows, among)
    raise UserError(msg("record.which", task=task.name, deadlines=lines))


def agency_of(task: Task, name: str) -> str:
    """Return who reports, by the declared name; refuse whom the task does not wait for.

    Diacritics may be left out where they do not matter.
    """
    leads, directory = task.leads, task.leads.directory
    groups = [lead for lead in map(directory.named, leads.names) if lead is not None]
    awaited = [*leads.names, *(member for group in groups for member in group.members)]
    declared = directory.named(name)
    if declared is not None:
        name = declared.name
    same = [each for each in awaited if fold(each) == fold(name)]
    if len(same) == 1:
        return same[0]
    if leads.knows(name):
        return name
    raise UserError(msg("record.not_lead", task=task.name, name=name, leads=tuple(awaited)))


def refuse_closed(task: Task, chosen: Iterable[Deadline]) -> None:
    """Refuse to close again what the task's own records have closed already."""
    for row in chosen:
        if is_closed(row):
            day = row.recorded.day
            if row.recorded.work is Work.DROPPED:
                raise UserError(msg("record.already_dropped", task=task.name, day=day))
            raise UserError(msg("record.already_done", task=task.name, day=day))


def _lines(option: str, rows: Rows, among: Sequence[Deadline]) -> str:
    """Return a line for each deadline: what to write behind the option, and its words."""
    lines = []
    for row in among[:LISTED]:
        name = rows.name_of(row)
        shown = "–" if name is None else f"{option} {name}"
        if name is not None and " " in name:
            shown = f'{option} "{name}"'
        label = f" ({row.label})" if row.label else ""
        lines.append((shown, f"{short(row.wording)}{label}"))
    width = max(len(shown) for shown, _ in lines)
    more = ["\n  …"] if len(among) > LISTED else []
    return "".join([*(f"\n  {shown:{width}}  {words}" for shown, words in lines), *more])
