"""A length on paper: written in mm or pt, read in the unit of each format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

LENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(mm|pt)")
PT_PER = {"pt": 1.0, "mm": 72 / 25.4}


@dataclass(frozen=True, slots=True)
class Length:
    """A measure on paper as written in the layout, and in the units of each format."""

    value: float
    unit: str

    @property
    def pt(self) -> float:
        """Return the length in points."""
        return self.value * PT_PER[self.unit]

    @property
    def mm(self) -> float:
        """Return the length in millimetres."""
        return self.pt / PT_PER["mm"]

    @property
    def twips(self) -> int:
        """Return the length in twentieths of a point, Word's unit of distance."""
        return round(self.pt * 20)

    @property
    def half_points(self) -> int:
        """Return the length in half points, Word's unit of font sizes."""
        return round(self.pt * 2)

    @property
    def eighths(self) -> int:
        """Return the length in eighths of a point, Word's unit of line weights."""
        return round(self.pt * 8)

    @property
    def css(self) -> str:
        """Return the length as CSS writes it."""
        return f"{self.value:g}{self.unit}"


def read_length(value: Any) -> Any:
    """Return the length that `value` ("20 mm") states; anything else is returned as it is."""
    match = LENGTH.fullmatch(value) if isinstance(value, str) else None
    return Length(float(match[1]), match[2]) if match else value
