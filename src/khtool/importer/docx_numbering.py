"""Automatic numbering of Word as the text that it prints: "1.", "a)", "II.3", "-"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from khtool.office.word import number, on, value, w

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LEVELS: Final = 9
BULLET: Final = "-"
"""What bullets of symbol fonts become: their signs exist in no other font."""

LETTERS: Final = 26
ROMAN: Final = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
REFERENCE: Final = re.compile(r"%([1-9])")
MOST: Final = 10_000
"""No list of a document goes on so far; a hostile start would print a long text."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `text` has %1 … %9 for the numbers of the levels."""

    start: int = 1
    shape: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


class Numbering:
    """Counts the lists of one document; ask for its paragraphs in their order, each once."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstract = {value(item, "abstractNumId"): item for item in root.iter(w("abstractNum"))}
        links = {value(item.find(w("styleLink"))): key for key, item in abstract.items()}
        for num in root.iter(w("num")):
            name = value(num, "numId") or ""
            of = value(num.find(w("abstractNumId"))) or ""
            if of in abstract and (link := value(abstract[of].find(w("numStyleLink")))):
                of = links.get(link) or of
            self._abstract[name] = of
            self._lists[name] = _levels(abstract[of]) if of in abstract else {}
            self._restarts[name] = {}
            for override in num.iter(w("lvlOverride")):
                at = number(value(override, "ilvl"))
                if (level := override.find(w("lvl"))) is not None:
                    self._lists[name][at] = _level(level)
                if (start := value(override.find(w("startOverride")))) is not None:
                    self._restarts[name][at] = number(start, 1)

    def level_of(self, name: str, style: str) -> int:
        """Return the level that a paragraph style has in the list `name`."""
        levels = self._lists.get(name, {})
        return next((at for at, level in levels.items() if level.style and level.style == style), 0)

    def printed(self, name: str, at: int) -> str:
        """Count the list `name` on at the level `at` (from 0) and return what is printed."""
        levels = self._lists.get(name)
        if not levels or at not in levels:
            return ""
        counts = self._counts.setdefault(self._abstract[name], {})
        restarts = self._restarts[name]
        if at in restarts:  # a list that starts anew does so once, where it is first used
            counts[at] = restarts.pop(at) - 1
        elif at not in counts:
            counts[at] = levels[at].start - 1
        counts[at] = min(counts[at] + 1, MOST)
        for deeper in [key for key in counts if key > at and _starts_anew(levels.get(key), at)]:
            del counts[deeper]
        return _label(levels, counts, at)


def _starts_anew(level: Level | None, after: int) -> bool:
    """Say whether a level begins again after one of the level `after` (17.9.10)."""
    if level is None or level.restart is None:
        return True
    return level.restart > after  # 0 never does


def _label(levels: dict[int, Level], counts: dict[int, int], at: int) -> str:
    level = levels[at]
    if level.shape == "bullet":
        sign = level.text.strip()
        printable = sign and all(unicodedata.category(letter)[0] in "PS" for letter in sign)
        return sign if printable and sign not in "·•▪■●◦§" else BULLET

    def counted(match: re.Match[str]) -> str:
        of = int(match[1]) - 1
        base = levels.get(of, Level())
        shape = "decimal" if level.legal else base.shape
        return shaped(counts.get(of, base.start), shape)

    return "" if level.shape == "none" else REFERENCE.sub(counted, level.text).strip()


def shaped(count: int, shape: str) -> str:
    """Return `count` in a shape of Word (17.18.59); those unknown count in digits.

    >>> [shaped(4, shape) for shape in ("decimal", "upperRoman", "lowerLetter", "decimalZero")]
    ['4', 'IV', 'd', '04']
    """
    if shape in ("lowerLetter", "upperLetter") and count > 0:
        times, letter = divmod(count - 1, LETTERS)
        text = chr(ord("a") + letter) * min(times + 1, LETTERS)
    elif shape in ("lowerRoman", "upperRoman") and count > 0:
        text = ""
        for size, sign in ROMAN:
            times, count = divmod(count, size)
            text += sign * times
    else:
        text = f"{count:02}" if shape == "decimalZero" else str(count)
    return text.upper() if shape.startswith("upper") else text


def _levels(abstract: Element) -> dict[int, Level]:
    return {number(value(item, "ilvl")): _level(item) for item in abstract.findall(w("lvl"))}


def _level(item: Element) -> Level:
    level = Level(
        number(value(item.find(w("start"))), 0),
        value(item.find(w("numFmt"))) or "decimal",
        value(item.find(w("lvlText"))) or "",
        legal=on(item.find(w("isLgl"))),
        style=value(item.find(w("pStyle"))) or "",
    )
    restart = value(item.find(w("lvlRestart")))
    return level if restart is None else replace(level, restart=number(restart))
