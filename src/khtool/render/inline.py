"""Bold and italic inside a text: `**bold**`, `*italic*`; every other sign is only itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from khtool.render.text import PUNCTUATION, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKED = re.compile(
    r"""(?<![\w*])(\*{1,3})     # opens where no word ends: 5*3*2 stays as typed
        (?=[^\s*).,;:!?…\]}”])  # and hugs what follows: (*) and (**) are notes, not italics
        (.+?)
        (?<=[^\s*(\[{“])\1      # closes hugging what went before
        (?![\w*])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one kind of print."""

    text: str
    bold: bool = False
    italic: bool = False


Line: TypeAlias = tuple[Run, ...]
"""One paragraph as printed."""


def parse(text: str) -> Line:
    """Return `text` on one line, cut where bold or italic begins or ends.

    Only signs that come in pairs around a text count; a lone `*`, `_` or backslash is printed.
    """
    return merged(tuple(_runs(one_line(text), bold=False, italic=False)))


def plain(line: Line) -> str:
    """Return the words of `line`."""
    return "".join(run.text for run in line)


def merged(line: Line) -> Line:
    """Return `line` with neighbours of one kind joined."""
    kinds = groupby(line, key=lambda run: (run.bold, run.italic))
    return tuple(Run("".join(run.text for run in runs), *kind) for kind, runs in kinds)


def ended(text: str, sign: str) -> str:
    """Return `text` with `sign` behind it, unless it ends with punctuation already."""
    words = plain(parse(text))
    return text if words.endswith(tuple(PUNCTUATION)) else f"{one_line(text)}{sign}"


def _runs(text: str, *, bold: bool, italic: bool) -> Iterator[Run]:
    at = 0
    for match in MARKED.finditer(text):
        if match.start() > at:
            yield Run(text[at : match.start()], bold, italic)
        stars = len(match[1])
        yield from _runs(match[2], bold=bold or stars > 1, italic=italic or stars != 2)
        at = match.end()
    if at < len(text):
        yield Run(text[at:], bold, italic)
