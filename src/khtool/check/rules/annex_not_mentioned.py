"""KH506: annexes that the body never mentions, so that its reader may miss them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import body_texts, whole
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

ANNEX = "phụ lục"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning at the first annex of a whole plan whose body does not say "Phụ lục"."""
    if not (subject.plan.annexes and whole(subject.plan)):
        return
    body = body_texts(subject.plan)
    if body and not any(ANNEX in text.text.lower() for text in body):
        span = subject.file.value_span(("annexes", 0, "heading"))
        yield subject.problem(RULE, span, msg("KH506"), msg("KH506.help"))


RULE = Rule(
    "KH506",
    Severity.WARNING,
    bad="content: Các nhiệm vụ cụ thể kèm theo.\n…\nannexes: …",
    good="content: Các nhiệm vụ cụ thể tại Phụ lục kèm theo.\n…\nannexes: …",
    check=check,
)
