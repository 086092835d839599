"""KH609: doubled spaces inside a text, and signs that nobody sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import line_numbers, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic, Span

DOUBLED = re.compile(r"(?<=[^ \n])  (?=[^ \n])")
"""Two spaces: three and more are room for a pen ("ngày      tháng")."""

ROOM = re.compile(r"(?:ngày|tháng|năm|số|số:)$", re.IGNORECASE)
"""Where even two spaces may be such room, unless a number follows."""

UNSEEN = re.compile(
    "\u00a0 | \u00a0|[\t\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""A no-break space beside a space, tabs, soft hyphens, signs without width or of direction."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield one note for all doubled spaces of a plan, and one for all unseen signs."""
    doubled: list[Span] = []
    unseen: list[Span] = []
    for text in subject.printed:
        for gap in DOUBLED.finditer(text.text):
            digit = text.text[gap.end()].isdigit()
            if digit or not ROOM.search(text.text[: gap.start()]):
                doubled.append(words_span(subject, text, gap.start(), gap.end()))
        unseen += [
            words_span(subject, text, sign.start(), sign.end())
            for sign in UNSEEN.finditer(text.text)
        ]
    if doubled:
        message = msg("KH609", count=len(doubled), lines=line_numbers(doubled))
        yield subject.problem(RULE, doubled[0], message, msg("KH609.help"))
    if unseen:
        message = msg("KH609.unseen", count=len(unseen), lines=line_numbers(unseen))
        yield subject.problem(RULE, unseen[0], message, msg("KH609.unseen.help"))


RULE = Rule(
    "KH609",
    Severity.NOTE,
    bad="title: Báo cáo  kết quả",
    good="title: Báo cáo kết quả",
    check=check,
)
