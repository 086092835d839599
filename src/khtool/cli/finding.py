"""Where the findings of `khtool check` come from: an index of earlier ones, or the plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khtool.cli.repo import Repo
from khtool.lang import msg
from khtool.read.limits import read_bytes
from khtool.read.source import decode

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.diagnostic import Diagnostic
    from khtool.index.findings import FindingStore, PlanFindings
    from khtool.index.refresh import Look


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found, by file and place; the lines of every plan that could be read.

    `failed` says that some could not.
    """

    findings: list[Diagnostic]
    lines: Mapping[str, Sequence[str]]
    repo: Repo
    failed: bool


class Lines(Mapping[str, Sequence[str]]):
    """The lines of plans by name; a file is read when it is asked for, which few are."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = dict.fromkeys(names)
        self._last: tuple[str, Sequence[str]] = ("", ())

    def __getitem__(self, name: str) -> Sequence[str]:
        """Return the lines of a plan; none of one that is gone since. Raises `KeyError`."""
        self._names[name]
        if self._last[0] != name:  # findings come file by file
            self._last = (name, _lines(name))
        return self._last[1]

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many plans there are."""
        return len(self._names)


def _lines(name: str) -> Sequence[str]:
    try:
        return decode(name, read_bytes(name)).lines
    except OSError:
        return ()


def found_in(paths: Sequence[str], today: datetime.date, session: Session, *, keep: bool) -> Found:
    """Return what is found in the plans at `paths`; with `keep`, unchanged ones are not read.

    Raises `UserError` for settings that are wrong and for paths without plans.
    """
    found = _from_index(paths, today, session) if keep else None
    return found or _from_plans(paths, today, session)


def _from_index(paths: Sequence[str], today: datetime.date, session: Session) -> Found | None:
    """Return what is found by the index, None where the plans themselves must be read."""
    from khtool.cli.indexed import Indexed
    from khtool.index.findings import FindingStore
    from khtool.index.place import CHECKERS

    def opened(path: Path, settings: str) -> FindingStore:
        return FindingStore(path, settings, today.toordinal())

    def look(config: Config) -> Look[PlanFindings]:
        from khtool.cli.reading import finding_looker

        return finding_looker(config, today, session)

    def answer(store: FindingStore, repo: Repo, names: Sequence[str], failed: bool) -> Found:
        return Found(_in_order(store.findings()), Lines(names), repo, failed)

    return Indexed("check", paths, CHECKERS, session, opened, look, answer).ask()


def _from_plans(paths: Sequence[str], today: datetime.date, session: Session) -> Found:
    """Read the plans, many of them on all processors, and return what is found in them."""
    from khtool.cli.loading import own_folders
    from khtool.cli.reading import finding_looker
    from khtool.config import find_config
    from khtool.index.findings import PlanFindings
    from khtool.index.refresh import Unreadable
    from khtool.read.files import find_plans, start_of

    config = find_config(start_of(paths))
    names = find_plans(paths or own_folders(config))
    found = {}
    for one in finding_looker(config, today, session)([(name, b"") for name in names]):
        if isinstance(one, PlanFindings):
            found[one.name] = one.found
        elif isinstance(one, Unreadable):
            message = msg("path.unreadable", path=one.name, reason=one.reason)
            session.tell(message, always=True)
    failed = len(found) < len(names)
    return Found(_in_order(found.items()), Lines([*found]), Repo.of(config), failed)


def of_loaded(loaded: Loaded, today: datetime.date) -> Found:
    """Return what is found in plans that were read for more than that."""
    from khtool.check.run import check
    from khtool.cli.loading import calendar_of

    config = loaded.config
    findings = check(
        loaded.plan_files,
        config.agencies,
        before_is_strict=config.dates.before_is_strict,
        calendar=calendar_of(config),
        today=today,
        before=loaded.before,
    )
    lines = {file.path: file.source.lines for file in loaded.plan_files}
    return Found(findings, lines, Repo.of(config), loaded.failed)


def _in_order(found: Iterable[tuple[str, Sequence[Sequence[Any]]]]) -> list[Diagnostic]:
    """Return the findings of each plan as the list that `check` gives."""
    from khtool.index.finding_codec import finding_of

    findings = [finding_of(name, values) for name, own in found for values in own]
    return sorted(findings, key=lambda finding: finding.order)
