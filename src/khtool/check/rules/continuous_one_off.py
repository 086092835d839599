"""KH408: work that goes on all the time, but is to bring forth one document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.wordings import part_span
from khtool.dates.kind import Kind
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

ONE_OFF = re.compile(
    r"(?:dự toán|kế hoạch|quyết định|đề án|nghị quyết|chỉ thị|chương trình|quy chế|quy định"
    r"|phương án|tờ trình)(?!\w)",
    re.IGNORECASE,
)
"""Products that are made once and are then there."""

BETWEEN = re.compile(r"[;/\n,]|\s(?:và|hoặc)\s")
NO_WORD = " \t-–+•*."


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for every "Thường xuyên" whose products are all made only once.

    A round beside it ("Thường xuyên, hằng năm") says when.
    """
    for deadline in subject.deadlines:
        work = deadline.placed.work
        kinds = {part.kind for part in deadline.reading.parts}
        wording = deadline.due.understood_as.casefold()
        if kinds != {Kind.CONTINUOUS} or len(work.due) > 1 or " năm" in wording:
            continue
        products = _products(work.output)
        if products and all(map(ONE_OFF.match, products)):
            yield subject.problem(
                RULE,
                part_span(subject, deadline, 0),
                msg("KH408", product=products[0]),
                msg("KH408.help", product=products[0]),
                deadline.placed.id,
            )


def _products(outputs: Sequence[str]) -> list[str]:
    """Return the products that a cell lists."""
    pieces = [piece.strip(NO_WORD) for text in outputs for piece in BETWEEN.split(text)]
    return [piece for piece in pieces if piece]


RULE = Rule(
    "KH408",
    Severity.NOTE,
    bad="output: Dự toán\ndue: Thường xuyên",
    good="output: Dự toán\ndue: Quý III hằng năm",
    check=check,
)
