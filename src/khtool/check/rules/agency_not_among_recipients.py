"""KH305: an agency is given work, but the plan is not sent to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from khtool.check.recipients import recipients_of
from khtool.check.rule import Rule
from khtool.check.spellings import is_open, names_of, plain_words
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.model.plan import Agency
    from khtool.model.walk import Loc

Place: TypeAlias = "tuple[Loc, int, int]"
"""The path of a text and the stretch of it that is meant."""

ADDRESSED = re.compile(r"\s*(?:Đề nghị|Đối với|Giao|Yêu cầu)\s+", re.IGNORECASE)
"""What may stand before the names in a heading that gives work."""

SENT_BY_NAME = re.compile(r"^ (?:các )?(?:sở|ủy ban nhân dân) ")
"""The groups that are looked for; others ("cơ quan có trách nhiệm bồi thường") have no address."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every agency with work that the recipients do not include.

    A plan without recipients is not looked at. The issuer need not be among them.
    """
    plan = subject.plan
    if not plan.recipients:
        return
    recipients = recipients_of(plan)
    own = {plain_words(name) for name in (plan.issuer, plan.issuer_short) if name}
    seen: set[str] = set()
    for agency, place, task in _with_work(subject):
        if agency.name in seen:
            continue
        seen.add(agency.name)
        words = plain_words(agency.name)
        if own & set(map(plain_words, names_of(agency))) or is_open(agency):
            continue
        if agency.group and not SENT_BY_NAME.search(words):
            continue
        if not recipients.include(agency):
            message = msg("KH305", name=agency.name)
            span = subject.file.inner_span(*place)
            yield subject.problem(RULE, span, message, msg("KH305.help", name=agency.name), task)


def _with_work(subject: Subject) -> Iterator[tuple[Agency, Place, str | None]]:
    """Yield who leads, who supports and who is told by a heading what to do, and where.

    A body named in brackets behind another belongs to it: "Sở Tư pháp (Trung tâm …)".
    """
    for given in subject.given:
        mention = given.mention
        if given.role == "to" or given.text[: mention.start].endswith("("):
            continue
        assert mention.agency is not None
        yield mention.agency, (given.loc, mention.start, mention.end), given.placed.id
    for item in subject.printed:
        if item.loc[0] != "sections" or item.loc[-1] not in ("heading", "text"):
            continue
        head = item.text.split(":", 1)[0]
        start = match.end() if (match := ADDRESSED.match(head)) else 0
        mentions = subject.directory.mentions(head[start:])
        if not all(mention.agency for mention in mentions):
            continue
        for mention in mentions:
            assert mention.agency is not None
            place = (item.loc, start + mention.start, start + mention.end)
            yield mention.agency, place, item.task


RULE = Rule(
    "KH305",
    Severity.WARNING,
    bad='support: Tòa án nhân dân tỉnh\n…\nrecipients: ["Các sở, ban, ngành tỉnh"]',
    good='support: Tòa án nhân dân tỉnh\n…\nrecipients: ["Các sở, ban, ngành tỉnh", TAND tỉnh]',
    check=check,
)
