"""KH602: a document first cited without the day of its issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.citations import LAWS, citations
from khtool.check.rule import Rule
from khtool.check.texts import Kind, annexes_alone, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for the first citation of each document that has no date.

    Laws are cited by name alone. A date in the title of the plan counts; that a title goes
    without one does not. Of annexes alone nobody knows what the body has cited already.
    """
    if annexes_alone(subject.plan):
        return
    seen: set[str] = set()
    for text in subject.printed:
        for cited in citations(text.text):
            if cited.key in seen or cited.type in LAWS:
                continue
            if text.kind is not Kind.HEAD or cited.dated:
                seen.add(cited.key)
            if text.kind is not Kind.HEAD and not cited.dated:
                yield subject.problem(
                    RULE,
                    words_span(subject, text, cited.start, cited.end),
                    msg("KH602", cited=cited.text),
                    msg("KH602.help", cited=cited.text),
                    text.task,
                )


RULE = Rule(
    "KH602",
    Severity.NOTE,
    bad="opening: Thực hiện Nghị quyết số 66-NQ/TW của Bộ Chính trị …",
    good="opening: Thực hiện Nghị quyết số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị …",
    check=check,
)
