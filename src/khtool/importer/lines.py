"""Paragraphs as lines with their numbers taken off: `I.`, `1.1`, `a)`, `-`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.model.numbering import POINT_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.importer.blocks import Paragraph, Place, Style

END_SIGNS = (".", ";", ":", "!", "?", "…", "./.")
WHOLE = re.compile(r"(\*{1,3})(?=\S)((?:(?!\1).)+)(?<=\S)\1", re.DOTALL)
HEADING = re.compile(r"\A#{1,6}\s+")
CLOSED_LATE = re.compile(r"(?<=[(“])(\*{1,3})(?=\S)([^*()“”]+)([)”][.;,:!?]*)\1(?![\w*])")
"""Emphasis that ends behind the bracket that it begins in: `(*words);*`."""

BOLD_NUMBER = re.compile(r"(\*{1,3})([^*\s]{1,8})\1\s*(?=\S)")
"""A number that alone is bold: `**1.1.** Words`."""

TITLE_SIZE = 2


class Kind(StrEnum):
    """The kinds of numbers, which tell how deep a line stands."""

    CAPITAL = "A"
    ROMAN = "I"
    NUMBER = "1"
    SECOND = "1.1"
    THIRD = "1.1.1"
    LETTER = "a"
    DASH = "-"
    PLUS = "+"

    @property
    def is_bullet(self) -> bool:
        """Say whether the sign does not number."""
        return self in {Kind.DASH, Kind.PLUS}


@dataclass(frozen=True, slots=True)
class Mark:
    """The number before a line, as printed."""

    kind: Kind
    printed: str


SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.ROMAN, re.compile(r"(?:(?:PHẦN|Phần|MỤC|Mục)\s+)?[IVXL]+\s*(?:[./)]\s*|[-–:]\s+)(?=\S)")),
    (Kind.CAPITAL, re.compile(r"[A-HĐ]\s*[.)/]\s+(?=\S)")),
    (Kind.THIRD, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}\s*[.)]?\s+(?=\S)")),
    (Kind.SECOND, re.compile(r"\d{1,2}\.\d{1,2}\s*[.)-]?\s+(?=\S)")),
    (Kind.NUMBER, re.compile(r"\d{1,3}\s*(?:[.)]\s*|[/-]\s+)(?=[^\d\s]|\d{4}\s)")),
    (
        Kind.LETTER,
        re.compile(rf"(?:a?[{POINT_LETTERS}]\s*[)/]\s*|[{POINT_LETTERS}]\.\s+)(?=\S)"),
    ),
    (
        Kind.DASH,
        re.compile(r"(?:[-–—−]\s*(?=[^\W\d_]|[“\"(*\d])|[•▪●○◦➢✓·o]\s+(?=\S)|\*\s+(?=\S))"),
    ),
    (Kind.PLUS, re.compile(r"\+\s*(?=\S)")),
)
"""How numbers look at the start of a line; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text; `text` is without its number, `bold` holds for all of it.

    `soft` says that it stands right below the line before, with no gap between paragraphs.
    """

    text: str
    place: Place
    style: Style
    mark: Mark | None = None
    bold: bool = False
    soft: bool = False

    @property
    def printed(self) -> str:
        """Return the line with its number."""
        return f"{self.mark.printed} {self.text}" if self.mark else self.text

    @property
    def capitals(self) -> bool:
        """Say whether the line is typed or printed in capitals."""
        return self.style.capitals or self.typed_capitals

    @property
    def typed_capitals(self) -> bool:
        """Say whether every letter of the line is a capital one."""
        letters = [sign for sign in self.text if sign.isalpha()]
        return len(letters) >= TITLE_SIZE and not any(sign.islower() for sign in letters)

    @property
    def ended(self) -> bool:
        """Say whether the line closes a sentence or announces what follows."""
        return self.text.rstrip('*"”) ').endswith(END_SIGNS)


def lines_of(paragraph: Paragraph, *, soft: bool = False) -> Iterator[Line]:
    """Yield the lines of a paragraph; the first carries its number.

    `soft` says that the paragraph itself follows the one before it without a gap.
    """
    printed = paragraph.number
    text, bold = unwrapped(HEADING.sub("", paragraph.text, count=1))
    bold = bold or paragraph.style.bold or paragraph.style.heading is not None
    for index, part in enumerate(text.split("\n")):
        own, own_bold = unwrapped(CLOSED_LATE.sub(r"\1\2\1\3", part.strip()))
        if not own:
            continue
        line = Line(
            own, paragraph.place, paragraph.style, None, bold or own_bold, soft or index > 0
        )
        if index == 0 and printed:
            kind = _kind(printed)
            yield replace(line, mark=Mark(kind, printed))
        else:
            yield numbered(line)


def numbered(line: Line) -> Line:
    """Return `line` with the number that its text begins with taken off."""
    if apart := BOLD_NUMBER.match(line.text):
        inner = numbered(replace(line, text=f"{apart[2]} {line.text[apart.end() :]}"))
        if inner.mark is not None and inner.mark.printed == apart[2]:
            return inner
    start = re.match(r"\**", line.text)
    assert start is not None
    stars = start[0] if not re.match(r"\*+\s", line.text) else ""
    rest = line.text[len(stars) :]
    for kind, shape in SHAPES:
        if match := shape.match(rest):
            whole = stars + rest[match.end() :]
            text, bold = unwrapped(whole)
            mark = Mark(kind, match[0].strip())
            return replace(line, text=text, mark=mark, bold=line.bold or bold)
    return line


def _kind(printed: str) -> Kind:
    """Return the kind of a number that Word sets by itself; one of no known shape is a dash."""
    for kind, shape in SHAPES:
        if shape.match(f"{printed} x"):
            return kind
    return Kind.NUMBER if printed.isdigit() else Kind.DASH


def unwrapped(text: str) -> tuple[str, bool]:
    """Return `text` without emphasis on all of it, and whether it was bold."""
    match = WHOLE.fullmatch(text)
    if match is None or ("*" in match[2].strip("*") and match[1] in match[2]):
        return text, False
    return match[2].strip(), len(match[1]) > 1
