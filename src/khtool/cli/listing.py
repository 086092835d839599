"""Where the items of `khtool due` come from: an index of what was read before, or the plans."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from khtool.agenda.items import item_of
from khtool.index.store import NO_DAY, Store

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from khtool.agenda.items import Item
    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.index.refresh import Unreadable
    from khtool.selection import Selection

FOLDERS = "folders"
"""Under this name an index notes which folders are meant where none is named."""


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

    That is so where files are named instead of folders, and where no index can be kept. Raises
    `UserError` for settings that are wrong and for folders without plans.
    """
    from khtool.index.place import index_path, settings_digest
    from khtool.read.files import start_of

    if not all(Path(path).is_dir() for path in wanted.paths):
        return None
    try:
        path = index_path(wanted.paths)
        path.parent.mkdir(parents=True, exist_ok=True)
        settings = settings_digest(start_of(wanted.paths))
    except (OSError, RuntimeError):  # no home, or a folder that is not ours
        return None
    try:
        with contextlib.closing(Store(path, settings)) as store:
            return _Question(store, wanted, session).answer()
    except sqlite3.OperationalError:  # locked for too long, a full disk
        return None
    except sqlite3.DatabaseError:  # no index, or a broken one: the next run makes it anew
        with contextlib.suppress(OSError):
            path.unlink()
        return None
    except OSError:  # a folder that cannot be listed: reading it will say so
        return None


@dataclass(frozen=True, slots=True)
class _Question:
    """What is wanted, put to an open index."""

    store: Store
    wanted: Wanted
    session: Session

    def answer(self) -> Found:
        """Return the answer as of one moment."""
        from khtool.index.refresh import is_whole
        from khtool.index.stamps import stamps_of

        folders = self.wanted.paths or json.loads(self.store.fact(FOLDERS) or "[]")
        if folders:
            with self.store.at_once(writing=False):
                stamps = stamps_of(folders)
                if stamps and is_whole(self.store, stamps):
                    return self._found(failed=False)
        return self._after_reading()

    def _after_reading(self) -> Found:
        """Read what changed, keep it, and answer; all in one state of the index."""
        from khtool.cli.loading import own_folders
        from khtool.cli.reading import looker
        from khtool.config import find_config
        from khtool.index.refresh import refresh
        from khtool.index.stamps import stamps_of
        from khtool.lang import msg
        from khtool.read.files import find_plans, start_of

        config = find_config(start_of(self.wanted.paths))
        folders = list(self.wanted.paths) or own_folders(config)
        find_plans(folders)  # raises for a folder without plans
        failed: list[Unreadable] = []
        with self.store.at_once(writing=True):
            self.store.note(FOLDERS, json.dumps(folders))
            failed += refresh(self.store, stamps_of(folders), looker(config, self.session))
            found = self._found(failed=bool(failed))
        for one in failed:
            message = msg("path.unreadable", path=one.name, reason=one.reason)
            self.session.tell(message, always=True)
        return found

    def _found(self, *, failed: bool) -> Found:
        from khtool.index.codec import deadline_of

        rows = (item_of(deadline_of(*row), self.wanted.today) for row in self._rows())
        items = self.wanted.selection.chosen(item for item in rows if item.kind is not None)
        return Found(items, self.store.unsound(), failed)

    def _rows(self) -> Iterator[tuple[str, list[Any]]]:
        """Yield what the selection may choose from, no more than it must."""
        selection, today = self.wanted.selection, self.wanted.today.toordinal()
        window = selection.window
        whole = selection.everything or bool(selection.states or selection.works)
        bounded = window.first is not None and not window.overdue
        first = window.first.toordinal() if window.first is not None and bounded else 0
        last = NO_DAY - 1 if window.last is None else window.last.toordinal()
        stretches = [(first, max(last, today) if window.overdue else last)]
        if selection.undated:
            stretches.append((NO_DAY, NO_DAY))
        for stretch in [(0, NO_DAY)] if whole else stretches:
            after = -1 if self.wanted.closed else today
            yield from self.store.rows(*stretch, closed_after=after, only_open=not whole)
