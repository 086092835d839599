"""Which rows of the agenda are asked for: a stretch of days, agencies, states."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED, Item, State
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from khtool.deadlines.recorded import Work

ONE_DAY = datetime.timedelta(days=1)
WEEK = re.compile(r"(\d{4})-?W(\d{1,2})", re.IGNORECASE)
MONTH = re.compile(r"(\d{4})-(\d{1,2})")
QUARTER = re.compile(r"(\d{4})-?Q([1-4])", re.IGNORECASE)

YEARS = range(1900, 2200)
"""The years that can be asked for; far beyond them days cannot be counted."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days from `first` to `last`, both inclusive; None is without bound.

    `overdue` says that what is overdue is listed too, whenever it was due: so in every window
    that begins today.
    """

    first: datetime.date | None
    last: datetime.date | None
    overdue: bool = True

    def holds(self, day: datetime.date) -> bool:
        """Say whether `day` lies in the window."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


def days_from(today: datetime.date, count: int) -> Window:
    """Return the window of `count` days of which today is the first."""
    return Window(today, today + (count - 1) * ONE_DAY)


def week(value: str, today: datetime.date) -> Window:
    """Return the seven days from today, or the calendar week `value` (2026-W48)."""
    if not value:
        return days_from(today, 7)
    try:
        first = datetime.date.fromisocalendar(*_numbers(WEEK, value), 1)
    except ValueError:
        raise UserError(msg("option.week", value=value)) from None
    return Window(first, first + 6 * ONE_DAY, overdue=False)


def month(value: str, today: datetime.date) -> Window:
    """Return a month from today (to the day before the same day), or the month `value`."""
    from dateutil.relativedelta import relativedelta

    if not value:
        return Window(today, today + relativedelta(months=1) - ONE_DAY)
    try:
        first = datetime.date(*_numbers(MONTH, value), 1)
    except ValueError:
        raise UserError(msg("option.month", value=value)) from None
    return Window(first, first + relativedelta(months=1) - ONE_DAY, overdue=False)


def quarter(value: str, today: datetime.date) -> Window:
    """Return three months from today, or the quarter `value` (2026-Q4)."""
    from dateutil.relativedelta import relativedelta

    if not value:
        return Window(today, today + relativedelta(months=3) - ONE_DAY)
    try:
        year, number = _numbers(QUARTER, value)
    except ValueError:
        raise UserError(msg("option.quarter", value=value)) from None
    first = datetime.date(year, 3 * number - 2, 1)
    return Window(first, first + relativedelta(months=3) - ONE_DAY, overdue=False)


def _numbers(pattern: re.Pattern[str], value: str) -> tuple[int, int]:
    """Return the year and the number within it that `value` names; raises `ValueError`."""
    match = pattern.fullmatch(value)
    if match is None or int(match[1]) not in YEARS:
        raise ValueError(value)
    return int(match[1]), int(match[2])


@dataclass(frozen=True, slots=True)
class Selection:
    """What to list. Words are compared without diacritics or case, in part.

    `agency` matches lead or support by any of its declared names; one of `states`, or of `works`
    (how far the work is), is enough; both empty mean all that is open; `everything` adds what is
    done.
    """

    window: Window
    undated: bool = False
    overdue_only: bool = False
    everything: bool = False
    agency: str | None = None
    lead: str | None = None
    support: str | None = None
    plan: str | None = None
    grep: str | None = None
    states: frozenset[State] = frozenset()
    works: frozenset[Work] = frozenset()

    def at_any_time(self) -> Selection:
        """Return what asks for the same agencies, plans and words, of any day and state."""
        return Selection(
            window=Window(None, None),
            everything=True,
            agency=self.agency,
            lead=self.lead,
            support=self.support,
            plan=self.plan,
            grep=self.grep,
        )

    def chosen(self, items: Iterable[Item]) -> list[Item]:
        """Return the items asked for, sorted by day, plan and place; undated ones last."""
        found = [item for item in items if self._in_time(item) and self._named(item)]
        return sorted(found, key=_order)

    def _in_time(self, item: Item) -> bool:
        by_status = bool(self.states or self.works)
        in_status = item.state in self.states or item.recorded.work in self.works
        if by_status and not in_status:
            return False
        if self.overdue_only and item.state is not State.OVERDUE:
            return False
        asked_for = self.everything or by_status
        if item.state in CLOSED and not asked_for:
            return False
        if item.due is None:
            return self.undated or asked_for
        late = self.window.overdue and item.state is State.OVERDUE
        return late or self.window.holds(item.due)

    def _named(self, item: Item) -> bool:
        both = (*item.lead_names, *item.support_names)
        checks: tuple[tuple[str | None, Callable[[], Iterable[str]]], ...] = (
            (self.agency, lambda: both),
            (self.lead, lambda: item.lead_names),
            (self.support, lambda: item.support_names),
            (self.plan, lambda: (item.plan, item.plan_name)),
            (self.grep, lambda: (item.title, item.wording, item.label or "")),
        )
        return all(
            wanted is None or any(fold(wanted) in fold(text) for text in texts())
            for wanted, texts in checks
        )


def _order(item: Item) -> tuple[bool, datetime.date, str, int]:
    return (item.due is None, item.due or datetime.date.min, item.plan, item.line)
