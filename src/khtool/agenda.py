"""Deadlines and today become rows: what is overdue, due, upcoming, done or without a day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from khtool.dates.moments import NoDayError, NoYearError
from khtool.dates.parts import EventPart, Every, Kind, Part, RecurringPart, Unit
from khtool.dates.resolve import Context, last_days
from khtool.dates.wording import Reading, read_wording
from khtool.deadlines import context_of
from khtool.model.agency import Directory
from khtool.model.task import names_in
from khtool.model.walk import Placed, walk

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.dates.calendar import Calendar
    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency
    from khtool.model.task import Due

SOON = 7
"""How many days, today among them, count as "due" rather than "upcoming"."""


class State(StrEnum):
    """What a deadline is at a given day; due today is not overdue."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    DONE = "done"
    DONE_LATE = "done_late"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Item:
    """One deadline of one task, or one round of one that recurs.

    `due` is the last day on time (after extensions), None where the wording gives no day;
    `waits_for` are the events it hangs on then. `days` counts from today, negative when late.
    `lead_names` and `support_names` hold every declared spelling of the agencies, for searching.
    """

    plan: str
    line: int
    task: str
    number: str
    title: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    wording: str
    label: str | None
    due: datetime.date | None
    state: State
    days: int | None
    kind: Kind
    waits_for: tuple[str, ...]
    lead_names: tuple[str, ...] = field(repr=False)
    support_names: tuple[str, ...] = field(repr=False)
    plan_name: str
    calendar: Calendar = field(repr=False, compare=False)

    @property
    def last_working_day(self) -> datetime.date | None:
        """Return the last working day on or before `due`; looked up only when asked for."""
        return None if self.due is None else self.calendar.last_working_day(self.due)


def agenda(
    plan_files: Iterable[PlanFile],
    today: datetime.date,
    calendar: Calendar,
    shared: Sequence[Agency] = (),
    *,
    before_is_strict: bool = True,
) -> Iterator[Item]:
    """Yield every deadline of the plans as it stands on `today`, in the order of the plans.

    `shared` are agencies that the repo declares for all plans; `before_is_strict` is its setting
    for "trước ngày". Wordings that are not understood
    are left to `check`; they yield nothing here.
    """
    for plan_file in plan_files:
        plan = plan_file.plan
        if plan is None:
            continue
        directory = Directory((*plan.agencies, *shared))
        for placed in walk(plan):
            for index, due in enumerate(placed.work.due):
                line = plan_file.value_span((*placed.loc, "due", index)).line
                row = _Row(plan_file.path, line, placed, due, directory, today, calendar)
                reading = _reading(due.understood_as, before_is_strict)
                yield from row.items(reading, context_of(plan))


@cache
def _reading(wording: str, before_is_strict: bool) -> Reading:
    """Read a wording once: plans repeat the same ones many times."""
    return read_wording(wording, before_is_strict=before_is_strict)


@dataclass(frozen=True, slots=True)
class _Row:
    """One `due` entry of one task on its way to agenda items."""

    path: str
    line: int
    placed: Placed
    due: Due
    directory: Directory
    today: datetime.date
    calendar: Calendar

    def items(self, reading: Reading, context: Context) -> Iterator[Item]:
        """Yield one item a deadline; the same day named twice in one wording is one deadline."""
        seen = set()
        for part in reading.parts:
            days: list[datetime.date | None] = [*self._days(part, context)]
            for day in days or [None]:
                if day is None or day not in seen:
                    seen.add(day)
                    yield self._item(part, day)

    def _days(self, part: Part, context: Context) -> list[datetime.date]:
        """Return the part's days; what is due every day is never listed day by day.

        Where the wording itself says how long something comes again, that reaches past the plan.
        """
        if isinstance(part, RecurringPart) and part.rule == Every(1, Unit.DAY):
            return []
        try:
            if isinstance(part, RecurringPart) and part.end is not None:
                context = replace(context, until=part.end.last(context.year))
            return last_days(part, context, self.calendar)
        except (NoDayError, NoYearError):
            return []

    def _item(self, part: Part, day: datetime.date | None) -> Item:
        work = self.placed.work
        lead, support = names_in(work.lead), names_in(work.support)
        due = self._extended(day)
        state, days = self._state(day, due)
        return Item(
            plan=self.path,
            line=self.line,
            task=self.placed.id,
            number=self.placed.number,
            title=self.placed.title,
            lead=tuple(self.directory.agencies(lead)),
            support=tuple(self.directory.agencies(support)),
            wording=self.due.wording,
            label=self.due.label,
            due=due,
            state=state,
            days=days,
            kind=part.kind,
            waits_for=part.events if isinstance(part, EventPart) and due is None else (),
            lead_names=tuple(self.directory.spellings(lead)),
            support_names=tuple(self.directory.spellings(support)),
            plan_name=PurePath(self.path).stem,
            calendar=self.calendar,
        )

    def _extended(self, day: datetime.date | None) -> datetime.date | None:
        """Return the last day after the extensions recorded for it, in their order."""
        for extension in self.placed.work.extensions:
            if day is not None and extension.from_ == day:
                day = extension.to
        return day

    def _state(
        self, day: datetime.date | None, due: datetime.date | None
    ) -> tuple[State, int | None]:
        """Judge a deadline by what was recorded and by today; `day` is the original one."""
        done = self._done_on(day)
        days = None if due is None else (due - self.today).days
        if done is not None:
            late = due is not None and done > due
            return (State.DONE_LATE if late else State.DONE), days
        if days is None:
            return State.UNDATED, None
        if days < 0:
            return State.OVERDUE, days
        return (State.DUE if days < SOON else State.UPCOMING), days

    def _done_on(self, day: datetime.date | None) -> datetime.date | None:
        """Return when a result was recorded for the deadline `day`."""
        for progress in self.placed.work.progress:
            if progress.for_ is None or (day is not None and progress.for_ in names_of(day)):
                return progress.done
        return None


def names_of(day: datetime.date) -> set[str]:
    """Return how `for:` may name a deadline: 2026-11-24, 2026-11, 2026-Q4, 2026."""
    quarter = (day.month + 2) // 3
    return {day.isoformat(), f"{day:%Y-%m}", f"{day.year}-Q{quarter}", str(day.year)}
