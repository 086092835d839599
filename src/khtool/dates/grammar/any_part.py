"""The grammar of a whole part, whatever its kind: what begins at a place in the wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from khtool.dates.grammar import phrases
from khtool.dates.grammar.dated import dated
from khtool.dates.grammar.days import day
from khtool.dates.grammar.days_of_month import after_each_period
from khtool.dates.grammar.limits import limit
from khtool.dates.grammar.often import frequency, further_frequency
from khtool.dates.parts import (
    HALF_YEAR_ENDS,
    YEAR_END,
    DatePart,
    Part,
    PeriodPart,
    RecurringPart,
    Rule,
    Yearly,
)
from khtool.dates.problem import WordingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.dates.tokens import Cursor


WORDS_BETWEEN = 8
"""How many words may stand between how often and on which day."""


def read_parts(cursor: Cursor) -> Sequence[Part] | None:
    """Read the parts that begin at the cursor, whatever their kind; None where none does."""
    if (going_on := cursor.attempt(phrases.continuous)) is not None:
        return [going_on]
    if (lagging := cursor.attempt(after_each_period)) is not None:
        return [lagging]
    happening = phrases.event(cursor, _starts)
    if happening is not None:
        return [happening]
    if (regular := cursor.attempt(_regular)) is not None:
        later = cursor.attempt(lambda inner: _later_day(inner, regular))
        return _bounded(cursor, later or regular)
    if (opened := cursor.attempt(_since_event)) is not None:
        return [opened]
    if (days := cursor.attempt(dated)) is not None:
        if all(isinstance(part, RecurringPart) for part in days):
            return _bounded(cursor, days)
        until = phrases.until_event(cursor, _starts)
        return days if until is None else [until]
    referred = phrases.reference(cursor, starts_strongly)
    return None if referred is None else [referred]


def _regular(cursor: Cursor) -> list[Part] | None:
    """Read how often, or a list of it, with the day of each: "6 tháng (trước ngày 15/6), năm"."""
    rule = frequency(cursor)
    if rule is None:
        return None
    parts: list[Part] = []
    while rule is not None:
        parts += _days_of(cursor, rule) or [RecurringPart(rule)]
        rule = cursor.attempt(further_frequency)
    return parts


def _days_of(cursor: Cursor, rule: Rule) -> list[Part] | None:
    """Read the day that belongs to a frequency: "hằng năm, trước ngày 15/12", "(trước 15/6)"."""
    start = cursor.at
    opened = cursor.take("(", ",", ":")
    cursor.take("vào")
    hint = Yearly(YEAR_END) if opened == "(" and rule == Yearly(HALF_YEAR_ENDS) else rule
    days = cursor.attempt(lambda inner: dated(inner, hint=hint))
    recurs = days is not None and all(isinstance(part, RecurringPart) for part in days)
    if recurs and (opened != "(" or cursor.take(")")):
        return days
    cursor.at = start
    return None


def _later_day(cursor: Cursor, regular: Sequence[Part]) -> Sequence[Part] | None:
    """Read the day that a few words part from how often: "hằng năm gửi trước ngày 15/01"."""
    if len(regular) != 1 or not isinstance(regular[0], RecurringPart):
        return None
    rule = regular[0].rule
    for _ in range(WORDS_BETWEEN):
        if cursor.done or not cursor.tokens[cursor.at].is_word or cursor.looks_at("và", "hoặc"):
            return None
        if starts_strongly(cursor):
            return cursor.attempt(lambda inner: dated(inner, hint=rule))
        cursor.at += 1
    return None


def _bounded(cursor: Cursor, parts: Sequence[Part]) -> Sequence[Part]:
    """Read the years in which something comes again: "hằng năm, giai đoạn 2026-2030"."""
    start = cursor.at
    opened = cursor.take(",", "(")
    until = cursor.looks_at("đến", "tới", "cho đến")
    period = cursor.attempt(dated)
    found = period[0] if period and len(period) == 1 else None
    ranged = isinstance(found, PeriodPart) and not found.strict
    if isinstance(found, PeriodPart) and found.start == found.end:
        ranged = until
        found = replace(found, start=None)
    if not ranged or (opened == "(" and not cursor.take(")")):
        cursor.at = start
        return parts
    assert isinstance(found, PeriodPart)
    return [
        replace(part, start=found.start, end=found.end)
        for part in parts
        if isinstance(part, RecurringPart)
    ]


def _since_event(cursor: Cursor) -> Part | None:
    """Read "từ ngày ban hành Kế hoạch trở đi" or "… đến hết năm 2026" as a period."""
    text = phrases.since_event(cursor, _starts)
    if text is None:
        return None
    if cursor.take("trở đi"):
        return PeriodPart(None, None)
    match cursor.attempt(dated):
        case [PeriodPart(end=end, strict=strict)] if end is not None:
            return PeriodPart(None, end, strict)
        case [DatePart(moment=end, strict=strict)]:
            return PeriodPart(None, end, strict)
        case _:
            return None


def _starts(cursor: Cursor) -> bool:
    """Say whether a part other than a reference begins here, so that a phrase ends before it."""
    here = cursor.at
    before = cursor.tokens[here - 1].text if here else ""
    separated = before in {",", "và", "hoặc", "hay", "(", ".", "/", "&"}
    try:
        if separated and phrases.event(cursor, lambda _: False) is not None:
            return True
        if separated and cursor.attempt(phrases.continuous) is not None:
            return True
        if separated and cursor.attempt(frequency) is not None:
            return True
        return starts_strongly(cursor)
    except WordingError:
        return False
    finally:
        cursor.at = here


def starts_strongly(cursor: Cursor) -> bool:
    """Say whether a date or period with a word such as "trước", "chậm nhất" begins here."""
    here = cursor.at
    before = cursor.tokens[here - 1].text if here else ""
    separated = before in {",", "và", "hoặc", "hay", "(", "."}
    limited = cursor.looks_at("trước", "chậm nhất", "muộn nhất", "đến hết", "hạn cuối")
    try:
        if limited or (separated and (limit(cursor) or cursor.looks_at("quý", "tháng", "năm"))):
            cursor.at = here
            return cursor.attempt(dated) is not None
        return separated and cursor.attempt(lambda h: day(h, expected=False)) is not None
    except WordingError:
        return True
    finally:
        cursor.at = here
