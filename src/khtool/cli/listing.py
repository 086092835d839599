"""Where the items of `khtool due` come from: an index of what was read before, or the plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khtool.agenda.items import item_of
from khtool.index.store import NO_DAY

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from khtool.agenda.items import Item
    from khtool.cli.loading import Loaded
    from khtool.cli.repo import Repo
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.index.deadlines import DeadlineStore, PlanDeadlines
    from khtool.index.refresh import Look
    from khtool.selection import Selection


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which items of which plans, as of which day; `closed` adds plans that have ended."""

    paths: Sequence[str]
    selection: Selection
    today: datetime.date
    closed: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was asked for; how many plans have errors; whether some could not be read at all.

    Where the plans themselves were read, `loaded` are they and `at_any_time` the items asked for
    of any day and state.
    """

    items: list[Item]
    unsound: int
    failed: bool
    loaded: Loaded | None = None
    at_any_time: Sequence[Item] = ()


def from_plans(wanted: Wanted, session: Session) -> Found:
    """Read the plans and return what is wanted of them."""
    from khtool.agenda.items import agenda
    from khtool.cli.loading import load_plans, reader_of

    loaded = load_plans(wanted.paths, session)
    sound = [(file, file.plan) for file in loaded.plan_files if file.sound and file.plan]
    files = [file for file, plan in sound if wanted.closed or not plan.has_ended(wanted.today)]
    items = list(agenda(files, wanted.today, reader_of(loaded.config)))
    return Found(
        wanted.selection.chosen(items),
        len(loaded.plan_files) - len(sound),
        loaded.failed,
        loaded,
        wanted.selection.at_any_time().chosen(items),
    )


def from_index(wanted: Wanted, session: Session) -> Found | None:
    """Return what is wanted by the index, None where the plans themselves must be read.

    Raises `UserError` for settings that are wrong and for folders without plans.
    """
    from khtool.cli.indexed import Indexed
    from khtool.index.deadlines import DeadlineStore
    from khtool.index.place import READERS

    def look(config: Config) -> Look[PlanDeadlines]:
        from khtool.cli.reading import deadline_looker

        return deadline_looker(config, session)

    def answer(store: DeadlineStore, _: Repo, __: Sequence[str], failed: bool) -> Found:
        return _found(store, wanted, failed=failed)

    indexed = Indexed("due", wanted.paths, READERS, session, DeadlineStore, look, answer)
    return indexed.ask()


def _found(store: DeadlineStore, wanted: Wanted, *, failed: bool) -> Found:
    """Return what an index that is up to date says."""
    from khtool.index.codec import deadline_of

    rows = (item_of(deadline_of(*row), wanted.today) for row in _rows(store, wanted))
    items = wanted.selection.chosen(item for item in rows if item.kind is not None)
    return Found(items, store.unsound(), failed)


def _rows(store: DeadlineStore, wanted: Wanted) -> Iterator[tuple[str, list[Any]]]:
    """Yield what the selection may choose from, no more than it must."""
    selection, today = wanted.selection, wanted.today.toordinal()
    window = selection.window
    whole = selection.everything or bool(selection.states or selection.works)
    bounded = window.first is not None and not window.overdue
    first = window.first.toordinal() if window.first is not None and bounded else 0
    last = NO_DAY - 1 if window.last is None else window.last.toordinal()
    stretches = [(first, max(last, today) if window.overdue else last)]
    if selection.undated:
        stretches.append((NO_DAY, NO_DAY))
    for stretch in [(0, NO_DAY)] if whole else stretches:
        after = -1 if wanted.closed else today
        yield from store.rows(*stretch, closed_after=after, only_open=not whole)
