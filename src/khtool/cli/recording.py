"""What the commands that record share: the plan's file, the lock, the diff, what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.cli.loading import reader_of
from khtool.cli.naming import plan_path
from khtool.cli.session import chosen_day
from khtool.config import find_config
from khtool.errors import UserError
from khtool.lang import msg
from khtool.read.files import start_of
from khtool.read.limits import read_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from khtool.cli.session import Session
    from khtool.lang import Message
    from khtool.record.change import Change
    from khtool.record.task import Task


def day_of(on: str | None, now: datetime.date) -> datetime.date:
    """Return the day of a record, today unless said otherwise; never one to come."""
    day = chosen_day("--on", on) or now
    if day > now:
        raise UserError(msg("record.future", day=day, today=now))
    return day


def refuse_with_undo(given: dict[str, object]) -> None:
    """Refuse options that say what to record where something is to be taken back."""
    for option, value in given.items():
        if value is not None:
            raise UserError(msg("option.exclusive", first="--undo", second=option))


def change(
    session: Session,
    plan: str,
    task: str,
    make: Callable[[Task], tuple[Change, list[Message], list[Message]]],
    *,
    diff: bool,
    dry_run: bool,
) -> int:
    """Change the plan as `make` does, or only show it; tell what was recorded.

    `make` returns the change, what is told unless `-q` was given, and what is told always.
    """
    from khtool.cli.fixing import show_diff
    from khtool.edit.save import opened
    from khtool.record.task import task_in

    path = plan_path(plan)
    reader = reader_of(find_config(start_of([path])))
    if diff or dry_run:
        try:
            before = read_bytes(path)
        except OSError as error:
            reason = error.strerror or error
            raise UserError(msg("path.unreadable", path=path, reason=reason)) from error
        made, said, always = make(task_in(path, before, task, reader))
    else:
        with opened(path) as file:
            before = file.data
            made, said, always = make(task_in(path, before, task, reader))
            file.write(made.after.data)
    if diff:
        show_diff(path, before, made.after.data)
    for message in said:
        session.tell(message)
    for message in always:
        session.tell(message, always=True)
    if diff or dry_run:
        session.tell(msg("record.dry", path=path))
    return 0
