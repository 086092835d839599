"""Plans as they were known on an earlier day: what was recorded later is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from khtool.deadlines.context import context_of
from khtool.model.fields import Model
from khtool.model.progress import Progress

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from khtool.model.load import PlanFile

T = TypeVar("T")


def as_of(files: Iterable[PlanFile], day: datetime.date) -> list[PlanFile]:
    """Return the plans that had begun by `day`, with what was recorded by then.

    Extensions carry no date of their own and stay.
    """
    return [
        replace(file, plan=_known(file.plan, day))
        for file in files
        if file.plan is not None and context_of(file.plan).issued <= day
    ]


def _known(value: T, day: datetime.date) -> T:
    """Return a plan or a part of one without the records dated after `day`."""
    if isinstance(value, Model):
        kept = {name: _known(getattr(value, name), day) for name in type(value).model_fields}
        return value.model_copy(update=kept)
    if isinstance(value, tuple):
        parts = (_known(part, day) for part in value if not _is_later(part, day))
        return type(value)(parts)
    return value


def _is_later(value: object, day: datetime.date) -> bool:
    return isinstance(value, Progress) and value.day > day
