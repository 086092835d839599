"""A part of a wording in its plainest spelling, which reads back as the same part."""

from __future__ import annotations

from khtool.dates.moments import AtEdge, Day, Moment, Months, Year
from khtool.dates.parts import (
    EVERY_MONTH,
    HALF_YEAR_ENDS,
    LAST_DAY,
    QUARTER_ENDS,
    YEAR_END,
    ContinuousPart,
    DatePart,
    EventPart,
    Every,
    Part,
    PeriodPart,
    RecurringPart,
    ReferencePart,
    Rule,
    Unit,
    Weekly,
    Yearly,
)

QUARTERS = ("I", "II", "III", "IV")
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
UNITS = {
    Unit.HOUR: "giờ", Unit.DAY: "ngày", Unit.WORKING_DAY: "ngày làm việc", Unit.WEEK: "tuần",
    Unit.MONTH: "tháng", Unit.YEAR: "năm",
}  # fmt: skip
FREQUENCIES = {
    Yearly(EVERY_MONTH): "hằng tháng",
    Yearly(QUARTER_ENDS): "hằng quý",
    Yearly(HALF_YEAR_ENDS): "6 tháng một lần",
    Yearly(YEAR_END): "hằng năm",
    Weekly(): "hằng tuần",
    Every(1, Unit.DAY): "hằng ngày",
}
MONTHS_OF_QUARTER = {(1, 4, 7, 10): "đầu", (2, 5, 8, 11): "giữa", (3, 6, 9, 12): "cuối"}


def spell(part: Part) -> str:
    """Return `part` in plain Vietnamese ("trước ngày 25/11/2026", "hằng quý")."""
    match part:
        case DatePart(moment=moment, strict=strict, weekday=weekday, goes_on=goes_on):
            text = ("trước " if strict else "") + spell_moment(moment)
            text += "" if weekday is None else f" ({WEEKDAYS[weekday]})"
            return text + _goes_on(goes_on)
        case PeriodPart():
            return _period(part) + _goes_on(part.goes_on)
        case RecurringPart(rule=rule):
            return spell_rule(rule) + _bounds(part)
        case EventPart():
            return _event(part)
        case ReferencePart(to=to):
            return f"theo {to}"
        case ContinuousPart():
            return "thường xuyên"


def _bounds(part: RecurringPart) -> str:
    until = f" đến {spell_moment(part.end)}" if part.end else ""
    return until if part.start is None else f", từ {spell_moment(part.start)}{until}"


def spell_moment(moment: Moment) -> str:
    """Return a day, month, quarter, half or year as it is usually written."""
    match moment:
        case Day(day=day, month=month, year=year):
            return f"ngày {day:02}/{month:02}{_after_slash(year)}"
        case AtEdge(edge=edge, of=stretch):
            return f"{edge.value} {spell_moment(stretch)}"
        case Months(start=start, end=end, year=year):
            return _months(start, end, year)


def _months(start: int, end: int, year: Year) -> str:
    if start == end:
        return f"tháng {start}{_after_slash(year)}"
    if start == 1 and end == 12:
        return f"năm{_named(year) or ' nay'}"
    if end - start == 2 and end % 3 == 0:
        return f"quý {QUARTERS[end // 3 - 1]}{_after_slash(year)}"
    side = "đầu" if start == 1 else "cuối"
    return f"{end - start + 1} tháng {side} năm{_named(year)}"


def _after_slash(year: Year) -> str:
    return f"/{year.number}" if year.number else f" năm{_named(year)}" if _named(year) else ""


def _named(year: Year) -> str:
    """Return the year after the word "năm"; nothing for the plan's own year."""
    if year.number is not None:
        return f" {year.number}"
    return {0: "", 1: " sau", -1: " trước"}[year.later]


def _goes_on(goes_on: bool) -> str:
    return " và các năm tiếp theo" if goes_on else ""


def _period(part: PeriodPart) -> str:
    if part.end is None:
        return f"từ {spell_moment(part.start)}" if part.start else "từ một mốc, không có ngày cuối"
    if part.start == part.end:
        return spell_moment(part.end)
    before = "trước " if part.strict else ""
    if part.start is None:
        return f"đến {before}{spell_moment(part.end)}"
    return f"từ {spell_moment(part.start)} đến {before}{spell_moment(part.end)}"


def spell_rule(rule: Rule) -> str:
    """Return how often, as plans write it."""
    if rule in FREQUENCIES:
        return FREQUENCIES[rule]
    match rule:
        case Weekly(weekdays=weekdays):
            return f"{' và '.join(WEEKDAYS[day] for day in weekdays)} hằng tuần"
        case Every(count=count, unit=unit):
            return f"{count} {UNITS[unit]} một lần"
        case Yearly(months=months, day=day):
            return _yearly(months, day)


def _yearly(months: tuple[int, ...], day: int) -> str:
    step = months[0]
    if day == LAST_DAY and months == tuple(m for m in EVERY_MONTH if m % step == 0) and step < 6:
        return f"{step} tháng một lần"
    if months == EVERY_MONTH:
        return f"ngày {day:02} hằng tháng"
    if months in MONTHS_OF_QUARTER and day != LAST_DAY:
        return f"ngày {day:02} của tháng {MONTHS_OF_QUARTER[months]} quý"
    if day == LAST_DAY:
        return f"tháng {', '.join(map(str, months))} hằng năm"
    return f"ngày {', '.join(f'{day:02}/{month:02}' for month in months)} hằng năm"


def _event(part: EventPart) -> str:
    happening = " đến khi ".join(part.events)
    if part.offset is None or part.unit is None:
        return f"khi {happening}"
    since = "trước khi" if part.offset < 0 else "kể từ ngày"
    return f"{abs(part.offset)} {UNITS[part.unit]} {since} {happening}"
