"""The text of a document: grounds, headings, clauses, points, dashes (Phụ lục I, II.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.audit.looks import centred, emphasised
from khtool.audit.pieces import whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from khtool.audit.document import Paragraph
    from khtool.audit.pieces import Piece

BASIS: Final = re.compile(r"(căn cứ|theo đề nghị|xét đề nghị) ", re.I)
PART: Final = re.compile(r"(Phần|Chương)\s+([IVXLC]+|\d+)\b", re.I)
SECTION: Final = re.compile(r"[IVXLC]+\.?\s")
CLAUSE: Final = re.compile(r"\d+\.\s*(?!\d)")
POINT: Final = re.compile(r"([a-zđ]|[ăâêôơư])\)\s*", re.I)
DEEPER: Final = re.compile(r"\d+\.\d+")
CAPTION: Final = re.compile(r"(bảng|biểu|hình|đơn vị tính|đvt)\b", re.I)
"""Lines that belong to a table or picture."""

HEADING_LENGTH: Final = 250
CLAUSE_LENGTH: Final = 120
"""A clause that is not bold is a heading only if it is no longer and has no sign at its end."""

ARTICLE: Final = re.compile(r"điều \d+\.", re.I)
ENDS: Final = (".", ";", ",", ":", "!")


def find_body(
    text: Sequence[Paragraph], found: Mapping[str, list[Piece]]
) -> dict[str, list[Piece]]:
    """Return the elements among the paragraphs of the text, those in tables left out."""
    result: dict[str, list[Piece]] = {}
    known = {id(piece.paragraph) for pieces in found.values() for piece in pieces}
    begun = False
    articles = any(ARTICLE.match(paragraph.text) for paragraph in text)
    for paragraph in text:
        piece = whole(paragraph)
        if paragraph.cell or paragraph.boxed or id(paragraph) in known or not piece.text:
            continue
        if piece.is_line:
            continue
        name = kind_of(piece)
        # under an article clauses have no headings of their own, unless they are set as such
        if name == "clause_heading" and articles and not emphasised(piece):
            name = "text"
        if not begun and name == "text" and BASIS.match(piece.text) and piece.text[-1] in ";.,":
            name = "basis"
        begun = begun or name != "basis"
        result.setdefault(name, []).append(piece)
    return result


def kind_of(piece: Piece) -> str:
    """Return what a paragraph of the text is: a heading of some level, or running text."""
    text = piece.text
    short = len(text) <= HEADING_LENGTH
    if short and PART.match(text) and len(text) < 80:
        return "part_heading"
    if short and SECTION.match(text) and not text.endswith(ENDS[:2]):
        return "section_heading"
    open_end = len(text) <= CLAUSE_LENGTH and not text.endswith(ENDS)
    if CLAUSE.match(text) and (emphasised(piece) or open_end):
        return "clause_heading"
    if centred(piece) and emphasised(piece):
        return "centred_heading"
    if CAPTION.match(text) and piece.paragraph.format.get("align") in ("center", "right"):
        return "caption"
    return "text"
