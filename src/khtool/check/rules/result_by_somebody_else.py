"""KH705: a record by somebody who does not lead the task, nor is a member of a group that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.progress import entries
from khtool.check.rule import Rule
from khtool.deadlines.records import Leads
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.task import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every name in `by` that is waited for by nobody."""
    for entry in entries(subject):
        names = tuple(subject.directory.agencies(names_in(entry.placed.work.lead)))
        leads = Leads(names, subject.directory)
        for index, name in enumerate(entry.record.by):
            if leads.knows(name):
                continue
            groups = (agency for agency in map(subject.directory.named, names) if agency)
            members = tuple(member for agency in groups for member in agency.members)
            yield subject.problem(
                RULE,
                subject.file.value_span((*entry.loc, "by", index)),
                msg("KH705", name=name),
                msg("KH705.help", names=(*names, *members)),
                entry.placed.id,
            )


RULE = Rule(
    "KH705",
    Severity.ERROR,
    bad="lead: Sở Tư pháp, Sở Tài chính\nprogress:\n  - {done: 2026-11-20, by: Sở Y tế}",
    good="lead: Sở Tư pháp, Sở Tài chính\nprogress:\n  - {done: 2026-11-20, by: Sở Tài chính}",
    check=check,
)
