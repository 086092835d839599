"""The head of a document: who issues it, its number, its place and date; blanks while a draft."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.render.text import capitals, lines, one_line

if TYPE_CHECKING:
    import datetime

    from khtool.model.plan import Plan

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

BLANK = " " * 6
"""Room for the clerk's pen where a draft has no number or date yet."""

TWO_PART_NAME = re.compile(r"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND) (.+)")
"""Bodies whose name stands above the name of their province or commune."""

LAST_MONTH_WITH_ZERO = 2


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the title; names are lines in capitals (Phụ lục I, II.1 to II.4)."""

    parent: tuple[str, ...]
    issuer: tuple[str, ...]
    number: str
    place_date: str
    nation: str = NATION
    motto: str = MOTTO


def letterhead(plan: Plan) -> Letterhead:
    """Return the letterhead of `plan`."""
    return Letterhead(
        parent=name_lines(plan.parent) if plan.parent else (),
        issuer=name_lines(plan.issuer),
        number=f"Số: {number_of(plan, BLANK + ' ')}/{one_line(plan.symbol)}",
        place_date=f"{one_line(plan.place)}, {date_of(plan)}",
    )


def name_lines(name: str) -> tuple[str, ...]:
    """Return the lines of an agency's name in capitals (Phụ lục I, II.2.a).

    "Ủy ban nhân dân thành phố Hải Phòng" is two lines; so is a name with a line break in it.
    """
    given = lines(name)
    if len(given) > 1:
        return tuple(capitals(line) for line in given)
    whole = capitals(name)
    match = TWO_PART_NAME.fullmatch(whole)
    return (match[1], match[2]) if match else (whole,)


def number_of(plan: Plan, blank: str = BLANK) -> str:
    """Return the number of `plan`, below 10 with a zero before it (Phụ lục I, II.3.c)."""
    number = one_line(plan.number or "")
    return number.zfill(2) if number.isdecimal() else number or blank


def date_of(plan: Plan) -> str:
    """Return when `plan` was issued, in words: days below 10 and the months 1 and 2 get a zero.

    Phụ lục I, II.4.b: "ngày 05 tháng 01 năm 2020", "ngày 29 tháng 6 năm 2019".
    """
    if plan.issued is None:
        return f"ngày{BLANK}tháng{BLANK}năm {plan.year}"
    return f"ngày {plan.issued.day:02} tháng {_month(plan.issued)} năm {plan.issued.year}"


def _month(date: datetime.date) -> str:
    return f"{date.month:02}" if date.month <= LAST_MONTH_WITH_ZERO else str(date.month)
