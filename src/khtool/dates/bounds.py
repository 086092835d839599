"""The grammar of dates and periods: "trước ngày …", "từ … đến …", lists, "hằng năm"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from khtool.dates.moments import (
    PLAN_YEAR,
    AtEdge,
    Day,
    Edge,
    Moment,
    Months,
    Year,
    has_year,
    month,
    quarter,
    whole_year,
    with_year,
    year_of,
)
from khtool.dates.parts import (
    LAST_DAY,
    DatePart,
    Part,
    PeriodPart,
    RecurringPart,
    Rule,
    Yearly,
    day_before,
)
from khtool.dates.recurring import YEARLY, day_rule
from khtool.dates.units import (
    moment,
    quarter_number,
    time_of_day,
    weekday,
    year_after,
    year_number,
)

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

FILLERS = ("trong", "vào", "ngay", "là", "xong", "thời hạn", "hạn", "khoảng", "cả")
STRICT = ("đến trước", "trước")
INCLUSIVE = ("trước và trong", "trước hoặc trong", "trong và trước")
LIMITS = (
    "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất", "cho đến hết", "đến hết", "cho đến",
    "đến", "tới", "hết", "hạn cuối", "hạn chót", "không quá", "không muộn hơn", "không chậm hơn",
)  # fmt: skip
SINCE = ("bắt đầu từ", "bắt đầu", "kể từ", "tính từ", "từ", "sau")
TO = ("đến hết", "cho đến hết", "cho đến", "đến", "tới", "-", "–", "—")
LATER_YEARS = tuple(
    f"{many} năm {word}"
    for many in ("các", "những", "hằng")
    for word in ("tiếp theo", "kế tiếp", "tiếp sau", "sau này", "sau", "tới")
)
ONWARDS = ("trở đi", "trở về sau", "về sau")
SCHOOL_OR_TERM = ("năm học", "nhiệm kỳ", "niên khóa", "niên độ")


@dataclass(frozen=True, slots=True)
class Bound:
    """What stands before a moment: strictly before it, from it on, or just by it."""

    strict: bool = False
    since: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One moment of a list, with the words before it."""

    bound: Bound
    moment: Moment
    weekday: int | None = None


def bound(cursor: Cursor) -> Bound | None:
    """Read the words before a moment; None where there are none."""
    start = cursor.at
    strict = since = False
    while True:
        if cursor.take(*INCLUSIVE):
            strict = False
        elif cursor.take(*STRICT):
            strict = True
        elif cursor.take(*SINCE):
            since = True
        elif not cursor.take(*LIMITS, *FILLERS):
            break
    return Bound(strict, since) if cursor.at > start else None


def calendar_parts(cursor: Cursor, hint: Rule | None = None) -> list[Part] | None:
    """Read one date, period, range or list of them, with "hằng năm" and the like after it.

    `hint` is a frequency that stood before ("Hằng năm, trước ngày 15/12").
    """
    found = bound(cursor)
    before = found or Bound()
    timed = time_of_day(cursor)
    rules = cursor.attempt(lambda here: day_rule(here, strict=before.strict, hint=hint))
    if rules is not None:
        return [RecurringPart(rule) for rule in rules]
    if (period := cursor.attempt(lambda here: _range(here, before))) is not None:
        return _with_suffix(cursor, period, hint)
    first = _item(cursor, before if not timed else Bound(since=before.since), found is not None)
    if first is None:
        return None
    if before.since:
        cursor.take(*ONWARDS)
        return [PeriodPart(first.moment, None)]
    items = [first]
    while (further := cursor.attempt(lambda here: _further(here, items[-1]))) is not None:
        items.append(further)
    return _finished(cursor, items, hint)


