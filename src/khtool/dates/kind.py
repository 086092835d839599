"""The six kinds of what a wording may mean."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of parts (design: deadlines)."""

    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    EVENT = "event"
    REFERENCE = "reference"
    CONTINUOUS = "continuous"
