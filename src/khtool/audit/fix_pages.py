"""Mends paper, margins and page numbers; a new header where the number has no place yet."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from khtool.audit.fix_looks import mend_look, nearest
from khtool.audit.names import MM_PER_TWIP, W, number
from khtool.audit.number_facts import paragraph_of_number
from khtool.audit.pieces import whole
from khtool.audit.splice import Part

if TYPE_CHECKING:
    from khtool.audit.document import Document, Paragraph, Section
    from khtool.audit.subject import Subject
    from khtool.office.package import Package

NUMBER_PART: Final = "header-so-trang.xml"
RELATION: Final = "khtoolPageNumber"
TYPES: Final = "[Content_Types].xml"
HEADER_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
RELATION_TYPE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

FROM_TOP: Final = "567"
"""Twips from the edge of the paper to the number: 10 mm, as in the forms of the decree."""

LOOK: Final = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
)
NUMBER: Final = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr>'
    f'<w:r>{LOOK}<w:fldChar w:fldCharType="begin"/></w:r>'
    f'<w:r>{LOOK}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    f'<w:r>{LOOK}<w:fldChar w:fldCharType="separate"/></w:r>'
    f"<w:r>{LOOK}<w:t>2</w:t></w:r>"
    f'<w:r>{LOOK}<w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
"""The paragraph with the page number: centred, size 14, upright (I.7)."""

SIDES: Final = ("top", "bottom", "left", "right")
A4: Final = {"short": "11906", "long": "16838"}


@dataclass
class Parts:
    """The parts of a package that are being changed; new ones stand in `added`."""

    package: Package
    document: Document
    open: dict[str, Part] = field(default_factory=dict)
    added: dict[str, bytes] = field(default_factory=dict)

    def part(self, name: str) -> Part:
        """Return a part of the document to be changed."""
        if name not in self.open:
            self.open[name] = Part(self.package.part(name), self.document.roots[name])
        return self.open[name]

    @property
    def main(self) -> Part:
        """Return the part with the text."""
        return self.part(self.package.main)


def mend_page(name: str, wanted: Any, subject: Subject, parts: Parts) -> bool:
    """Ask for what mends a section or its page number; say whether that is safe."""
    section = subject.section
    if section is None or section.element is None:
        return False
    main, element = parts.main, section.element
    match name:
        case "short" | "long":
            wide, high = ("long", "short") if section.landscape else ("short", "long")
            main.set(element, "", "pgSz", {"w": A4[wide], "h": A4[high]})
        case "top" | "bottom" | "left" | "right":
            _margin(name, wanted, section, main)
        case "start":
            main.set(element, "", "pgNumType", {"start": "1"})
        case "numerals":
            main.set(element, "", "pgNumType", {"fmt": "decimal"})
        case "sinks":
            main.set(element, "", "pgMar", {"header": FROM_TOP})
        case "restarts":
            if section.first_paragraph != subject.line:
                return False
            main.set(element, "", "pgNumType", {"start": "1"})
        case "hidden_first":
            return _hide_first(section, parts)
        case "place":
            return _place(section, parts)
        case _:
            return _number_look(name, wanted, subject, parts)
    return True


def _margin(name: str, wanted: Any, section: Section, main: Part) -> None:
    """Move a margin to its nearest limit; room for binding stays as it is."""
    assert section.element is not None
    present = section.measures[name]
    stated = number(section.element.find(f"{W}pgMar"), name)
    binding = present - abs(stated if stated is not None else 1440.0) * MM_PER_TWIP
    target = nearest([round(limit) for limit in wanted], present) - binding
    main.set(section.element, "", "pgMar", {name: str(round(target / MM_PER_TWIP))})


def _number_look(name: str, wanted: Any, subject: Subject, parts: Parts) -> bool:
    for target in subject.parts:
        paragraph = paragraph_of_number(parts.document, target)
        if paragraph is None:
            return False
        part = parts.part(target)
        if name == "align":
            if "\t" in paragraph.text:
                return False
            frame = paragraph.element.find(f"{W}pPr/{W}framePr")
            if frame is not None:
                part.set(paragraph.element, "pPr", "framePr", {"xAlign": wanted})
            else:
                part.set(paragraph.element, "pPr", "jc", {"val": wanted})
        elif not mend_look(name, wanted, whole(paragraph), part):
            return False
    return True


def _hide_first(section: Section, parts: Parts) -> bool:
    """Show no number on the first page; its own header must not have one."""
    assert section.element is not None
    own = [section.headers.get("first"), section.footers.get("first")]
    numbered = [target for target in own if target and _number_in(target, parts) is not None]
    if not all(_taken_out(target, parts) for target in numbered):
        return False
    parts.main.set(section.element, "", "titlePg", {"val": "1"})
    return True


def _number_in(target: str, parts: Parts) -> Paragraph | None:
    return paragraph_of_number(parts.document, target)


def _taken_out(target: str, parts: Parts) -> bool:
    """Take the page number out of a header or footer, where it stands alone in a paragraph."""
    paragraph = _number_in(target, parts)
    if paragraph is None or re.search(r"[^\W\d_]", paragraph.text):
        return False
    part = parts.part(target)
    for child in paragraph.element:
        if child.tag != f"{W}pPr":
            part.remove(child)
    return True


def _place(section: Section, parts: Parts) -> bool:
    """Put the page number into the header; the one in the footer goes, if nothing else does."""
    assert section.element is not None
    footers = [section.footers[kind] for kind in ("default", "even") if kind in section.footers]
    numbered = [target for target in dict.fromkeys(footers) if _number_in(target, parts)]
    if not all(_taken_out(target, parts) for target in numbered):
        return False
    header = section.headers.get("default")
    if header is not None and _number_in(header, parts) is not None:
        return True
    if header is not None and header in parts.document.roots:
        parts.part(header).prepend(parts.document.roots[header], _own_prefix(header, parts))
        return True
    _add_header(section, parts)
    return True


def _own_prefix(target: str, parts: Parts) -> bytes:
    """Return the paragraph with the number; its names are declared in it."""
    return NUMBER.replace("<w:p>", f'<w:p xmlns:w="{MAIN}">', 1).encode()


def _add_header(section: Section, parts: Parts) -> None:
    """Add a header with the number as a part of its own, and name it in the section."""
    assert section.element is not None
    package = parts.package
    folder, base = posixpath.split(package.main)
    target = posixpath.join(folder, NUMBER_PART)
    parts.added[target] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:hdr xmlns:w="{MAIN}">{NUMBER}</w:hdr>'
    ).encode()
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    _before_end(
        parts,
        relations,
        f'<Relationship Id="{RELATION}" Type="{RELATION_TYPE}" Target="{NUMBER_PART}"/>',
    )
    _before_end(parts, TYPES, f'<Override PartName="/{target}" ContentType="{HEADER_TYPE}"/>')
    reference = (
        f'<w:headerReference xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" '
        f'w:type="default" r:id="{RELATION}"/>'
    )
    parts.main.prepend(section.element, reference.encode())


def _before_end(parts: Parts, name: str, xml: str) -> None:
    """Add `xml` as the last child of the root of a part."""
    data = parts.added.get(name) or parts.package.part(name)
    end = data.rindex(b"</")
    prefix = data[end + 2 :].partition(b">")[0].rpartition(b":")[0].decode()
    named = xml.replace("<", f"<{prefix}:") if prefix else xml
    parts.added[name] = data[:end] + named.encode() + data[end:]
