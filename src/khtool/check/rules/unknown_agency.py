"""KH301: work given to somebody whom the plan does not declare; often a slip of the pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

ROLES = ("lead", "support", "to")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every name in lead, support or to that no agency goes by."""
    for placed in subject.work:
        for role in ROLES:
            for loc, text in subject.names(placed, role):
                for mention in subject.directory.mentions(text):
                    if mention.agency is not None:
                        continue
                    close = subject.directory.nearest(mention.text)
                    help_ = (
                        msg("KH301.close", close=close, name=mention.text)
                        if close
                        else msg("KH301.help", name=mention.text)
                    )
                    yield subject.problem(
                        RULE,
                        subject.file.inner_span(loc, mention.start, mention.end),
                        msg("KH301", name=mention.text),
                        help_,
                        placed.id,
                    )


RULE = Rule(
    "KH301",
    Severity.ERROR,
    bad="lead: Sở Tư phap",
    good="lead: Sở Tư pháp",
    check=check,
)
