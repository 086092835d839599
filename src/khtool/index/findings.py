"""The index of `khtool check`: what was found in each plan, and for which days that holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from khtool.index.store import Entry, Store, garbled, packed, sealed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khtool.index.stamps import Stamps


@dataclass(frozen=True, slots=True)
class PlanFindings(Entry):
    """What was found in a plan, as plain values; it holds on the days `first` to `last`."""

    first: int
    last: int
    found: list[Any]


class FindingStore(Store[PlanFindings]):
    """Shows what holds on one day; a plan of which nothing holds then is as if it were new."""

    tables: ClassVar = (
        "CREATE TABLE found (plan INTEGER PRIMARY KEY, first INTEGER NOT NULL,"
        " last INTEGER NOT NULL, body BLOB NOT NULL, seal INTEGER NOT NULL)",
    )
    kept_in: ClassVar = ("found",)

    def __init__(self, path: Path, settings: str, today: int) -> None:
        """Open or make the file at `path`, to be asked for the day of the ordinal `today`."""
        super().__init__(path, settings)
        self.today = today

    def stamps(self) -> Stamps:
        """Return the stamp of every plan whose findings hold today."""
        return dict(self._holding("name, stamp"))

    def is_whole(self, stamps: Stamps) -> bool:
        """Say whether findings that hold today are kept of just the plans of `stamps`."""
        return all(stamps.values()) and self.stamps() == stamps

    def digests(self) -> dict[str, bytes]:
        """Return the digest of every plan whose findings hold today."""
        return dict(self._holding("name, digest"))

    def put_rest(self, plan: int, entry: PlanFindings) -> None:
        """Put in what was found in a plan."""
        body = packed(entry.found)
        seal = sealed(body, entry.name, entry.first, entry.last)
        row = (plan, entry.first, entry.last, body, seal)
        self.db.execute("INSERT INTO found VALUES (?, ?, ?, ?, ?)", row)

    def findings(self) -> Iterator[tuple[str, list[Any]]]:
        """Yield each plan and what is found in it today."""
        for name, first, last, body, seal in self._holding("name, first, last, body, seal"):
            if sealed(body, name, first, last) != seal:
                raise garbled()
            yield name, unpacked(body)

    def _holding(self, columns: str) -> Iterator[tuple[Any, ...]]:
        query = (
            f"SELECT {columns} FROM found CROSS JOIN plan ON plan.id = found.plan"
            " WHERE ? BETWEEN first AND last"
        )
        yield from self.db.execute(query, (self.today,))
