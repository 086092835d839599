"""Which declared agencies a text names: "Các sở, ban, ngành và UBND cấp xã" is two of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.model.plan import Agency

BETWEEN = re.compile(r"(?:[\s,;.:•+–()-]|(?:và|hoặc|cùng)(?=\s))+", re.IGNORECASE)
"""What may stand between two names in a list of agencies."""

UNKNOWN = re.compile(r"[^,;()\n]+?(?=\s*(?:[,;()\n]|\.\s*$|$|\svà\s))", re.IGNORECASE)
"""A name that was not declared reaches to the next sign of a list."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names an agency; `agency` is None for a name not declared."""

    text: str
    start: int
    end: int
    agency: Agency | None


def fold(text: str) -> str:
    """Return `text` for searching: no diacritics, no case, single spaces ("so tu phap")."""
    marks_off = "".join(
        sign
        for sign in unicodedata.normalize("NFD", text.casefold())
        if not unicodedata.combining(sign)
    )
    return " ".join(marks_off.replace("đ", "d").split())


def lowered(text: str) -> str:
    """Return `text` without case, sign for sign."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _composed(text: str) -> tuple[str, list[int]]:
    """Return `text` composed, and where each of its signs begins in `text`; last, the end."""
    starts = [at for at, sign in enumerate(text) if at == 0 or not unicodedata.combining(sign)]
    ends = [*starts[1:], len(text)]
    signs, places = "", list[int]()
    for start, end in zip(starts, ends, strict=False):
        composed = unicodedata.normalize("NFC", text[start:end])
        signs += composed
        places += [start] * len(composed)
    return signs, [*places, len(text)]


def fold_case(name: str) -> str:
    """Return `name` as names are compared: composed, no case, single spaces."""
    return " ".join(lowered(unicodedata.normalize("NFC", name)).split())


class Directory:
    """The agencies of a plan by every name they go by."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._by_name: dict[str, Agency] = {}
        for agency in agencies:
            for name in (agency.name, *agency.aliases):
                self._by_name.setdefault(fold_case(name), agency)
        longest_first = sorted(self._by_name, key=len, reverse=True)
        names = (r"\s+".join(map(re.escape, name.split(" "))) for name in longest_first)
        self._any_name = re.compile(rf"(?:{'|'.join(names)})(?!\w)" if longest_first else r"(?!)")
        self._found: dict[str, list[Mention]] = {}

    def mentions(self, text: str) -> list[Mention]:
        """Return the agencies that `text` names, in its order; positions count in `text`."""
        found = self._found.get(text)
        if found is None:  # rules and lists ask for the same texts again and again
            found = self._found[text] = self._looked_up(text)
        return found

    def _looked_up(self, text: str) -> list[Mention]:
        if unicodedata.is_normalized("NFC", text):
            return list(self._mentions(text, lowered(text)))
        composed, places = _composed(text)
        return [
            replace(mention, start=places[mention.start], end=places[mention.end])
            for mention in self._mentions(composed, lowered(composed))
        ]

    def agencies(self, texts: Sequence[str]) -> list[str]:
        """Return the names of the agencies in `texts`, each once, undeclared ones as written."""
        names = [
            mention.agency.name if mention.agency else mention.text
            for text in texts
            for mention in self.mentions(text)
        ]
        return list(dict.fromkeys(names))

    def named(self, name: str) -> Agency | None:
        """Return the agency that goes by `name`, None for a name not declared."""
        return self._by_name.get(fold_case(name))

    def nearest(self, name: str) -> str | None:
        """Return the declared spelling closest to `name`, if any is close."""
        close = get_close_matches(fold_case(name), self._by_name, n=1, cutoff=0.6)
        if not close:
            return None
        agency = self._by_name[close[0]]
        spellings = (agency.name, *agency.aliases)
        return next(spelling for spelling in spellings if fold_case(spelling) == close[0])

    def spellings(self, texts: Sequence[str]) -> list[str]:
        """Return every declared name and alias of the agencies in `texts`, for searching."""
        names: list[str] = []
        for name in self.agencies(texts):
            agency = self.named(name)
            names += (agency.name, *agency.aliases) if agency else (name,)
        return names

    def _mentions(self, text: str, same: str) -> Iterator[Mention]:
        """Yield the mentions in the composed `text`; `same` is that text without case."""
        at = 0
        while at < len(same):
            if gap := BETWEEN.match(same, at):
                at = gap.end()
                continue
            mention = self._declared(text, same, at) or _undeclared(text, at)
            yield mention
            at = mention.end

    def _declared(self, text: str, same: str, at: int) -> Mention | None:
        match = self._any_name.match(same, at)
        if match is None:
            return None
        agency = self._by_name[" ".join(match[0].split())]
        return Mention(text[at : match.end()], at, match.end(), agency)


def _undeclared(text: str, at: int) -> Mention:
    match = UNKNOWN.match(text, at)
    end = match.end() if match else len(text)
    return Mention(text[at:end].strip(), at, end, None)
