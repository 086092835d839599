"""What one deadline is: where it stands, whose it is, its days, what was recorded of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from khtool.deadlines.named import Named

if TYPE_CHECKING:
    import datetime

    from khtool.dates.kind import Kind
    from khtool.deadlines.recorded import Recorded
    from khtool.model.progress import Progress


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline of one task, or one round of one that recurs; `line` is that of its words.

    `due` is the last day on time after extensions, `original` the one before them; None where the
    wording gives no day; `waits_for` are the events it hangs on then. `last_days` are those that
    it has had, from `original` to `due`. `last_working_day` is the last day worked on or before
    `due`, `on_holiday` says that `due` is a holiday and not merely a weekend. `kind` is None, and
    `wording` empty, for a task that was assigned without a deadline that is understood. `records`
    are those of the task that are about this deadline, `recorded` what they and those of its
    parts say; read back from an index, a deadline has lost the former.
    `section` is the part of the plan it stands in, `above` the ids of the tasks it is part of.
    `lead_names` and `support_names` hold every declared spelling of the agencies, for searching.
    """

    plan: str
    line: int
    task: str
    number: str
    title: str
    section: str
    above: tuple[str, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    wording: str
    label: str | None
    kind: Kind | None
    original: datetime.date | None
    due: datetime.date | None
    last_days: tuple[datetime.date, ...]
    last_working_day: datetime.date | None
    on_holiday: bool
    waits_for: tuple[str, ...]
    records: tuple[Progress, ...]
    recorded: Recorded
    lead_names: tuple[str, ...] = field(repr=False)
    support_names: tuple[str, ...] = field(repr=False)

    @property
    def moved(self) -> int:
        """Return how many extensions have moved it."""
        return max(len(self.last_days) - 1, 0)

    @property
    def named(self) -> Named:
        """Return how `for:` may name it."""
        return Named(self.last_days, self.label)

    @property
    def plan_name(self) -> str:
        """Return what lists call the plan: its file's name without the ending."""
        return PurePath(self.plan).stem
