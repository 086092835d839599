"""The grammar of what comes again: "hằng quý", "6 tháng một lần", "ngày 20 hằng tháng"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.parts import (
    EVERY_MONTH,
    HALF_YEAR_ENDS,
    LAST_DAY,
    QUARTER_ENDS,
    YEAR_END,
    Every,
    Rule,
    Unit,
    Weekly,
    Yearly,
    day_before,
)
from khtool.dates.units import month_of_quarter, number, quarter_number, weekday, year_number

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

EACH = ("cứ mỗi", "cứ", "hằng", "mỗi", "từng")
ONCE = ("một lần", "1 lần", "01 lần", "/ lần", "/ 1 lần", "/ 01 lần")
AND = (",", "và", "hoặc", "hay", "/", "&")
NEXT = ("sau", "tiếp theo", "kế tiếp", "liền kề", "tiếp sau")
YEARLY = ("hằng năm", "mỗi năm", "từng năm", "của các năm", "trong các năm")


def frequency(cursor: Cursor) -> list[Rule] | None:
    """Read how often: "hằng quý", "định kỳ 6 tháng", "2 lần/năm", and lists of these."""
    first = _one_frequency(cursor)
    if first is None:
        return None
    rules = [first]
    while (further := cursor.attempt(_further_frequency)) is not None:
        rules.append(further)
    return rules


def _one_frequency(cursor: Cursor) -> Rule | None:
    regular = cursor.take("theo định kỳ", "định kỳ") is not None
    weekdays = cursor.attempt(_weekdays)
    if weekdays is not None:
        return weekdays
    if (times := cursor.attempt(_times_per)) is not None:
        return times
    each = cursor.take(*EACH, "theo", "vào") is not None
    counted = cursor.number() is not None or cursor.peek() in {"sáu", "ba", "hai", "nửa"}
    rule = cursor.attempt(_unit)
    if rule is None:
        return None
    once = cursor.take(*ONCE) is not None
    bare_half_year = counted and rule == Yearly(HALF_YEAR_ENDS)
    if not (regular or each or once or bare_half_year):
        return None
    if counted:  # "6 tháng hằng năm" is half-yearly, of every year
        cursor.take(*YEARLY)
    return rule


def _further_frequency(cursor: Cursor) -> Rule | None:
    """Read a further item of a list, where a bare unit is enough: "hằng tháng, quý, năm"."""
    if cursor.take(*AND) is None:
        return None
    cursor.take("hoặc", "và")
    if (rule := cursor.attempt(_one_frequency)) is not None:
        return rule
    cursor.take("báo cáo", "tổng kết", "sơ kết")
    if cursor.number() == 9 and cursor.peek(1) == "tháng" and cursor.peek(2) not in {"đầu"}:
        cursor.at += 2
        return Yearly((9,))
    return _unit(cursor)


def _unit(cursor: Cursor) -> Rule | None:
    """Read what is counted: "quý", "6 tháng", "02 tuần"; not when a number names which one."""
    if cursor.take("nửa năm"):
        return Yearly(HALF_YEAR_ENDS)
    count = 1
    if cursor.number() is not None or cursor.peek() in {"sáu", "ba", "hai", "một"}:
        count = number(cursor) or 0
    name = cursor.take("ngày", "tuần", "tháng", "quý", "năm")
    if name is None or not _unit_stands_alone(cursor, name):
        return None
    return _rule_of(name, count)


def _unit_stands_alone(cursor: Cursor, name: str) -> bool:
    """Say whether the unit is meant itself: "quý" and not "quý II", "năm" and not "năm 2026"."""
    here = cursor.at
    if name == "năm":
        alone = year_number(cursor) is None and not cursor.looks_at("học", "nay", "sau", "tới")
    elif name == "quý":
        alone = quarter_number(cursor) is None
    else:
        alone = cursor.number() is None and not cursor.looks_at("đầu", "cuối", "làm việc", "thứ")
    cursor.at = here
    return alone and not cursor.looks_at("kể từ", "sau khi", "tính từ", ", kể từ", "trước")


def _rule_of(name: str, count: int) -> Rule | None:
    match name:
        case "ngày":
            return Every(count, Unit.DAY)
        case "tuần":
            return Weekly() if count == 1 else Every(count, Unit.WEEK)
        case "năm":
            return Yearly(YEAR_END) if count == 1 else None
        case _:
            months = count * 3 if name == "quý" else count
    if months == 0:
        return None
    if 12 % months == 0:
        return Yearly(tuple(month for month in EVERY_MONTH if month % months == 0))
    return Every(months, Unit.MONTH)


def _times_per(cursor: Cursor) -> Rule | None:
    """Read "01 lần/năm", "2 lần mỗi năm", "một lần một quý"."""
    times = number(cursor)
    if times is None or not cursor.take("lần"):
        return None
    cursor.take("/", "trong", "mỗi", "một", "1", "trên")
    cursor.take("một", "1", "mỗi")
    rule = _unit(cursor)
    if not isinstance(rule, Yearly) or times == 1:
        return rule if times == 1 else None
    if len(rule.months) == 1 and times in {2, 3, 4, 6, 12}:
        step = 12 // times
        return Yearly(tuple(month for month in EVERY_MONTH if month % step == 0))
    return None


def _weekdays(cursor: Cursor) -> Rule | None:
    """Read "thứ Sáu hằng tuần", "thứ Hai và thứ Năm hằng tuần"."""
    days = []
    while (found := weekday(cursor)) is not None:
        days.append(found)
        cursor.take("và", ",")
    if days and cursor.take("hằng tuần", "mỗi tuần", "của tuần"):
        return Weekly(tuple(sorted(days)))
    return None


def day_rule(cursor: Cursor, *, strict: bool, hint: Rule | None = None) -> list[Rule] | None:
    """Read days of a month that comes again: "ngày 20 hằng tháng", "ngày 15 của tháng cuối quý".

    `strict` is said after "trước". `hint` is the frequency that stood before ("Hằng tháng, trước
    ngày 20"): then the day alone is enough.
    """
    if cursor.take("ngày cuối cùng của", "ngày cuối của", "ngày cuối cùng", "cuối"):
        rule = cursor.attempt(_each_unit)
        return None if rule is None or strict else [rule]
    named = cursor.take("ngày") is not None
    days: list[int] = []
    while (found := cursor.number()) is not None and 1 <= found <= 31:
        days.append(found)
        cursor.at += 1
        if not (cursor.looks_at("và", ",") and cursor.number(1) is not None):
            break
        cursor.at += 1
    if not days:
        return None
    months = _months_of_rule(cursor, hint if named else None)
    if months is None:
        return None
    make = day_before if strict else Yearly
    return [make(months, day) for day in days]


def _each_unit(cursor: Cursor) -> Rule | None:
    """Read "mỗi quý", "hằng tháng" after "cuối"."""
    return _unit(cursor) if cursor.take(*EACH) else None


def _months_of_rule(cursor: Cursor, hint: Rule | None) -> tuple[int, ...] | None:
    """Read in which months a day comes again."""
    if cursor.take("hằng tháng", "mỗi tháng", "từng tháng", "của hằng tháng", "của mỗi tháng"):
        return EVERY_MONTH
    cursor.take("của", "trong")
    place = cursor.attempt(month_of_quarter)
    if place is not None:
        return _months_of_quarter(cursor, place)
    monthly = hint == Yearly(EVERY_MONTH)
    if cursor.take(*(f"tháng {word}" for word in NEXT)):
        monthly = monthly or cursor.take("hằng tháng") is not None
        return EVERY_MONTH if monthly else None
    if monthly and not cursor.looks_at("tháng", "/", "-", "."):
        return EVERY_MONTH
    if monthly and cursor.looks_at("tháng") and cursor.number(1) is None:
        cursor.at += 1
        return EVERY_MONTH
    return None


def _months_of_quarter(cursor: Cursor, place: int) -> tuple[int, ...] | None:
    """Read "quý", "mỗi quý", "quý sau" after "tháng cuối", and further months of the year."""
    cursor.take("của", "trong")
    cursor.take("mỗi", "từng", "hằng", "các")
    if not cursor.take("quý"):
        return None
    cursor.take(*NEXT)
    months = {place + 3 * index for index in range(4)}
    while cursor.looks_at(", tháng", "và tháng") and cursor.number(2) in EVERY_MONTH:
        months.add(cursor.number(2) or 0)
        cursor.at += 3
    cursor.take("của năm", *YEARLY, "hằng quý")
    return tuple(sorted(months))


__all__ = ["AND", "LAST_DAY", "QUARTER_ENDS", "YEARLY", "day_rule", "frequency"]
