"""One row of a table of tasks: its number and the lines of each field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khtool.importer.lines import Kind

if TYPE_CHECKING:
    from khtool.importer.blocks import Place

NUMBER_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.ROMAN, re.compile(r"[IVXL]+\s*[.)/]?")),
    (Kind.CAPITAL, re.compile(r"[A-ZĐ]\s*[.)/]?")),
    (Kind.THIRD, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}\s*[.)]?")),
    (Kind.SECOND, re.compile(r"\d{1,2}\.\d{1,2}\s*[.)]?")),
    (Kind.NUMBER, re.compile(r"\d{1,4}\s*[.)/]?")),
    (Kind.LETTER, re.compile(r"[a-zđ]{1,2}\s*[.)/]?")),
    (Kind.DASH, re.compile(r"[-–—•+*]")),
)

SHOWN = 120
"""How many letters of a row a report shows."""


@dataclass(slots=True)
class Row:
    """A row: its number, and the lines of each field; `other` are columns of no field.

    `across` says that the words run over the whole width, `top` that a page begins with it.
    """

    number: str
    cells: dict[str, list[str]]
    place: Place
    other: dict[str, list[str]] = field(default_factory=dict)
    across: bool = False
    top: bool = False
    bold: bool = False
    merged: frozenset[str] = frozenset()

    @property
    def kind(self) -> Kind | None:
        """Return the kind of its number; None where it has none."""
        number = self.number.strip("* ")
        return next((kind for kind, shape in NUMBER_SHAPES if shape.fullmatch(number)), None)

    @property
    def title(self) -> str:
        """Return the words of its title on one line."""
        return " ".join(self.cells.get("title", ()))

    @property
    def others_empty(self) -> bool:
        """Say whether there is nothing but number and title."""
        named = any(lines for name, lines in self.cells.items() if name != "title")
        return not named and not any(self.other.values())

    @property
    def words(self) -> str:
        """Return all its words, for showing."""
        cells = (*self.cells.values(), *self.other.values())
        return " | ".join([self.number, *(" / ".join(lines) for lines in cells)])[:SHOWN]
