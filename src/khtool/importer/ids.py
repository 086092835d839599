"""Ids of tasks, made from their titles: a few telling words without marks, unique in the plan."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = 5
MOST_LETTERS = 40

FILLING = frozenset(
    (
        "và", "của", "các", "về", "việc", "trong", "cho", "theo", "từ", "đến", "với", "trên",
        "những", "hoặc", "để", "là", "được", "có", "do", "tại", "vào", "ra", "một", "số", "cùng",
        "tổ", "chức", "thực", "hiện", "triển", "khai", "tiếp", "tục", "công", "tác", "đẩy", "mạnh",
        "tăng", "cường", "chủ", "động", "nâng", "cao",
    )
)  # fmt: skip
"""Words that tell little; a title of nothing else keeps them."""


class Ids:
    """Gives out ids; the same titles in the same order get the same ids."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, title: str) -> str:
        """Return a new id for `title`."""
        said = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title).casefold())
        telling = _folded(word for word in said if word not in FILLING)
        telling = telling or _folded(said) or ["nhiem-vu"]
        for count in range(WORDS, len(telling) + 1):
            if (found := _slug(telling[:count])) not in self._taken:
                return self._give(found)
        base = _slug(telling[:WORDS])
        number = 1
        while (found := base if number == 1 else f"{base}-{number}") in self._taken:
            number += 1
        return self._give(found)

    def _give(self, found: str) -> str:
        self._taken.add(found)
        return found


def _folded(words: Iterable[str]) -> list[str]:
    return [found for word in words for found in re.findall(r"[a-z0-9]+", fold(word))]


def _slug(words: list[str]) -> str:
    slug = ""
    for word in words:
        if slug and len(slug) + 1 + len(word) > MOST_LETTERS:
            break
        slug = f"{slug}-{word}" if slug else word[:MOST_LETTERS]
    return slug
