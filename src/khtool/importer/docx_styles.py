"""How Word prints a paragraph and its runs: defaults, styles, then what is set directly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from khtool.office.word import number, on, value, w

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

Properties: TypeAlias = dict[str, str]

TOGGLES: Final = ("b", "i", "caps", "vanish")
"""What two styles, of the paragraph and of the run, switch off again (ISO/IEC 29500-1, 17.7.3)."""

VALUED: Final = ("sz", "vertAlign", "jc", "outlineLvl")
MOST_BASES: Final = 20
"""Styles based on one another; Word itself stops at 11."""

NO_HEADING: Final = 9
"""The outline level of what is body text."""


@dataclass(frozen=True, slots=True)
class Print:
    """How a run is printed; `size` in points."""

    bold: bool
    italic: bool
    capitals: bool
    hidden: bool
    raised: bool
    size: float | None


class Styles:
    """The styles of a document, resolved through what they are based on."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._default = ""
        self._resolved: dict[str, Properties] = {}
        self._bottom: Properties = {}
        if root is None:
            return
        for style in root.iter(w("style")):
            name = value(style, "styleId") or ""
            self._elements[name] = style
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true"):
                self._default = name
        for path in ("rPrDefault/rPr", "pPrDefault/pPr"):
            steps = "/".join(w(step) for step in path.split("/"))
            self._bottom |= properties(root.find(f"{w('docDefaults')}/{steps}"))

    def paragraph(self, pr: Element | None) -> Properties:
        """Return what holds for a paragraph with the properties `pr` (w:pPr)."""
        style = value(pr.find(w("pStyle"))) if pr is not None else None
        return self._bottom | self._of(style or self._default) | properties(pr)

    def style_of(self, pr: Element | None) -> str:
        """Return the id of the style of a paragraph."""
        style = value(pr.find(w("pStyle"))) if pr is not None else None
        return style or self._default

    def run(self, paragraph: str, rpr: Element | None) -> Print:
        """Return how a run with the properties `rpr` prints in a paragraph of a style."""
        of_paragraph = self._of(paragraph)
        style = value(rpr.find(w("rStyle"))) if rpr is not None else None
        of_run = self._of(style) if style else {}
        direct = properties(rpr)
        whole = self._bottom | of_paragraph | of_run | direct
        for name in TOGGLES:
            if name not in direct and name in of_run and name in of_paragraph:
                whole[name] = "1" if of_run[name] != of_paragraph[name] else "0"
        half_points = number(whole.get("sz"))
        return Print(
            whole.get("b") == "1",
            whole.get("i") == "1",
            whole.get("caps") == "1",
            whole.get("vanish") == "1",
            whole.get("vertAlign") == "superscript",
            half_points / 2 if half_points else None,
        )

    def bordered(self, style: str | None) -> bool:
        """Say whether a table style draws lines."""
        return any(
            has_lines(element.find(f"{w('tblPr')}/{w('tblBorders')}"))
            for element in self._chain(style or "")
        )

    def _of(self, name: str) -> Properties:
        """Return what a style sets, itself and through those it is based on."""
        if name not in self._resolved:
            found: Properties = {}
            for element in reversed(self._chain(name)):
                found |= properties(element.find(w("rPr")))
                found |= properties(element.find(w("pPr")))
            self._resolved[name] = found
        return self._resolved[name]

    def _chain(self, name: str) -> list[Element]:
        """Return a style and those it is based on, itself first."""
        chain: list[Element] = []
        while name in self._elements and len(chain) < MOST_BASES:
            chain.append(self._elements[name])
            name = value(chain[-1].find(w("basedOn"))) or ""
        return chain


def properties(element: Element | None) -> Properties:
    """Return what a `w:rPr` or `w:pPr` sets of all that matters to reading."""
    found: Properties = {}
    if element is None:
        return found
    for name in (*TOGGLES, "pageBreakBefore"):
        if (child := element.find(w(name))) is not None:
            found[name] = "1" if on(child) else "0"
    for name in VALUED:
        if (text := value(element.find(w(name)))) is not None:
            found[name] = text
    if (numbered := element.find(w("numPr"))) is not None:
        for name in ("numId", "ilvl"):
            if (text := value(numbered.find(w(name)))) is not None:
                found[name] = text
    return found


def heading_of(whole: Mapping[str, str]) -> int | None:
    """Return the level of a heading, 1 the highest; None for body text."""
    level = number(whole.get("outlineLvl"), NO_HEADING)
    return level + 1 if 0 <= level < NO_HEADING else None


def has_lines(borders: Element | None) -> bool:
    """Say whether `w:tblBorders` or `w:tcBorders` draw any line."""
    return borders is not None and any(value(side) not in (None, "nil", "none") for side in borders)
