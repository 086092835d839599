"""KH606: a quotation mark or bracket without its other half."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from khtool.check.rule import Rule
from khtool.check.texts import words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

PAIRS: Final = {")": "(", "”": "“", "»": "«"}
OTHER: Final = {**PAIRS, **{left: right for right, left in PAIRS.items()}, '"': '"'}

ANY = re.compile(r"[()“”«»\"]")

LIST_MARK = re.compile(r"(?<!\w)\w{1,2}$")
"""a) and 1) need no opening bracket."""


NEAR: Final = 100
"""How many characters from a sign the words beside it are looked for."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for each sign that is never closed or never opened."""
    for text in subject.printed:
        for at in lonely(text.text):
            yield subject.problem(
                RULE,
                words_span(subject, text, at, at + 1),
                msg("KH606", missing=OTHER[text.text[at]], words=_words_at(text.text, at)),
                msg("KH606.help"),
                text.task,
            )


def lonely(text: str) -> list[int]:
    """Return where signs stand whose other half is missing."""
    if not ANY.search(text):
        return []
    open_: dict[str, list[int]] = {sign: [] for sign in PAIRS.values()}
    found: list[int] = []
    for at, sign in enumerate(text):
        if sign in PAIRS.values():
            open_[sign].append(at)
        elif sign in PAIRS:
            if own := open_[PAIRS[sign]]:
                own.pop()
            elif sign != ")" or not LIST_MARK.search(text[max(at - 3, 0) : at]):
                found.append(at)
    straight = [
        at
        for at, sign in enumerate(text)
        if sign == '"' and not text[max(at - 1, 0) : at].isdigit()
    ]
    return sorted([*found, *chain(*open_.values()), *(straight[-1:] if len(straight) % 2 else [])])


def _words_at(text: str, at: int) -> str:
    """Return the sign with words beside it, by which it is found."""
    if text[at] in PAIRS:
        return f"… {' '.join(text[max(at + 1 - NEAR, 0) : at + 1].split()[-3:])}"
    return f"{' '.join(text[at : at + NEAR].split()[:4])} …"


RULE = Rule(
    "KH606",
    Severity.WARNING,
    bad="title: Triển khai Đề án “Chuyển đổi số",
    good="title: Triển khai Đề án “Chuyển đổi số”",
    check=check,
)
