"""What a wording may mean: the six kinds of parts, and the rule by which a deadline recurs."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from khtool.dates.kind import Kind

if TYPE_CHECKING:
    from khtool.dates.moments import Moment

EVERY_MONTH = tuple(range(1, 13))
QUARTER_ENDS = (3, 6, 9, 12)
HALF_YEAR_ENDS = (6, 12)
YEAR_END = (12,)
LAST_DAY = -1


class Unit(StrEnum):
    """The units in which a time after an event is counted."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DatePart:
    """A day by which something is due.

    `strict` is said of "trước": the last day on time is the one before. `weekday` (0: Monday)
    is the one the wording states, for checking. `goes_on` repeats the date in every later year.
    """

    kind: ClassVar = Kind.DATE
    moment: Moment
    strict: bool = False
    weekday: int | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class PeriodPart:
    """A stretch of time; its last day is the last on time.

    Without `end` the wording gives only a beginning and there is no deadline. `goes_on` is said
    of "và các năm tiếp theo": the end comes again every year.
    """

    kind: ClassVar = Kind.PERIOD
    start: Moment | None
    end: Moment | None
    strict: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Yearly:
    """On a day of certain months of every year.

    `day` is the last day on time; `LAST_DAY` is the month's last. A month shorter than `day`
    is due on its own last day and the next month is not moved by it.
    """

    months: tuple[int, ...] = EVERY_MONTH
    day: int = LAST_DAY

    @property
    def rrule(self) -> str:
        """Return the rule as RFC 5545 writes it."""
        months = ",".join(map(str, self.months))
        by_month = "" if self.months == EVERY_MONTH else f";BYMONTH={months}"
        if self.day > min(calendar.monthrange(2001, month)[1] for month in self.months):
            days = ",".join(map(str, range(28, self.day + 1)))
            return f"FREQ=MONTHLY{by_month};BYMONTHDAY={days};BYSETPOS=-1"
        frequency = "MONTHLY" if self.months == EVERY_MONTH else "YEARLY"
        return f"FREQ={frequency}{by_month};BYMONTHDAY={self.day}"


@dataclass(frozen=True, slots=True)
class Weekly:
    """On certain weekdays (0: Monday) of every week; a week ends on Sunday."""

    weekdays: tuple[int, ...] = (6,)

    @property
    def rrule(self) -> str:
        """Return the rule as RFC 5545 writes it."""
        names = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
        return f"FREQ=WEEKLY;BYDAY={','.join(names[day] for day in self.weekdays)}"


@dataclass(frozen=True, slots=True)
class Every:
    """Every `count` days, weeks or months, counted from the day the plan was issued."""

    count: int
    unit: Unit

    @property
    def rrule(self) -> str:
        """Return the rule as RFC 5545 writes it."""
        frequency = {Unit.DAY: "DAILY", Unit.WEEK: "WEEKLY", Unit.MONTH: "MONTHLY"}[self.unit]
        return f"FREQ={frequency};INTERVAL={self.count}"


Rule: TypeAlias = Yearly | Weekly | Every


@dataclass(frozen=True, slots=True)
class RecurringPart:
    """A deadline that comes again; each round is a deadline of its own.

    `start` and `end` bound it where the wording does ("hằng năm, giai đoạn 2026-2030"). `lag`
    says how many days before each round the period ends that it is for ("10 ngày sau khi kết
    thúc quý"): a period that had ended when the plan was issued is not owed.
    """

    kind: ClassVar = Kind.RECURRING
    rule: Rule
    start: Moment | None = None
    end: Moment | None = None
    lag: int = 0


@dataclass(frozen=True, slots=True)
class EventPart:
    """A deadline that hangs on an event, `offset` units after it (before it when negative).

    Of several events, as in "từ khi … đến khi …", the deadline hangs on the last.
    """

    kind: ClassVar = Kind.EVENT
    events: tuple[str, ...]
    offset: int | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class ReferencePart:
    """A deadline that another document sets."""

    kind: ClassVar = Kind.REFERENCE
    to: str


@dataclass(frozen=True, slots=True)
class ContinuousPart:
    """Work that goes on all the time and is never overdue."""

    kind: ClassVar = Kind.CONTINUOUS


Part: TypeAlias = DatePart | PeriodPart | RecurringPart | EventPart | ReferencePart | ContinuousPart


def day_before(months: tuple[int, ...], day: int) -> Yearly:
    """Return the rule of the day before `day` of `months` ("trước ngày … hằng năm")."""
    if day > 1:
        return Yearly(months, day - 1)
    before = sorted((month - 2) % 12 + 1 for month in months)
    return Yearly(tuple(before), LAST_DAY)
