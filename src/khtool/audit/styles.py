"""Styles laid over one another as Word does: defaults, table, paragraph, list, letters, direct."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from khtool.audit.names import A, W, number, word
from khtool.audit.properties import (
    TOGGLES,
    Properties,
    paragraph_properties,
    run_properties,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

WORD_DEFAULTS: Final[Properties] = {
    "font.ascii": "Times New Roman",
    "font.hAnsi": "Times New Roman",
    "size": 10.0,
    "color": "000000",
}
"""What Word shows where a document says nothing."""

MOST_BASES: Final = 30
"""How many styles may stand upon one another; circles end here."""

THEME_SLOTS: Final = {"major": "majorFont", "minor": "minorFont"}


def theme_fonts(theme: Element | None) -> dict[str, str]:
    """Return the fonts of a theme by the names that `w:rFonts` calls them."""
    found: dict[str, str] = {}
    for prefix, tag in THEME_SLOTS.items():
        latin = theme.find(f".//{A}{tag}/{A}latin") if theme is not None else None
        if latin is not None and (name := latin.get("typeface")):
            found |= {f"{prefix}Ascii": name, f"{prefix}HAnsi": name}
    return found


class Styles:
    """The styles of a document, each with what it says once those below it are laid under it."""

    def __init__(self, root: Element | None, theme: Mapping[str, str]) -> None:
        self._root = root
        self.theme = theme
        self._elements = {
            (word(style, "type") or "paragraph", word(style, "styleId") or ""): style
            for style in (root.iter(f"{W}style") if root is not None else ())
        }
        self._known: dict[tuple[str, str, str], Properties] = {}

    @cached_property
    def default_paragraph(self) -> str:
        """Return the style of paragraphs that name none."""
        return self._default("paragraph", "Normal")

    @cached_property
    def default_table(self) -> str:
        """Return the style of tables that name none."""
        return self._default("table", "")

    def _default(self, kind: str, otherwise: str) -> str:
        for (own, name), style in self._elements.items():
            if own == kind and (word(style, "default") or "0") not in ("0", "false", "off"):
                return name
        return otherwise

    @cached_property
    def default_run(self) -> Properties:
        """Return what holds for letters unless something else is said."""
        element = self._find("rPrDefault/rPr")
        return {**WORD_DEFAULTS, **run_properties(element, self.theme)}

    @cached_property
    def default_spacing(self) -> Properties:
        """Return what holds for paragraphs unless something else is said."""
        return paragraph_properties(self._find("pPrDefault/pPr"))

    def _find(self, path: str) -> Element | None:
        if self._root is None:
            return None
        steps = "/".join(f"{W}{step}" for step in path.split("/"))
        return self._root.find(f"{W}docDefaults/{steps}")

    def name_of(self, style: str) -> str:
        """Return the name that a person sees for a paragraph style."""
        element = self._elements.get(("paragraph", style))
        found = word(element.find(f"{W}name")) if element is not None else None
        return found or style

    def cell_margin(self, table: Element) -> float:
        """Return the twips between the sides of a table's cell and its text, both together."""
        name = word(table.find(f"{W}tblPr/{W}tblStyle")) or self.default_table
        holders = [table, *reversed(list(self._bases("table", name)))]
        total = 0.0
        for sides in (("left", "start"), ("right", "end")):
            values = (
                number(holder.find(f"{W}tblPr/{W}tblCellMar/{W}{side}"), "w")
                for holder in holders
                for side in sides
            )
            total += next((value for value in values if value is not None), 0.0)
        return total

    def table_style(self, table: Element) -> list[Element]:
        """Return the styles of a table, what it is based on first."""
        name = word(table.find(f"{W}tblPr/{W}tblStyle")) or self.default_table
        return list(self._bases("table", name))

    def paragraph(self, style: str) -> Properties:
        """Return what a paragraph style says of paragraphs, its bases included."""
        return self._said("paragraph", style, "pPr")

    def letters(self, kind: str, style: str) -> Properties:
        """Return what a style of `kind` says of letters, its bases included."""
        return self._said(kind, style, "rPr")

    def _said(self, kind: str, style: str, part: str) -> Properties:
        key = (kind, style, part)
        if key not in self._known:
            found: Properties = {}
            self._known[key] = found
            for element in self._bases(kind, style):
                said = element.find(f"{W}{part}")
                if part == "pPr":
                    found |= paragraph_properties(said)
                else:
                    found |= run_properties(said, self.theme)
        return self._known[key]

    def _bases(self, kind: str, style: str) -> Iterator[Element]:
        """Yield a style and what it is based on, the lowest first."""
        chain: list[Element] = []
        name: str | None = style
        while name and len(chain) < MOST_BASES:
            element = self._elements.get((kind, name))
            if element is None:
                break
            chain.append(element)
            name = word(element.find(f"{W}basedOn"))
        yield from reversed(chain)

    def run(
        self, table: Properties, paragraph_style: str, run_style: str | None, direct: Properties
    ) -> Properties:
        """Return how letters look: what is said last wins, but switches of styles add up."""
        layers = [table, self.letters("paragraph", paragraph_style)]
        if run_style:
            layers.append(self.letters("character", run_style))
        found = dict(self.default_run)
        for layer in layers:
            found |= layer
        for name in TOGGLES.values():
            on = sum(bool(layer.get(name)) for layer in layers) % 2 == 1
            found[name] = bool(self.default_run.get(name)) or on
        return {**found, **direct}


def conditional(styles: list[Element], table: Element, row: int, part: str) -> list[Element]:
    """Return the `w:pPr` or `w:rPr` that the styles of a table give to the cells of `row`."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    first = row == 0 and _heads(look)
    found = []
    for style in styles:
        own = style.find(f"{W}{part}")
        if own is not None:
            found.append(own)
        for special in style.findall(f"{W}tblStylePr") if first else ():
            said = special.find(f"{W}{part}")
            if word(special, "type") == "firstRow" and said is not None:
                found.append(said)
    return found


def _heads(look: Element | None) -> bool:
    """Say whether a table shows its first row as its style wants."""
    if look is None:
        return False
    if (value := word(look, "firstRow")) is not None:
        return value not in ("0", "false", "off")
    try:
        return bool(int(word(look) or "0", 16) & 0x20)
    except ValueError:
        return False
