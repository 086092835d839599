"""Mends of single values: each looks at the words and says what to change, or nothing."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from khtool.edit.splice import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.edit.splice import Value

WORD = re.compile(r"[^ \t\n]+")

DOUBLED = re.compile(r"(?<=[^ \t\n])  (?=[^ \t\n])")
"""Two spaces: three and more are room for a pen ("ngày      tháng")."""

BLANK_TO_FILL_IN = re.compile(r"(?:ngày|tháng|năm|số|số:)  (?!\d)", re.IGNORECASE)
"""Where even two spaces may be such room: "ngày  tháng  năm 2026"."""

KEEP_SPACES = frozenset({"number_suffix"})
"""Keys whose spaces are printed as they are, and meant."""

ROUNDS = re.compile(
    r"(?<!\w)(h)([àằ])(ng[ \n](?:ngày|tuần|tháng|quý|năm)(?!\w))(?!\s+(?:\d|nay|này|sau|trước))",
    re.IGNORECASE,
)
"""hằng năm, hàng quý: "mỗi"; but not "ngân hàng năm 2026"."""

GOODS = re.compile(
    r"(?:bán|chở|cửa|dỡ|đặt|đơn|giao|hóa|khách|kho|lô|mặt|mua|ngân|nhà|nhận|nhập|tín|xếp|xuất)\s+$",
    re.IGNORECASE,
)
"""Words that make "hàng" goods, a shop or a row."""

RECORDS = frozenset({"progress", "extensions"})
"""What was recorded later is in nobody's style."""


def composed(value: Value) -> Iterator[Change]:
    """Yield the words that are not composed (Unicode NFC) as they should be written."""
    for word in WORD.finditer(value.scalar.text):
        new = unicodedata.normalize("NFC", word[0])
        if new != word[0]:
            yield _shortest(word.start(), word[0], new)


def single_spaced(value: Value) -> Iterator[Change]:
    """Yield the spaces that a value of one line has twice, before it or after it."""
    text = value.scalar.text.removesuffix("\n")
    if value.is_key or "\n" in text or not text.strip() or KEEP_SPACES.intersection(value.loc):
        return
    if value.scalar.style in {"'", '"'}:
        if before := len(text) - len(text.lstrip(" ")):
            yield Change(0, before, "")
        if after := len(text) - len(text.rstrip(" ")):
            yield Change(len(text) - after, len(text), "")
    room = {match.end() for match in BLANK_TO_FILL_IN.finditer(text)}
    for gap in DOUBLED.finditer(text):
        if gap.end() not in room:
            # the first of the two: the second may be the fold at the end of a line
            yield Change(gap.start(), gap.start() + 1, "")


def spelled_hang(value: Value, wanted: str) -> Iterator[Change]:
    """Yield "hàng năm" as "hằng năm", or the other way round, by the office's own rule."""
    if RECORDS.intersection(value.loc) or (value.is_key and value.loc[0] != "events"):
        return
    vowel = wanted[1]
    text = value.scalar.text
    for match in ROUNDS.finditer(text):
        new = vowel.upper() if match[2].isupper() else vowel
        if match[2] != new and not GOODS.search(text[: match.start()]):
            yield Change(match.start(2), match.end(2), new)


def _shortest(start: int, old: str, new: str) -> Change:
    """Return the change from `old` to `new` without what both begin and end with."""
    before = after = 0
    shorter = min(len(old), len(new))
    while before < shorter and old[before] == new[before]:
        before += 1
    while after < shorter - before and old[-1 - after] == new[-1 - after]:
        after += 1
    return Change(start + before, start + len(old) - after, new[before : len(new) - after])
