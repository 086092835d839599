"""How long a line of text is on paper, for rules that are a share of it (NĐ 30, II.1, II.2, II.5).

Word knows no "rule as long as this line", so the lengths are worked out from the widths of the
letters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

HORN = "\u031b"
"""The mark of ơ and ư, which makes these letters wider; all other marks add nothing."""

WIDTHS: Final[dict[str, int]] = {
    letter: width
    for width, letters in (
        (220, "|"),
        (250, " ,.\u00a0"),
        (278, "'/\\il"),
        (333, "!()-:;[]`fjt‘’·"),
        (389, "Is"),
        (394, "{}"),
        (444, "cerz"),
        (500, "#$*0123456789?J_agovxy–“”§"),
        (556, "Sbdhknpquđ"),
        (554, "ơ"),
        (600, "ư"),
        (611, "FP"),
        (667, "BELTZ"),
        (722, "ACDNRUVXYwĐ"),
        (778, "GHKOQƠ"),
        (796, "Ư"),
        (833, "&m"),
        (944, "M"),
    )
    for letter in letters
}
"""Advance widths of Times New Roman Bold in thousandths of the font size."""

OTHER = 1000
"""The width of a sign that is not in the table."""

MM_PER_PT = 25.4 / 72


def width(text: str, size_pt: float) -> float:
    """Return the width in mm of `text` set in Times New Roman Bold; regular print is narrower."""
    return _mm(_thousandths(text), size_pt)


@lru_cache(maxsize=20_000)
def _thousandths(text: str) -> int:
    """Return the width of `text` in thousandths of the font size; words come again and again."""
    return sum(WIDTHS.get(_base(sign), OTHER) for sign in text)


def _mm(thousandths: int, size_pt: float) -> float:
    return thousandths / 1000 * size_pt * MM_PER_PT


def wrapped(text: str, size_pt: float, available: float) -> list[str]:
    """Return the lines, at least one, that `text` breaks into within `available` mm."""
    lines: list[str] = []
    so_far = 0
    for word in text.split():
        longer = so_far + WIDTHS[" "] + _thousandths(word)
        if lines and _mm(longer, size_pt) <= available:
            lines[-1] += f" {word}"
            so_far = longer
        else:
            lines.append(word)
            so_far = _thousandths(word)
    return lines or [""]


def balanced(text: str, size_pt: float, available: float) -> float:
    """Return the least width in mm that keeps `text` on as few lines as `available` does.

    A title set in it has lines of like length, and no single word is left for the last one. No
    word is wider, unless it is wider than `available`.
    """
    count = len(wrapped(text, size_pt, available))
    low, high = 0.0, available
    while high - low > 1:
        middle = (low + high) / 2
        if len(wrapped(text, size_pt, middle)) > count:
            low = middle
        else:
            high = middle
    return max(high, *(width(word, size_pt) for word in text.split()), 0.0)


def _base(sign: str) -> str:
    """Return `sign` without the marks that do not change its width."""
    parts = unicodedata.normalize("NFD", sign)
    return unicodedata.normalize("NFC", parts[0] + HORN) if HORN in parts else parts[0]
