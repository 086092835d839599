"""The lines under Tiêu ngữ, issuer and title: whether there, how long, in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from khtool.audit.lines import UNBROKEN, Line
from khtool.audit.looks import seen
from khtool.audit.pieces import whole, written
from khtool.audit.subject import Subject
from khtool.measure import width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.audit.document import Document, Paragraph
    from khtool.audit.elements import Elements
    from khtool.audit.pieces import Piece

MEANT: Final = {"motto": 1.0, "issuer": 5 / 12, "title": 5 / 12}
"""The elements that have a line under them, and the share of the text that is meant."""

LETTERHEAD: Final = ("issuer", "nation", "motto", "number", "place_date")
LINE_PROPERTIES: Final = frozenset({"border", "share", "uneven"})
NONE: Final = frozenset({"nil", "none"})

MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"

BELOW: Final = 4
"""How many paragraphs below its text a line may stand, or be anchored in."""


def line_subjects(elements: Elements) -> dict[str, list[Subject]]:
    """Return the line of each element that wants one: `motto_line`, `issuer_line` …."""
    return {f"{owner}_line": [_subject(elements, owner)] for owner in MEANT if elements.of(owner)}


def _subject(elements: Elements, owner: str) -> Subject:
    document = elements.document
    last = elements.of(owner)[-1]
    below = _below(elements, last)
    found = [line for p in (last.paragraph, *below) for line in _lines(p, last, document)]
    number = last.paragraph.number
    if not found:
        shapes = any(p.shapes for p in (last.paragraph, *below)) or _loose(elements, last)
        if shapes:
            return Subject(number, {}, LINE_PROPERTIES, last)
        return Subject(number, {"border": "none"}, piece=last)
    line = _own(found, last, document)
    values: dict[str, Any] = {"border": line.kind}
    unknown = set()
    if line.length is None:
        unknown.add("share")
    else:
        shares = [line.length / text for text in _lengths(owner, last, document) if text]
        values["share"] = min(shares, key=lambda share: abs(share - MEANT[owner]))
    if (uneven := _uneven(line, last, document)) is not None:
        values["uneven"] = uneven
    return Subject(number, values, frozenset(unknown), last)


def _below(elements: Elements, last: Piece) -> list[Paragraph]:
    """Return the paragraphs under a piece that its line may stand in, up to the next text."""
    found: list[Paragraph] = []
    own = last.paragraph.cell
    for paragraph in elements.document.paragraphs[last.paragraph.number :]:
        cell = paragraph.cell
        if own is not None:
            if cell is None or cell.table is not own.table:
                break
            if cell.column != own.column:
                continue
        elif cell is not None:
            break
        found.append(paragraph)
        words = not paragraph.empty and not whole(paragraph).is_line
        if words or len(found) == BELOW:
            break
    return found


def _loose(elements: Elements, last: Piece) -> bool:
    """Say whether shapes float elsewhere in a letterhead without table: one may be this line."""
    if last.paragraph.cell is not None or last in elements.of("title"):
        return False
    end = max(p.paragraph.number for name in LETTERHEAD for p in elements.of(name))
    return any(p.shapes or p.lines for p in elements.document.paragraphs[: end + 1])


def _lines(paragraph: Paragraph, owner: Piece, document: Document) -> Iterator[Line]:
    yield from paragraph.lines
    same = paragraph is owner.paragraph
    for edge in ("bottom",) if same else ("top", "bottom"):
        kind = paragraph.format.get(f"border.{edge}", "none")
        if kind not in NONE and (same or paragraph.empty):
            available = document.width_for(paragraph)
            left, right = (paragraph.format.get(side, 0.0) for side in ("left", "right"))
            length = available - left - right if available is not None else None
            yield Line(kind, length, abs(left - right))
    if same:
        underlined = "".join(
            letters
            for run, letters in seen(owner.runs)
            if run.format.get("underline", "none") not in NONE
        )
        if underlined:
            plain = "".join(letters for _, letters in seen(owner.runs))
            share = width(underlined, 1) / width(plain, 1)
            yield Line("single", share * _lines_of(owner, document)[-1], 0.0)
    for piece in written([paragraph]):
        if piece.is_line and (not same or piece.column == owner.column):
            signs = set(piece.text.replace(" ", ""))
            kind = "single" if signs <= UNBROKEN else "dash"
            yield Line(kind, width(piece.text, _size(piece)))


def _lengths(owner: str, piece: Piece, document: Document) -> list[float]:
    """Return the lengths that a line may be meant to be a share of, in mm.

    The decree says "of the line of text"; where there are several, it may be the last or the
    longest. Capitals are a fault of their own: the line may be as long as without them.
    """
    lengths = _lines_of(piece, document)
    if owner == "motto":
        lengths.append(width(MOTTO, _size(piece)))
    return [lengths[-1], max(lengths)]


def _size(piece: Piece) -> float:
    return max((run.format["size"] for run, _ in seen(piece.runs)), default=13.0)


def _lines_of(piece: Piece, document: Document) -> list[float]:
    """Return how long the lines of a text are on paper, in mm."""
    size = _size(piece)
    available = document.width_for(piece.paragraph) if piece.whole else None
    if available is None:
        return [width(_shown(piece), size)]
    look = piece.paragraph.format
    free = available - look.get("left", 0.0) - look.get("right", 0.0)
    return [width(line, size) for line in wrapped(_shown(piece), size, free)]


def _shown(piece: Piece) -> str:
    caps = all(run.format.get("caps") for run, _ in seen(piece.runs))
    return piece.text.upper() if caps else piece.text


def _own(lines: Sequence[Line], owner: Piece, document: Document) -> Line:
    """Return the line that belongs to a piece: of two in one place the one on its side."""
    placed = [line for line in lines if line.left is not None]
    if owner.whole or len(placed) < 2:
        return lines[0]
    ordered = sorted(placed, key=lambda line: line.left or 0.0)
    return ordered[0] if owner.column == 0 else ordered[-1]


def _uneven(line: Line, owner: Piece, document: Document) -> float | None:
    """Return how much longer one side beside the line is than the other, in mm."""
    if line.uneven is not None:
        return line.uneven
    available = document.width_for(owner.paragraph)
    if line.left is None or line.length is None or available is None or not owner.whole:
        return None
    return abs(line.left - (available - line.left - line.length))
