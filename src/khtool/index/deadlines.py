"""The index of `khtool due`: deadlines clustered by their day, so that a week is read alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from khtool.index.store import Entry, Store, garbled, packed, sealed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Row:
    """A deadline as it is kept: `due` is the day's ordinal, `body` its plain values."""

    is_open: bool
    due: int
    body: list[Any]


@dataclass(frozen=True, slots=True)
class PlanDeadlines(Entry):
    """The deadlines of a plan: `closed` is the ordinal of the day it ended, or `NO_DAY`.

    One that is not `sound` has errors and is not listed.
    """

    sound: bool
    closed: int
    rows: Sequence[Row]


class DeadlineStore(Store[PlanDeadlines]):
    """Keeps deadlines."""

    tables: ClassVar = (
        "CREATE TABLE state (plan INTEGER PRIMARY KEY, sound INTEGER NOT NULL,"
        " closed INTEGER NOT NULL)",
        "CREATE TABLE deadline (open INTEGER NOT NULL, due INTEGER NOT NULL,"
        " plan INTEGER NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL, seal INTEGER NOT NULL,"
        " PRIMARY KEY (open, due, plan, n)) WITHOUT ROWID",
        "CREATE INDEX by_plan ON deadline (plan)",
    )
    kept_in: ClassVar = ("state", "deadline")

    def put_rest(self, plan: int, entry: PlanDeadlines) -> None:
        """Put in the deadlines of a plan."""
        state = (plan, entry.sound, entry.closed)
        self.db.execute("INSERT INTO state VALUES (?, ?, ?)", state)
        rows = []
        for n, row in enumerate(entry.rows):
            body = packed(row.body)
            seal = sealed(body, entry.name, entry.closed, row.due, n)
            rows.append((row.is_open, row.due, plan, n, body, seal))
        self.db.executemany("INSERT INTO deadline VALUES (?, ?, ?, ?, ?, ?)", rows)

    def unsound(self) -> int:
        """Return how many plans have errors and are not listed."""
        (count,) = self.db.execute("SELECT count(*) FROM state WHERE NOT sound").fetchone()
        return int(count)

    def rows(
        self, first: int, last: int, *, closed_after: int, only_open: bool
    ) -> Iterator[tuple[str, list[Any]]]:
        """Yield the plan and the body of the deadlines in a stretch of days.

        `first` and `last` are ordinals, inclusive; `NO_DAY` as `last` takes in what has no day.
        Plans that ended on the day `closed_after` or before are left out. Deadlines of one plan
        and day come in the order of the plan.
        """
        query = (
            "SELECT plan.name, closed, due, n, body, seal FROM deadline"
            " CROSS JOIN state ON state.plan = deadline.plan"
            " CROSS JOIN plan ON plan.id = deadline.plan"
            " WHERE {} due BETWEEN ? AND ? AND closed > ? {}"
        )
        query = query.format("open = 1 AND", "") if only_open else query.format("", "ORDER BY n")
        found = self.db.execute(query, (first, last, closed_after))
        for name, closed, due, n, body, seal in found:
            if sealed(body, name, closed, due, n) != seal:
                raise garbled()
            yield name, unpacked(body)
