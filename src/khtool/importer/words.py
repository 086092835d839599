"""Words as khtool keeps them, whatever signs the source used for spaces and letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

INVISIBLE: Final = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
"""Soft hyphens, joiners, marks of direction, control signs: nothing of them is printed."""

SPACES: Final = re.compile(r"[^\S\n]+")
AROUND_BREAKS: Final = re.compile(r" *\n+ *")
RAISED_DIGITS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def clean(text: str) -> str:
    r"""Return `text` in NFC, with single spaces, line feeds kept, nothing at its ends.

    >>> clean(" Sở\u00a0 Tư pháp \n")
    'Sở Tư pháp'
    """
    visible = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return AROUND_BREAKS.sub("\n", SPACES.sub(" ", visible)).strip()


def in_capitals(text: str) -> bool:
    """Say whether `text` has letters and all of them are capitals."""
    return text.isupper()


def raised(digits: str) -> str:
    """Return digits as the small ones that refer to a footnote.

    >>> raised("12")
    '¹²'
    """
    return digits.translate(RAISED_DIGITS)
