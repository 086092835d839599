"""The subjects of the rules: for each name in the rule data the elements that it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from khtool.audit.line_facts import line_subjects
from khtool.audit.looks import flag, fonts, shown_upper, values
from khtool.audit.order_facts import ordered
from khtool.audit.page_facts import SINGLE, page_subjects
from khtool.audit.pieces import Piece, whole
from khtool.audit.subject import Subject
from khtool.audit.word_facts import word_subjects
from khtool.measure import MM_PER_PT, width

if TYPE_CHECKING:
    from khtool.audit.document import Document, Paragraph
    from khtool.audit.elements import Elements

SPACED: Final = frozenset({"text", "basis", "section_heading", "clause_heading"})
"""Paragraphs of the text, whose distances and indents the decree measures (II.6.e)."""

ONE_LINE: Final = 150
"""No line of a page on its side has more letters."""

PLACED: Final = 60.0
"""What begins further right than this many mm was put there; it is no first line."""

SPACE_WIDTH: Final = 0.25
"""The width of a space as a share of the size."""

LONG_PARTS: Final = frozenset({"text", "addressee"})
"""Elements in which single words may be set otherwise than the rest."""


def subjects(elements: Elements) -> dict[str, list[Subject]]:
    """Return all subjects of a document by the names that the rules call them."""
    document = elements.document
    found: dict[str, list[Subject]] = {}
    spaced = {id(p.paragraph) for name in SPACED for p in elements.of(name)}
    for name, pieces in elements.found.items():
        found[name] = [_subject(name, piece, document, spaced) for piece in pieces]
    found["letters"] = [
        Subject(p.number, _letters(whole(p)), piece=whole(p))
        for p in document.paragraphs
        if not p.empty and p.runs
    ]
    table_texts = [p for p in document.paragraphs if elements.in_data(p) and p.runs]
    found["table_text"] = [
        Subject(p.number, {"size": sizes(whole(p))}, piece=whole(p))
        for p in table_texts
        if not p.empty
    ]
    found |= page_subjects(elements)
    found |= line_subjects(elements)
    found |= ordered(elements)
    found |= word_subjects(elements, found)
    return found


def _letters(piece: Piece) -> dict[str, Any]:
    return {
        "font": tuple(fonts(piece)),
        "color": tuple(values(piece, "color")),
    }


def sizes(piece: Piece) -> tuple[float, ...]:
    """Return the sizes of the letters in points, the smallest first."""
    return tuple(sorted(size for size in values(piece, "size") if size is not None))


def _subject(name: str, piece: Piece, document: Document, spaced: set[int]) -> Subject:
    """Return a piece with everything that may be asked of it."""
    paragraph = piece.paragraph
    found: dict[str, Any] = {
        "text": piece.text,
        "present": True,
        "size": sizes(piece),
        "bold": flag(piece, "bold"),
        "italic": flag(piece, "italic"),
        "upper": shown_upper(piece),
        "mostly_bold": _mostly(piece, "bold"),
        "mostly_italic": _mostly(piece, "italic"),
        "indent": paragraph.format.get("left", 0.0),
        "line": _line(paragraph, max(sizes(piece), default=14.0)),
    }
    unknown = set()
    if name in LONG_PARTS:
        found["italic"] = found["mostly_italic"]
        found["bold"] = found["mostly_bold"]
    if not piece.shared:
        found["align"] = _align(name, piece, document)
    else:
        unknown |= {"align", "indent"}
        del found["indent"]
    if name in SPACED:
        _add_distances(found, paragraph, document, spaced)
    return Subject(paragraph.number, found, frozenset(unknown), piece)


def _mostly(piece: Piece, name: str) -> bool:
    counted = values(piece, name)
    return sum(counted.values()) < 2 * sum(count for on, count in counted.items() if on)


def _align(name: str, piece: Piece, document: Document) -> str:
    """Return the alignment as it is seen: a text of one line shows no even right edge."""
    align: str = piece.paragraph.format.get("align", "left")
    if name == "text" and align == "left" and len(piece.text) < ONE_LINE:
        available = document.width_for(piece.paragraph) or 160.0
        first = piece.paragraph.format.get("first", 0.0) + piece.paragraph.format.get("left", 0.0)
        if first + width(piece.text, max(sizes(piece), default=14.0)) < available * 0.95:
            return "both"
    # of a line that does not fill its column an even right edge is not seen either
    return "left" if align == "both" and name not in SPACED else align


def _line(paragraph: Paragraph, size: float) -> float:
    """Return the distance of the lines, counted in single lines."""
    rule, value = paragraph.format.get("line", ("auto", 1.0))
    if rule == "auto":
        return float(value)
    ratio = float(value) / (SINGLE * size)
    return max(ratio, 1.0) if rule == "atLeast" else ratio


def _add_distances(
    found: dict[str, Any], paragraph: Paragraph, document: Document, spaced: set[int]
) -> None:
    """Add the indent of the first line (mm) and the gap above (pt)."""
    look = paragraph.format
    if look.get("align") not in ("center", "right"):
        start = _first_line(paragraph, document)
        if start < PLACED:
            found["first_line"] = start
    index = paragraph.number - 1
    above = document.paragraphs[index - 1] if index else None
    if above is None or id(above) not in spaced or paragraph.page_break:
        return
    before, after = look.get("before", 0.0), above.format.get("after", 0.0)
    if look.get("contextual") and above.style == paragraph.style:
        before = 0.0
    if above.format.get("contextual") and above.style == paragraph.style:
        after = 0.0
    adds = document.settings["adds spacing"]
    found["gap"] = before + after if adds else max(before, after)


def _first_line(paragraph: Paragraph, document: Document) -> float:
    """Return how far the first letter stands from the margin, in mm.

    A tab or spaces typed before it count as what they look like.
    """
    start: float = paragraph.format.get("left", 0.0) + paragraph.format.get("first", 0.0)
    text = "".join(run.text for run in paragraph.runs)
    for sign in text[: len(text) - len(text.lstrip())]:
        if sign == "\t":
            start = _next_stop(start, paragraph, document)
        elif sign in " \u00a0":
            size = max(sizes(whole(paragraph)), default=14.0)
            start += SPACE_WIDTH * size * MM_PER_PT
    return round(start, 2)


def _next_stop(start: float, paragraph: Paragraph, document: Document) -> float:
    own = [place for place, _ in paragraph.format.get("tabs", []) if place > start + 0.1]
    if own:
        return float(min(own))
    step: float = document.settings["tab"]
    return (int((start + 0.1) / step) + 1) * step
