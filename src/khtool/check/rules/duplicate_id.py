"""KH205: an id that two tasks or steps share; results could not be recorded for either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

CODE = "KH205"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every id that stands a second time."""
    lines: dict[str, int] = {}
    for placed in subject.work:
        if placed.work.id is None:
            continue
        span = subject.file.value_span((*placed.loc, "id"))
        first = lines.setdefault(placed.id, span.line)
        if first != span.line:
            suggested = f"{placed.id}-2"
            yield subject.problem(
                CODE,
                Severity.ERROR,
                span,
                msg("KH205", id=placed.id, line=first),
                msg("KH205.help", suggested=suggested),
                placed.id,
            )
