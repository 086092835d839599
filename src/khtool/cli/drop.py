"""`khtool drop`: records that a task is no longer to be done."""

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
    reason: Annotated[str | None, typer.Option("--reason", help="help.drop.reason")] = None,
    decision: Annotated[str | None, typer.Option("--decision", help="help.drop.decision")] = None,
    deadline: Annotated[str | None, typer.Option("--for", help="help.record.for")] = None,
    day: Annotated[str | None, typer.Option("--on", help="help.drop.on")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="help.drop.undo")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.record.diff")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.record.dry_run")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Put the drop into the plan file, or take the newest one out again."""
    from khtool.cli.recording import change, day_of, refuse_with_undo
    from khtool.record.change import PROGRESS, Said, dropped, undone
    from khtool.record.told import taken_back, told, warnings

    if undo:
        refuse_with_undo({"--on": day, "--reason": reason, "--decision": decision})
    said = Said(day_of(day, chosen_today(today)), deadline, reason=reason, decision=decision)

    dry = diff or dry_run

    def make(found: Task) -> tuple[Change, list[Message], list[Message]]:
        if undo:
            made, was = undone(found, "dropped", deadline)
            return made, [*taken_back(made, "dropped", was, dry=dry)], []
        made = dropped(found, said)
        return made, [*told(made, "dropped", dry=dry)], [*warnings(made, PROGRESS)]

    return change(session_of(ctx), which, task, make, diff=diff, dry_run=dry_run)
