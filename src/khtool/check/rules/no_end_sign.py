"""KH504: a document that does not end in “./.”, the sign that nothing follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import Kind, annexes_alone, as_note, body_texts, whole
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.check.texts import Printed
    from khtool.diagnostic import Diagnostic

END = "./."


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for a body without the sign at its end, a note for annexes without it."""
    plan = subject.plan
    if whole(plan):
        yield from _without_end(subject, body_texts(plan), "KH504")
    if whole(plan) or annexes_alone(plan):
        texts = subject.printed
        lacking = [
            finding
            for index in range(len(plan.annexes))
            for finding in _without_end(
                subject,
                [text for text in texts if text.loc[:2] == ("annexes", index)],
                "KH504.annex",
            )
        ]
        yield from map(as_note, lacking[-1:])


def _without_end(subject: Subject, texts: list[Printed], key: str) -> Iterator[Diagnostic]:
    printed = [text for text in texts if text.kind is not Kind.NOTE]
    if not printed or printed[-1].text.rstrip(" \n*").endswith(END):
        return
    last = printed[-1]
    span = subject.file.value_span(last.loc)
    words = " ".join(last.text.split()[-4:]).rstrip(".;,*")
    message = msg("KH504") if key == "KH504" else msg("KH504.annex")
    yield subject.problem(RULE, span, message, msg("KH504.help", words=words), last.task)


RULE = Rule(
    "KH504",
    Severity.WARNING,
    bad="closing: Yêu cầu các cơ quan, đơn vị triển khai thực hiện.\nsignature: …",
    good="closing: Yêu cầu các cơ quan, đơn vị triển khai thực hiện./.\nsignature: …",
    check=check,
)
