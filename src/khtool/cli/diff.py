"""`khtool diff`: which tasks came, went or changed since a git revision."""

from __future__ import annotations

import glob
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg
from khtool.read.limits import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.changes.compare import Comparison
    from khtool.changes.versions import Pair, Version
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.lang import Message
    from khtool.read.git import FileChange, Repo

FORMATS = ("text", "md", "json")


def run(
    ctx: typer.Context,
    rev: Annotated[str, typer.Argument(help="help.diff.rev")],
    paths: Annotated[list[str] | None, typer.Argument(help="help.diff.paths")] = None,
    fmt: Annotated[str, typer.Option("--format", help="help.diff.format")] = "text",
    exit_code: Annotated[bool, typer.Option("--exit-code", help="help.diff.exit_code")] = False,
) -> int:
    """Tell what changed; exit code 1 only when asked for and something did."""
    from khtool.changes.deadlines import Reader
    from khtool.changes.versions import comparisons
    from khtool.cli.loading import calendar_of
    from khtool.config import find_config
    from khtool.read.files import start_of
    from khtool.read.git import repo_at

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    start = start_of(paths or ())
    config = find_config(start)
    repo = repo_at(start)
    commit = repo.commit(rev)
    changes = _in_scope(repo.changes(commit), paths or (), config)
    pairs, complete = _versions(repo, commit, rev, changes, session)
    reader = Reader(calendar_of(config), config.dates.before_is_strict)
    found = comparisons(pairs, reader)
    sys.stdout.write(_report(found, rev, commit, fmt, session))
    if not complete:
        return 2
    return 1 if exit_code and found else 0


def _report(found: Sequence[Comparison], rev: str, commit: str, fmt: str, session: Session) -> str:
    match fmt:
        case "json":
            from khtool.views.changes_json import changes_json

            return changes_json(found, rev, commit)
        case "md":
            from khtool.views.changes_md import changes_md

            return changes_md(found, rev, session.say)
        case _:
            from khtool.views.changes_text import changes_text
            from khtool.views.style import styler

            return changes_text(found, rev, session.say, styler(session.colored))


def _in_scope(
    changes: Sequence[FileChange], paths: Sequence[str], config: Config
) -> list[FileChange]:
    """Return the changes of plan files at `paths`, without any in the repo's plan folders.

    Raises `UserError` for a path that is not there and was not there.
    """
    from khtool.cli.loading import own_folders

    places = [place for name in paths or own_folders(config) for place in _matched(name)]
    found = {place: [c for c in changes if _holds(place, c)] for place in places}
    for place, here in found.items():
        if not here and not Path(place).exists():
            raise UserError(msg("path.missing", path=place))
    chosen = {change for here in found.values() for change in here}
    return [change for change in changes if change in chosen]


def _matched(name: str) -> list[str]:
    """Return the files that a pattern matches; a name is left as it is."""
    return [name] if Path(name).exists() else sorted(glob.glob(name, recursive=True)) or [name]


def _holds(place: str, change: FileChange) -> bool:
    """Say whether a changed file is, or was, at `place`: that file, or a plan file below it."""
    from khtool.read.git import key
    from khtool.read.limits import SUFFIXES

    prefix = key(place).rstrip(os.sep) + os.sep
    for path in (change.new, change.old):
        if path is None:
            continue
        name = key(path)
        if name == key(place):
            return True
        below = name.removeprefix(prefix)
        hidden = any(step.startswith(".") for step in below.split(os.sep))
        if below != name and not hidden and name.lower().endswith(SUFFIXES):
            return True
    return False


def _versions(
    repo: Repo, commit: str, rev: str, changes: Sequence[FileChange], session: Session
) -> tuple[list[Pair], bool]:
    """Read each changed plan as it was and as it is; say whether all could be read.

    A file with errors is told on standard error and left out.
    """
    pairs: list[Pair] = []
    for change in changes:
        old = new = None
        if change.old is not None:
            path = _shown(change.old)
            unsound = msg("diff.old_unsound", path=path, rev=rev)
            old = _version(path, repo.content(commit, change.old), unsound, session)
        if change.new is not None:
            path = _shown(change.new)
            unsound = msg("plan.unsound", path=path)
            new = _version(path, _bytes(change.new), unsound, session)
        if (old is None) == (change.old is None) and (new is None) == (change.new is None):
            pairs.append((old, new))
    return pairs, len(pairs) == len(changes)


def _version(path: str, data: bytes, unsound: Message, session: Session) -> Version | None:
    from khtool.changes.versions import Version
    from khtool.model.load import load
    from khtool.read.source import decode

    file = load(decode(path, data))
    if file.sound and file.plan is not None:
        return Version(path, file.plan)
    session.tell(unsound, always=True)
    return None


def _bytes(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except OSError as error:
        reason = error.strerror or error
        raise UserError(msg("path.unreadable", path=_shown(path), reason=reason)) from error


def _shown(path: Path) -> str:
    """Return `path` as seen from here."""
    return os.path.relpath(path, Path().resolve()).replace(os.sep, "/")
