"""A report's facts: the sums, the rows, what is late, and the same a year before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from khtool.agenda.standing import Standing
from khtool.selection import ONE_DAY, Window
from khtool.summary.groups import NONE, By, Row, in_order, rows_of
from khtool.summary.sums import Sums, summed

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from khtool.agenda.standing import Task

A_YEAR = relativedelta(years=1)


@dataclass(frozen=True, slots=True)
class Before:
    """The sums of the same period a year before, as they stood on the same day of that year."""

    today: datetime.date
    window: Window
    total: Sums


@dataclass(frozen=True, slots=True)
class Summary:
    """What a report says: `total` counts each of the `tasks` once.

    `window` is the period whose deadlines count; `agency` the one whose tasks alone count.
    """

    today: datetime.date
    window: Window
    by: By
    agency: str | None
    tasks: tuple[Task, ...]
    total: Sums
    rows: tuple[Row, ...]
    before: Before | None = None

    @property
    def late(self) -> list[Task]:
        """Return the tasks that are overdue, the longest overdue first."""
        late = [task for task in self.tasks if task.standing is Standing.OVERDUE]
        return sorted(late, key=lambda t: (t.telling.days, t.telling.plan, t.telling.line))

    @property
    def counts_twice(self) -> bool:
        """Say whether a task stands in several rows, so that these add up to more."""
        return sum(row.sums.assigned for row in self.rows) > self.total.assigned


def summary(
    tasks: Sequence[Task],
    today: datetime.date,
    window: Window,
    by: By,
    agency: str | None = None,
) -> Summary:
    """Return the report on `tasks` as they stand on `today`."""
    rows = rows_of(tasks, by, today, agency)
    total = summed(tasks, today)
    return Summary(today, window, by, agency, tuple(tasks), total, tuple(rows))


def year_before(today: datetime.date) -> datetime.date:
    """Return the same day a year before; of 29 February, the 28th."""
    return today - A_YEAR


def window_before(window: Window) -> Window:
    """Return the same period a year before; a month's last day stays its last day."""
    first = None if window.first is None else window.first - A_YEAR
    last = None if window.last is None else window.last + ONE_DAY - A_YEAR - ONE_DAY
    return Window(first, last, window.overdue)


def compared(now: Summary, then: Summary) -> Summary:
    """Return `now` with the sums of `then`, a year before, beside its own, row for row."""
    earlier = {_a_year_on(row, now.by).key: row.sums for row in then.rows}
    nothing = summed((), now.today)
    rows = [replace(row, before=earlier.pop(row.key, nothing)) for row in now.rows]
    rows += [Row(key, nothing, sums) for key, sums in earlier.items()]
    before = Before(then.today, then.window, then.total)
    return replace(now, rows=tuple(in_order(rows, now.by)), before=before)


def _a_year_on(row: Row, by: By) -> Row:
    """Return a row of a month under that month of the next year."""
    if by is not By.MONTH or row.key == NONE:
        return row
    year, _, month = row.key[0].partition("-")
    return replace(row, key=(f"{int(year) + 1:04}-{month}",))
