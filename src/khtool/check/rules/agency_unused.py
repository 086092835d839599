"""KH306: an agency that the plan declares and then names nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.missing import complete
from khtool.check.rule import Rule
from khtool.check.spellings import names_of, plain_words, same_tones, spellings, written
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for every agency of the plan that has no role and stands in no text.

    A draft, without signature, recipients or annex, is not looked at.
    """
    plan = subject.plan
    if not complete(subject):
        return
    used = {given.agency for given in subject.given}
    texts = [same_tones(item.text) for item in subject.printed if item.loc != ("issuer",)]
    recipients = "".join(map(plain_words, plan.recipients))
    for index, agency in enumerate(plan.agencies):
        if agency.name in used:
            continue
        names = names_of(agency)
        pattern = written({form for name in names for form in spellings(name)})
        if any(map(pattern.search, texts)) or any(plain_words(n) in recipients for n in names):
            continue
        yield subject.problem(
            RULE,
            subject.file.value_span(("agencies", index, "name")),
            msg("KH306", name=agency.name),
            msg("KH306.help"),
        )


RULE = Rule(
    "KH306",
    Severity.NOTE,
    bad="agencies: [Sở Tư pháp, Sở Tài chính]\n…\nlead: Sở Tư pháp",
    good="agencies: [Sở Tư pháp]\n…\nlead: Sở Tư pháp",
    check=check,
)
