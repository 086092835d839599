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
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from khtool.index.stamps import Stamps

LAYOUT: Final = 1
"""The number of the tables' layout; a file of another layout is made anew."""

PATIENCE: Final = 5.0
"""Seconds to wait while another khtool writes."""

NO_DAY: Final = 9_999_999
"""Stands for the day of what has none, and for the closing of a plan that goes on."""

TABLES: Final = """
    CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS plan (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
        digest BLOB NOT NULL, sound INTEGER NOT NULL, closed INTEGER NOT NULL, findings TEXT
    );
    CREATE TABLE IF NOT EXISTS deadline (
        open INTEGER NOT NULL, due INTEGER NOT NULL, plan INTEGER NOT NULL, n INTEGER NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (open, due, plan, n)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS by_plan ON deadline (plan);
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A deadline as it is kept: `due` is the day's ordinal, `body` whatever was put in."""

    is_open: bool
    due: int
    body: list[Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one plan file; `findings` are None where it was never checked."""

    name: str
    stamp: str
    digest: bytes
    sound: bool
    closed: int
    rows: Sequence[Row]
    findings: str | None = None


class Store:
    """An open index; every method may raise `sqlite3.Error`."""

    def __init__(self, path: Path, settings: str) -> None:
        """Open or make the file at `path`; what other `settings` put in it is forgotten."""
        self.db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        if self._fact("settings") != f"{LAYOUT} {settings}":
            self._begin_anew(f"{LAYOUT} {settings}")

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def knows(self, stamps: Stamps) -> bool:
        """Say whether just these files, as they are, were read when the index was last written."""
        return self._fact("stamps") == _joined(stamps)

    def stamps(self) -> dict[str, tuple[str, bytes]]:
        """Return the stamp and the digest of every plan that is kept."""
        found = self.db.execute("SELECT name, stamp, digest FROM plan")
        return {name: (stamp, digest) for name, stamp, digest in found}

    def write(
        self, entries: Iterable[Entry], gone: Iterable[str], same: Stamps, stamps: Stamps
    ) -> None:
        """Put in `entries`, take out the files `gone`, renew the stamps `same`, all or nothing.

        `stamps` are those of all files that the index is then to know.
        """
        self.db.execute("BEGIN IMMEDIATE")
        try:
            for name in gone:
                self._remove(name)
            for entry in entries:
                self._remove(entry.name)
                self._add(entry)
            renewed = [(stamp, name) for name, stamp in same.items()]
            self.db.executemany("UPDATE plan SET stamp = ? WHERE name = ?", renewed)
            known = dict(self.db.execute("SELECT name, stamp FROM plan"))
            value = _joined(stamps) if known == stamps else ""
            self.db.execute("INSERT OR REPLACE INTO fact VALUES ('stamps', ?)", (value,))
            self.db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self.db.execute("ROLLBACK")
            raise

    def unsound(self) -> int:
        """Return how many plans have errors and are not listed."""
        (count,) = self.db.execute("SELECT count(*) FROM plan WHERE NOT sound").fetchone()
        return int(count)

    def rows(
        self, first: int, last: int, *, closed_after: int, only_open: bool
    ) -> Iterator[tuple[str, list[Any]]]:
        """Yield the plan and the body of the deadlines of sound plans in a stretch of days.

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

    def _fact(self, name: str) -> str | None:
        try:
            found = self.db.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return None
            raise
        return found[0] if found else None

    def _begin_anew(self, settings: str) -> None:
        self.db.execute("BEGIN IMMEDIATE")
        for table in ("fact", "plan", "deadline"):
            self.db.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in TABLES.split(";"):
            self.db.execute(statement)
        self.db.execute("INSERT INTO fact VALUES ('settings', ?)", (settings,))
        self.db.execute("COMMIT")

    def _remove(self, name: str) -> None:
        found = self.db.execute("SELECT id FROM plan WHERE name = ?", (name,)).fetchone()
        if found:
            self.db.execute("DELETE FROM deadline WHERE plan = ?", found)
            self.db.execute("DELETE FROM plan WHERE id = ?", found)

    def _add(self, entry: Entry) -> None:
        cursor = self.db.execute(
            "INSERT INTO plan (name, stamp, digest, sound, closed, findings)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (entry.name, entry.stamp, entry.digest, entry.sound, entry.closed, entry.findings),
        )
        rows = [
            (row.is_open, row.due, cursor.lastrowid, n, json.dumps(row.body, ensure_ascii=False))
            for n, row in enumerate(entry.rows)
        ]
        self.db.executemany("INSERT INTO deadline VALUES (?, ?, ?, ?, ?)", rows)


def _joined(stamps: Stamps) -> str:
    return "\0".join(f"{name}\t{stamp}" for name, stamp in stamps.items())
