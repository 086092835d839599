"""KH401: a deadline whose words are not surely understood, so that nobody is reminded of it."""

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
    """Yield an error for each wording that is refused, at the words not understood."""
    yield from problems(subject, RULE)


RULE = Rule(
    "KH401",
    Severity.ERROR,
    bad="due: sớm nhất có thể",
    good="due: trước ngày 25/11/2026",
    check=check,
)
