"""From what the user named to plans, settings and calendar; what every command begins with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khtool.config import Config, find_config
from khtool.lang import msg
from khtool.model.load import PlanFile, load
from khtool.read.files import find_plans, plan_folders, read_sources, start_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from khtool.cli.session import Session
    from khtool.dates.calendar import Calendar
    from khtool.deadlines.rows import Reader
    from khtool.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Loaded:
    """The plans that a command works on; `failed` says that some could not be read at all.

    `before` are the plans by path as they were at the revision that they are compared with.
    """

    config: Config
    plan_files: list[PlanFile]
    failed: bool
    before: Mapping[str, Plan] = field(default_factory=dict)


def load_plans(paths: Sequence[str], session: Session, changed_since: str | None = None) -> Loaded:
    """Read the plans at `paths`, or of the repo's own folders where none is named.

    With `changed_since` only those changed since HEAD left that revision. A file that cannot be
    read is told on standard error and stops no other.
    """
    start = start_of(paths)
    config = find_config(start)
    names = find_plans(paths or own_folders(config))
    before: dict[str, Plan] = {}
    if changed_since is not None:
        names, before = _changed(names, changed_since, start)
        if not names:
            session.tell(msg("check.unchanged", rev=changed_since))
    sources, failures = read_sources(names)
    for failure in failures:
        session.tell(failure, always=True)
    return Loaded(config, [load(source) for source in sources], bool(failures), before)


def _changed(names: Sequence[str], rev: str, start: Path) -> tuple[list[str], dict[str, Plan]]:
    """Return those of `names` that changed since HEAD left `rev`, and the plans as they were.

    A plan that is new, or was not whole then, has no earlier one.
    """
    from khtool.read.git import key, repo_at
    from khtool.read.source import decode

    repo = repo_at(start)
    commit = repo.fork(rev)
    changed = {key(change.new): change.old for change in repo.changes(commit) if change.new}
    kept = [name for name in names if key(name) in changed]
    before = {}
    for name in kept:
        if (old := changed[key(name)]) is not None:
            file = load(decode(name, repo.content(commit, old)))
            if file.plan is not None and file.sound:
                before[name] = file.plan
    return kept, before


def own_folders(config: Config) -> list[str]:
    """Return the repo's plan folders as seen from here; without any, this folder."""
    return plan_folders(config.folder, config.plans)


def reader_of(config: Config) -> Reader:
    """Return how the repo reads deadlines: its calendar, its agencies, its "trước ngày"."""
    from khtool.deadlines.rows import Reader

    return Reader(calendar_of(config), config.agencies, config.dates.before_is_strict)


def calendar_of(config: Config) -> Calendar:
    """Return the calendar of Vietnam with the office's own days."""
    from khtool.dates.calendar import vietnam

    return vietnam(config.calendar.days_off, config.calendar.days_worked)
