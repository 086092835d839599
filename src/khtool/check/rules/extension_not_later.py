"""KH710: an extension that does not put the deadline off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every extension to the same day or an earlier one."""
    for placed in subject.work:
        for index, extension in enumerate(placed.work.extensions):
            if extension.to <= extension.from_:
                span = subject.file.value_span((*placed.loc, "extensions", index, "to"))
                found = msg("KH710", date=extension.to, old=extension.from_)
                yield subject.problem(RULE, span, found, msg("KH710.help"), placed.id)


RULE = Rule(
    "KH710",
    Severity.ERROR,
    bad="extensions:\n  - {from: 2026-06-30, to: 2026-03-31, decision: …}",
    good="extensions:\n  - {from: 2026-06-30, to: 2026-09-30, decision: …}",
    check=check,
)
