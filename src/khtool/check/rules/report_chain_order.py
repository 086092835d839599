"""KH407: a report is due to somebody who must have reported on by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from khtool.check.rule import Rule
from khtool.check.wordings import explicit_days, part_span
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.agency import fold_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Deadline, Subject
    from khtool.dates.moments import Date
    from khtool.diagnostic import Diagnostic
    from khtool.model.walk import Loc


class Report(NamedTuple):
    """A report with one deadline: from whom, to whom, on what (`label`), and by when."""

    deadline: Deadline
    part: int
    last: Date
    label: str
    leads: frozenset[str]
    receivers: frozenset[str]


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every report due not before the report that is made from it.

    Only reports of one task, or of one list of points, belong together; and of those only the
    ones with the same label, or both without.
    """
    lists: dict[Loc, list[Report]] = {}
    for report in _reports(subject):
        lists.setdefault(report.deadline.placed.loc[:-1], []).append(report)
    for reports in lists.values():
        for first in reports:
            following = [second for second in reports if _passes_on(first, second)]
            soonest = min(following, key=lambda second: second.last, default=None)
            if soonest is None or first.last < soonest.last:
                continue
            placed = first.deadline.placed
            (receiver, *_) = sorted(first.receivers & soonest.leads)
            yield subject.problem(
                RULE,
                part_span(subject, first.deadline, first.part),
                msg("KH407", receiver=receiver, date=first.last, onward=soonest.last),
                msg("KH407.help", receiver=receiver, onward=soonest.last),
                placed.id,
            )


def _passes_on(first: Report, second: Report) -> bool:
    """Say whether who receives the first report makes the second from it."""
    return (
        first.label == second.label
        and bool(first.receivers & second.leads)
        and not first.leads & second.leads
        and bool(second.receivers - first.leads)
    )


def _reports(subject: Subject) -> Iterator[Report]:
    """Yield the reports with a day; of those with several days under one label none."""
    roles: dict[tuple[Loc, str], set[str]] = {}
    for given in subject.given:
        roles.setdefault((given.placed.loc, given.role), set()).add(given.agency)
    found: dict[tuple[Loc, str], list[Report]] = {}
    for deadline, index, _, last in explicit_days(subject):
        loc = deadline.placed.loc
        leads, receivers = (frozenset(roles.get((loc, role), ())) for role in ("lead", "to"))
        if leads and receivers:
            label = fold_case(deadline.due.label or "")
            report = Report(deadline, index, last, label, leads, receivers)
            found.setdefault((loc, label), []).append(report)
    for reports in found.values():
        if len(reports) == 1:
            yield reports[0]


RULE = Rule(
    "KH407",
    Severity.WARNING,
    bad="- {text: …, lead: các sở, to: Sở Tư pháp, due: trước ngày 05/12/2026}\n"
    "- {text: …, lead: Sở Tư pháp, to: Bộ Tư pháp, due: trước ngày 03/12/2026}",
    good="- {text: …, lead: các sở, to: Sở Tư pháp, due: trước ngày 25/11/2026}\n"
    "- {text: …, lead: Sở Tư pháp, to: Bộ Tư pháp, due: trước ngày 03/12/2026}",
    check=check,
)
