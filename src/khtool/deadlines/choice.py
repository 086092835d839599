"""Which deadline of a task a record is about: the one that was named, or the only one open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.deadlines.recorded import Work
from khtool.model.agency import fold

if TYPE_CHECKING:
    from khtool.deadlines.deadline import Deadline

DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
MONTH = re.compile(r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})|(?P<m2>\d{1,2})/(?P<y2>\d{4}))")
QUARTER = re.compile(r"(\d{4})-?q([1-4])|(?:quy|q) ?([1-4]|iv|i{1,3})[/ -](?:nam )?(\d{4})")
"""Matched without case or diacritics: 2026-Q1, 2026q1, Q1/2026, Quý I/2026."""

ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}

CLOSED = frozenset({Work.DONE, Work.DROPPED})


@dataclass(frozen=True, slots=True)
class Rows:
    """The deadlines of one task in their order."""

    rows: tuple[Deadline, ...]

    @property
    def still_open(self) -> list[Deadline]:
        """Return the deadlines that no record of the task itself has closed."""
        return [row for row in self.rows if not is_closed(row)]

    def meant_by(self, name: str) -> list[Deadline]:
        """Return the deadlines that `name`, as `for_name` gives it, means."""
        return [row for row in self.rows if row.named.is_meant(name)]

    def for_name(self, text: str) -> str:
        """Return `text` as `for:` writes it: 24/11/2026 is 2026-11-24, Quý I/2026 is 2026-Q1.

        A label may be typed without its diacritics and is returned as the plan has it.
        """
        wanted = text.strip()
        for row in self.rows:
            if row.label is not None and fold(row.label) == fold(wanted):
                return row.label
        if match := DAY.fullmatch(wanted):
            return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
        if match := MONTH.fullmatch(wanted):
            return f"{match['y'] or match['y2']}-{int(match['m'] or match['m2']):02}"
        if match := QUARTER.fullmatch(fold(wanted)):
            number = match[2] or ROMAN.get(match[3], match[3])
            return f"{match[1] or match[4]}-Q{number}"
        return wanted

    def name_of(self, row: Deadline) -> str | None:
        """Return a name that means `row` and no other: its day, else its label; None without."""
        days = (day.isoformat() for day in (row.original, row.due) if day is not None)
        for name in (*days, row.label):
            if name is not None and self.meant_by(name) == [row]:
                return name
        return None


def is_closed(row: Deadline) -> bool:
    """Say whether a deadline is done or dropped by its own records.

    A task that is done only because its parts are may still get a result of its own.
    """
    return row.recorded.work in CLOSED and any(record.noted is None for record in row.records)
