"""From a .docx to a `Document`: its parts, sections, headers and footers."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final

from khtool.audit.document import Document, Paragraph, Section
from khtool.audit.names import MM_PER_TWIP, R, W, number, switch, word
from khtool.audit.numbering import Numbering
from khtool.audit.paragraphs import Reader
from khtool.audit.styles import Styles, theme_fonts
from khtool.errors import UserError
from khtool.lang import msg
from khtool.office.package import Package

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

LETTER: Final = {"w": 12240, "h": 15840}
"""The paper of a section that names none, in twips (17.6.13)."""

INCH: Final = 1440.0

APP_PAGES: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
)


def open_document(data: bytes, name: str) -> tuple[Package, Document]:
    """Return the package and what it shows; raises `UserError` for what is no Word document."""
    package = Package(data, name)
    if package.kind != "docx":
        raise UserError(msg("audit.no_word", path=name))
    return package, read_document(package)


def read_document(package: Package) -> Document:
    """Return what the Word document in `package` shows.

    Raises `UserError` where it has no words at all: an empty page, or a scan.
    """
    main = package.main
    root = package.xml(main)
    body = root.find(f"{W}body")
    if body is None:
        raise UserError(msg("audit.no_word", path=package.name))
    related = {item.kind: item.target for item in package.relationships(main).values()}
    theme = theme_fonts(_part(package, related.get("theme")))
    styles = Styles(_part(package, related.get("styles")), theme)
    numbering = _part(package, related.get("numbering"))
    reader = Reader(styles, Numbering(numbering))
    reader.read(body)
    if all(paragraph.empty for paragraph in reader.paragraphs):
        pictures = any(True for _ in body.iter(f"{A_BLIP}"))
        raise UserError(msg("audit.scan" if pictures else "audit.empty", path=package.name))
    settings = _settings(_part(package, related.get("settings")))
    document = Document(reader.paragraphs, [], reader.tables, {}, {}, settings, _pages(package))
    document.roots[main] = root
    document.sections = _sections(package, body, document)
    for section in document.sections:
        for target in (*section.headers.values(), *section.footers.values()):
            if target not in document.margins and target in package.names:
                part = document.roots[target] = package.xml(target)
                margin = Reader(styles, Numbering(numbering))
                margin.read(part)
                document.margins[target] = margin.paragraphs
                document.fields[target] = _fields(part)
    return document


A_BLIP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"


def _part(package: Package, name: str | None) -> Element | None:
    return package.xml(name) if name is not None and name in package.names else None


def _settings(root: Element | None) -> dict[str, Any]:
    """Return the settings that change how a page looks."""

    def has(name: str) -> bool:
        return root is not None and bool(switch(root.find(f"{W}{name}")))

    mode = 12.0
    for setting in root.iter(f"{W}compatSetting") if root is not None else ():
        if word(setting, "name") == "compatibilityMode":
            mode = number(setting, "val") or mode
    tab = number(root.find(f"{W}defaultTabStop"), "val") if root is not None else None
    adds = has("compat/" + W + "doNotUseHTMLParagraphAutoSpacing")
    return {
        "tab": (tab or 720) * MM_PER_TWIP,
        "even": has("evenAndOddHeaders"),
        "gutter on top": has("gutterAtTop"),
        "adds spacing": adds and mode < NEW_SPACING,
    }


NEW_SPACING: Final = 15
"""The compatibility mode from which Word takes the larger of two spaces, never their sum."""


def _pages(package: Package) -> int | None:
    """Return how many pages the program that saved the file counted."""
    if "docProps/app.xml" not in package.names:
        return None
    with contextlib.suppress(UserError, ValueError):
        return int(package.xml("docProps/app.xml").findtext(APP_PAGES) or "") or None
    return None


def _sections(package: Package, body: Element, document: Document) -> list[Section]:
    """Return the sections; headers and footers not named are those of the section before."""
    targets = {key: item.target for key, item in package.relationships(package.main).items()}
    found: list[Section] = []
    first: Paragraph | None = document.paragraphs[0]
    for paragraph in document.paragraphs:
        first = first or paragraph
        element = paragraph.element.find(f"{W}pPr/{W}sectPr")
        if element is not None and not paragraph.boxed and paragraph.cell is None:
            found.append(_section(element, first, found, targets, document.settings))
            first = None
    last = body.find(f"{W}sectPr")
    start = first or document.paragraphs[-1]
    found.append(_section(last, start, found, targets, document.settings))
    return found


def _section(
    element: Element | None,
    first: Paragraph,
    before: list[Section],
    targets: Mapping[str, str],
    settings: Mapping[str, Any],
) -> Section:
    headers = dict(before[-1].headers) if before else {}
    footers = dict(before[-1].footers) if before else {}
    numbers = None
    if element is not None:
        numbers = element.find(f"{W}pgNumType")
        for kind, named in (("header", headers), ("footer", footers)):
            for reference in element.findall(f"{W}{kind}Reference"):
                target = targets.get(reference.get(f"{R}id") or "")
                if target is not None:
                    named[word(reference, "type") or "default"] = target
    begins = number(numbers, "start")
    return Section(
        index=len(before),
        element=element,
        first_paragraph=first.number,
        measures=_measures(element, settings),
        hides_first=element is not None and bool(switch(element.find(f"{W}titlePg"))),
        start=int(begins) if begins is not None else None,
        numerals=word(numbers, "fmt") or "decimal",
        continuous=element is not None and word(element.find(f"{W}type")) == "continuous",
        headers=headers,
        footers=footers,
    )


def _measures(element: Element | None, settings: Mapping[str, Any]) -> dict[str, float]:
    """Return paper and margins in mm; the room for binding counts as margin."""
    size = element.find(f"{W}pgSz") if element is not None else None
    margins = element.find(f"{W}pgMar") if element is not None else None
    found = {
        "width": number(size, "w") or LETTER["w"],
        "height": number(size, "h") or LETTER["h"],
    }
    for side in ("top", "bottom", "left", "right"):
        value = number(margins, side)
        found[side] = abs(value) if value is not None else INCH
    found["top" if settings["gutter on top"] else "left"] += number(margins, "gutter") or 0
    for name in ("header", "footer"):
        found[name] = number(margins, name) or INCH / 2
    return {name: value * MM_PER_TWIP for name, value in found.items()}


def _fields(part: Element) -> list[str]:
    """Return the instructions of the fields in a header or footer: `PAGE`, `NUMPAGES`."""
    codes = [word(field, "instr") or "" for field in part.iter(f"{W}fldSimple")]
    text = ""
    for item in part.iter():
        if item.tag == f"{W}instrText":
            text += item.text or ""
        elif item.tag == f"{W}fldChar" and word(item, "fldCharType") != "begin":
            codes.append(text)
            text = ""
    return [" ".join(code.split()) for code in codes if code.strip()]
