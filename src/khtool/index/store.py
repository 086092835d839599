"""The index on disk: one SQLite file for the plans that a command line names.

What is kept of a plan besides its stamp is the matter of `deadlines.py` and `findings.py`.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zlib
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khtool.index.stamps import Stamps

LAYOUT: Final = 2
"""The number of the tables' layout; a file of another layout is made anew."""

PATIENCE: Final = 5.0
"""Seconds to wait while another khtool writes."""

NO_DAY: Final = 9_999_999
"""Stands for the day of what has none, and for the end of what goes on."""

WHOLE: Final = "whole"
"""Under this name the stamps are noted of all plans that an index holds, if each is sure."""

BASE_TABLES: Final = (
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE plan (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,"
    " digest BLOB NOT NULL)",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one plan file: its stamp, the digest of its bytes, and more."""

    name: str
    stamp: str
    digest: bytes


E = TypeVar("E", bound=Entry)


class Store(ABC, Generic[E]):
    """An open index; every method may raise `sqlite3.Error`."""

    tables: ClassVar[tuple[str, ...]] = ()
    """Makes the tables of what is kept of a plan; each has a column `plan`, its id."""

    kept_in: ClassVar[tuple[str, ...]] = ()
    """The names of those tables."""

    def __init__(self, path: Path, settings: str) -> None:
        """Open or make the file at `path`; what was put in under other `settings` is forgotten."""
        self.db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            if self.fact("settings") != f"{LAYOUT} {settings}":
                self._begin_anew(f"{LAYOUT} {settings}")
        except BaseException:
            self.db.close()
            raise

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
        return dict(self.db.execute("SELECT name, stamp FROM plan"))

    def is_whole(self, stamps: Stamps) -> bool:
        """Say whether the index holds just the plans of `stamps`, as they are."""
        return self.fact(WHOLE) == _joined(stamps)

    def note_whole(self, stamps: Stamps) -> None:
        """Note that the plans are those of `stamps`, where that is so and each stamp is sure."""
        whole = all(stamps.values()) and self.stamps() == stamps
        self.note(WHOLE, _joined(stamps) if whole else "")

    def digests(self) -> dict[str, bytes]:
        """Return the digest of every plan that is kept."""
        return dict(self.db.execute("SELECT name, digest FROM plan"))

    def put(self, entry: E) -> None:
        """Put in a plan in place of what was kept of it."""
        self.remove(entry.name)
        cursor = self.db.execute(
            "INSERT INTO plan (name, stamp, digest) VALUES (?, ?, ?)",
            (entry.name, entry.stamp, entry.digest),
        )
        assert cursor.lastrowid is not None
        self.put_rest(cursor.lastrowid, entry)

    @abstractmethod
    def put_rest(self, plan: int, entry: E) -> None:
        """Put in what is kept of a plan besides its stamp; `plan` is its id."""

    def renew(self, name: str, stamp: str) -> None:
        """Give a plan whose content is what it was a new stamp."""
        self.db.execute("UPDATE plan SET stamp = ? WHERE name = ?", (stamp, name))

    def remove(self, name: str) -> None:
        """Take out a plan, if it is there."""
        found = self.db.execute("SELECT id FROM plan WHERE name = ?", (name,)).fetchone()
        if found:
            for table in self.kept_in:
                self.db.execute(f"DELETE FROM {table} WHERE plan = ?", found)
            self.db.execute("DELETE FROM plan WHERE id = ?", found)

    def _begin_anew(self, settings: str) -> None:
        with self.at_once(writing=True):
            if self.fact("settings") == settings:  # another khtool was faster
                return
            for table in ("fact", "plan", *self.kept_in):
                self.db.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in (*BASE_TABLES, *self.tables):
                self.db.execute(statement)
            self.note("settings", settings)


def _joined(stamps: Stamps) -> str:
    return "\0".join(f"{name}\t{stamp}" for name, stamp in stamps.items())


def packed(body: list[Any]) -> bytes:
    """Return plain values as they are kept; a lone surrogate stays one."""
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass")


def unpacked(body: bytes) -> list[Any]:
    """Return what `packed` made the bytes of."""
    values: list[Any] = json.loads(body)
    return values


def sealed(body: bytes, *keys: object) -> int:
    """Return a number that tells whether a body, or what it is kept under, was garbled on disk."""
    return zlib.crc32(body, zlib.crc32(repr(keys).encode("utf-8", "surrogatepass")))


def garbled() -> sqlite3.DatabaseError:
    """Return the error for a row whose seal is broken: SQLite itself does not look for that."""
    return sqlite3.DatabaseError("a row was changed on disk")
