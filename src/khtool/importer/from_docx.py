"""Word documents into blocks, with their footnotes and what stands on every page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.importer.blocks import Note, Paragraph, Place, Source
from khtool.importer.docx_blocks import BlockReader
from khtool.importer.docx_numbering import Numbering
from khtool.importer.docx_styles import Styles
from khtool.lang import msg
from khtool.office.word import value, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from khtool.importer.blocks import Block
    from khtool.office.package import Package

PAGE_NUMBER: Final = re.compile(r"[-–\s]*\d*[-–\s]*")
NOTE_PARTS: Final = {"footnote": "footnotes", "endnote": "endnotes"}


def read_docx(package: Package) -> Source:
    """Return the document as blocks; tracked changes as if all were accepted.

    Raises `UserError` for parts that are broken.
    """
    root = package.xml(package.main)
    reader = BlockReader(Styles(_related(package, "styles")), _numbering(package))
    body = root.find(w("body"))
    blocks = tuple(reader.blocks(body if body is not None else root))
    footnotes = dict(_footnotes(package, reader))
    aside = tuple(_aside(package, reader))
    notes = [*reader.notes]
    if (comments := _related(package, "comments")) is not None:
        count = len(comments.findall(w("comment")))
        notes += [Note(msg("reading.comments", count=count))] * (count > 0)
    return Source(package.name, "docx", blocks, footnotes, aside, tuple(notes))


def _numbering(package: Package) -> Numbering:
    return Numbering(_related(package, "numbering"))


def _related(package: Package, kind: str) -> Element | None:
    """Return the root of the part of this kind that the document refers to."""
    for item in package.relationships(package.main).values():
        if item.kind == kind and not item.external and item.target in package.names:
            return package.xml(item.target)
    return None


def _footnotes(
    package: Package, reader: BlockReader
) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """Yield the footnotes by their number; those that nothing refers to come last."""
    for kind, part in NOTE_PARTS.items():
        root = _related(package, part)
        for item in root.findall(w(kind)) if root is not None else ():
            if value(item, "type") not in (None, "normal"):
                continue  # the line between text and notes
            of = reader.footnotes.number(kind, value(item, "id") or "")
            place = Place("paragraph", f"[^{of}]")
            yield str(of), tuple(_paragraphs(reader.blocks(item, place)))


def _aside(package: Package, reader: BlockReader) -> Iterator[Paragraph]:
    """Yield the texts of headers and footers, each once, without page numbers."""
    said: set[str] = set()
    for item in package.relationships(package.main).values():
        if item.kind not in ("header", "footer") or item.target not in package.names:
            continue
        place = Place("paragraph", item.kind)
        for text in _paragraphs(reader.blocks(package.xml(item.target), place)):
            if text.text not in said and not PAGE_NUMBER.fullmatch(text.text):
                said.add(text.text)
                yield text


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs, those of tables too: notes and headers have no rows to keep."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (text for row in block.rows for cell in row for text in cell.paragraphs)
