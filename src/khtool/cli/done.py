"""`khtool done`: records the result of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.completing import plans, tasks
from khtool.cli.session import today as chosen_today

if TYPE_CHECKING:
    from khtool.lang import Message
    from khtool.record.change import Change
    from khtool.record.task import Task


def run(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(help="help.record.plan", autocompletion=plans)],
    task: Annotated[str, typer.Argument(help="help.record.task", autocompletion=tasks)],
    deadline: Annotated[str | None, typer.Option("--for", help="help.record.for")] = None,
    day: Annotated[str | None, typer.Option("--on", help="help.done.on")] = None,
    result: Annotated[str | None, typer.Option("--result", help="help.done.result")] = None,
    agency: Annotated[str | None, typer.Option("--by", help="help.done.by")] = None,
    note: Annotated[str | None, typer.Option("--note", help="help.done.note")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="help.done.undo")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.record.diff")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.record.dry_run")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Put the result into the plan file, or take the newest one out again."""
    from khtool.cli.recording import change, day_of, refuse_with_undo
    from khtool.record.change import PROGRESS, Said, done, undone
    from khtool.record.told import taken_back, told, warnings

    if undo:
        refuse_with_undo({"--on": day, "--result": result, "--by": agency, "--note": note})
    said = Said(day_of(day, chosen_today(today)), deadline, result, agency, note)

    dry = diff or dry_run

    def make(found: Task) -> tuple[Change, list[Message], list[Message]]:
        if undo:
            made, was = undone(found, "done", deadline)
            return made, [*taken_back(made, "done", was, dry=dry)], []
        made = done(found, said)
        return made, [*told(made, "done", dry=dry)], [*warnings(made, PROGRESS)]

    return change(session_of(ctx), which, task, make, diff=diff, dry_run=dry_run)
