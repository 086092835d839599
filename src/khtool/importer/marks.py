"""Bold, italic and raised words written as plans write them: `**bold**`, `*italic*`, `x^up^`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from khtool.importer.words import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

NOT_FIRST: Final = r"\s).,;:!?…\]}”"
"""What bold or italic words cannot begin with: a mark in front of it would be no mark."""

NOT_LAST: Final = r"\s(\[{“"
HUGGED: Final = re.compile(rf"([{NOT_FIRST}]*)(.*?)([{NOT_LAST}]*)", re.DOTALL)
WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text printed in one way."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False

    @property
    def kind(self) -> tuple[bool, bool, bool]:
        """Return everything but the words."""
        return (self.bold, self.italic, self.raised)


@dataclass(frozen=True, slots=True)
class Marked:
    """The text of a paragraph with marks, and what holds for all of it and is not marked."""

    text: str
    bold: bool
    italic: bool


def marked(spans: Iterable[Span]) -> Marked:
    """Return the text of `spans`; words are only marked where others are printed otherwise.

    Marks that khtool would not read back, inside a word say, are left out; words never are.
    """
    parts = list(_adopted(spans))
    worded = [part for part in parts if WORD.search(part.text)]
    bold = bool(worded) and all(part.bold for part in worded)
    italic = bool(worded) and all(part.italic for part in worded)
    plain = [
        replace(part, bold=part.bold and not bold, italic=part.italic and not italic)
        for part in parts
    ]
    joined = [
        Span("".join(part.text for part in same), *kind)
        for kind, same in groupby(plain, key=lambda part: part.kind)
    ]
    return Marked(clean(_written(joined)), bold, italic)


def _adopted(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield `spans` without empty ones; one without words takes the print of the one before."""
    before: Span | None = None
    for span in spans:
        if not span.text:
            continue
        if before is not None and not WORD.search(span.text):
            span = replace(before, text=span.text)
        yield span
        before = span


def _written(parts: Sequence[Span]) -> str:
    written = ""
    for index, part in enumerate(parts):
        following = parts[index + 1].text[:1] if index + 1 < len(parts) else ""
        written += _with_marks(part, written[-1:], following)
    return written


def _with_marks(part: Span, before: str, after: str) -> str:
    """Return the text of `part` in the marks that are read back between `before` and `after`."""
    if part.raised and WORD.fullmatch(part.text) and _is_word(before) and not _is_word(after):
        return f"^{part.text}^"
    stars = "*" * (2 * part.bold + part.italic)
    match = HUGGED.fullmatch(part.text)
    if not stars or match is None or not match[2]:
        return part.text
    first, words, last = match.groups()
    opens = first[-1:] or before
    closes = last[:1] or after
    if _blocks(opens) or _blocks(closes) or "*" in words:
        return part.text
    lines = "\n".join(f"{stars}{line}{stars}" for line in words.split("\n"))
    return f"{first}{lines}{last}"


def _is_word(sign: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign == "_")


def _blocks(sign: str) -> bool:
    return _is_word(sign) or sign == "*"
