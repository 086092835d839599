"""Working days of Vietnam: weekends, public holidays, make-up days, the office's own days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

OFFICE_DAY_OFF: Final = "Ngày nghỉ của cơ quan"
"""The name of a day that only the office itself has off."""

_SATURDAY: Final = 5
_DATA: Final = Path(__file__).with_name("vn_swaps.toml")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of one office; `vietnam` makes it.

    A working day is Monday to Friday (Quyết định 188/1999/QĐ-TTg: the 40-hour week), unless it
    is a public holiday, a day off in compensation (Bộ luật Lao động 2019, Điều 111 and 112) or
    a day that was swapped; the Saturday on which a swapped day is made up is one too.
    `days_off` and `days_worked` are the office's own and win over all of that.

    Outside the years that the package `holidays` covers (1901 to 2100) only weekends are off.
    """

    days_off: frozenset[date] = frozenset()
    days_worked: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if both := self.days_off & self.days_worked:
            raise ValueError(f"both off and worked: {', '.join(map(str, sorted(both)))}")

    def is_working_day(self, day: date) -> bool:
        """Say whether the office works on `day`."""
        if day in self.days_worked or day in self.days_off:
            return day in self.days_worked
        known = _year(day.year)
        if day.weekday() >= _SATURDAY:
            return day in known.worked
        return day not in known.off

    def name_of(self, day: date) -> str | None:
        """Return why `day` is off, in Vietnamese: the holiday, the compensation, the swap.

        None for a day that is worked, and for a weekend that is nothing but a weekend.
        """
        if day in self.days_worked:
            return None
        own = OFFICE_DAY_OFF if day in self.days_off else None
        return _year(day.year).off.get(day, own)

    def last_working_day(self, day: date) -> date:
        """Return the last working day on or before `day`.

        Raises `ValueError` where there is none, which only the office's own days can bring about.
        """
        backwards = map(date.fromordinal, range(day.toordinal(), 0, -1))
        found = next(filter(self.is_working_day, backwards), None)
        if found is None:
            raise ValueError(f"no working day on or before {day}")
        return found

    def add_working_days(self, start: date, n: int) -> date:
        """Return the `n`-th working day after `start`; for `n == 0` return `start` itself.

        `start` is not counted: the first day of a period is not, it runs from the day after
        (Bộ luật Dân sự 2015, Điều 147 khoản 2). Raises `ValueError` for a negative `n`, and
        where that day would lie beyond the year 9999.
        """
        if n < 0:
            raise ValueError(f"cannot count {n} working days")
        if n == 0:
            return start
        following = filter(self.is_working_day, _days_after(start, date.max))
        enough = n <= (date.max - start).days
        found = next(islice(following, n - 1, n), None) if enough else None
        if found is None:
            raise ValueError(f"no {n} working days after {start}")
        return found

    def working_days_between(self, start: date, end: date) -> int:
        """Return the number of working days after `start`, up to and including `end`.

        0 where `end` is not after `start`.
        """
        return sum(map(self.is_working_day, _days_after(start, end)))

    def is_announced(self, year: int) -> bool:
        """Say whether the days off of `year` are known as announced, not merely computed.

        Which days off surround Tết and Quốc khánh, and which days are swapped, the Prime
        Minister decides for each year (Bộ luật Lao động 2019, Điều 112 khoản 3). A year counts
        as announced if a swap with a day off in it is known, to `holidays` or to
        `vn_swaps.toml`, or if that file lists it as announced without swaps. So False means
        "not known to be", also for years long past; and the first swap known speaks for its
        whole year, to which later decisions may add. The office's own days announce nothing.
        """
        return _year(year).announced


def vietnam(days_off: Iterable[date] = (), days_worked: Iterable[date] = ()) -> Calendar:
    """Return the calendar of Vietnam with an office's own days off and days worked.

    Raises `ValueError` for a day that is both.
    """
    return Calendar(frozenset(days_off), frozenset(days_worked))


class _Year(NamedTuple):
    """What is known of one year: days off with their names, make-up days."""

    off: Mapping[date, str]
    worked: frozenset[date]
    announced: bool


class _Shipped(NamedTuple):
    """The content of `vn_swaps.toml`: pairs of a day off and its make-up day; years."""

    swaps: tuple[tuple[date, date], ...]
    announced: frozenset[int]


@cache
def _year(year: int) -> _Year:
    """Put together what the package and the shipped data know of `year`.

    The package is imported here because that takes 80 ms, spent on its 250 countries whichever
    public name is asked for; a year more takes a quarter of a millisecond.
    """
    from holidays import country_holidays

    table = country_holidays("VN", years=year, language="vi")
    swaps, announced = _shipped()
    off = {day: f"Ngày nghỉ (thay cho ngày {worked:%d/%m/%Y})" for day, worked in swaps}
    # Swaps by the year of their day off; weekend_workdays tells only where they are made up.
    announced |= getattr(table, "special_public_holidays", {}).keys() | {day.year for day in off}
    off |= table
    worked = table.weekend_workdays | {made_up for _, made_up in swaps}
    return _Year(
        MappingProxyType({day: name for day, name in off.items() if day.year == year}),
        frozenset(day for day in worked if day.year == year),
        year in announced,
    )


@cache
def _shipped() -> _Shipped:
    """Read what the package lacks."""
    import tomllib

    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    return _Shipped(
        tuple((swap["off"], swap["worked"]) for swap in data["swap"]),
        frozenset(entry["year"] for entry in data["announced"]),
    )


def _days_after(start: date, end: date) -> Iterator[date]:
    """Yield the days after `start`, up to and including `end`."""
    return map(date.fromordinal, range(start.toordinal() + 1, end.toordinal() + 1))
