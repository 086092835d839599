"""What the commands that record share: the plan's file, the lock, the diff, what is told."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from khtool.cli.loading import own_folders, reader_of
from khtool.cli.session import chosen_day
from khtool.config import find_config
from khtool.errors import UserError
from khtool.lang import msg
from khtool.read.files import STDIN, SUFFIXES, find_plans, start_of
from khtool.read.limits import read_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable

    from khtool.cli.session import Session
    from khtool.lang import Message
    from khtool.record.change import Change
    from khtool.record.task import Task


def plan_path(name: str) -> str:
    """Return the file that `name` means: a path, or the name of a plan in the repo's folders."""
    if name == STDIN:
        raise UserError(msg("record.stdin"))
    if Path(name).is_file():
        return name
    if os.sep in name or "/" in name or name.lower().endswith(SUFFIXES) or Path(name).is_dir():
        key = "record.folder" if Path(name).is_dir() else "path.missing"
        raise UserError(msg(key, path=name))
    plans = find_plans(own_folders(find_config(Path().resolve())))
    found = [path for path in plans if PurePath(path).stem.casefold() == name.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(msg("record.plans", name=name, plans=_lines(found)))
    stems = {PurePath(path).stem: path for path in plans}
    near = get_close_matches(name, stems, cutoff=0.4)
    if near:
        raise UserError(msg("record.no_plan.near", name=name, plans=_lines(near)))
    raise UserError(msg("record.no_plan", name=name))


def _lines(names: Iterable[str]) -> str:
    return "".join(f"\n  {name}" for name in names)


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
