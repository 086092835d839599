"""How the page number in a header looks: where it stands, its size, upright or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from khtool.audit.looks import flag
from khtool.audit.names import W, word
from khtool.audit.pieces import whole

if TYPE_CHECKING:
    from khtool.audit.document import Document, Paragraph, Section

NEAR_MIDDLE: Final = 6.0
"""How many mm a tab may stand off the middle of the page."""


def number_look(
    document: Document, part: str, section: Section
) -> tuple[dict[str, Any], frozenset[str]]:
    """Return the properties of the page number in the header `part`, and those unknown."""
    paragraph = paragraph_of_number(document, part)
    if paragraph is None:
        return {}, frozenset({"align", "size", "italic"})
    values: dict[str, Any] = {}
    unknown: set[str] = set()
    piece = whole(paragraph)
    if piece.text:
        values["size"] = tuple(sorted({run.format["size"] for run in paragraph.runs}))
        values["italic"] = flag(piece, "italic")
    else:
        unknown |= {"size", "italic"}
    align = _align(paragraph, section)
    if align is None:
        unknown.add("align")
    else:
        values["align"] = align
    return values, frozenset(unknown)


def paragraph_of_number(document: Document, part: str) -> Paragraph | None:
    """Return the paragraph that holds the field PAGE."""
    for paragraph in document.margins.get(part, []):
        codes = [word(field, "instr") or "" for field in paragraph.element.iter(f"{W}fldSimple")]
        codes += [item.text or "" for item in paragraph.element.iter(f"{W}instrText")]
        if any("PAGE" in code.upper().replace("NUMPAGES", "") for code in codes):
            return paragraph
    return None


def _align(paragraph: Paragraph, section: Section) -> str | None:
    """Return how the number stands across the page, None where a frame or box places it."""
    frame = paragraph.element.find(f"{W}pPr/{W}framePr")
    if frame is not None:
        return word(frame, "xAlign")
    if paragraph.boxed or paragraph.cell is not None:
        return None
    mark = paragraph.element.find(f".//{W}ptab")
    if mark is not None:
        return word(mark, "alignment")
    text = "".join(run.text for run in paragraph.runs)
    tabs = len(text) - len(text.lstrip("\t"))
    align: str = paragraph.format.get("align", "left")
    if not tabs or align == "center":
        return align
    stops = sorted(paragraph.format.get("tabs", []))
    if tabs > len(stops):
        return None
    place, kind = stops[tabs - 1]
    if kind == "center" and abs(place - section.text_width / 2) <= NEAR_MIDDLE:
        return "center"
    return "right" if kind == "right" else "left"
