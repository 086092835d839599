"""KH211: a text that says nothing, or what another said already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import Kind
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.check.texts import Printed
    from khtool.diagnostic import Diagnostic

WORD = re.compile(r"[^\W_]+")

PROSE = frozenset({Kind.BASIS, Kind.PLAIN, Kind.NUMBERED, Kind.DASHED, Kind.ROW})
LONG = 12
"""How many words a paragraph needs before a second one like it is a slip."""

VERY_LONG = 40
"""How many it needs before one nearly alike is; shorter duties may be given twice with reason."""

RUN = 6
"""How many words in a row are compared of paragraphs that are only nearly alike."""

ALIKE = 0.75
"""Which share of its runs a paragraph has in common with one that it repeats."""

KEPT = 4
"""How many paragraphs are remembered for a run: what stands in more is a name, no repetition."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for every text that is empty, repeated or nearly repeated.

    What stands in the place of a missing text is not looked at.
    """
    if not subject.file.sound:
        return
    prose = [item for item in subject.printed if item.kind in PROSE]
    for item in subject.printed:
        if not WORD.search(item.text):
            yield _finding(subject, item, "empty")
    yield from _repeated(subject, prose)


def _repeated(subject: Subject, prose: Sequence[Printed]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, ...], Printed] = {}
    runs: dict[tuple[str, ...], list[int]] = {}
    for number, item in enumerate(prose):
        words = tuple(WORD.findall(item.text.casefold()))
        title = item.loc[-1] == "title"
        if len(words) < LONG and not title:
            continue
        before = first.setdefault(words, item)
        if before is not item:
            yield _finding(subject, item, "title" if title else "same", before)
        elif (
            len(words) >= VERY_LONG
            and not title
            and (near := _near(words, number, runs)) is not None
        ):
            yield _finding(subject, item, "near", prose[near])


def _near(words: Sequence[str], number: int, runs: dict[tuple[str, ...], list[int]]) -> int | None:
    """Return the earlier paragraph that most of these words stand in, and remember this one."""
    own = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    shared: dict[int, int] = {}
    for run in own:
        known = runs.setdefault(run, [])
        for other in known:
            shared[other] = shared.get(other, 0) + 1
        if len(known) < KEPT:
            known.append(number)
    best = max(shared, key=lambda other: shared[other], default=None)
    return best if best is not None and shared[best] >= ALIKE * len(own) else None


def _finding(
    subject: Subject, item: Printed, what: str, before: Printed | None = None
) -> Diagnostic:
    span = subject.file.value_span(item.loc)
    line = subject.file.value_span(before.loc).line if before else 0
    message, help_ = {
        "empty": (msg("KH211.empty"), msg("KH211.empty.help")),
        "title": (msg("KH211.title", line=line), msg("KH211.title.help")),
        "same": (msg("KH211", line=line), msg("KH211.help")),
        "near": (msg("KH211.near", line=line), msg("KH211.help")),
    }[what]
    return subject.problem(RULE, span, message, help_, item.task)


RULE = Rule(
    "KH211",
    Severity.NOTE,
    bad="- {id: tap-huan, title: Tập huấn nghiệp vụ}\n"
    "- {id: tap-huan-2, title: Tập huấn nghiệp vụ}",
    good="- {id: tap-huan, title: Tập huấn cấp thành phố}\n"
    "- {id: tap-huan-xa, title: Tập huấn cấp xã}",
    check=check,
)
