"""What a rule looks at: one element of a document with the values of its properties."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from khtool.audit.document import Section
    from khtool.audit.pieces import Piece


@dataclass(eq=False, slots=True)
class Subject:
    """An element in its place; `line` is the number of its paragraph.

    A property that is in `unknown` cannot be told; one that is in neither does not matter here.
    Properties with several values (the sizes of the letters) are tuples.
    """

    line: int
    values: dict[str, Any]
    unknown: frozenset[str] = frozenset()
    piece: Piece | None = None
    section: Section | None = None
    parts: tuple[str, ...] = field(default=())
