"""`khtool note`: records how far a task is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.completing import plans, tasks
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.lang import Message
    from khtool.record.change import Change
    from khtool.record.task import Task


def run(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(help="help.record.plan", autocompletion=plans)],
    task: Annotated[str, typer.Argument(help="help.record.task", autocompletion=tasks)],
    text: Annotated[str | None, typer.Argument(help="help.note.text")] = None,
    deadline: Annotated[str | None, typer.Option("--for", help="help.record.for")] = None,
    day: Annotated[str | None, typer.Option("--on", help="help.note.on")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="help.note.undo")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.record.diff")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.record.dry_run")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Put the note into the plan file, or take the newest one out again."""
    from khtool.cli.recording import change, day_of, refuse_with_undo
    from khtool.record.change import PROGRESS, Said, noted, undone
    from khtool.record.told import taken_back, told, warnings

    session = session_of(ctx)
    if undo:
        refuse_with_undo({"--on": day, session.say(msg("metavar.text")): text})
    elif text is None:
        raise UserError(msg("argument.missing", name=msg("metavar.text")))
    said = Said(day_of(day, chosen_today(today)), deadline, note=text)

    dry = diff or dry_run

    def make(found: Task) -> tuple[Change, list[Message], list[Message]]:
        if undo:
            made, was = undone(found, "noted", deadline)
            return made, [*taken_back(made, "noted", was, dry=dry)], []
        made = noted(found, said)
        return made, [*told(made, "noted", dry=dry)], [*warnings(made, PROGRESS)]

    return change(session, which, task, make, diff=diff, dry_run=dry_run)
