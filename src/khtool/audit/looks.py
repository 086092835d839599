"""How letters and paragraphs look as a whole: bold, in capitals, in the middle."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.audit.document import Run
    from khtool.audit.pieces import Piece

ASCII_END = "\x80"
"""Letters from here on are set in the second font of a run (17.3.2.26)."""


FACE = re.compile(r" (Bold|Italic|Bold Italic)$")
"""What some programs add to the name of a font for the face that they mean."""


def seen(runs: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """Yield the runs that have letters to be seen, with those letters."""
    for run in runs:
        letters = "".join(run.text.split())
        if letters:
            yield run, letters


def values(piece: Piece, name: str) -> Counter[Any]:
    """Return how many letters of `piece` have each value of a property."""
    found: Counter[Any] = Counter()
    for run, letters in seen(piece.runs):
        found[run.format.get(name)] += len(letters)
    return found


def fonts(piece: Piece) -> Counter[str]:
    """Return how many letters of `piece` are set in each font."""
    found: Counter[str] = Counter()
    for run, letters in seen(piece.runs):
        plain = sum(sign < ASCII_END for sign in letters)
        for slot, count in (("ascii", plain), ("hAnsi", len(letters) - plain)):
            if count:
                found[FACE.sub("", run.format[f"font.{slot}"])] += count
    return found


def flag(piece: Piece, name: str) -> bool | None:
    """Return whether all letters are `name` (bold, italic), None where only some are."""
    found = {bool(value) for value in values(piece, name)}
    return found.pop() if len(found) == 1 else None


def emphasised(piece: Piece) -> bool:
    """Say whether a piece is bold throughout."""
    return flag(piece, "bold") is True


def centred(piece: Piece) -> bool:
    """Say whether a piece stands in the middle of its column."""
    return piece.paragraph.format.get("align") == "center"


def is_upper(text: str) -> bool:
    """Say whether `text` has letters and all of them are capitals."""
    return text == text.upper() and text != text.lower()


def shown_upper(piece: Piece) -> bool:
    """Say whether a piece is printed in capitals, typed so or shown so."""
    shown = "".join(run.text.upper() if run.format.get("caps") else run.text for run in piece.runs)
    return is_upper(shown)
