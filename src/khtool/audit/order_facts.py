"""What must follow one another: points a), b), c), d), đ); clauses 1., 2., 3.; grounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.audit.body import CLAUSE, DEEPER, POINT
from khtool.audit.subject import Subject

if TYPE_CHECKING:
    from khtool.audit.elements import Elements
    from khtool.audit.pieces import Piece

LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""The letters that points are counted with (II.6.đ); there is no f, j, w or z."""

DASH: Final = re.compile(r"[-–—+•*·]\s*\S")
TEXT_NAMES: Final = ("text", "section_heading", "clause_heading", "part_heading")


def ordered(elements: Elements) -> dict[str, list[Subject]]:
    """Return the subjects `point`, `clause`, `dash` and, with their ends, `basis`."""
    text = sorted(
        ((piece, name) for name in TEXT_NAMES for piece in elements.of(name)),
        key=lambda pair: pair[0].paragraph.number,
    )
    found: dict[str, list[Subject]] = {"point": [], "clause": [], "dash": []}
    clause = 0
    letter = ""
    for piece, name in text:
        number = piece.paragraph.number
        if name in ("section_heading", "part_heading"):
            clause, letter = 0, ""
            continue
        if match := re.match(r"(\d+)\.\s", piece.text):
            value = int(match[1])
            if CLAUSE.match(piece.text) and not DEEPER.match(piece.text):
                right = value in (1, clause + 1)
                found["clause"].append(Subject(number, {"in_order": right}, piece=piece))
                clause, letter = value, ""
        elif DEEPER.match(piece.text):
            letter = ""
        elif match := POINT.match(piece.text):
            own = match[0][0].casefold()
            found["point"].append(Subject(number, {"in_order": _follows(own, letter)}, piece=piece))
            letter = own
        elif DASH.match(piece.text):
            found["dash"].append(Subject(number, {"text": piece.text}, piece=piece))
    return found


def _follows(letter: str, before: str) -> bool:
    """Say whether `letter` comes after `before`, or begins anew."""
    if letter not in LETTERS:
        return False
    if letter == LETTERS[0]:
        return True
    # what follows a letter that is none was told already
    return before not in LETTERS or not before or LETTERS.index(before) + 1 == LETTERS.index(letter)


def end_is_right(basis: list[Piece], index: int) -> bool:
    """Say whether a ground ends as it should: `;`, the last one `.` (II.6.a)."""
    last = index == len(basis) - 1
    return basis[index].text.endswith("." if last else ";")
