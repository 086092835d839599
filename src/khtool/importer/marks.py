"""Bold, italic and raised words written as plans write them: `**bold**`, `*italic*`, `x^up^`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from khtool.importer.words import clean, raised

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
    """Yield `spans` without empty ones; a space takes the print of the words before it."""
    before: Span | None = None
    for span in spans:
        if not span.text:
            continue
        if before is not None and not span.text.strip():
            span = replace(before, text=span.text, raised=False)
        yield span
        before = span


def _written(parts: Sequence[Span]) -> str:
    """Return the parts one behind the other; marks are closed at the end of each line."""
    written = ""
    for index, part in enumerate(parts):
        following = parts[index + 1].text[:1] if index + 1 < len(parts) else ""
        *lines, last = part.text.split("\n")
        for line in lines:
            written += _with_marks(replace(part, text=line), written[-1:], "\n") + "\n"
        written += _with_marks(replace(part, text=last), written[-1:], following)
    return written


def _with_marks(part: Span, before: str, after: str) -> str:
    """Return the text of `part` in the marks that are read back between `before` and `after`."""
    if part.raised and WORD.fullmatch(part.text) and _is_word(before) and not _is_word(after):
        return f"^{part.text}^"
    if part.raised and part.text.isdecimal():
        return raised(part.text)
    stars = "*" * (2 * part.bold + part.italic)
    first, words, last = _hugged(part.text)
    if not stars or not WORD.search(words):
        return part.text
    opens = first[-1:] or before
    closes = last[:1] or after
    if _blocks(opens) or _blocks(closes) or "*" in words:
        return part.text
    return f"{first}{stars}{words}{stars}{last}"


def _hugged(text: str) -> tuple[str, str, str]:
    """Return what stands before the words to mark, the words, and what stands behind.

    A bracket that only opens or only closes there stays outside.
    """
    first, words, last = "", text, ""
    while match := HUGGED.fullmatch(words):
        before, words, behind = match.groups()
        first, last = first + before, behind + last
        if words.startswith("(") and ")" not in words:
            first, words = f"{first}(", words[1:]
        elif words.endswith(")") and "(" not in words:
            words, last = words[:-1], f"){last}"
        else:
            break
    return first, words, last


def _is_word(sign: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign == "_")


def _blocks(sign: str) -> bool:
    return _is_word(sign) or sign == "*"
