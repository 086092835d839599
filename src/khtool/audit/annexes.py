"""Annexes: where each begins, and the lines above its text or table (Phụ lục I, III.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.audit.body import kind_of
from khtool.audit.looks import centred, emphasised
from khtool.audit.pieces import fold, pieces, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.audit.document import Document, Paragraph
    from khtool.audit.pieces import Piece

CAPTION: Final = re.compile(r"phụ lục(\s+(số\s+)?([ivxlc]+|\d+[a-z]?|[a-h]))?\s*[.:]?", re.I)
TITLED: Final = re.compile(r"phụ lục(\s+(số\s+)?([ivxlc]+|\d+))?\s*[:.\-–]\s*\S.*", re.I)
REFERENCE: Final = re.compile(r"\(.*kèm theo", re.I)
HEADING_LINES: Final = 8
"""How many lines the name of an annex may take up, with those around it."""


def starts(document: Document) -> list[Paragraph]:
    """Return the paragraphs that annexes begin with."""
    return [paragraph for paragraph in document.paragraphs if _begins(paragraph)]


def _begins(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is the line "Phụ lục II" over an annex."""
    if paragraph.empty or paragraph.cell is not None:
        return False
    first = pieces(paragraph, spaces=False)[0]
    text = fold(first.text)
    shown = centred(first) or emphasised(first)
    if CAPTION.fullmatch(text) is not None:
        return shown or paragraph.page_break
    return TITLED.fullmatch(text) is not None and centred(first) and emphasised(first)


def find_annex(paragraphs: Sequence[Paragraph]) -> dict[str, list[Piece]]:
    """Return the elements of one annex; its first paragraph is its caption."""
    found: dict[str, list[Piece]] = {}
    caption, *rest = pieces(paragraphs[0], spaces=False)
    found["annex_caption"] = [caption]
    top = [
        *rest,
        *(piece for p in paragraphs[1:HEADING_LINES] for piece in pieces(p, spaces=False)),
    ]
    known = {id(paragraphs[0])}
    for piece in top:
        if piece.paragraph.cell is not None:
            break
        if piece.is_line:
            known.add(id(piece.paragraph))
            continue
        begun = [part.text for part in found.get("annex_reference", [])]
        if REFERENCE.match(piece.text) or (begun and ")" not in "".join(begun)):
            name = "annex_reference"
        elif "annex_reference" not in found and (centred(piece) or "annex_heading" not in found):
            name = "annex_heading"
        else:
            break
        found.setdefault(name, []).append(piece)
        known.add(id(piece.paragraph))
    for paragraph in paragraphs[1:]:
        piece = whole(paragraph)
        if paragraph.cell or paragraph.boxed or id(paragraph) in known or not piece.text:
            continue
        if not piece.is_line:
            found.setdefault(kind_of(piece), []).append(piece)
    return found
