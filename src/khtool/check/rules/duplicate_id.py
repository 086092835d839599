"""KH205: an id that two tasks or steps share; results could not be recorded for either."""

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
    """Yield an error for every id that stands a second time."""
    lines: dict[str, int] = {}
    for placed in subject.work:
        if placed.work.id is None:
            continue
        span = subject.file.value_span((*placed.loc, "id"))
        first = lines.setdefault(placed.id, span.line)
        if first != span.line:
            yield subject.problem(
                RULE,
                span,
                msg("KH205", id=placed.id, line=first),
                msg("KH205.help", suggested=f"{placed.id}-2"),
                placed.id,
            )


RULE = Rule(
    "KH205",
    Severity.ERROR,
    bad="tasks:\n  - {id: bao-cao, title: …}\n  - {id: bao-cao, title: …}",
    good="tasks:\n  - {id: bao-cao-quy-1, title: …}\n  - {id: bao-cao-quy-2, title: …}",
    check=check,
)
