"""How a letter or report speaks of a plan, of its issuer, of days and of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.render.letterhead import BLANK, date_of, number_of
from khtool.render.text import one_line

if TYPE_CHECKING:
    import datetime

    from khtool.model.plan import Plan
    from khtool.render.words import Words

TWO_DIGITS = 10


def reference(plan: Plan, words: Words) -> str:
    """Return the plan's type, number, date, issuer and title (II.6.b); a draft has no number."""
    values = {
        "type": one_line(plan.type),
        "issuer": one_line(plan.issuer),
        "title": lowered(plan.name),
    }
    if plan.number is None or plan.issued is None:
        return words("draft_plan", **values)
    number = f"{number_of(plan)}/{one_line(plan.symbol)}"
    return words("plan", number=number, date=date_of(plan).removeprefix("ngày "), **values)


def issuer_of(plan: Plan) -> str:
    """Return how the plan calls its issuer."""
    return one_line(plan.issuer_short or plan.issuer)


def symbol_of(plan: Plan, before: str = "", after: str = "") -> str:
    """Return the issuer's part of the plan's symbol between others: KH-UBND, BC → BC-UBND."""
    _, _, body = one_line(plan.symbol).partition("-")
    return "-".join(part for part in (before, body, after) if part)


def lowered(title: str) -> str:
    """Return `title` as part of a sentence; a name (Luật Đất đai, UBND) keeps its capital."""
    text = one_line(title)
    first, _, rest = text.partition(" ")
    if first[1:] != first[1:].lower() or rest[:1].isupper():
        return text
    return text[:1].lower() + text[1:]


def sentence_start(text: str) -> str:
    """Return `text` with its first letter in capitals."""
    return text[:1].upper() + text[1:]


def day(date: datetime.date) -> str:
    """Return a day as offices write it in tables and brackets: 05/01/2026."""
    return f"{date:%d/%m}/{date.year:04}"


def count(number: int) -> str:
    """Return a number of things in words' place: below 10 with a zero before it."""
    return f"{number:02}"


__all__ = [
    "BLANK",
    "count",
    "day",
    "issuer_of",
    "lowered",
    "reference",
    "sentence_start",
    "symbol_of",
]