def _item(cursor: Cursor, before: Bound, expected: bool) -> Item | None:
    """Read one moment with a weekday before or after it."""
    said = weekday(cursor)
    cursor.take(",")
    if time_of_day(cursor):
        said = weekday(cursor) if said is None else said
    found = moment(cursor, expected=expected or said is not None)
    if found is None and cursor.at < cursor.end:
        found = _lone_year(cursor, expected)
    if found is None or (isinstance(found, AtEdge) and before.strict):
        return None
    if isinstance(found, Day):
        after = weekday(cursor)
        said = after if after is not None else said
    return Item(before, found, said)


def _lone_year(cursor: Cursor, expected: bool) -> Months | None:
    """Read a year without "năm": after "đến" and the like, or where nothing else is said."""
    expected = cursor.take("giai đoạn") is not None or expected
    alone = cursor.at == 0 or not cursor.tokens[cursor.at - 1].is_word
    found = year_number(cursor)
    if found is None or (cursor.peek() in {"/", "-", "."} and not cursor.at + 1 >= cursor.end):
        return None
    ends = cursor.done or not cursor.tokens[cursor.at].is_word
    return whole_year(Year(found)) if expected or (alone and ends) else None


def _range(cursor: Cursor, before: Bound) -> PeriodPart | None:
    """Read "từ quý 2/2025 đến hết ngày 28/2/2027", "2026-2030", "ngày 10-12/3/2026"."""
    cursor.take("giai đoạn", "thời kỳ")
    bound(cursor)
    start = _range_start(cursor)
    if start is None or before.strict:
        return None
    time_of_day(cursor)
    if cursor.take(*TO) is None:
        return None
    to = bound(cursor) or Bound()
    time_of_day(cursor)
    weekday(cursor)
    end = _range_end(cursor, start)
    if end is None:
        return None
    weekday(cursor)
    if isinstance(start, int):
        assert isinstance(end, Day)
        start = Day(start, end.month, end.year)
    elif not has_year(start):
        start = with_year(start, year_of(end))
    return PeriodPart(start, end, strict=to.strict)


def _range_start(cursor: Cursor) -> Moment | int | None:
    """Read the first moment of a range; a bare number is a day of the month named at its end."""
    weekday(cursor)
    if (found := moment(cursor, expected=True)) is not None:
        return found
    if (year_ := year_number(cursor)) is not None:
        return whole_year(Year(year_))
    cursor.take("ngày")
    number = cursor.number()
    if number is None or not 1 <= number <= 31:
        return None
    cursor.at += 1
    return number


def _range_end(cursor: Cursor, start: Moment | int) -> Moment | None:
    """Read the last moment of a range, which may leave out the unit that `start` names."""
    found = moment(cursor, expected=True)
    if isinstance(start, int):
        return found if isinstance(found, Day) else None
    if found is None and (year_ := year_number(cursor)) is not None:
        return whole_year(Year(year_))
    if found is None and isinstance(start, Months):
        return _bare(cursor, start)
    return found


def _further(cursor: Cursor, last: Item) -> Item | None:
    """Read a further moment of a list: ", Quý III/2026", " và 20.12", ", 12/2013"."""
    if cursor.take(",", "và", "hoặc", "hay") is None:
        return None
    cursor.take("hoặc", "và")
    found = bound(cursor)
    if found is not None and found.since:
        return None
    before = found or last.bound
    item = _item(cursor, before, expected=isinstance(last.moment, Day))
    if item is None and isinstance(last.moment, Months):
        bare = _bare(cursor, last.moment)
        item = None if bare is None else Item(before, bare)
    if item is None or type(item.moment) is not type(last.moment):
        return None
    return item


def _bare(cursor: Cursor, like: Months) -> Months | None:
    """Read a number that repeats the unit before it: the III of "Quý II, III/2026"."""
    length = like.end - like.start
    if length == 11:
        found = year_number(cursor)
        return None if found is None else whole_year(Year(found))
    number = quarter_number(cursor) if length == 2 else cursor.number()
    if number is None:
        return None
    if length == 0:
        cursor.at += 1
    year_ = year_after(cursor)
    ends = cursor.done or not cursor.tokens[cursor.at].is_word
    if not ends and not cursor.looks_at("và", "hoặc", "hằng", "mỗi", "của"):
        return None
    if length == 2:
        return quarter(number, year_)
    return month(number, year_) if length == 0 and 1 <= number <= 12 else None


