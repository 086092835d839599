"""The index on disk: one SQLite file for the plans that a command line names.

Deadlines are clustered by their day, so that a week is read without touching the rest.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from khtool.index.stamps import Stamps

LAYOUT: Final = 1
"""The number of the tables' layout; a file of another layout is made anew."""

PATIENCE: Final = 5.0
"""Seconds to wait while another khtool writes."""

NO_DAY: Final = 9_999_999
"""Stands for the day of what has none, and for the end of a plan that goes on."""

TABLES: Final = (
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE plan (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,"
    " digest BLOB NOT NULL, sound INTEGER NOT NULL, closed INTEGER NOT NULL)",
    "CREATE TABLE deadline (open INTEGER NOT NULL, due INTEGER NOT NULL, plan INTEGER NOT NULL,"
    " n INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (open, due, plan, n)) WITHOUT ROWID",
    "CREATE INDEX by_plan ON deadline (plan)",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A deadline as it is kept: `due` is the day's ordinal, `body` its plain values."""

    is_open: bool
    due: int
    body: list[Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one plan file: `closed` is the ordinal of the day it ended, or `NO_DAY`."""

    name: str
    stamp: str
    digest: bytes
    sound: bool
    closed: int
    rows: Sequence[Row]


class Store:
    """An open index; every method may raise `sqlite3.Error`."""

    def __init__(self, path: Path, settings: str) -> None:
        """Open or make the file at `path`; what was put in under other `settings` is forgotten."""
        self.db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        if self.fact("settings") != f"{LAYOUT} {settings}":
            self._begin_anew(f"{LAYOUT} {settings}")

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    @contextlib.contextmanager
    def at_once(self, *, writing: bool) -> Iterator[None]:
        """See one state of the index throughout; what is written is kept whole or not at all."""
        self.db.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
        try:
            yield
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def fact(self, name: str) -> str | None:
        """Return what was noted under `name`."""
        try:
            found = self.db.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return None
            raise
        return found[0] if found else None

    def note(self, name: str, value: str) -> None:
        """Note `value` under `name`."""
        self.db.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    def stamps(self) -> Stamps:
        """Return the stamp of every plan that is kept."""
        return dict(self.db.execute("SELECT name, stamp FROM plan ORDER BY name"))

    def digests(self) -> dict[str, bytes]:
        """Return the digest of every plan that is kept."""
        return dict(self.db.execute("SELECT name, digest FROM plan"))

    def unsound(self) -> int:
        """Return how many plans have errors and are not listed."""
        (count,) = self.db.execute("SELECT count(*) FROM plan WHERE NOT sound").fetchone()
        return int(count)

    def put(self, entry: Entry) -> None:
        """Put in a plan in place of what was kept of it."""
        self.remove(entry.name)
        cursor = self.db.execute(
            "INSERT INTO plan (name, stamp, digest, sound, closed) VALUES (?, ?, ?, ?, ?)",
            (entry.name, entry.stamp, entry.digest, entry.sound, entry.closed),
        )
        rows = [
            (row.is_open, row.due, cursor.lastrowid, n, json.dumps(row.body, ensure_ascii=False))
            for n, row in enumerate(entry.rows)
        ]
        self.db.executemany("INSERT INTO deadline VALUES (?, ?, ?, ?, ?)", rows)

    def renew(self, name: str, stamp: str) -> None:
        """Give a plan whose content is what it was a new stamp."""
        self.db.execute("UPDATE plan SET stamp = ? WHERE name = ?", (stamp, name))

    def remove(self, name: str) -> None:
        """Take out a plan, if it is there."""
        found = self.db.execute("SELECT id FROM plan WHERE name = ?", (name,)).fetchone()
        if found:
            self.db.execute("DELETE FROM deadline WHERE plan = ?", found)
            self.db.execute("DELETE FROM plan WHERE id = ?", found)

    def rows(
        self, first: int, last: int, *, closed_after: int, only_open: bool
    ) -> Iterator[tuple[str, list[Any]]]:
        """Yield the plan and the body of the deadlines in a stretch of days.

        `first` and `last` are ordinals, inclusive; `NO_DAY` as `last` takes in what has no day.
        Plans that ended on the day `closed_after` or before are left out.
        """
        query = (
            "SELECT plan.name, deadline.body FROM deadline CROSS JOIN plan"
            " ON plan.id = deadline.plan WHERE open = ? AND due BETWEEN ? AND ? AND closed > ?"
        )
        for is_open in (1,) if only_open else (0, 1):
            for name, body in self.db.execute(query, (is_open, first, last, closed_after)):
                yield name, json.loads(body)

    def _begin_anew(self, settings: str) -> None:
        with self.at_once(writing=True):
            if self.fact("settings") == settings:  # another khtool was faster
                return
            for table in ("fact", "plan", "deadline"):
                self.db.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in TABLES:
                self.db.execute(statement)
            self.note("settings", settings)
