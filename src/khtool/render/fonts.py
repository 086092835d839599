"""The font of a PDF: the first of a few families that has every Vietnamese letter (I.4)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from khtool.render.cmap import covers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SAME_WIDTHS: Final = ("Times New Roman", "Tinos", "Liberation Serif")
"""Families whose letters are as wide as those of Times New Roman: lines break alike."""

CARRIED: Final = "Libertinus Serif"
"""The family that Typst carries itself: complete, but of other widths."""

BASES: Final = "aăâeêioôơuưy"
TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL: Final = tuple(
    unicodedata.normalize("NFC", base + tone) for base, tone in product(BASES, TONES)
)
MARKED: Final = (*(letter for letter in SMALL if not letter.isascii()), "đ")
LETTERS: Final = frozenset(MARKED) | frozenset(letter.upper() for letter in MARKED)
"""The 134 letters of Vietnamese beyond A to Z, in both cases."""

REGULAR, BOLD = 400, 700
FACES: Final = frozenset(product((REGULAR, BOLD), (False, True)))
"""Weight and italic of the faces that a document is set in."""


class Face(Protocol):
    """A face of a font as Typst finds it; `path` is None for those that it carries."""

    family: str
    style: str
    weight: int
    path: str | None
    index: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The family to set a document in, and whether its lines break as the wanted font's do."""

    family: str
    same_widths: bool


def choose(
    wanted: str, faces: Iterable[Face], complete: Callable[[Face], bool] | None = None
) -> Choice:
    """Return `wanted` where it is complete, else the first complete family.

    A family counts when it has all four faces, and each file under its name has all letters:
    Debian's old Liberation Serif lacks 92, and letters of another font stood inside its words.
    """
    complete = complete or _complete
    by_family: dict[str, list[Face]] = {}
    for face in faces:
        by_family.setdefault(face.family.casefold(), []).append(face)
    for family in dict.fromkeys((wanted, *SAME_WIDTHS)):
        found = [face for face in by_family.get(family.casefold(), []) if _kind(face) in FACES]
        if {_kind(face) for face in found} == FACES and all(map(complete, found)):
            alike = family == wanted or {family, wanted} <= {*SAME_WIDTHS}
            return Choice(family, alike)
    return Choice(CARRIED, wanted == CARRIED)


def _kind(face: Face) -> tuple[int, bool]:
    return face.weight, face.style != "normal"


def _complete(face: Face) -> bool:
    return face.path is None or _file_complete(face.path, face.index)


@cache
def _file_complete(path: str, index: int) -> bool:
    return covers(Path(path), index, LETTERS)