def _with_years(items: list[Item]) -> list[Item]:
    """Give the year that a later item names to the earlier ones that name none."""
    year_ = PLAN_YEAR
    result = []
    for item in reversed(items):
        if has_year(item.moment):
            year_ = year_of(item.moment)
        result.append(Item(item.bound, with_year(item.moment, year_), item.weekday))
    return result[::-1]


def _finished(cursor: Cursor, items: list[Item], hint: Rule | None) -> list[Part]:
    """Turn a list of moments into parts, by what stands after it."""
    yearly = hint == Yearly((12,)) or _says_yearly(cursor)
    if yearly and not any(has_year(item.moment) for item in items):
        _says_yearly(cursor)
        return [RecurringPart(_yearly(item.moment, item.bound.strict)) for item in items]
    goes_on = _goes_on(cursor)
    if cursor.take(*ONWARDS):
        return [PeriodPart(items[0].moment, None)]
    one_window = not any(has_year(item.moment) for item in items[:-1])
    items = _with_years(items)
    months = [item.moment for item in items if isinstance(item.moment, Months)]
    if one_window and len(months) == len(items) > 1 and _follow_each_other(months):
        return [PeriodPart(months[0], months[-1], items[-1].bound.strict, goes_on)]
    return [_part(item, goes_on) for item in items]


def _part(item: Item, goes_on: bool) -> Part:
    if isinstance(item.moment, Day):
        return DatePart(item.moment, item.bound.strict, item.weekday, goes_on)
    if item.bound.strict:
        return DatePart(item.moment, strict=True, goes_on=goes_on)
    return PeriodPart(item.moment, item.moment, goes_on=goes_on)


def _with_suffix(cursor: Cursor, period: PeriodPart, hint: Rule | None) -> list[Part]:
    assert period.end is not None
    yearly = hint == Yearly((12,)) or _says_yearly(cursor)
    if yearly and not has_year(period.end):
        _says_yearly(cursor)
        return [RecurringPart(_yearly(period.end, period.strict))]
    goes_on = _goes_on(cursor)
    return [PeriodPart(period.start, period.end, period.strict, goes_on)]


def _says_yearly(cursor: Cursor) -> bool:
    """Move over "hằng năm", also after a comma or in brackets."""
    start = cursor.at
    opened = cursor.take(",", "(")
    cursor.take("của", "trong")
    if cursor.take(*YEARLY) and (opened != "(" or cursor.take(")")):
        return not cursor.looks_at("tiếp theo")
    cursor.at = start
    return False


def _goes_on(cursor: Cursor) -> bool:
    """Move over "và các năm tiếp theo"."""
    start = cursor.at
    cursor.take(",")
    cursor.take("và", "và cả")
    if cursor.take(*LATER_YEARS):
        return True
    cursor.at = start
    return False


def _yearly(found: Moment, strict: bool) -> Yearly:
    """Return the rule of a moment that comes every year."""
    match found:
        case Day(day=day, month=number):
            return day_before((number,), day) if strict else Yearly((number,), day)
        case Months(start=start, end=end):
            return day_before((start,), 1) if strict else Yearly((end,), LAST_DAY)
        case AtEdge(edge=Edge.END, of=stretch):
            return Yearly((stretch.end,), LAST_DAY)
        case AtEdge():
            example = found.first(2001)
            return Yearly((example.month,), example.day)


def _follow_each_other(months: list[Months]) -> bool:
    """Say whether each stretch begins where the one before it ends ("Tháng 11, 12/2013")."""

    def index(stretch: Months, number: int) -> int:
        return 12 * ((stretch.year.number or 0) + stretch.year.later) + number

    return all(
        index(second, second.start) == index(first, first.end) + 1
        for first, second in pairwise(months)
    )
