"""KH503: a number or symbol that is not shaped as NĐ 30/2020 wants it: 12/KH-UBND."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.document_types import SHORT, type_at_the_start_of
from khtool.check.rule import Rule
from khtool.check.texts import as_note
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

PARTY = re.compile(r"\w+/(?:\w*U|TW)")
"""KH/TU: documents of the Party follow rules of their own."""

TOO_MANY_ZEROS = re.compile(r"0+\d{2,}|00+\d")
"""Only a number below 10 has a zero before it."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for a symbol or number that is clearly wrong, a note for needless zeros."""
    yield from _symbol(subject)
    yield from _number(subject)


def _symbol(subject: Subject) -> Iterator[Diagnostic]:
    symbol = subject.plan.symbol
    short = SHORT.get(type_at_the_start_of(subject.plan.type) or "", "")
    if PARTY.fullmatch(symbol) or not short:
        return
    span = subject.file.value_span(("symbol",))
    suggested = f"{short}-{_issuer_part(symbol)}"
    if YEAR.search(symbol):
        yield subject.problem(
            RULE, span, msg("KH503.year", symbol=symbol), msg("KH503.help", suggested=suggested)
        )
    elif not re.fullmatch(rf"{short}-[^\W\d_][\w&.-]*", symbol):
        yield subject.problem(
            RULE,
            span,
            msg("KH503", symbol=symbol, short=short),
            msg("KH503.help", suggested=suggested),
        )


def _issuer_part(symbol: str) -> str:
    """Return what of a symbol may well be meant for the issuer, "…" where nothing is."""
    parts = [part for part in re.split(r"[\s/_–-]+", symbol) if part and not YEAR.fullmatch(part)]
    known = {short.upper() for short in SHORT.values()}
    own = [part for part in parts if part.upper() not in known]
    return "-".join(part.upper() if part.islower() else part for part in own) or "…"


def _number(subject: Subject) -> Iterator[Diagnostic]:
    number = (subject.plan.number or "").strip()
    if not number:
        return
    span = subject.file.value_span(("number",))
    if TOO_MANY_ZEROS.fullmatch(number):
        help_ = msg("KH503.number.help", suggested=f"{int(number):02}")
        yield as_note(subject.problem(RULE, span, msg("KH503.zeros", number=number), help_))
    elif not re.fullmatch(r"\d+[^\W\d_]?", number):
        suggested = match[0] if (match := re.match(r"\d+", number)) else "12"
        help_ = msg("KH503.number.help", suggested=suggested)
        yield subject.problem(RULE, span, msg("KH503.number", number=number), help_)


RULE = Rule(
    "KH503",
    Severity.ERROR,
    bad="number: 12/2026\nsymbol: UBND",
    good="number: 12\nsymbol: KH-UBND",
    check=check,
)
