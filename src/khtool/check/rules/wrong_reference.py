"""KH604: “điểm 3” for a khoản, “khoản a” for a điểm, or a part that the plan does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from khtool.check.rule import Rule
from khtool.check.texts import words_span
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.lang import Message
    from khtool.model.plan import Section

Found: TypeAlias = "tuple[int, int, Message, Message]"
"""Start and end in the text, what is wrong, what to write."""

UNIT = (
    r"(?=\s+(?:của\s+)?"
    r"(?:khoản|[Đđ]iều|[Mm]ục|Phần|Chương|Quyết định|Nghị|Kế hoạch|Thông tư)(?!\w))"
)
"""What a điểm or khoản is a part of; "đạt điểm 3" names no part."""

REFERENCE = re.compile(r"điểm|khoản|[Mm]ục|Phần")
"""What is quick to look for: most texts refer to nothing."""

POINT = re.compile(rf"(?<!\w)điểm\s+(\d{{1,2}}){UNIT}")
CLAUSE = re.compile(rf"(?<!\w)khoản\s+([a-zđ])(?!\w)\)?{UNIT}")
PART = re.compile(
    r"(?<!\w)(?:[Mm]ục\s+(\d{1,2})\s+)?Phần\s+([IVX]+)(?=(?:\s+của)?\s+Kế\s+hoạch(?:\s+hành\s+động)?\s+này)"
)
MUC = re.compile(r"(?<!\w)[Mm]ục\s+([IVX]+)(?=(?:\s+của)?\s+Kế\s+hoạch(?:\s+hành\s+động)?\s+này)")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for each part of a document called by the wrong name or number."""
    sections = subject.plan.sections
    if any((section.heading or "").upper().startswith("PHẦN") for section in sections):
        sections = ()
    for text in subject.printed:
        if not REFERENCE.search(text.text):
            continue
        for start, end, message, help_ in (*_units(text.text), *_own_parts(text.text, sections)):
            span = words_span(subject, text, start, end)
            yield subject.problem(RULE, span, message, help_, text.task)


def _units(text: str) -> Iterator[Found]:
    for match in POINT.finditer(text):
        message = msg("KH604.point", written=f"điểm {match[1]}")
        yield match.start(), match.end(), message, msg("KH604.help", right=f"khoản {match[1]}")
    for match in CLAUSE.finditer(text):
        message = msg("KH604.clause", written=f"khoản {match[1]}")
        yield match.start(), match.end(), message, msg("KH604.help", right=f"điểm {match[1]}")


def _own_parts(text: str, sections: Sequence[Section]) -> Iterator[Found]:
    """Yield what is said of parts of this plan that it does not have."""
    if not sections:
        return
    last = roman(len(sections))
    for match in PART.finditer(text):
        message = msg("KH604.part", written=" ".join(match[0].split()))
        right = f"khoản {match[1]} Mục {match[2]}" if match[1] else f"Mục {match[2]}"
        yield match.start(), match.end(), message, msg("KH604.help", right=right)
    for match in MUC.finditer(text):
        if match[1] not in map(roman, range(1, len(sections) + 1)):
            message = msg("KH604.muc", written=f"Mục {match[1]}", last=last)
            yield match.start(), match.end(), message, msg("KH604.muc.help", last=last)


RULE = Rule(
    "KH604",
    Severity.WARNING,
    bad="text: theo điểm 3 Mục III Nghị quyết số 140/NQ-CP",
    good="text: theo khoản 3 Mục III Nghị quyết số 140/NQ-CP",
    check=check,
)
