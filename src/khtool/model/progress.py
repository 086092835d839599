"""What was recorded of a task: results, and deadlines moved by decision."""

from __future__ import annotations

from pydantic import ConfigDict

from khtool.model.fields import Date, Model, Text

# `for` and `from` are words of Python: the fields carry a trailing underscore
KEYWORD_KEYS = ConfigDict(alias_generator=lambda name: name.rstrip("_"))


class Progress(Model):
    """A result that somebody recorded.

    `for_` names the deadline it answers where the task has several: its last day
    (`2026-11-24`) or its period (`2026-Q1`, `2026-05`, `2026`).
    """

    model_config = KEYWORD_KEYS

    done: Date
    for_: Text | None = None
    result: Text | None = None
    by: Text | None = None


class Extension(Model):
    """A deadline moved from one last day to another, and by whose decision."""

    model_config = KEYWORD_KEYS

    from_: Date
    to: Date
    reason: Text | None = None
    decision: Text | None = None
