"""KH404: a weekday that does not belong to its date; one of the two is wrong."""

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
    """Yield a warning for each weekday that the calendar does not confirm."""
    yield from problems(subject, RULE)


RULE = Rule(
    "KH404",
    Severity.WARNING,
    bad="due: Ngày 26/8/2026 (thứ Ba)",
    good="due: Ngày 26/8/2026 (thứ Tư)",
    check=check,
)
