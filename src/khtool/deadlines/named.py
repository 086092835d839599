"""How the `for:` of a record may name a deadline."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime


class Named(NamedTuple):
    """How `for:` may name a deadline: by its label, or by a last day it has or had.

    `days` are the original one and what each extension made of it; empty without a day.
    """

    days: tuple[datetime.date, ...]
    label: str | None

    def is_meant(self, name: str) -> bool:
        """Say whether `for: name` means this deadline."""
        if self.label is not None and _plain(name) == _plain(self.label):
            return True
        return any(name in names_of(day) for day in self.days)

    @property
    def order(self) -> tuple[bool, datetime.date | None]:
        """Return the key by which the deadlines of a task are sorted, undated ones last."""
        return not self.days, self.days[-1] if self.days else None


def names_of(day: datetime.date) -> set[str]:
    """Return how `for:` may name a deadline: 2026-11-24, 2026-11, 2026-Q4, 2026."""
    quarter = (day.month + 2) // 3
    return {day.isoformat(), f"{day:%Y-%m}", f"{day.year}-Q{quarter}", str(day.year)}


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
