"""KH501: the heading of a mục (I., II.) that the file does not write in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import line_numbers, whole
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield one note for all headings of a whole plan that are not in capitals."""
    if not whole(subject.plan):
        return
    headings = [
        (subject.file.value_span(("sections", index, "heading")), section.heading)
        for index, section in enumerate(subject.plan.sections)
        if section.heading and section.heading != section.heading.upper()
    ]
    if headings:
        (first, heading), *_ = headings
        lines = line_numbers(span for span, _ in headings)
        yield subject.problem(
            RULE,
            first,
            msg("KH501", count=len(headings), lines=lines),
            msg("KH501.help", heading=" ".join(heading.upper().split())),
        )


RULE = Rule(
    "KH501",
    Severity.NOTE,
    bad="sections:\n  - heading: Mục đích, yêu cầu",
    good="sections:\n  - heading: MỤC ĐÍCH, YÊU CẦU",
    check=check,
)
