"""KH409: one deadline spelled in several ways, so that readers look for a difference."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from khtool.check.rule import Rule
from khtool.check.texts import line_numbers
from khtool.dates.kind import Kind
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.task import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Deadline, Subject
    from khtool.dates.parts import Part
    from khtool.diagnostic import Diagnostic, Span

    Place: TypeAlias = tuple[str, Span]
    Meaning: TypeAlias = tuple[tuple[Part, ...], frozenset[str]]

HANG = re.compile(r"(?<!\w)(h)àng(?= (?:năm|quý|tháng|tuần|ngày)(?!\w))", re.IGNORECASE)
"""hàng/hằng has a rule of its own."""

BEFORE = re.compile(r"(?:^|[\n;])\s*(?:[-–+•*]\s*)?$")
AFTER = re.compile(r"\s*[.;]*\s*(?:\n|$)")
"""What stands around a deadline that is a whole cell, or a whole line of one."""

WORD = re.compile(r"\w+")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield one note for a plan in which deadlines that mean the same look different.

    Only whole cells are compared, or whole lines of them; in a sentence words take the shape that
    the sentence needs.
    """
    spelled = {meaning: ways for meaning, ways in _spelled(subject).items() if len(ways) > 1}
    if not spelled:
        return
    rarest = [min(ways.values(), key=len) for ways in spelled.values()]
    yield subject.problem(
        RULE,
        min(span for places in rarest for _, span in places),
        msg(
            "KH409",
            lines=tuple(
                msg("KH409.way", way=places[0][0], at=line_numbers(span for _, span in places))
                for ways in spelled.values()
                for places in ways.values()
            ),
        ),
        msg("KH409.help"),
    )


def _spelled(subject: Subject) -> dict[Meaning, dict[str, list[Place]]]:
    """Return for each deadline the ways in which it is spelled, with their places."""
    found: dict[Meaning, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for deadline in subject.deadlines:
        if isinstance(deadline.placed.work, Step) or deadline.due.in_text or deadline.due.read_as:
            continue
        text = deadline.reading.text
        for (start, end), parts in _by_place(deadline).items():
            if BEFORE.search(text[:start]) and AFTER.match(text[end:]):
                way = " ".join(unicodedata.normalize("NFC", text[start:end]).split())
                span = subject.file.inner_span(deadline.loc, start, end)
                same = HANG.sub(r"\1ằng", way)
                found[_meaning(parts, same)][same].append((way, span))
    return found


def _meaning(parts: tuple[Part, ...], way: str) -> Meaning:
    """Return what makes two deadlines the same: their parts, and what those do not tell.

    "Thường xuyên, hằng năm" is more than "Thường xuyên", "Quý IV hằng năm" than "hằng năm".
    """
    words = set(WORD.findall(way.casefold()))
    if any(part.kind is Kind.CONTINUOUS for part in parts):
        return parts, frozenset(words)
    return parts, frozenset(words & {"quý", "tháng"})


def _by_place(deadline: Deadline) -> dict[tuple[int, int], tuple[Part, ...]]:
    reading = deadline.reading
    found: dict[tuple[int, int], tuple[Part, ...]] = {}
    for place, part in zip(reading.places, reading.parts, strict=True):
        found[place] = (*found.get(place, ()), part)
    return found


RULE = Rule(
    "KH409",
    Severity.NOTE,
    bad="due: Quý I năm 2026\n…\ndue: Quý I/2026",
    good="due: Quý I/2026\n…\ndue: Quý I/2026",
    check=check,
)
