"""Lines drawn under names and titles: shapes, borders, underlining, rows of dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from khtool.audit.names import MM_PER_EMU, WP, WPS, A, V, plain_number
from khtool.measure import MM_PER_PT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

STRAIGHT: Final = frozenset({"line", "straightConnector1"})
"""Shapes of DrawingML that are lines."""

THIN_MM: Final = 0.8
"""A shape this low is a line, whatever it calls itself."""

CONNECTOR: Final = "_x0000_t32"
"""The type of a straight connector in VML."""

LENGTH: Final = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px|)")
MM_PER: Final = {"pt": MM_PER_PT, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96}

DRAWN: Final = re.compile(r"[_\u2014\u2015\u2500\u2501\-–*=~.]{3,}")
"""A paragraph of such signs alone is meant for a line."""

UNBROKEN: Final = frozenset("_\u2014\u2015\u2500\u2501")
"""Signs that join into one line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its kind (`single`, `dash` …), length in mm, and how far from the middle (mm).

    What cannot be known is None.
    """

    kind: str
    length: float | None
    uneven: float | None = None
    left: float | None = None


def drawn_in(element: Element) -> Iterator[Line | None]:
    """Yield the lines among the shapes in a `w:drawing` or `w:pict`; None for other shapes."""
    anchors = [*element.iter(f"{WP}anchor"), *element.iter(f"{WP}inline")]
    for anchor in anchors:
        yield _shape(anchor)
    if not anchors:
        for shape in element.iter():
            if shape.tag == f"{V}line":
                yield _between(shape)
            elif shape.tag == f"{V}shape":
                yield _vml_shape(shape)


def _shape(anchor: Element) -> Line | None:
    extent = anchor.find(f"{WP}extent")
    geometry = anchor.find(f".//{A}prstGeom")
    kind = geometry.get("prst") if geometry is not None else ""
    if extent is None or anchor.find(f".//{WPS}wsp") is None:
        return None
    wide, high = ((plain_number(extent.get(name)) or 0.0) * MM_PER_EMU for name in ("cx", "cy"))
    if kind not in STRAIGHT and high > THIN_MM:
        return None
    dash = anchor.find(f".//{A}ln/{A}prstDash")
    solid = dash is None or dash.get("val") == "solid"
    align = anchor.find(f"{WP}positionH/{WP}align")
    offset = anchor.find(f"{WP}positionH/{WP}posOffset")
    middle = align is not None and align.text == "center"
    left = None
    relative = anchor.find(f"{WP}positionH")
    if offset is not None and relative is not None and relative.get("relativeFrom") == "column":
        left = (plain_number(offset.text) or 0.0) * MM_PER_EMU
    return Line("single" if solid else "dash", wide, 0.0 if middle else None, left)


def _between(shape: Element) -> Line:
    """Read `<v:line from="85pt,2pt" to="200pt,2pt">`."""
    ends = [_mm((shape.get(name) or "").split(",")[0]) for name in ("from", "to")]
    dashed = any(stroke.get("dashstyle", "solid") != "solid" for stroke in shape.iter(f"{V}stroke"))
    kind = "dash" if dashed else "single"
    if ends[0] is None or ends[1] is None:
        return Line(kind, None)
    return Line(kind, abs(ends[1] - ends[0]), None, min(ends[0], ends[1]))


def _vml_shape(shape: Element) -> Line | None:
    style = dict(
        part.strip().split(":", 1) for part in shape.get("style", "").split(";") if ":" in part
    )
    wide, high = _mm(style.get("width", "")), _mm(style.get("height", ""))
    if shape.get("type", "").lstrip("#") != CONNECTOR and (high is None or high > THIN_MM):
        return None
    return Line("single", wide, None, _mm(style.get("margin-left", "")))


def _mm(text: str) -> float | None:
    match = LENGTH.fullmatch(text.strip())
    found = plain_number(match[1]) if match else None
    return found * MM_PER[match[2] or "pt"] if match and found is not None else None
