"""`khtool extend`: records that a deadline was moved, and by whose decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.completing import plans, tasks
from khtool.cli.session import chosen_day
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
    last: Annotated[str | None, typer.Option("--to", help="help.extend.to")] = None,
    deadline: Annotated[str | None, typer.Option("--from", help="help.extend.from")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="help.extend.reason")] = None,
    decision: Annotated[str | None, typer.Option("--decision", help="help.extend.decision")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="help.extend.undo")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.record.diff")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.record.dry_run")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Put the extension into the plan file, or take the newest one out again."""
    from khtool.cli.recording import change, refuse_with_undo
    from khtool.record.change import EXTENSIONS, Said, extended, unextended
    from khtool.record.told import taken_back, told, warnings

    to = chosen_day("--to", last)
    if undo:
        refuse_with_undo({"--to": to, "--reason": reason, "--decision": decision})
    elif to is None:
        raise UserError(msg("record.missing", option="--to"))
    said = Said(chosen_today(today), deadline, reason=reason, decision=decision)

    dry = diff or dry_run

    def make(found: Task) -> tuple[Change, list[Message], list[Message]]:
        if to is None:
            made, was = unextended(found, deadline)
            return made, [*taken_back(made, "extended", was, dry=dry)], []
        made = extended(found, to, said)
        return made, [*told(made, "extended", dry=dry)], [*warnings(made, EXTENSIONS)]

    return change(session_of(ctx), which, task, make, diff=diff, dry_run=dry_run)
