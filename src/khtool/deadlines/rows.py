"""A plan becomes rows: each deadline of each task, moved as decided, with what was recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khtool.dates.parts import EventPart, Part
from khtool.deadlines.context import context_of
from khtool.deadlines.days import days_of, moves, reading_of
from khtool.deadlines.deadline import Deadline
from khtool.deadlines.places import Places
from khtool.deadlines.recorded import Recorded, Work
from khtool.deadlines.records import Leads
from khtool.model.agency import Directory
from khtool.model.task import Step, names_in
from khtool.model.walk import walk

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from khtool.dates.calendar import Calendar
    from khtool.dates.resolve import Context
    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency, Plan
    from khtool.model.task import Due
    from khtool.model.walk import Placed


@dataclass(frozen=True, slots=True)
class Reader:
    """How wordings become days: the calendar, the agencies of the repo, "trước ngày"."""

    calendar: Calendar
    shared: Sequence[Agency] = ()
    before_is_strict: bool = True

    def deadlines(self, plan_file: PlanFile) -> list[Deadline]:
        """Return every deadline of a plan in its order, and a row for each task without one.

        A task is assigned when it has a deadline or a lead; a step, only with a deadline.
        Wordings that are not understood are left to `check`.
        """
        plan = plan_file.plan
        if plan is None:
            return []
        rows = _Rows(plan_file, plan, self, Directory((*plan.agencies, *self.shared)))
        return _parents_done([row for placed in walk(plan) for row in rows.of(placed)])

    def last_working_day(self, due: datetime.date) -> datetime.date | None:
        """Return the last day worked on or before `due`, None where an office works on none."""
        try:
            return self.calendar.last_working_day(due)
        except ValueError:
            return None


class _Rows:
    """Makes the rows of one plan."""

    def __init__(
        self, plan_file: PlanFile, plan: Plan, reader: Reader, directory: Directory
    ) -> None:
        self.plan_file = plan_file
        self.reader = reader
        self.directory = directory
        self.context: Context = context_of(plan)
        self.places = Places(plan)

    def of(self, placed: Placed) -> Iterator[Deadline]:
        """Yield the deadlines of one task or step, each with what was recorded of it."""
        work = placed.work
        section, above = self.places.around(placed)
        rows = [*self._bare_rows(placed, section, above)]
        if not rows and (work.due or (work.lead and not isinstance(work, Step))):
            line = self.plan_file.value_span(placed.loc).line
            rows = [self._row(placed, section, above, line)]
        if not work.progress:
            yield from rows
            return
        leads = Leads(tuple(self.directory.agencies(names_in(work.lead))), self.directory)
        shares = leads.shared_out(work.progress, [row.named for row in rows])
        for row, records in zip(rows, shares, strict=True):
            yield replace(row, records=records, recorded=leads.recorded(records))

    def _bare_rows(
        self, placed: Placed, section: str, above: tuple[str, ...]
    ) -> Iterator[Deadline]:
        """Yield one row a deadline; the same day named twice in one wording is one deadline."""
        for index, due in enumerate(placed.work.due):
            line = self.plan_file.value_span((*placed.loc, "due", index)).line
            base = self._row(placed, section, above, line, due)
            seen = set()
            for part in reading_of(due.understood_as, self.reader.before_is_strict).parts:
                days: list[datetime.date | None] = [
                    *days_of(part, self.context, self.reader.calendar)
                ]
                for day in days or [None]:
                    if day is None or day not in seen:
                        seen.add(day)
                        yield self._dated(base, placed, part, day)

    def _row(
        self,
        placed: Placed,
        section: str,
        above: tuple[str, ...],
        line: int,
        due: Due | None = None,
    ) -> Deadline:
        """Return a row that has no day yet."""
        lead, support = names_in(placed.work.lead), names_in(placed.work.support)
        return Deadline(
            plan=self.plan_file.path,
            line=line,
            task=placed.id,
            number=placed.number,
            title=placed.title,
            section=section,
            above=above,
            lead=tuple(self.directory.agencies(lead)),
            support=tuple(self.directory.agencies(support)),
            wording=due.wording if due else "",
            label=due.label if due else None,
            kind=None,
            original=None,
            due=None,
            last_days=(),
            last_working_day=None,
            on_holiday=False,
            waits_for=(),
            records=(),
            recorded=Recorded(),
            lead_names=tuple(self.directory.spellings(lead)),
            support_names=tuple(self.directory.spellings(support)),
        )

    def _dated(
        self, base: Deadline, placed: Placed, part: Part, day: datetime.date | None
    ) -> Deadline:
        if day is None:
            waits_for = part.events if isinstance(part, EventPart) else ()
            return replace(base, kind=part.kind, waits_for=waits_for)
        days = tuple(moves(day, placed.work.extensions))
        due = days[-1]
        return replace(
            base,
            kind=part.kind,
            original=day,
            due=due,
            last_days=days,
            last_working_day=self.reader.last_working_day(due),
            on_holiday=self.reader.calendar.name_of(due) is not None,
        )


def _parents_done(rows: list[Deadline]) -> list[Deadline]:
    """Return the rows with those tasks done whose parts are: all done or dropped, one done.

    The innermost tasks come first, for they are parts themselves.
    """
    result = [*rows]
    parts: dict[str, list[Recorded]] = {}
    for index in sorted(range(len(rows)), key=lambda index: -len(rows[index].above)):
        row = result[index]
        result[index] = row = _with_parts(row, parts.get(row.task, ()))
        for task in row.above:
            parts.setdefault(task, []).append(row.recorded)
    return result


def _with_parts(row: Deadline, parts: Sequence[Recorded]) -> Deadline:
    if row.recorded.work in {Work.DONE, Work.DROPPED}:
        return row
    done = [part.day for part in parts if part.work is Work.DONE and part.day is not None]
    closed = sum(part.work in {Work.DONE, Work.DROPPED} for part in parts)
    if done and closed == len(parts):
        return replace(row, recorded=replace(row.recorded, work=Work.DONE, day=max(done)))
    started = row.recorded.work is Work.NOT_STARTED and any(
        part.work is not Work.NOT_STARTED for part in parts
    )
    if started:
        return replace(row, recorded=replace(row.recorded, work=Work.IN_PROGRESS))
    return row
