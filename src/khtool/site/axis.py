"""The axis of a timeline: months, half-years, Tết and today, in percent of the width drawn."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.lang import Translator, msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.dates.calendar import Calendar

ONE_DAY = datetime.timedelta(days=1)

MANY_MONTHS = 24
"""From so many months on, the axis names quarters, and from four times as many, years."""

NEAR = 18.0
"""Two words closer than this share of the width (percent) run into each other on a phone."""

HALF_YEAR = 30.0
"""The share of the width (percent) that the name of a half-year needs."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a timeline shows, both inclusive."""

    first: datetime.date
    last: datetime.date

    def at(self, day: datetime.date) -> float:
        """Return where `day` begins, in percent; days outside lie at the nearer end."""
        whole = (self.last - self.first).days + 1
        share = (day - self.first).days / whole
        return round(100 * min(max(share, 0.0), 1.0), 2)

    def holds(self, day: datetime.date) -> bool:
        """Say whether `day` is shown."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis or a word on it; `strong` where a half-year or year begins."""

    x: float
    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """The days of Tết."""

    x: float
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """What stands above the bars and behind each of them; `today` is None when it is not shown."""

    id: str
    ticks: tuple[Tick, ...]
    halves: tuple[Tick, ...]
    bands: tuple[Band, ...]
    today: float | None
    description: str


def year_span(year: int) -> Span:
    """Return the days of a year."""
    return Span(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def quarters(first: datetime.date, last: datetime.date) -> Span:
    """Return the time from the year of `first` to the end of the quarter of `last`."""
    month = datetime.date(last.year, (last.month + 2) // 3 * 3, 28)
    end = (month + 4 * ONE_DAY).replace(day=1) - ONE_DAY
    return Span(datetime.date(first.year, 1, 1), end)


def axis_of(
    id_: str, span: Span, today: datetime.date, calendar: Calendar, say: Translator
) -> Axis:
    """Return the axis of `span` with the id by which bars refer to it."""
    return _Maker(span, calendar, say).axis(id_, today)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Draws the lines and words of a span."""

    span: Span
    calendar: Calendar
    say: Translator

    def axis(self, id_: str, today: datetime.date) -> Axis:
        """Return the axis with the line of `today`."""
        shown = self.span.holds(today)
        values = {"first": self.span.first, "last": self.span.last, "today": today}
        return Axis(
            id_,
            tuple(self._ticks()),
            tuple(self._halves()),
            tuple(self._bands(self.span.at(today) if shown else -NEAR)),
            self.span.at(today) if shown else None,
            self.say(msg("site.axis" if shown else "site.axis.past", **values)),
        )

    def _months(self) -> list[datetime.date]:
        first, last = self.span.first, self.span.last
        numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [datetime.date(number // 12, number % 12 + 1, 1) for number in numbers]

    def _ticks(self) -> Iterator[Tick]:
        """Yield the beginnings of months, of quarters in long spans, of years in very long ones."""
        months = self._months()
        several = self.span.first.year != self.span.last.year
        step = 1 if len(months) < MANY_MONTHS else 3 if len(months) < 4 * MANY_MONTHS else 12
        for month in months[::step]:
            text = str(month.month) if step == 1 else ""
            if several and month.month == 1:
                text = str(month.year)
            yield Tick(self.span.at(month), text, strong=month.month in {1, 7})

    def _halves(self) -> Iterator[Tick]:
        """Yield the half-years with their names, where there is room for them."""
        halves = [month for month in self._months() if month.month in {1, 7}]
        starts = [self.span.at(month) for month in halves]
        for month, x, end in zip(halves, starts, [*starts[1:], 100.0], strict=True):
            if end - x >= HALF_YEAR:
                key = "site.half.1" if month.month == 1 else "site.half.2"
                yield Tick(x, self.say(msg(key, year=month.year)))

    def _bands(self, today: float) -> Iterator[Band]:
        """Yield Tết of each year; its name gives way to today's."""
        for year in range(self.span.first.year, self.span.last.year + 1):
            days = [day for day in _days_of(year) if self._is_tet(day) and self.span.holds(day)]
            if days:
                x = self.span.at(days[0])
                width = round(self.span.at(days[-1] + ONE_DAY) - x, 2)
                name = "" if abs(x - today) < NEAR else self.say(msg("site.tet"))
                yield Band(x, width, name)

    def _is_tet(self, day: datetime.date) -> bool:
        name = self.calendar.name_of(day) or ""
        return "Tết" in name and "Dương lịch" not in name


def _days_of(year: int) -> Iterator[datetime.date]:
    """Yield the days of January and February: Tết never lies outside of them."""
    first = datetime.date(year, 1, 1)
    yield from (first + number * ONE_DAY for number in range(59))
