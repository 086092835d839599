"""The grammar of days of months that come again: "ngày 20 hằng tháng", "của tháng cuối quý"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.grammar.often import EACH, YEARLY, counted_unit
from khtool.dates.grammar.units import month_of_quarter
from khtool.dates.grammar.years import number
from khtool.dates.parts import EVERY_MONTH, RecurringPart, Rule, Yearly, day_before

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

NEXT = ("sau", "tiếp theo", "kế tiếp", "liền kề", "tiếp sau")


SHORTEST_MONTH = 28


def after_each_period(cursor: Cursor) -> RecurringPart | None:
    """Read "chậm nhất 10 ngày sau khi kết thúc quý": so many days into the next one."""
    while cursor.take("chậm nhất là", "chậm nhất", "muộn nhất", "trong vòng", "trong", "không quá"):
        pass
    amount = number(cursor)
    if amount is None or not 1 <= amount <= SHORTEST_MONTH or not cursor.take("ngày"):
        return None
    cursor.take(",")
    if not cursor.take("sau khi", "kể từ khi", "kể từ ngày", "sau ngày", "từ ngày"):
        return None
    if not cursor.take("kết thúc", "hết"):
        return None
    cursor.take("mỗi", "hằng", "từng")
    rule = cursor.attempt(counted_unit)
    if not isinstance(rule, Yearly) or (not cursor.done and cursor.tokens[cursor.at].is_word):
        return None
    following = tuple(sorted(month % 12 + 1 for month in rule.months))
    return RecurringPart(Yearly(following, amount), lag=amount)


def day_rule(cursor: Cursor, strict: bool, hint: Rule | None = None) -> list[Rule] | None:
    """Read days of a month that comes again: "ngày 20 hằng tháng", "ngày 15 của tháng cuối quý".

    `strict` is said after "trước". `hint` is the frequency that stood before ("Hằng tháng, trước
    ngày 20"): then the day alone is enough.
    """
    if cursor.take("ngày cuối cùng của", "ngày cuối của", "ngày cuối cùng", "cuối"):
        rule = cursor.attempt(_each_unit)
        return None if rule is None or strict else [rule]
    named = cursor.looks_at("ngày")
    days = cursor.attempt(_last_of_range) or _days(cursor)
    if not days:
        return None
    months = _months_of_rule(cursor, hint if named else None)
    if months is None:
        return None
    make = day_before if strict else Yearly
    return [make(months, day) for day in days]


def _last_of_range(cursor: Cursor) -> list[int] | None:
    """Read "ngày 1 đến ngày 5" before "hằng tháng": the last of the days counts."""
    cursor.take("ngày")
    if cursor.number() is None:
        return None
    cursor.at += 1
    if not cursor.take("đến hết", "đến", "-", "–"):
        return None
    cursor.take("ngày")
    found = cursor.number()
    if found is None or not 1 <= found <= 31:
        return None
    cursor.at += 1
    return [found]


def _days(cursor: Cursor) -> list[int]:
    """Read "ngày 15 và 30", "ngày 15, ngày 30"."""
    days: list[int] = []
    while True:
        here = cursor.at
        if days and not cursor.take("và", ","):
            return days
        cursor.take("ngày")
        found = cursor.number()
        if found is None or not 1 <= found <= 31:
            cursor.at = here
            return days
        days.append(found)
        cursor.at += 1


def _each_unit(cursor: Cursor) -> Rule | None:
    """Read "mỗi quý", "hằng tháng" after "cuối"."""
    return counted_unit(cursor) if cursor.take(*EACH) else None


def _months_of_rule(cursor: Cursor, hint: Rule | None) -> tuple[int, ...] | None:
    """Read in which months a day comes again."""
    if cursor.take("hằng tháng", "mỗi tháng", "từng tháng", "của hằng tháng", "của mỗi tháng"):
        return EVERY_MONTH
    cursor.take("của", "trong")
    if (listed := cursor.attempt(_listed_months)) is not None:
        return listed
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


def _listed_months(cursor: Cursor) -> tuple[int, ...] | None:
    """Read "các tháng 3, 6, 9, 12 hằng năm"."""
    months: list[int] = []
    if not cursor.take("các tháng"):
        return None
    while (found := cursor.number()) in EVERY_MONTH and found is not None:
        months.append(found)
        cursor.at += 1
        if not (cursor.looks_at("và", ",") and cursor.number(1) is not None):
            break
        cursor.at += 1
    return tuple(sorted(months)) if months and cursor.take(*YEARLY) else None


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
