"""KH402: a deadline that names a day, month or quarter that no calendar has (30/02, Quý V)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.wordings import problems
from khtool.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for each impossible date, at its place inside the wording."""
    yield from problems(subject, RULE)


RULE = Rule(
    "KH402",
    Severity.ERROR,
    bad="due: trước ngày 31/4/2026",
    good="due: trước ngày 30/4/2026",
    check=check,
)
