"""The grammar of how often: "hằng quý", "6 tháng một lần", "2 lần/năm", "thứ Sáu hằng tuần"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.grammar.days import weekday
from khtool.dates.grammar.units import quarter_number
from khtool.dates.grammar.years import number, year_number
from khtool.dates.parts import (
    EVERY_MONTH,
    HALF_YEAR_ENDS,
    YEAR_END,
    Every,
    Rule,
    Unit,
    Weekly,
    Yearly,
)

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

EACH = ("cứ mỗi", "cứ", "hằng", "mỗi", "từng")
ONCE = ("một lần", "1 lần", "01 lần", "/ lần", "/ 1 lần", "/ 01 lần")
AND = (",", "và", "hoặc", "hay", "/", "&")
YEARLY = ("hằng năm", "mỗi năm", "từng năm", "của các năm", "trong các năm")


def frequency(cursor: Cursor) -> Rule | None:
    """Read how often one thing comes: "hằng quý", "định kỳ 6 tháng", "mỗi năm 2 lần"."""
    regular = cursor.take("theo định kỳ", "định kỳ") is not None
    for parse in (_weekdays, _times_per):
        if (found := cursor.attempt(parse)) is not None:
            return found
    each = cursor.take(*EACH, "theo", "vào") is not None
    counted = cursor.number() is not None or cursor.peek() in {"sáu", "ba", "hai", "nửa"}
    rule = cursor.attempt(counted_unit)
    if rule is None:
        return None
    if (several := cursor.attempt(lambda inner: _times(inner, rule))) is not None:
        return several
    once = cursor.take(*ONCE) is not None
    if not (regular or each or once or _known_report(cursor, rule)):
        return None
    if counted:  # "6 tháng hằng năm" is half-yearly, of every year
        cursor.take(*YEARLY)
    return rule


def _known_report(cursor: Cursor, rule: Rule) -> bool:
    """Say whether "6 tháng", or a list such as "quý, 6 tháng, năm", is of reports to come."""
    if rule == Yearly(HALF_YEAR_ENDS):
        return True
    if not isinstance(rule, Yearly):
        return False
    here = cursor.at
    listed = further_frequency(cursor) is not None
    cursor.at = here
    return listed


def further_frequency(cursor: Cursor) -> Rule | None:
    """Read a further item of a list, where a bare unit is enough: "hằng tháng, quý, năm"."""
    if cursor.take(*AND) is None:
        return None
    cursor.take("hoặc", "và")
    if cursor.number() == 9 and cursor.peek(1) == "tháng" and cursor.peek(2) not in {"đầu", "một"}:
        cursor.at += 2
        return Yearly((9,))
    if (rule := cursor.attempt(frequency)) is not None:
        return rule
    cursor.take("báo cáo", "tổng kết", "sơ kết")
    cursor.take("cả")
    return counted_unit(cursor)


def counted_unit(cursor: Cursor) -> Rule | None:
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
    counted_from: tuple[str, ...] = ("kể từ", "sau khi", "tính từ", ", kể từ", "trước khi")
    if name in {"ngày", "tuần"}:  # "03 ngày trước …"; but "hằng quý trước ngày …"
        counted_from = (*counted_from, "trước")
    return alone and not cursor.looks_at(*counted_from)


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
    here = cursor.at
    if number(cursor) is None or not cursor.take("lần"):
        return None
    cursor.take("/", "trong", "mỗi", "một", "1", "trên")
    cursor.take("một", "1", "mỗi")
    rule = counted_unit(cursor)
    if rule is None:
        return None
    end, cursor.at = cursor.at, here
    found = _times(cursor, rule)
    cursor.at = end
    return found


def _times(cursor: Cursor, rule: Rule) -> Rule | None:
    """Read "02 lần" and share the year of `rule` out among so many rounds."""
    times = number(cursor)
    if times is None or not cursor.take("lần"):
        return None
    if times == 1:
        return rule
    if rule == Yearly(YEAR_END) and times in {2, 3, 4, 6, 12}:
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
