"""KH302: one agency both leads and supports the same work ("rõ người, rõ việc")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.task import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every supporting agency that leads the same task.

    Plans are issued with this slip in them and must still be kept word for word.
    """
    for placed in subject.work:
        leads = set(subject.directory.agencies(names_in(placed.work.lead)))
        for loc, text in subject.names(placed, "support"):
            for mention in subject.directory.mentions(text):
                if mention.agency is None or mention.agency.name not in leads:
                    continue
                yield subject.problem(
                    RULE,
                    subject.file.inner_span(loc, mention.start, mention.end),
                    msg("KH302", name=mention.agency.name),
                    msg("KH302.help", name=mention.agency.name),
                    placed.id,
                )


RULE = Rule(
    "KH302",
    Severity.WARNING,
    bad="lead: [Sở Tư pháp, UBND cấp xã]\nsupport: Ủy ban nhân dân cấp xã",
    good="lead: [Sở Tư pháp, UBND cấp xã]\nsupport: các cơ quan, đơn vị liên quan",
    check=check,
)
