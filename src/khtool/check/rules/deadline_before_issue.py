"""KH403: a deadline that had passed when the plan was issued; mostly a wrong year."""

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
    """Yield a warning for each last day on time that lies before the day of issue."""
    yield from problems(subject, RULE)


RULE = Rule(
    "KH403",
    Severity.WARNING,
    bad="issued: 2026-01-05\n…\ndue: trước ngày 31/12/2025",
    good="issued: 2026-01-05\n…\ndue: trước ngày 31/12/2026",
    check=check,
)
