"""Names typed in capitals, in ordinary letters again, as the rest of the document spells them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from khtool.importer.labels import same_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W_]+")
LONGEST = 8
"""How many words are looked up at once."""

MOST_WORDS = 50_000
"""How many words of a document are learned from: some hundred pages."""

PLACES = frozenset(
    {"tỉnh", "phố", "xã", "phường", "huyện", "quận", "thị", "khu", "thôn", "bản", "đảo"}
)
"""After these words the name of a place begins."""


class Spelling:
    """How a document spells words inside its sentences, by their letters without case."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._seen: dict[str, Counter[str]] = {}
        left = MOST_WORDS
        for text in texts:
            for sentence in re.split(r"[.:;!?\n]\s+|\n", text):
                words = WORD.findall(sentence)[: max(left, 0)]
                left -= len(words)
                if not sentence.isupper():
                    self._learn(words)

    def _learn(self, words: Sequence[str]) -> None:
        keys = [_key(word) for word in words]
        for start in range(len(words)):
            for length in range(1, min(LONGEST, len(words) - start) + 1):
                part = words[start : start + length]
                if _tells_nothing(part, first=start == 0):
                    continue
                key = " ".join(keys[start : start + length])
                self._seen.setdefault(key, Counter())[" ".join(part)] += 1

    def lowered(self, text: str, *, first_capital: bool = True) -> str:
        """Return `text`, typed in capitals, as a sentence; unknown words are small."""
        matches = list(WORD.finditer(text))
        words = [match[0] for match in matches]
        result = self._words(words)
        if first_capital and result:
            result[0] = result[0][:1].upper() + result[0][1:]
        whole, at = "", 0
        for index, (match, word) in enumerate(zip(matches, result, strict=True)):
            if index and result[index : index + 2] == ["Thành", "phố"]:
                word = "thành"  # only the name behind it has a capital
            whole += text[at : match.start()] + word
            at = match.end()
        return whole + text[at:]

    def _words(self, words: Sequence[str]) -> list[str]:
        result: list[str] = []
        at = 0
        while at < len(words):
            for length in range(min(LONGEST, len(words) - at), 0, -1):
                known = self._seen.get(same_key(" ".join(words[at : at + length])))
                if known:
                    said = known.most_common(1)[0][0].split(" ")
                    result += [
                        w if w[:1].isalpha() else o for w, o in zip(said, words[at:], strict=False)
                    ]
                    at += length
                    break
            else:
                after_place = bool(result) and (
                    result[-1].lower() in PLACES
                    or (len(result) > 1 and result[-1].istitle() and result[-2].lower() in PLACES)
                )
                result.append(words[at].capitalize() if after_place else _small(words[at]))
                at += 1
        return result


@cache
def _key(word: str) -> str:
    return same_key(word)


def _tells_nothing(part: Sequence[str], *, first: bool) -> bool:
    """Say whether the capital of `part` may be that of a sentence, or of one word of a name."""
    if len(part) == 1:
        return first or part[0].istitle()
    return first and not part[1].istitle()


def _small(word: str) -> str:
    """Return a word in small letters; Roman numerals and words without a vowel stay."""
    vowels = re.search(r"[aeiouyăâêôơưđ]", same_key(word).replace("đ", "d"))
    return word.lower() if vowels or len(word) == 1 else word
