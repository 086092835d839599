"""How cells of Excel are printed: number formats, fonts, bold words inside a string."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from khtool.importer.marks import Span
from khtool.importer.xlsx_values import DATES, NUMBERS
from khtool.office.word import number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

SHEET: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TRUE: Final = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is printed: the format of its number, its font, its place."""

    format: str = "General"
    bold: bool = False
    italic: bool = False
    centred: bool = False


PLAIN_LOOK: Final = Look()


def spans_of(item: Element) -> tuple[Span, ...]:
    """Return the stretches of a string (`si`, `is`); how it is spoken (rPh) is left out."""
    found: list[Span] = []
    for child in item:
        if child.tag == f"{SHEET}t":
            found.append(Span(child.text or ""))
        elif child.tag == f"{SHEET}r":
            rpr = child.find(f"{SHEET}rPr")
            raised = rpr.find(f"{SHEET}vertAlign") if rpr is not None else None
            up = raised is not None and raised.get("val") == "superscript"
            text = child.findtext(f"{SHEET}t") or ""
            found.append(Span(text, _is_on(rpr, "b"), _is_on(rpr, "i"), up))
    return tuple(found)


def looks_of(root: Element) -> Iterator[Look]:
    """Yield the looks of cells in the order of their numbers (`cellXfs`)."""
    formats = {**DATES, **NUMBERS}
    for item in root.iter(f"{SHEET}numFmt"):
        formats[number(item.get("numFmtId"))] = item.get("formatCode", "General")
    fonts = root.findall(f"{SHEET}fonts/{SHEET}font")
    for xf in root.findall(f"{SHEET}cellXfs/{SHEET}xf"):
        index = number(xf.get("fontId"))
        font = fonts[index] if 0 <= index < len(fonts) else None
        alignment = xf.find(f"{SHEET}alignment")
        across = alignment.get("horizontal") if alignment is not None else None
        yield Look(
            formats.get(number(xf.get("numFmtId")), "General"),
            _is_on(font, "b"),
            _is_on(font, "i"),
            across in ("center", "centerContinuous"),
        )


def _is_on(properties: Element | None, name: str) -> bool:
    child = properties.find(f"{SHEET}{name}") if properties is not None else None
    return child is not None and child.get("val", "1") in TRUE
