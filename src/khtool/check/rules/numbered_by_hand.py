"""KH507: a number, letter or dash typed before a text, or a letter that no điểm has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.check.rule import Rule
from khtool.check.texts import Kind, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

NUMBER = r"(?:[IVXL]+|\d{1,2}(?:\.\d{1,2})*)[.)](?=\s)|[a-zđ]\)"
DASH = r"[-–+•*](?=\s)"

TYPED: Final = {
    Kind.MUC: re.compile(NUMBER),
    Kind.NUMBERED: re.compile(NUMBER),
    Kind.DASHED: re.compile(f"{NUMBER}|{DASH}"),
    Kind.ROW: re.compile(NUMBER),
    Kind.RECIPIENT: re.compile(DASH),
}
"""What the renderer puts there itself, and what would therefore be printed twice."""

NO_LETTER = re.compile(r"^[fjwz]\)(?=\s)", re.MULTILINE)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for each number typed by hand and each điểm f), j), w), z)."""
    for text in subject.printed:
        typed = TYPED[text.kind].match(text.text) if text.kind in TYPED else None
        if typed:
            yield subject.problem(
                RULE,
                words_span(subject, text, typed.start(), typed.end()),
                msg("KH507", mark=typed[0]),
                msg("KH507.help", mark=typed[0]),
                text.task,
            )
        for found in NO_LETTER.finditer(text.text):
            if typed is None or found.start() > 0:
                yield subject.problem(
                    RULE,
                    words_span(subject, text, found.start(), found.end()),
                    msg("KH507.letter", mark=found[0]),
                    msg("KH507.letter.help"),
                    text.task,
                )


RULE = Rule(
    "KH507",
    Severity.WARNING,
    bad="points:\n  - a) Rà soát văn bản",
    good="points:\n  - Rà soát văn bản",
    check=check,
)
