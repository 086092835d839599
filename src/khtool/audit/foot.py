"""The end of a document: who signs, and where it goes (Phụ lục I, II.7 and II.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from khtool.audit.looks import is_upper
from khtool.audit.pieces import Piece, fold, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.audit.document import Paragraph, Table

RECIPIENTS: Final = re.compile(r"nơi nhận\s*[:.;]?", re.I)
ARCHIVE: Final = re.compile(r"[-–]?\s*lưu\b", re.I)
SIGNS: Final = re.compile(
    r"(tm|kt|tl|tuq|q)\s*\.|(phó )?(chủ tịch|giám đốc|trưởng|chánh|cục trưởng|vụ trưởng|bộ trưởng|"
    r"thứ trưởng|hiệu trưởng|viện trưởng|tổng|chi cục trưởng|chủ nhiệm|bí thư|thủ tướng)",
    re.I,
)
"""What the lines above a signature begin with."""

NAME_WORDS: Final = range(2, 8)
NOTE: Final = re.compile(r"[\[(].*[\])]|đã ký|\(?ký.*", re.I)
"""What stands for the signature: "(Đã ký)", "[daky]"."""


@dataclass(eq=False, slots=True)
class Foot:
    """The elements at the end by name; the text ends before the paragraph at index `start`."""

    found: dict[str, list[Piece]] = field(default_factory=dict)
    start: int = 0
    tables: list[Table] = field(default_factory=list)


def find_foot(paragraphs: Sequence[Paragraph], after: int) -> Foot:
    """Return the elements at the end of `paragraphs`; they stand behind `after` of them."""
    tail = paragraphs[after:]
    label = _label(tail)
    foot = Foot(start=len(paragraphs))
    if label is None:
        free = (p for p in tail if p.cell is None or not p.cell.table.bordered)
        titles = _loose_titles(list(written(free)))
        _add_signature(foot, titles)
        if titles:
            foot.start = titles[0].paragraph.number - 1
        return foot
    foot.found["recipients_label"] = [label]
    cell = label.paragraph.cell
    if cell is not None:
        foot.tables = [cell.table]
        inside = [p for p in tail if p.cell is not None and p.cell.table is cell.table]
        own = [p for p in inside if p.cell and p.cell.column == cell.column]
        others = [p for p in inside if p.cell and p.cell.column != cell.column]
        _add_recipients(
            foot, [p for p in written(own) if p.paragraph.number > label.paragraph.number]
        )
        _add_signature(foot, [piece for piece in written(others) if not piece.is_line])
        foot.start = inside[0].number - 1
        return foot
    _without_table(foot, tail, label)
    return foot


def _label(tail: Sequence[Paragraph]) -> Piece | None:
    """Return the last "Nơi nhận:" of the document."""
    for paragraph in reversed(tail):
        if paragraph.cell is not None and paragraph.cell.table.bordered:
            continue
        for piece in written([paragraph]):
            if RECIPIENTS.match(fold(piece.text)) and len(piece.text) < 20:
                return piece
    return None


def _without_table(foot: Foot, tail: Sequence[Paragraph], label: Piece) -> None:
    """Read a foot set with tabs, or one part below the other."""
    number = label.paragraph.number
    below = list(written(p for p in tail if p.number >= number))
    listed = [
        piece
        for piece in below
        if piece is not label and piece.column == 0 and piece.text.startswith(("-", "–"))
    ]
    _add_recipients(foot, listed)
    known = {id(piece) for piece in (label, *listed)}
    right = [
        piece
        for piece in below
        if id(piece) not in known
        and not RECIPIENTS.match(fold(piece.text))
        and not piece.is_line
        and (piece.column > 0 or piece.paragraph.format.get("align") in ("center", "right"))
    ]
    above = _loose_titles(list(written(p for p in tail if p.number < number)))
    _add_signature(foot, [*above, *right])
    starts = [piece.paragraph.number for piece in (label, *above)]
    foot.start = min(starts) - 1


def _loose_titles(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the lines of a signature at the end of `pieces`, the titles first."""
    found: list[Piece] = []
    for piece in reversed(pieces[-12:]):
        title = SIGNS.match(fold(piece.text)) is not None and is_upper(piece.text)
        words = len(piece.text.split())
        name = not found and words in NAME_WORDS and not piece.text.endswith((".", ";", ":", ","))
        if not (title or name or NOTE.fullmatch(piece.text)):
            break
        found.insert(0, piece)
    return found if any(SIGNS.match(fold(piece.text)) for piece in found) else []


def _add_recipients(foot: Foot, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        if piece.is_line:
            continue
        name = "archive" if ARCHIVE.match(fold(piece.text)) else "recipients"
        foot.found.setdefault(name, []).append(piece)


def _add_signature(foot: Foot, pieces: Sequence[Piece]) -> None:
    """Part the lines above a signature from the name below it."""
    lines = [piece for piece in pieces if not NOTE.fullmatch(piece.text)]
    if lines and not SIGNS.match(fold(lines[-1].text)):
        foot.found["signature_name"] = [lines.pop()]
    if lines:
        foot.found["signature_title"] = lines
