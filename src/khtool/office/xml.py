"""XML from outside: without DTDs and entities, bounded in elements and depth."""

from __future__ import annotations

from functools import cache
from typing import Final
from xml.etree import ElementTree

from khtool.office.limits import MOST_DEPTH, MOST_ELEMENTS

STRICT: Final = "http://purl.oclc.org/ooxml/"
"""Namespaces of the "Strict Open XML" that Word can save as (ISO/IEC 29500-1)."""

TRANSITIONAL: Final = "http://schemas.openxmlformats.org/"
"""Namespaces of what everybody saves as (ISO/IEC 29500-4)."""

DOCTYPES: Final = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


class BadXmlError(ValueError):
    """The XML is broken or does what no Word or Excel file does."""


class TooMuchXmlError(BadXmlError):
    """The XML passes the limits."""


class _Builder(ElementTree.TreeBuilder):
    """Builds the tree, counts what it builds, names strict elements as transitional ones."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> ElementTree.Element:
        self._count += 1
        self._depth += 1
        if self._count > MOST_ELEMENTS or self._depth > MOST_DEPTH:
            raise TooMuchXmlError(f"more than {MOST_ELEMENTS} elements or {MOST_DEPTH} levels")
        named = {transitional(name): value for name, value in attrs.items()}
        return super().start(transitional(tag), named)

    def end(self, tag: str) -> ElementTree.Element:
        self._depth -= 1
        return super().end(transitional(tag))

    def doctype(self, *_: str | None) -> None:
        """Refuse a DTD in an encoding that the search in `parse` does not know."""
        raise BadXmlError("DTD")


def parse(data: bytes) -> ElementTree.Element:
    """Return the root element of `data`, names as `{namespace}name`.

    Raises `BadXmlError` for XML that is broken, has a DTD (entities could unfold without end
    or read other files) or passes the limits.
    """
    if any(mark in data for mark in DOCTYPES):
        raise BadXmlError("DTD")
    try:
        return ElementTree.fromstring(data, ElementTree.XMLParser(target=_Builder()))
    except BadXmlError:
        raise
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise BadXmlError(str(error)) from error


@cache
def transitional(name: str) -> str:
    """Return the name that everybody uses for one of a strict document.

    >>> transitional("{http://purl.oclc.org/ooxml/wordprocessingml/main}p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    if not name.startswith(f"{{{STRICT}"):
        return name
    area, slash, rest = name.removeprefix(f"{{{STRICT}").partition("/")
    return f"{{{TRANSITIONAL}{area}{slash}2006/{rest}"
