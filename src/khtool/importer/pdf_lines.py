"""Words of a PDF page into lines, and lines into paragraphs, by where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from khtool.importer.blocks import Paragraph, Style
from khtool.importer.marks import Span, marked
from khtool.importer.words import in_capitals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.importer.blocks import Place

BESIDE: Final = 0.5
"""Words stand beside each other where this share of the lower one is as high as the other."""

TOUCHING: Final = 0.12
"""Words nearer than this share of their size are one word printed in two ways."""

COLUMN_GAP: Final = 1.2
"""A gap wider than this many letters' sizes divides columns; justified spaces are narrower."""

RAISED: Final = 0.8
"""A number smaller than this share of its line is raised: it refers to a footnote."""

INDENT: Final = 6.0
"""Points by which the first line of a paragraph stands in; the rule asks for 28 to 36."""

SAME_PLACE: Final = 3.0
"""Points by which the lines of a paragraph may begin apart."""

REACHES: Final = 0.12
"""A line that ends this share of the width before the margin is the last of its paragraph."""

LEADING: Final = 2.1
"""Lines further apart than this many sizes belong to two paragraphs."""

SAME_SIZE: Final = 0.6
"""Points by which the letters of one paragraph may differ."""

SPACE: Final = 0.3
"""A space is this share of the size wide, or narrower."""

PADDING: Final = 6.0
"""Points between the line of a cell and its text; Word's own is 5.4."""

STARTS: Final = re.compile(r"(?:[-–+•*]|\d{1,3}[.)]|[a-zđ][.)]|[IVX]{1,5}\.)\s")
"""How a line begins that begins a paragraph wherever it stands."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word printed in one way, in points from the upper left corner of its page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    italic: bool

    @classmethod
    def of(cls, word: dict[str, Any]) -> Word:
        """Return a word of pdfplumber."""
        font = word["fontname"].lower()
        return cls(
            word["text"],
            word["x0"],
            word["x1"],
            word["top"],
            word["bottom"],
            word["size"],
            "bold" in font,
            "italic" in font or "oblique" in font,
        )


@dataclass(slots=True)
class Line:
    """Words beside each other, from left to right."""

    words: list[Word] = field(default_factory=list)

    @property
    def x0(self) -> float:
        """Return where the line begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Return where the line ends."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Return where its highest letter begins."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Return where its lowest letter ends."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """Return the size of its biggest letters in points."""
        return max(word.size for word in self.words)

    @property
    def text(self) -> str:
        """Return the words without marks."""
        return "".join(span.text for span in self.spans())

    def spans(self) -> Iterator[Span]:
        """Yield the words, spaces between them, as they are printed."""
        end: float | None = None
        size = self.size
        for word in self.words:
            raised = word.size < RAISED * size and word.text.isdigit()
            touching = end is not None and word.x0 - end < TOUCHING * word.size
            space = "" if end is None or touching or raised else " "
            yield Span(space + word.text, word.bold, word.italic, raised)
            end = word.x1


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return the lines from top to bottom; columns beside each other are one line."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: (word.bottom, word.x0)):
        if lines and _beside(lines[-1].words[0], word):
            lines[-1].words.append(word)
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda word: word.x0)
    return lines


def _beside(one: Word, other: Word) -> bool:
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common > BESIDE * min(one.bottom - one.top, other.bottom - other.top)


def columns_of(line: Line) -> list[Line]:
    """Return the line cut at its wide gaps."""
    parts = [Line([line.words[0]])]
    for word in line.words[1:]:
        if word.x0 - parts[-1].x1 > COLUMN_GAP * line.size:
            parts.append(Line())
        parts[-1].words.append(word)
    return parts


def paragraphs_of(
    lines: Sequence[Line], place: Place, left: float, right: float
) -> Iterator[Paragraph]:
    """Yield the paragraphs of `lines` between the margins `left` and `right`."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, left, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        if made := paragraph_of(group, place, left, right):
            yield made


def paragraph_of(
    lines: Sequence[Line], place: Place, left: float, right: float
) -> Paragraph | None:
    """Return `lines` joined, None where they hold no words."""
    spans: list[Span] = []
    for line in lines:
        spans += [Span(" "), *line.spans()] if spans else line.spans()
    done = marked(spans)
    if not done.text:
        return None
    centred = any(is_centred(line, left, right) for line in lines) and all(
        _balanced(line, left, right) for line in lines
    )
    size = round(lines[0].size * 2) / 2
    plain = "".join(span.text for span in spans)
    style = Style(done.bold, done.italic, centred, size, in_capitals(plain))
    return Paragraph(done.text, place, style)


def _goes_on(group: Sequence[Line], line: Line, left: float, right: float) -> bool:
    """Say whether `line` goes on with the paragraph of the lines `group` before it."""
    first, before = group[0], group[-1]
    if line.bottom - before.bottom > LEADING * line.size or STARTS.match(line.text + " "):
        return False
    if abs(line.size - before.size) > SAME_SIZE:
        return False
    both = (before, line)
    if all(_balanced(item, left, right) for item in both) and (
        any(is_centred(item, left, right) for item in both) or all(_bold(item) for item in both)
    ):
        capitals = in_capitals(before.text) or in_capitals(line.text)
        return _one_print(before) == _one_print(line) and not capitals
    if right - before.x1 >= REACHES * (right - left):
        return False
    if len(group) > 1:
        return abs(line.x0 - before.x0) < SAME_PLACE
    hangs = STARTS.match(first.text + " ") is not None and len(first.words) > 1
    return line.x0 - left < INDENT or (hangs and abs(line.x0 - first.words[1].x0) < SAME_PLACE)


def fits_behind(before: Line, line: Line, width: float) -> bool:
    """Say whether the first word of `line` had room behind `before`, in a cell of `width`.

    Then somebody ended a paragraph there.
    """
    word = line.words[0]
    needed = before.x1 - before.x0 + SPACE * line.size + word.x1 - word.x0
    return needed < width - 2 * PADDING


def _bold(line: Line) -> bool:
    return all(word.bold for word in line.words)


def _one_print(line: Line) -> tuple[bool, bool]:
    return (
        all(word.bold for word in line.words),
        all(word.italic for word in line.words),
    )


def _balanced(line: Line, left: float, right: float) -> bool:
    """Say whether as much room is left before a line as behind it, be it none."""
    return abs((line.x0 - left) - (right - line.x1)) < 2 * INDENT


def is_centred(line: Line, left: float, right: float) -> bool:
    """Say whether a line stands in the middle with room on both sides."""
    return line.x0 - left > 2 * INDENT and _balanced(line, left, right)
