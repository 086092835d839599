"""Who issues a document, and whose part they are: the names left of the Quốc hiệu (II.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.audit.looks import emphasised
from khtool.audit.pieces import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from khtool.audit.pieces import Piece

DRAFT: Final = re.compile(r"\(?(bản )?dự thảo.*", re.I)

AGENCIES: Final = re.compile(
    r"(ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|sở|bộ|ban|phòng|chi cục|cục|tổng cục|văn phòng|"
    r"trung tâm|trường|bệnh viện|viện|thanh tra|công an|tòa án|đoàn|hội|liên|đại học|công ty|"
    r"học viện|chính phủ|cơ quan|kho bạc|bảo hiểm|đài|báo|quỹ|tổng công ty|trạm)\b"
)
"""Words that the names of agencies begin with."""


def names_of_agencies(
    found: Mapping[str, Sequence[Piece]], rest: Sequence[Piece]
) -> Iterator[tuple[str, Piece]]:
    """Yield which of `rest` are the issuer and the agency above it, by the elements `found`."""
    names = [
        piece
        for piece in rest
        if not piece.is_line
        and not DRAFT.fullmatch(piece.text)
        and _beside_nation(found, piece)
        and any(sign.isalpha() for sign in piece.text)
    ]
    first = _issuer_begins(names)
    for index, piece in enumerate(names):
        yield ("parent" if index < first else "issuer"), piece


def _number(found: Mapping[str, Sequence[Piece]]) -> int:
    """Return which paragraph has the number and symbol."""
    return found["number"][0].paragraph.number


def _beside_nation(found: Mapping[str, Sequence[Piece]], piece: Piece) -> bool:
    """Say whether a piece stands where the names of agencies do: left of the Quốc hiệu."""
    if "nation" not in found:
        return "number" in found and piece.paragraph.number < _number(found)
    nation = found["nation"][0]
    own, other = piece.paragraph.cell, nation.paragraph.cell
    if other is None:
        if own is not None:
            return False
        before = "number" not in found or piece.paragraph.number <= _number(found)
        return before and piece.column == 0
    if own is None or own.table is not other.table:
        return False
    before = "number" not in found or piece.paragraph.number < _number(found)
    return own.column != other.column and before


def _issuer_begins(names: Sequence[Piece]) -> int:
    """Return the index of the first line of the issuer's own name."""
    bold = [emphasised(piece) for piece in names]
    agencies = [
        index for index, piece in enumerate(names) if index and AGENCIES.match(fold(piece.text))
    ]
    if any(bold[1:]) and not bold[0]:
        return bold.index(True)
    return agencies[-1] if agencies else 0
