"""`khtool log`: what became of a plan's tasks, told from git."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.completing import plans, tasks
from khtool.cli.session import chosen_day
from khtool.errors import UserError
from khtool.lang import msg
from khtool.read.limits import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.changes.history import Step
    from khtool.cli.session import Session
    from khtool.model.plan import Plan
    from khtool.read.git import Repo
    from khtool.read.history import Revision

FORMATS = ("text", "md", "json")

MOST = 6
"""How many commits with errors are named."""

NOW = "working tree"
"""What stands for the hash of the file as it is now."""


def run(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(help="help.record.plan", autocompletion=plans)],
    only: Annotated[str | None, typer.Argument(help="help.log.task", autocompletion=tasks)] = None,
    since: Annotated[str | None, typer.Option("--since", help="help.log.since")] = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="help.log.reverse")] = False,
    fmt: Annotated[str, typer.Option("--format", help="help.log.format")] = "text",
) -> int:
    """Tell the steps, the newest first; exit code 2 where the file as it is has errors."""
    from khtool.changes.deadlines import Reader
    from khtool.changes.history import about, steps
    from khtool.cli.loading import calendar_of
    from khtool.config import find_config
    from khtool.read.files import start_of
    from khtool.read.git import repo_at

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    first = chosen_day("--since", since)
    path = _path(which)
    start = start_of([path])
    repo = repo_at(start)
    revisions, plans_of = _history(repo, path)
    if repo.shallow:
        session.tell(msg("log.shallow"))
    config = find_config(start)
    reader = Reader(calendar_of(config), config.dates.before_is_strict)
    found = [*steps(revisions, plans_of, reader)]
    _tell_broken(found, path, session)
    task = None if only is None else _task(only, path, plans_of, found)
    if task is not None:
        found = [*about(found, task)]
    if first is not None:
        commits = [(step.revision.commit, step) for step in found]
        found = [step for commit, step in commits if not commit or commit.when.date() >= first]
    if not found:
        session.tell(msg("log.nothing"))
    sys.stdout.write(_report(found[::-1] if reverse else found, path, task, fmt, session))
    return 2 if plans_of.get(NOW, ...) is None else 0


def _path(name: str) -> str:
    """Return the file that is meant; one that is gone may still have a history."""
    from khtool.cli.naming import plan_path
    from khtool.read.limits import STDIN, SUFFIXES

    if name == STDIN:
        raise UserError(msg("log.untracked", path=name))
    gone = name.lower().endswith(SUFFIXES) and not Path(name).exists()
    return name if gone else plan_path(name)


def _history(repo: Repo, path: str) -> tuple[list[Revision], dict[str, Plan | None]]:
    """Return the revisions of the file, what is not committed first, and the plan in each.

    Raises `UserError` for a file that git has no history of.
    """
    from khtool.read.history import Revision, contents, revisions

    real = Path(os.path.realpath(path))
    if not real.is_relative_to(repo.root):
        raise UserError(msg("log.untracked", path=path))
    found = revisions(repo, real)
    if not found:
        missing = "log.untracked" if real.exists() else "path.missing"
        raise UserError(msg(missing, path=path))
    blobs = {blob for each in found for blob in (*each.old, each.new) if blob is not None}
    name = real.relative_to(repo.root).as_posix()
    head = repo.blob(name)
    data = contents(repo, blobs | ({head} if head else set()))
    now = _bytes(real)
    if now != (data[head] if head else None):
        new = NOW if now is not None else None
        found.insert(0, Revision(None, name, name, (head,), new))
        if now is not None:
            data[NOW] = now
    return found, {blob: _plan(path, content) for blob, content in data.items()}


def _bytes(path: Path) -> bytes | None:
    try:
        return read_bytes(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = error.strerror or error
        raise UserError(msg("path.unreadable", path=path, reason=reason)) from error


def _plan(path: str, data: bytes) -> Plan | None:
    """Return the plan in `data`, None where it has errors."""
    from khtool.model.load import load
    from khtool.read.source import decode

    file = load(decode(path, data))
    return file.plan if file.sound else None


def _tell_broken(found: Sequence[Step], path: str, session: Session) -> None:
    broken = [step.revision.commit for step in found if step.broken]
    if None in broken:
        session.tell(msg("plan.unsound", path=path), always=True)
    commits = tuple(commit.short for commit in broken if commit is not None)
    if commits:
        shown = (*commits[:MOST], "…") if len(commits) > MOST else commits
        session.tell(msg("log.skipped", count=len(commits), commits=shown), always=True)


def _task(name: str, path: str, plans_of: dict[str, Plan | None], found: Sequence[Step]) -> str:
    """Return the id that the task `name` has, or had when it was last there."""
    from khtool.model.find import find_work, numbered

    newest = next((plan for step in found if (plan := _after(step, plans_of))), None)
    works = numbered(find_work(newest, name)) if newest is not None else []
    if len(works) == 1:
        return works[0].id
    if works:
        from khtool.record.task import lines

        raise UserError(msg("record.ambiguous", name=name, path=path, tasks=lines(works)))
    wanted = name.strip().casefold()
    for step in found:
        for event in step.events:
            if event.placed is not None and event.placed.id.casefold() == wanted:
                return event.placed.id
    raise UserError(msg("log.no_task", name=name, path=path))


def _after(step: Step, plans_of: dict[str, Plan | None]) -> Plan | None:
    return plans_of.get(step.revision.new) if step.revision.new is not None else None


def _report(found: Sequence[Step], path: str, task: str | None, fmt: str, session: Session) -> str:
    whole = task is None
    match fmt:
        case "json":
            from khtool.views.log_json import log_json

            return log_json(found, path, task)
        case "md":
            from khtool.views.log_md import log_md

            return log_md(found, path, session.say, whole=whole)
        case _:
            from khtool.views.log_text import log_text
            from khtool.views.style import styler

            return log_text(found, session.say, styler(session.colored), whole=whole)
