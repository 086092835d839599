"""Calendar moments as plans name them: a day, a month, a quarter, a year, perhaps without year."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

Date: TypeAlias = datetime.date


class NoYearError(ValueError):
    """A moment names no year and there is none to take."""


class NoDayError(ValueError):
    """A moment names a day that its month does not have."""


@dataclass(frozen=True, slots=True)
class Year:
    """Which year: one with a number, or one counted from the plan's own (0: that, 1: the next)."""

    number: int | None = None
    later: int = 0

    def of(self, plan_year: int | None) -> int:
        """Return the year's number; raises `NoYearError` where only the plan could tell it."""
        if self.number is not None:
            return self.number
        if plan_year is None:
            raise NoYearError
        return plan_year + self.later


PLAN_YEAR = Year()
"""The year of the plan: what a wording without a year means."""


class Edge(StrEnum):
    """The beginning, middle or end of a month, quarter or year (BLDS 2015 Điều 146)."""

    START = "đầu"
    MIDDLE = "giữa"
    END = "cuối"


@dataclass(frozen=True, slots=True)
class Day:
    """One day."""

    day: int
    month: int
    year: Year = PLAN_YEAR

    def first(self, plan_year: int | None) -> Date:
        """Return the day itself."""
        try:
            return datetime.date(self.year.of(plan_year), self.month, self.day)
        except NoYearError:
            raise
        except ValueError:
            raise NoDayError from None

    last = first


@dataclass(frozen=True, slots=True)
class Months:
    """A stretch of whole months of one year: a month, a quarter, a half, N months, the year."""

    start: int
    end: int
    year: Year = PLAN_YEAR

    def first(self, plan_year: int | None) -> Date:
        """Return the first day of the first month."""
        return datetime.date(self.year.of(plan_year), self.start, 1)

    def last(self, plan_year: int | None) -> Date:
        """Return the last day of the last month."""
        year = self.year.of(plan_year)
        return datetime.date(year, self.end, calendar.monthrange(year, self.end)[1])


@dataclass(frozen=True, slots=True)
class AtEdge:
    """The beginning, middle or end of a stretch of months, as one day.

    BLDS 2015 Điều 146 khoản 2 (month: first day, 15th, last day) and khoản 3 (year: 1 January,
    30 June, 31 December); a quarter likewise, its middle being the 15th of its second month.
    """

    edge: Edge
    of: Months

    def first(self, plan_year: int | None) -> Date:
        """Return the day."""
        if self.edge is Edge.START:
            return self.of.first(plan_year)
        if self.edge is Edge.END:
            return self.of.last(plan_year)
        if self.of.end - self.of.start == 11:
            return datetime.date(self.of.year.of(plan_year), 6, 30)
        middle = (self.of.start + self.of.end) // 2
        return datetime.date(self.of.year.of(plan_year), middle, 15)

    last = first


Moment: TypeAlias = Day | Months | AtEdge


def month(number: int, year: Year = PLAN_YEAR) -> Months:
    """Return the month `number` (1 to 12)."""
    return Months(number, number, year)


def quarter(number: int, year: Year = PLAN_YEAR) -> Months:
    """Return the quarter `number` (1 to 4)."""
    return Months(3 * number - 2, 3 * number, year)


def whole_year(year: Year = PLAN_YEAR) -> Months:
    """Return the twelve months of `year`."""
    return Months(1, 12, year)


def year_of(moment: Moment) -> Year:
    """Return the year a moment lies in."""
    return moment.of.year if isinstance(moment, AtEdge) else moment.year


def with_year(moment: Moment, year: Year) -> Moment:
    """Return `moment` in `year`."""
    if isinstance(moment, AtEdge):
        return replace(moment, of=replace(moment.of, year=year))
    return replace(moment, year=year)


def has_year(moment: Moment) -> bool:
    """Say whether the wording itself names the year ("năm sau" counts)."""
    return year_of(moment) != PLAN_YEAR
