"""A deadline wording as words, numbers and signs, each with its place in what was typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

TOKEN = re.compile(r"\d+|[^\W\d_]+|\n|[^\s]")
CITATION = re.compile(
    r"số\s+\d+\s*/\s*(?:\d{4}\s*/\s*)?[^\W\d_][\w-]*(?:/[\w-]+)?"
    r"(?:\s+ngày\s+\d{1,2}(?:[/-]|\s+tháng\s+)\d{1,2}(?:[/-]|\s+năm\s+)\d{4})?",
    re.IGNORECASE,
)
"""The number of a document, with its day ("số 140/NQ-CP ngày 17/5/2025"): no deadline."""

UNFINISHED = frozenset(
    (
        "trước", "ngày", "từ", "đến", "hết", "quý", "tháng", "năm", "của", "và", "hoặc", "trong",
        "vào", "kể", "sau", "khi", "hằng", "là", "nhất", "theo", "/", "-", ",", "(", ".",
    )
)  # fmt: skip
"""What a line of a cell cannot end with: the next line goes on with it."""

BULLETS = frozenset(("-", "–", "+", "*", "•"))

IN_WORDS = re.compile(
    r"\(\s*(?:(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|tám|chín|mười|mươi|linh|lẻ|trăm)\s*)+\)",
    re.IGNORECASE,
)
"""A number repeated in words, as in "05 (năm) ngày": it says nothing new."""

SPELLINGS = {
    "hàng": "hằng",
    "quí": "quý",
    "qúy": "quý",
    "qúi": "quý",
    "kì": "kỳ",
    "truớc": "trước",
    "trứơc": "trước",
    "thuờng": "thường",
}
"""Spellings of one word that all count; the value is the one the grammar knows."""

CITED = "⟨citation⟩"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign; `text` is folded to lower case NFC, `raw` is as typed.

    `start` and `end` are positions in the text as it was given, whatever its Unicode form.
    """

    text: str
    raw: str
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """Return the value of a number in digits."""
        return int(self.text) if self.text.isascii() and self.text.isdigit() else None

    @property
    def is_word(self) -> bool:
        """Say whether the token is made of letters."""
        return self.text.isalpha()


def tokenize(text: str) -> list[Token]:
    """Split `text` into tokens; a line end is one only where something new begins after it."""
    composed, places = _composed(text)
    cited = [match.span() for match in CITATION.finditer(composed)]
    repeated = {match.start(): match.end() for match in IN_WORDS.finditer(composed)}
    tokens: list[Token] = []
    at = 0
    while match := TOKEN.search(composed, at):
        start, end = match.span()
        if tokens and tokens[-1].number is not None and start in repeated:
            at = repeated[start]
            continue
        word = SPELLINGS.get(match.group().lower(), match.group().lower())
        for first, last in cited:
            if first == start:
                end, word = last, CITED
        tokens.append(Token(word, composed[start:end], places[start], places[end]))
        at = end
    return [
        token
        for index, token in enumerate(tokens)
        if token.text != "\n" or _begins_anew(tokens, index)
    ]


def _begins_anew(tokens: list[Token], index: int) -> bool:
    """Say whether a line end separates: a bullet or a capital follows a finished line."""
    if index == 0 or index + 1 == len(tokens):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if after.text in BULLETS:
        return before.number is None or after.end < tokens[min(index + 2, len(tokens) - 1)].start
    return before.text not in UNFINISHED and after.raw[:1].isupper()


def _composed(text: str) -> tuple[str, list[int]]:
    """Return `text` in NFC and, for each of its characters and its end, the place in `text`."""
    signs: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for sign in unicodedata.normalize("NFC", text[at:end]):
            signs.append(sign)
            places.append(at)
        at = end
    places.append(len(text))
    return "".join(signs), places


@lru_cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Return the words of each of `phrases`, in their order, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        found.setdefault(words[0], []).append(words)
    return found


class Cursor:
    """A place among tokens, which moves on only when something was understood.

    `before_is_strict` is the repo's setting: whether "trước ngày 25" leaves the 25th out.
    """

    def __init__(
        self,
        tokens: list[Token],
        at: int = 0,
        end: int | None = None,
        *,
        before_is_strict: bool = True,
    ) -> None:
        self.tokens = tokens
        self.before_is_strict = before_is_strict
        self.at = at
        self.end = len(tokens) if end is None else end

    def peek(self, ahead: int = 0) -> str:
        """Return the text of the token `ahead` of here, empty past the end."""
        index = self.at + ahead
        return self.tokens[index].text if index < self.end else ""

    def raw(self, ahead: int = 0) -> str:
        """Return the token `ahead` of here as it was typed."""
        index = self.at + ahead
        return self.tokens[index].raw if index < self.end else ""

    def number(self, ahead: int = 0) -> int | None:
        """Return the number `ahead` of here, if there is one."""
        index = self.at + ahead
        return self.tokens[index].number if index < self.end else None

    def take(self, *phrases: str) -> str | None:
        """Move over the first of `phrases` (words with single spaces) that stands here."""
        for words in _by_first_word(phrases).get(self.peek(), ()):
            end = self.at + len(words)
            if end <= self.end and all(
                token.text == word
                for token, word in zip(self.tokens[self.at : end], words, strict=True)
            ):
                self.at = end
                return " ".join(words)
        return None

    def looks_at(self, *phrases: str) -> bool:
        """Say whether one of `phrases` stands here."""
        here = self.at
        found = self.take(*phrases)
        self.at = here
        return found is not None

    def attempt(self, parse: Callable[[Cursor], T]) -> T:
        """Run `parse` here; where it finds nothing, stay here."""
        here = self.at
        found = parse(self)
        if found is None:
            self.at = here
        return found

    @property
    def done(self) -> bool:
        """Say whether nothing is left."""
        return self.at >= self.end

    def span(self, first: int) -> tuple[int, int]:
        """Return the place in the text of the tokens from `first` up to here."""
        if first >= len(self.tokens):
            end = self.tokens[-1].end if self.tokens else 0
            return end, end
        last = max(first, self.at - 1)
        return self.tokens[first].start, self.tokens[last].end
