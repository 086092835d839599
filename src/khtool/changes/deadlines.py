"""The deadlines of one task in two versions of a plan, paired and told apart."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.deadlines.context import context_of
from khtool.deadlines.days import days_of, extended, reading_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from khtool.dates.calendar import Calendar
    from khtool.model.plan import Plan
    from khtool.model.task import Due, Work


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline: the plan's words, and the last days on time after extensions."""

    wording: str
    label: str | None
    days: tuple[datetime.date, ...]


@dataclass(frozen=True, slots=True)
class DeadlineChange:
    """A deadline that came (`old` is None), went (`new` is None) or is not what it was.

    `decision` says by which extension it was moved.
    """

    old: Deadline | None
    new: Deadline | None
    decision: str | None = None

    @property
    def label(self) -> str | None:
        """Return what tells the deadline from others of the same task."""
        shown = self.new or self.old
        return shown.label if shown else None

    @property
    def same_days(self) -> bool:
        """Say whether only the words are others."""
        return bool(self.old and self.new) and _days(self.old) == _days(self.new)

    @property
    def shift(self) -> int | None:
        """Return by how many days every day was moved, later ones positive; None if unequally."""
        old, new = _days(self.old), _days(self.new)
        if not old or len(old) != len(new):
            return None
        shifts = {(after - before).days for before, after in zip(old, new, strict=True)}
        return shifts.pop() if len(shifts) == 1 else None


def _days(deadline: Deadline | None) -> tuple[datetime.date, ...]:
    return deadline.days if deadline else ()


@dataclass(frozen=True, slots=True)
class Reader:
    """How wordings become days: the calendar and the setting for "trước ngày"."""

    calendar: Calendar
    before_is_strict: bool = True

    def deadlines(self, work: Work, plan: Plan) -> list[Deadline]:
        """Return the deadlines of `work`; a wording that is not understood has no days."""
        return [
            Deadline(plain(due.wording), due.label, self._days_of(due, work, plan))
            for due in work.due
        ]

    def _days_of(self, due: Due, work: Work, plan: Plan) -> tuple[datetime.date, ...]:
        context = context_of(plan)
        days = {
            extended(day, work.extensions)
            for part in reading_of(due.understood_as, self.before_is_strict).parts
            for day in days_of(part, context, self.calendar)
        }
        return tuple(sorted(days))


def deadline_changes(
    old: Sequence[Deadline], new: Sequence[Deadline], work: Work
) -> tuple[DeadlineChange, ...]:
    """Pair the deadlines of two versions and return those that differ; `work` is the new one.

    Equal ones are put aside first, then those of one label belong together, then those in the
    same place.
    """
    left, right = [*old], [*new]
    for deadline in old:
        if deadline in right:
            left.remove(deadline)
            right.remove(deadline)
    pairs: list[tuple[Deadline, Deadline]] = []
    for alike in (_same_label, _any):
        for before in [*left]:
            after = next((deadline for deadline in right if alike(before, deadline)), None)
            if after is not None:
                left.remove(before)
                right.remove(after)
                pairs.append((before, after))
    found = [DeadlineChange(before, after, _decision(after, work)) for before, after in pairs]
    found += [DeadlineChange(before, None) for before in left]
    found += [DeadlineChange(None, after) for after in right]
    return tuple(found)


def _same_label(before: Deadline, after: Deadline) -> bool:
    return before.label is not None and before.label == after.label


def _any(_before: Deadline, _after: Deadline) -> bool:
    return True


def _decision(after: Deadline, work: Work) -> str | None:
    """Return by whose decision, or why, a day of `after` is what it is."""
    for extension in work.extensions:
        if extension.to in after.days:
            return extension.decision or extension.reason
    return None


def plain(text: str) -> str:
    """Return `text` as it is compared: letters composed, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())
