"""Lines of text inside paragraphs: a letterhead may stand in one, parted by tabs and breaks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khtool.audit.lines import DRAWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.audit.document import Paragraph, Run

PARTS = re.compile(r"[\t\n]| {6,}")
"""What parts two things that stand in one paragraph; six spaces are typed for a tab."""


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """What stands between two tabs or breaks of a paragraph.

    `column` counts the tabs before it in its line: 0 is at the left. `whole` says that the
    paragraph has nothing else, `shared` that tabs or others in its line move it.
    """

    paragraph: Paragraph
    runs: tuple[Run, ...]
    column: int = 0
    whole: bool = True
    shared: bool = False

    @property
    def text(self) -> str:
        """Return the words, with the number that Word sets before a whole paragraph."""
        own = "".join(run.text for run in self.runs)
        prefix = self.paragraph.prefix
        joined = f"{prefix} {own}" if prefix and self.whole else own
        return unicodedata.normalize("NFC", " ".join(joined.split()))

    @property
    def is_line(self) -> bool:
        """Say whether there are only signs that are meant for a line."""
        return DRAWN.fullmatch(self.text.replace(" ", "")) is not None


def whole(paragraph: Paragraph) -> Piece:
    """Return a paragraph as one piece."""
    return Piece(paragraph, tuple(paragraph.runs))


def pieces(paragraph: Paragraph, *, spaces: bool = True) -> list[Piece]:
    """Return the pieces of a paragraph that have letters.

    `spaces` says that many spaces part two pieces; they do not where they leave room for the
    number of a draft.
    """
    lines: list[list[Piece]] = [[]]
    runs: list[Run] = []
    column = 0

    def close() -> None:
        if any(run.text.strip() for run in runs):
            lines[-1].append(Piece(paragraph, tuple(runs), column, whole=False))
        runs.clear()

    for run in paragraph.runs:
        start = 0
        for match in PARTS.finditer(run.text):
            if match[0][0] == " " and not spaces:
                continue
            runs.append(replace(run, text=run.text[start : match.start()]))
            close()
            start = match.end()
            if match[0] == "\n":
                column = 0
                lines.append([])
            else:
                column += 1
        runs.append(replace(run, text=run.text[start:]))
    close()
    found = [piece for line in lines for piece in line]
    if len(found) == 1 and found[0].column == 0:
        return [whole(paragraph)]
    return [
        replace(piece, shared=len(line) > 1 or piece.column > 0) for line in lines for piece in line
    ]


def written(paragraphs: Iterable[Paragraph]) -> Iterator[Piece]:
    """Yield the pieces of paragraphs one after the other."""
    for paragraph in paragraphs:
        blanks = re.search(r"(?:ngày|Số\s*:) {3,}|/", paragraph.text)
        yield from pieces(paragraph, spaces=blanks is None)


def fold(text: str) -> str:
    """Return `text` in small letters, both spellings of hòa and ủy alike."""
    return text.casefold().replace("hoà", "hòa").replace("uỷ", "ủy").replace("thoả", "thỏa")
