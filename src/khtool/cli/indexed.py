"""What `due` and `check` share: an index is opened, brought up to date, and asked."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from khtool.cli.repo import Repo
from khtool.index.store import Store, garbled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.index.refresh import Look, Unreadable

S = TypeVar("S", bound="Store[Any]")
T = TypeVar("T")

REPO = "repo"
"""Under this name an index notes what of the settings is needed where nothing is read."""

PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
"""What is not the index's own fault: another khtool writes, the disk is full."""


@dataclass(frozen=True, slots=True)
class Indexed(Generic[S, T]):
    """How `command` gets its answer from an index of the plans below the folders `paths`.

    `parts` are the parts of khtool that decide what is kept, `open_` opens the file that keeps
    it, given the settings; `look` reads plans by the repo's settings. `answer` asks
    the index when it is up to date: it gets what is needed of the settings, the names of the
    plans, and whether some could not be read.
    """

    command: str
    paths: Sequence[str]
    parts: Sequence[str]
    session: Session
    open_: Callable[[Path, str], S]
    look: Callable[[Config], Look[Any]]
    answer: Callable[[S, Repo, Sequence[str], bool], T]

    def ask(self) -> T | None:
        """Return the answer, None where the plans themselves must be read.

        That is so where files are named instead of folders, and where no index can be kept or
        read; a broken one is thrown away, and the next run makes it anew. Raises `UserError` for
        settings that are wrong and for folders without plans.
        """
        from khtool.index.keeping import mark_used, throw_away, tidy
        from khtool.index.place import index_path

        if not all(map(os.path.isdir, self.paths)):
            return None
        try:
            path = index_path(self.command, self.paths)
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                tidy(path.parent)
            settings = self._settings()
        except (OSError, RuntimeError):  # no home, or a folder that is not ours
            return None
        try:
            with contextlib.closing(self.open_(path, settings)) as store:
                answer = self._asked(store, settings)
            mark_used(path)
        except sqlite3.DatabaseError as error:
            # the low byte is the kind of trouble
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in PASSING:
                throw_away(path)
            return None
        except OSError:  # a folder that cannot be listed: reading it will say so
            return None
        except UnicodeEncodeError:  # the name of a file is not UTF-8
            return None
        return answer

    def _settings(self) -> str:
        from khtool.index.place import settings_of
        from khtool.read.files import start_of

        return settings_of(self.paths, start_of(self.paths), self.parts)

    def _asked(self, store: S, settings: str) -> T | None:
        """Return the answer as of one moment."""
        from khtool.index.stamps import stamps_of
        from khtool.read.files import plan_folders

        if (noted := store.fact(REPO)) is not None:
            repo = _repo(noted)
            folders = self.paths or plan_folders(repo.folder, repo.plans)
            with store.at_once(writing=False):
                stamps = stamps_of(folders)
                if stamps and store.is_whole(stamps):
                    return self.answer(store, repo, [*stamps], False)
        return self._after_reading(store, settings)

    def _after_reading(self, store: S, settings: str) -> T | None:
        """Read what changed, keep it, and answer; all in one state of the index."""
        from khtool.cli.loading import own_folders
        from khtool.config import find_config
        from khtool.index.refresh import refresh
        from khtool.index.stamps import stamps_of
        from khtool.lang import msg
        from khtool.read.files import find_plans, start_of

        config = find_config(start_of(self.paths))
        folders = list(self.paths) or own_folders(config)
        find_plans(folders)  # raises for a folder without plans
        repo = Repo.of(config)
        with store.at_once(writing=True):
            store.note(REPO, repo.as_text())
            stamps = stamps_of(folders)
            failed: list[Unreadable] = [*refresh(store, stamps, self.look(config))]
            lost = {one.name for one in failed}
            names = [name for name in stamps if name not in lost]
            answer = self.answer(store, repo, names, bool(lost))
            if self._settings() != settings:  # they were changed meanwhile: keep nothing
                raise OSError("settings changed")
        for one in failed:
            message = msg("path.unreadable", path=one.name, reason=one.reason)
            self.session.tell(message, always=True)
        return answer


def _repo(noted: str) -> Repo:
    try:
        return Repo.from_text(noted)
    except (ValueError, TypeError) as error:
        raise garbled() from error
