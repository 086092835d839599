"""Names of WordprocessingML and its units, and how attributes of it are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
V: Final = "{urn:schemas-microsoft-com:vml}"

MM_PER_TWIP: Final = 25.4 / 1440
MM_PER_EMU: Final = 1 / 36_000
PT_PER_TWIP: Final = 1 / 20

OFF: Final = frozenset({"0", "false", "off"})


def number(element: Element | None, name: str) -> float | None:
    """Return the attribute `w:name` as a number, None where it is absent or none.

    Measures of strict documents carry a unit ("12pt", "2cm"); they come back in twips.
    """
    value = element.get(f"{W}{name}") if element is not None else None
    if value is None:
        return None
    unit = next((unit for unit in TWIPS if value.endswith(unit)), "")
    found = plain_number(value.removesuffix(unit))
    return found * TWIPS.get(unit, 1.0) if found is not None else None


def plain_number(text: str | None) -> float | None:
    """Return a number as it is written, None where there is none that a page could have."""
    try:
        found = float(text or "")
    except ValueError:
        return None
    return found if abs(found) < MOST else None


MOST: Final = 1e9
"""Beyond this a measure is broken: in EMU it is a kilometre of paper."""


TWIPS: Final = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pc": 240.0}
"""How many twentieths of a point a unit has."""


def word(element: Element | None, name: str = "val") -> str | None:
    """Return the attribute `w:name`, None where it or the element is absent."""
    return element.get(f"{W}{name}") if element is not None else None


def switch(element: Element | None) -> bool | None:
    """Return whether an element like `w:b` is on, None where it is absent."""
    return None if element is None else (word(element) or "1") not in OFF
