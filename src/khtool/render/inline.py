"""Print inside a text: `**bold**`, `*italic*`, `x^raised^`; every other sign is only itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from khtool.model.task import NOTE_MARK
from khtool.render.text import PUNCTUATION, lines, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARKED = re.compile(
    r"""(?<![\w*])(\*{1,3})     # opens where no word ends: 5*3*2 stays as typed
        (?=[^\s*).,;:!?…\]}”])  # and hugs what follows: (*) and (**) are notes, not italics
        (.+?)
        (?<=[^\s*(\[{“])\1      # closes hugging what went before
        (?![\w*])""",
    re.VERBOSE,
)

RAISED = re.compile(r"(?<=\w)\^([^\W_]+)\^(?!\w)")
"""One word close behind another: `CVNC^Hào^`; `2^10`, `a^b^c` and `^_^` stay as typed."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind of print; `note` is the footnote that its number refers to."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    note: int = 0

    @property
    def kind(self) -> tuple[bool, bool, bool, int]:
        """Return everything about the run but its words."""
        return (self.bold, self.italic, self.raised, self.note)


Line: TypeAlias = tuple[Run, ...]
"""One paragraph as printed."""


def parse(text: str) -> Line:
    """Return `text` on one line, cut where its print changes.

    Only signs that come in pairs around a text count; a lone `*`, `^` or backslash is printed.
    """
    return merged(tuple(_runs(one_line(text), bold=False, italic=False)))


def plain(line: Line) -> str:
    """Return the words of `line`."""
    return "".join(run.text for run in line)


def merged(line: Line) -> Line:
    """Return `line` with neighbours of one kind joined."""
    kinds = groupby((run for run in line if run.text), key=lambda run: run.kind)
    return tuple(Run("".join(run.text for run in runs), *kind) for kind, runs in kinds)


def with_note(paragraphs: Sequence[Line], number: int) -> tuple[Line, ...]:
    """Return `paragraphs` with the number of a note at its mark, else behind the first line."""
    for index, line in enumerate(paragraphs):
        for at, run in enumerate(line):
            before, mark, after = run.text.partition(NOTE_MARK)
            if mark:
                parts = (replace(run, text=before), reference(number), replace(run, text=after))
                whole = merged((*line[:at], *parts, *line[at + 1 :]))
                return (*paragraphs[:index], whole, *paragraphs[index + 1 :])
    first, *others = paragraphs or [()]
    return ((*first, reference(number)), *others)


def reference(number: int) -> Run:
    """Return the number that refers to a note."""
    return Run(str(number), raised=True, note=number)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number and its paragraphs."""

    number: int
    lines: tuple[Line, ...]

    @property
    def numbered(self) -> tuple[Line, ...]:
        """Return the paragraphs with the number before the first."""
        first, *others = self.lines
        return ((Run(str(self.number), raised=True), Run(" "), *first), *others)


class Notes:
    """Numbers the notes of one document as they come up, from its body to its last annex."""

    def __init__(self) -> None:
        self._count = 0
        self._waiting: list[Note] = []

    def referring(self, texts: Sequence[str], paragraphs: Sequence[Line]) -> tuple[Line, ...]:
        """Return `paragraphs` with the number of the note `texts`, where there is one."""
        note = tuple(parse(line) for text in texts for line in lines(text))
        if not note:
            return tuple(paragraphs)
        self._count += 1
        self._waiting.append(Note(self._count, note))
        return with_note(paragraphs, self._count)

    def take(self) -> tuple[Note, ...]:
        """Return the notes that came up since the last call."""
        taken, self._waiting = tuple(self._waiting), []
        return taken


def ended(text: str, sign: str) -> str:
    """Return `text` with `sign` behind it, unless it ends with punctuation already."""
    words = plain(parse(text))
    return text if words.endswith(tuple(PUNCTUATION)) else f"{one_line(text)}{sign}"


def _runs(text: str, *, bold: bool, italic: bool) -> Iterator[Run]:
    at = 0
    for match in MARKED.finditer(text):
        yield from _raised(text[at : match.start()], bold, italic)
        stars = len(match[1])
        yield from _runs(match[2], bold=bold or stars > 1, italic=italic or stars != 2)
        at = match.end()
    yield from _raised(text[at:], bold, italic)


def _raised(text: str, bold: bool, italic: bool) -> Iterator[Run]:
    """Yield `text` cut at the words that stand raised."""
    for index, words in enumerate(RAISED.split(text)):
        yield Run(words, bold, italic, raised=index % 2 == 1)
