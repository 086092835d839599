"""KH603: one document cited with two different days of issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.citations import citations
from khtool.check.rule import Rule
from khtool.check.texts import words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from khtool.check.citations import Citation
    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

WITH_YEAR = re.compile(r"/(?:19|20)\d\d/")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning where a document has another date than at its first citation."""
    first: dict[str, tuple[datetime.date, int]] = {}
    for text in subject.printed:
        for cited in citations(text.text):
            if cited.day is None:
                continue
            span = words_span(subject, text, cited.start, cited.end)
            day, line = first.setdefault(cited.key, (cited.day, span.line))
            if day != cited.day and _is_one_document(cited, day):
                yield subject.problem(
                    RULE,
                    span,
                    msg("KH603", cited=cited.text, day=cited.day, other=day, line=line),
                    msg("KH603.help", cited=cited.text),
                    text.task,
                )


def _is_one_document(cited: Citation, other: datetime.date) -> bool:
    """Say whether two dates are meant for one document.

    Numbers begin anew each year: 15/BC-STP of 2024 and of 2025 are two reports.
    """
    assert cited.day is not None
    same_day = (cited.day.day, cited.day.month) == (other.day, other.month)
    return same_day or cited.day.year == other.year or WITH_YEAR.search(cited.number) is not None


RULE = Rule(
    "KH603",
    Severity.WARNING,
    bad="… Quyết định số 766/QĐ-TTg ngày 15/4/2025 …\n… Quyết định số 766/QĐ-TTg ngày 14/5/2025 …",
    good="… Quyết định số 766/QĐ-TTg ngày 15/4/2025 …\n… Quyết định số 766/QĐ-TTg …",
    check=check,
)
