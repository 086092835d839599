"""KH706: two results of one agency for one deadline; one of them is for another round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import Entry, entries
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.task import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.deadlines.deadline import Deadline
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for the later of two results, in the order of the file.

    A result that names nobody, behind those of single leads, closes the work and is none too many.
    """
    seen: dict[str, list[Entry]] = {}
    for entry in entries(subject):
        if entry.record.done is None:
            continue
        before = seen.setdefault(entry.placed.id, [])
        first = next((other for other in before if _same(subject, other, entry)), None)
        before.append(entry)
        if first is not None:
            line = subject.file.value_span((*first.loc, "done")).line
            span = subject.file.value_span((*entry.loc, "done"))
            help_ = msg("KH706.help")
            yield subject.problem(RULE, span, msg("KH706", line=line), help_, entry.placed.id)


def _same(subject: Subject, first: Entry, second: Entry) -> bool:
    """Say whether two results are for one deadline and from one agency."""
    one, other = _from(subject, first), _from(subject, second)
    if not (one & other if one and other else one == other):
        return False
    return any(row is another for row in _meant(first) for another in _meant(second))


def _meant(entry: Entry) -> list[Deadline]:
    """Return the deadlines that a result is for; the only one even where others took it."""
    return entry.rows if len(entry.rows) == 1 else entry.about


def _from(subject: Subject, entry: Entry) -> set[str]:
    """Return who reported, by declared names; nobody is named where one agency leads alone."""
    leads = subject.directory.agencies(names_in(entry.placed.work.lead))
    alone = subject.directory.named(leads[0]) if len(leads) == 1 else None
    if len(leads) == 1 and not (alone and alone.group):
        return set()
    return set(subject.directory.agencies(entry.record.by))


RULE = Rule(
    "KH706",
    Severity.WARNING,
    bad="due: Hằng quý\nprogress:\n  - {done: 2026-03-30, for: 2026-Q1}\n"
    "  - {done: 2026-06-29, for: 2026-Q1}",
    good="due: Hằng quý\nprogress:\n  - {done: 2026-03-30, for: 2026-Q1}\n"
    "  - {done: 2026-06-29, for: 2026-Q2}",
    check=check,
)
