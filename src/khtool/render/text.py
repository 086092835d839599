"""Plan text made fit for paper: no characters that XML forbids, none that reverse the reading."""

from __future__ import annotations

import re
import unicodedata

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control signs and what XML 1.0 cannot carry, lone surrogates too; they show as U+FFFD."""

BIDI_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Dropped: U+202E alone would print a deadline backwards."""

LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

PUNCTUATION = ".;,:!?…"
"""Signs after which a line counts as ended."""


def clean(text: str) -> str:
    """Return `text` as every format prints it: composed, printable, with Unix line ends.

    Composed letters are what NĐ 30/2020/NĐ-CP, Phụ lục I, I.4 (TCVN 6909:2001) is printed with
    everywhere; decomposed ones fall apart in some fonts.
    """
    text = LINE_END.sub("\n", text).replace("\t", " ")
    text = BIDI_CONTROLS.sub("", FORBIDDEN.sub("\ufffd", text))
    return unicodedata.normalize("NFC", text)


def lines(text: str) -> list[str]:
    """Return the lines of `text` that hold something."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def one_line(text: str) -> str:
    """Return `text` with its line breaks as spaces."""
    return " ".join(lines(text))


def capitals(text: str) -> str:
    """Return `text` on one line in capitals."""
    return one_line(text).upper()
