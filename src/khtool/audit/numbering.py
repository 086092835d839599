"""The numbers and dashes that Word sets before the paragraphs of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from khtool.audit.names import W, number, word
from khtool.audit.properties import Properties, paragraph_properties

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

MOST_SPELLED: Final = 4000
"""Beyond this numbers stay digits, so that no number makes a text without end."""

BULLET: Final = "-"
"""What stands for the sign of a bullet: many are letters of a font of symbols."""


class Numbering:
    """The lists of a document, counted as its paragraphs pass by in their order."""

    def __init__(self, root: Element | None) -> None:
        found = root if root is not None else ()
        abstract = {
            word(item, "abstractNumId"): item for item in found if item.tag == f"{W}abstractNum"
        }
        self._levels: dict[int, dict[int, Element]] = {}
        self._starts: dict[tuple[int, int], int] = {}
        self._shared: dict[int, str | None] = {}
        self._counts: dict[str | None, dict[int, int]] = {}
        for item in found:
            listed = number(item, "numId")
            if item.tag != f"{W}num" or listed is None:
                continue
            base = word(item.find(f"{W}abstractNumId"))
            self._shared[int(listed)] = base
            self._levels[int(listed)] = _levels(abstract.get(base))
            self._override(int(listed), item)

    def _override(self, listed: int, item: Element) -> None:
        """Note where a list begins anew or has levels of its own."""
        for override in item.findall(f"{W}lvlOverride"):
            depth = int(number(override, "ilvl") or 0)
            self._levels[listed] |= _levels(override)
            start = number(override.find(f"{W}startOverride"), "val")
            if start is not None:
                self._starts[listed, depth] = int(start)

    def properties(self, listed: int, depth: int) -> Properties:
        """Return what a level of a list says of its paragraphs (indents)."""
        level = self._levels.get(listed, {}).get(depth)
        return paragraph_properties(level.find(f"{W}pPr")) if level is not None else {}

    def next(self, listed: int, depth: int) -> str:
        """Return what Word sets before the next paragraph of a level: `1.`, `a)`, `-` or ''."""
        levels = self._levels.get(listed, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._shared[listed], {})
        if (begun := self._starts.pop((listed, depth), None)) is not None:
            counts[depth] = begun
        else:
            start = int(number(level.find(f"{W}start"), "val") or 0)
            counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if _format(level) == "bullet":
            return BULLET
        text = word(level.find(f"{W}lvlText")) or ""
        for other in range(depth + 1):
            own = levels.get(other)
            if own is not None:
                value = counts.get(other, int(number(own.find(f"{W}start"), "val") or 1))
                text = text.replace(f"%{other + 1}", _spelled(value, _format(own)))
        return text


def _levels(holder: Element | None) -> dict[int, Element]:
    found = holder.findall(f"{W}lvl") if holder is not None else []
    return {int(number(level, "ilvl") or 0): level for level in found}


def _format(level: Element) -> str:
    return word(level.find(f"{W}numFmt")) or "decimal"


def _spelled(value: int, form: str) -> str:
    """Return a number as a list writes it."""
    if not 0 < value <= MOST_SPELLED:
        return str(value)
    match form:
        case "upperRoman":
            return roman(value)
        case "lowerRoman":
            return roman(value).lower()
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "decimalZero":
            return f"{value:02}"
        case "none":
            return ""
        case _:
            return str(value)


def roman(value: int) -> str:
    """Return a number in Roman numerals."""
    result = ""
    for worth, sign in ROMAN:
        times, value = divmod(value, worth)
        result += sign * times
    return result
