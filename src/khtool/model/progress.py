"""What was recorded of a task: results, notes, and deadlines moved by decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from khtool.model.fields import Date, Model, Text, Texts

if TYPE_CHECKING:
    import datetime

# `for` and `from` are words of Python: the fields carry a trailing underscore
KEYWORD_KEYS = ConfigDict(alias_generator=lambda name: name.rstrip("_"))

KINDS = ("done", "noted", "dropped")
"""What an entry under `progress` may record, each with its day."""


class Progress(Model):
    """What somebody recorded of a task on a day.

    `done` is a result, `noted` says that the work goes on (`note` says how far), `dropped` that
    it is no longer to be done (`reason`, `decision`). `for_` names the deadline it answers where
    the task has several: its last day (`2026-11-24`), its period (`2026-Q1`, `2026-05`, `2026`)
    or its label. `by` names those of several leads, or of a group's members, that it is from.
    """

    model_config = KEYWORD_KEYS

    done: Date | None = None
    noted: Date | None = None
    dropped: Date | None = None
    for_: Text | None = None
    result: Text | None = None
    note: Text | None = None
    reason: Text | None = None
    decision: Text | None = None
    by: Texts = ()

    @model_validator(mode="after")
    def _one_kind(self) -> Progress:
        """Refuse an entry that records nothing, or two things at once."""
        given = [kind for kind in KINDS if getattr(self, kind) is not None]
        if not given:
            raise PydanticCustomError("record_missing", "")
        if len(given) > 1:
            raise PydanticCustomError("record_twice", "", {"first": given[0], "second": given[1]})
        return self

    @property
    def kind(self) -> str:
        """Return the key that says what is recorded: one of `KINDS`."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def day(self) -> datetime.date:
        """Return the day of what is recorded."""
        day = self.done or self.noted or self.dropped
        assert day is not None
        return day


class Extension(Model):
    """A deadline moved from one last day to another, and by whose decision."""

    model_config = KEYWORD_KEYS

    from_: Date
    to: Date
    reason: Text | None = None
    decision: Text | None = None
