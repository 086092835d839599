"""The many ways to write one agency's name; what the rules KH304 to KH306 share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from khtool.model.agency import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.model.plan import Agency

SHORT: Final = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tand": "tòa án nhân dân",
    "vksnd": "viện kiểm sát nhân dân",
    "vks": "viện kiểm sát nhân dân",
    "thads": "thi hành án dân sự",
    "tha": "thi hành án",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "mttq": "mặt trận tổ quốc",
    "ca": "công an",
    "bchqs": "bộ chỉ huy quân sự",
    "pbgdpl": "phổ biến giáo dục pháp luật",
    "tgpl": "trợ giúp pháp lý",
    "stp": "sở tư pháp",
    "btp": "bộ tư pháp",
    "tp": "thành phố",
    "vp": "văn phòng",
}
"""What plans shorten, above all among the recipients."""

NAMED_BOTH_WAYS: Final = ("ubnd", "hđnd", "tand", "vksnd", "thads")
"""Bodies whose name and abbreviation change places in one text."""

TONES: Final = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
TONE = re.compile(rf"(?<!q)(?:{'|'.join(TONES)})(?!\w)")
WORD = re.compile(r"[^\W_]+")


def same_tones(text: str) -> str:
    """Return composed `text` in small letters, its tones on the first vowel: toà as tòa.

    Every sign keeps its place.
    """
    return TONE.sub(lambda match: TONES[match[0]], lowered(text))


@lru_cache(maxsize=100_000)
def plain_words(text: str) -> str:
    """Return the words of `text` written out, between single spaces, without case and signs."""
    words = WORD.findall(same_tones(unicodedata.normalize("NFC", text)))
    return f" {' '.join(SHORT.get(word, word) for word in words)} "


def names_of(agency: Agency) -> tuple[str, ...]:
    """Return what the plan declares an agency to be called."""
    return (agency.name, *agency.aliases)


def is_open(agency: Agency) -> bool:
    """Say whether a group names nobody in particular ("các cơ quan, đơn vị liên quan")."""
    words = plain_words(agency.name)
    return agency.group and (" liên quan " in words or words.startswith(" các cơ quan đơn vị "))


def written(spelled: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds what `spellings` gave in a text of `same_tones`."""
    longest_first = sorted(spelled, key=len, reverse=True)
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")


def spellings(name: str) -> set[str]:
    """Return `name` in `same_tones` with the name of its body shortened and written out."""
    found = {" ".join(same_tones(unicodedata.normalize("NFC", name)).split())}
    for short in NAMED_BOTH_WAYS:
        found |= {re.sub(rf"(?<!\w){short}(?!\w)", SHORT[short], form) for form in found}
        found |= {form.replace(SHORT[short], short) for form in found}
    return found
