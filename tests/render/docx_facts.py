"""Reads a Word file back as facts about its elements, with styles resolved as Word does."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from render_sample import parts_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM_PER_TWIP = 25.4 / 1440
FLAGS = {"bold": "b", "italic": "i", "caps": "caps"}

Element = ElementTree.Element
Facts = dict[str, Any]


def facts_of(docx: bytes) -> dict[str, list[Facts]]:
    """Return the elements of the document by name, each with its properties (mm, pt)."""
    parts = parts_of(docx)
    document = ElementTree.fromstring(parts["word/document.xml"])
    styles = ElementTree.fromstring(parts["word/styles.xml"])
    found: dict[str, list[Facts]] = {"page": [_page(e) for e in document.iter(f"{W}sectPr")]}
    for page in found["page"]:
        found.setdefault(f"{page['orientation']} page", []).append(page)
    _add_paragraphs(found, document, styles)
    for name in ("header", "header-first"):
        header = ElementTree.fromstring(parts[f"word/{name}.xml"])
        found[name] = [_paragraph(next(header.iter(f"{W}p")), styles)]
        found[name][0]["field"] = " ".join(
            e.text or "" for e in header.iter(f"{W}instrText")
        ).strip()
    found["table"] = [_table(e) for e in document.iter(f"{W}tbl") if _borders(e)]
    return found


def _add_paragraphs(found: dict[str, list[Facts]], document: Element, styles: Element) -> None:
    """Add paragraphs by style, and rules by the style of the paragraph above."""
    above: Facts = {}
    available = _text_width(found)
    for holder in document.iter():
        if holder.tag not in (f"{W}body", f"{W}tc"):
            continue
        cell = holder.find(f"{W}tcPr/{W}tcW")
        width = float(cell.get(f"{W}w", "0")) * MM_PER_TWIP if cell is not None else available
        for paragraph in holder.findall(f"{W}p"):
            facts = _paragraph(paragraph, styles)
            if paragraph.find(f"{W}pPr/{W}pBdr/{W}top") is not None:
                facts["length"] = width - facts["left"] - facts["right"]
                facts["uneven"] = abs(facts["left"] - facts["right"])
                facts["above"] = above["text"]
                found.setdefault(f"{above['style']} rule", []).append(facts)
            elif facts["style"]:
                above = facts
                found.setdefault(facts["style"], []).append(facts)


def _text_width(found: dict[str, list[Facts]]) -> float:
    page = found["page"][0]
    return float(page["width"] - page["left"] - page["right"])


def _page(section: Element) -> Facts:
    size, margins = _attributes(section, "pgSz"), _attributes(section, "pgMar")
    numbers = _attributes(section, "pgNumType")
    headers = {e.get(f"{W}type") for e in section.findall(f"{W}headerReference")}
    return {
        "width": int(size["w"]) * MM_PER_TWIP,
        "height": int(size["h"]) * MM_PER_TWIP,
        "orientation": size.get("orient", "portrait"),
        **{side: int(margins[side]) * MM_PER_TWIP for side in ("top", "bottom", "left", "right")},
        "header": int(margins["header"]) * MM_PER_TWIP,
        "start": int(numbers["start"]),
        "numerals": numbers["fmt"],
        "first hidden": section.find(f"{W}titlePg") is not None and "first" in headers,
    }


def _paragraph(paragraph: Element, styles: Element) -> Facts:
    """Return the paragraph's facts: its own properties, else its style's, else the defaults."""
    chain = [paragraph.find(f"{W}pPr"), *_style_parts(paragraph, styles, "pPr")]
    runs = [run.find(f"{W}rPr") for run in paragraph.iter(f"{W}r")] or [None]
    style_runs = _style_parts(paragraph, styles, "rPr")
    facts: Facts = {
        "style": _value(chain[:1], "pStyle", "val") or "",
        "text": "".join(e.text or "" for e in paragraph.iter(f"{W}t")),
        "align": _value(chain, "jc", "val") or "left",
        "before": float(_value(chain, "spacing", "before") or 0) / 20,
        "first line": float(_value(chain, "ind", "firstLine") or 0) * MM_PER_TWIP,
        "left": float(_value(chain, "ind", "left") or 0) * MM_PER_TWIP,
        "right": float(_value(chain, "ind", "right") or 0) * MM_PER_TWIP,
        "line": float(_value(chain, "spacing", "line") or 240) / 240,
        "keep": any(e is not None and e.find(f"{W}keepNext") is not None for e in chain),
        "border": _value(chain, "pBdr/" + W + "top", "val"),
        "font": _value(style_runs, "rFonts", "ascii"),
        "color": _value(style_runs, "color", "val"),
        "size": float(_value(style_runs, "sz", "val") or 0) / 2,
    }
    for name, tag in FLAGS.items():
        facts[name] = all(_has(tag, [run, *style_runs]) for run in runs)
    facts["upper"] = facts["caps"] or facts["text"] == facts["text"].upper()
    return facts


def _style_parts(paragraph: Element, styles: Element, tag: str) -> list[Element | None]:
    """Return the `tag` elements of the paragraph's style, of its bases, and of the defaults."""
    name = _value([paragraph.find(f"{W}pPr")], "pStyle", "val") or "Normal"
    parts: list[Element | None] = []
    while name:
        style = next(e for e in styles.iter(f"{W}style") if e.get(f"{W}styleId") == name)
        parts.append(style.find(f"{W}{tag}"))
        name = _value([style], "basedOn", "val") or ""
    return [*parts, styles.find(f"{W}docDefaults/{W}{tag}Default/{W}{tag}")]


def _has(tag: str, chain: list[Element | None]) -> bool:
    return any(e is not None and e.find(f"{W}{tag}") is not None for e in chain)


def _value(chain: list[Element | None], tag: str, attribute: str) -> str | None:
    for element in chain:
        found = element.find(f"{W}{tag}") if element is not None else None
        if found is not None and found.get(f"{W}{attribute}") is not None:
            return found.get(f"{W}{attribute}")
    return None


def _attributes(element: Element, tag: str) -> dict[str, str]:
    found = element.find(f"{W}{tag}")
    assert found is not None, tag
    return {name.removeprefix(W): value for name, value in found.items()}


def _borders(table: Element) -> bool:
    return table.find(f"{W}tblPr/{W}tblBorders") is not None


def _table(table: Element) -> Facts:
    rows = table.findall(f"{W}tr")
    grid = table.findall(f"{W}tblGrid/{W}gridCol")
    return {
        "head repeats": rows[0].find(f"{W}trPr/{W}tblHeader") is not None,
        "whole rows": [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows],
        "width": sum(int(e.get(f"{W}w", "0")) for e in grid) * MM_PER_TWIP,
    }
