"""The account of an import: what was mended, is doubtful, is printed anyway, was left over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from khtool.importer.blocks import Place
    from khtool.lang import Message


@dataclass(frozen=True, slots=True)
class Mend:
    """A fault of the source that was mended: `why`, the words `before` and `after`."""

    why: Message
    before: str
    after: str
    place: Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that a reader should compare with the source."""

    why: Message
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """Words that have no place in a plan."""

    text: str
    place: Place


class Part(dict[str, Any]):
    """A mapping of the plan file with what is doubtful about its keys."""

    def __init__(self, **values: Any) -> None:
        super().__init__(values)
        self.doubts: dict[str, Doubt] = {}

    def doubt(self, key: str, why: Message, place: Place | None = None) -> None:
        """Say that the value of `key` is not sure; the first reason stays."""
        self.doubts.setdefault(key, Doubt(why, place))


@dataclass(slots=True)
class Record:
    """The account of one import.

    `layout` are words of the source that khtool's layout prints itself, or that stand in the
    plan once for many places: numbers, the letterhead, labels, column titles.
    """

    mends: list[Mend] = field(default_factory=list)
    layout: list[str] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    notes: list[Doubt] = field(default_factory=list)

    def mend(self, why: Message, before: str, after: str, place: Place) -> None:
        """Note a fault of the source that was mended."""
        self.mends.append(Mend(why, before, after, place))

    def printed(self, *texts: str) -> None:
        """Note words that the layout prints."""
        self.layout += [text for text in texts if text]

    def leave(self, text: str, place: Place) -> None:
        """Note words that found no place."""
        self.left.append(Left(text, place))

    def note(self, why: Message, place: Place | None = None) -> None:
        """Note something about the whole that a reader should know."""
        if all(known.why != why for known in self.notes):
            self.notes.append(Doubt(why, place))
