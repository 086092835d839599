"""What `w:rPr` and `w:pPr` say, level by level, before they are laid over one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from khtool.audit.names import MM_PER_TWIP, PT_PER_TWIP, W, number, switch, word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

Properties: TypeAlias = "dict[str, Any]"
"""Names and values that one level sets; what it does not set is absent."""

TOGGLES: Final = {"b": "bold", "i": "italic", "caps": "caps", "vanish": "hidden"}
"""Properties that styles of different kinds switch on and off between them (17.7.3)."""

SIDES: Final = {"start": "left", "end": "right", "distribute": "both"}
"""Names of alignment that mean the same; khtool says left, center, right, both."""

POINTS_OF_LINE: Final = 12.0
"""What a hundredth of `w:beforeLines` is a hundredth of: a line of 12 points."""

POINTS_OF_AUTO: Final = 14.0
"""The space that "auto" (as in HTML) leaves before or after a paragraph, in points."""


def run_properties(element: Element | None, theme: Mapping[str, str]) -> Properties:
    """Return what a `w:rPr` sets; `theme` holds the fonts of the theme (`minorHAnsi`).

    Sizes are in points, fonts are one for each script: `font.ascii`, `font.hAnsi`.
    """
    if element is None:
        return {}
    found: Properties = {}
    fonts = element.find(f"{W}rFonts")
    for slot in ("ascii", "hAnsi"):
        name = theme.get(word(fonts, f"{slot}Theme") or "") or word(fonts, slot)
        if name:
            found[f"font.{slot}"] = name
    if (size := number(element.find(f"{W}sz"), "val")) is not None:
        found["size"] = size / 2
    for tag, name in TOGGLES.items():
        if (value := switch(element.find(f"{W}{tag}"))) is not None:
            found[name] = value
    if (color := element.find(f"{W}color")) is not None:
        found["color"] = _color(color)
    if (underline := word(element.find(f"{W}u"))) is not None:
        found["underline"] = underline
    return found


def _color(element: Element) -> str:
    """Return `000000` for black by any name, else what the colour is."""
    theme = word(element, "themeColor")
    value = (word(element) or "auto").lower()
    changed = word(element, "themeTint") is not None
    if value == "auto" or (theme in ("text1", "dark1") and not changed):
        return "000000"
    return value


def paragraph_properties(element: Element | None) -> Properties:
    """Return what a `w:pPr` sets: spaces in points, indents in mm, lines as (rule, value)."""
    if element is None:
        return {}
    found: Properties = {}
    if (align := word(element.find(f"{W}jc"))) is not None:
        found["align"] = SIDES.get(align, align)
    _add_spacing(found, element.find(f"{W}spacing"))
    _add_indents(found, element.find(f"{W}ind"))
    if (contextual := switch(element.find(f"{W}contextualSpacing"))) is not None:
        found["contextual"] = contextual
    for edge in ("top", "bottom"):
        border = element.find(f"{W}pBdr/{W}{edge}")
        if border is not None:
            found[f"border.{edge}"] = word(border) or "nil"
    if (tabs := element.find(f"{W}tabs")) is not None:
        stops = [(number(tab, "pos") or 0, word(tab) or "left") for tab in tabs]
        found["tabs"] = [(place * MM_PER_TWIP, kind) for place, kind in stops if kind != "clear"]
    if (level := number(element.find(f"{W}outlineLvl"), "val")) is not None:
        found["outline"] = level
    numbering = element.find(f"{W}numPr")
    if numbering is not None:
        if (listed := number(numbering.find(f"{W}numId"), "val")) is not None:
            found["list"] = int(listed)
        if (depth := number(numbering.find(f"{W}ilvl"), "val")) is not None:
            found["depth"] = int(depth)
    return found


def _add_spacing(found: Properties, spacing: Element | None) -> None:
    if spacing is None:
        return
    for name in ("before", "after"):
        if (points := number(spacing, name)) is not None:
            found[name] = points * PT_PER_TWIP
        if lines := number(spacing, f"{name}Lines"):
            found[name] = lines / 100 * POINTS_OF_LINE
        if switch_on(spacing, f"{name}Autospacing"):
            found[name] = POINTS_OF_AUTO
    if (line := number(spacing, "line")) is not None:
        rule = word(spacing, "lineRule") or "auto"
        found["line"] = (rule, line / 240 if rule == "auto" else line * PT_PER_TWIP)


def switch_on(element: Element, name: str) -> bool:
    """Say whether the attribute `w:name` is there and on."""
    return (word(element, name) or "0") not in ("0", "false", "off")


def _add_indents(found: Properties, indents: Element | None) -> None:
    if indents is None:
        return
    for name, other in (("left", "start"), ("right", "end")):
        value = number(indents, name)
        value = number(indents, other) if value is None else value
        if value is not None:
            found[name] = value * MM_PER_TWIP
    first, hanging = number(indents, "firstLine"), number(indents, "hanging")
    if hanging is not None:
        found["first"] = -hanging * MM_PER_TWIP
    elif first is not None:
        found["first"] = first * MM_PER_TWIP
