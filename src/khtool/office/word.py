"""Names of WordprocessingML and how its values are read (ISO/IEC 29500-1, 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OFFICE_RELATIONS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

OFF: Final = frozenset({"0", "false", "off"})


def w(name: str) -> str:
    """Return the full name of `w:name`."""
    return f"{WORD}{name}"


def value(element: Element | None, name: str = "val") -> str | None:
    """Return the attribute `w:name` of `element`, None without either."""
    return None if element is None else element.get(f"{WORD}{name}")


def on(element: Element | None) -> bool:
    """Say whether a property that is there or not, such as `w:b`, is switched on (17.17.4)."""
    return element is not None and (value(element) or "1").lower() not in OFF


def number(text: str | None, default: int = 0) -> int:
    """Return a whole number, `default` for what is none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
