"""KH711: an extension that begins at no deadline of its task, so that nothing is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.model.walk import Placed

MOST = 6
"""How many days are named in a help."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every extension whose `from` is no last day at its place in the list."""
    for placed in subject.work:
        if placed.work.extensions:
            yield from _of(subject, placed)


def _of(subject: Subject, placed: Placed) -> Iterator[Diagnostic]:
    days = [row.original for row in subject.rows.get(placed.id, ()) if row.original is not None]
    for index, extension in enumerate(placed.work.extensions):
        if extension.from_ in days:
            days = [extension.to if day == extension.from_ else day for day in days]
            continue
        known: tuple[datetime.date, ...] = tuple(sorted(set(days)))[:MOST]
        yield subject.problem(
            RULE,
            subject.file.value_span((*placed.loc, "extensions", index, "from")),
            msg("KH711", date=extension.from_),
            msg("KH711.help", days=tuple(day.isoformat() for day in known))
            if known
            else msg("KH711.none.help"),
            placed.id,
        )


RULE = Rule(
    "KH711",
    Severity.ERROR,
    bad="due: trước ngày 25/11/2026\nextensions:\n"
    "  - {from: 2026-11-25, to: 2026-12-10, decision: …}",
    good="due: trước ngày 25/11/2026\nextensions:\n"
    "  - {from: 2026-11-24, to: 2026-12-10, decision: …}",
    check=check,
)
