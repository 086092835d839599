"""KH505: the line “Lưu:” without VT, or with a person where the drafting unit belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

PERSON = re.compile(
    r"(?<!\w)(?!P\.[^.,;]*(?:[,;]|$))(?:[A-ZĐ]\.\s?)+[A-ZĐ][^\W\d_A-ZĐ]+(?!\w)|\^[A-ZĐ][^\W\d_]+\^"
)
"""N.T.Dung, CVNC^Hào^; but not P.Nội vụ, a unit."""

ARCHIVE = re.compile(r"VT(?!\w)")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for a missing or odd line about where the document is kept."""
    archive = subject.plan.archive
    if archive is None:
        if subject.plan.recipients:
            span = subject.file.value_span(("recipients",))
            yield subject.problem(RULE, span, msg("KH505.missing"), msg("KH505.missing.help"))
        return
    span = subject.file.value_span(("archive",))
    if not ARCHIVE.match(archive):
        yield subject.problem(RULE, span, msg("KH505.vt", archive=archive), msg("KH505.vt.help"))
    if person := PERSON.search(archive):
        place = subject.file.inner_span(("archive",), person.start(), person.end())
        name = person[0].strip("^")
        yield subject.problem(RULE, place, msg("KH505", name=name), msg("KH505.help"))


RULE = Rule(
    "KH505",
    Severity.NOTE,
    bad="archive: VT, N.T.Dung",
    good="archive: VT, NC",
    check=check,
)
