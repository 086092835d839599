"""Numbered lines as a tree: what stands under I., under 1., under a)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from khtool.importer.blocks import Table
from khtool.importer.lines import Kind, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.importer.labels import Labelled, Labels
    from khtool.importer.lines import Line


@dataclass(slots=True)
class Said:
    """A labelled line of an item: "Đơn vị chủ trì: Sở Tư pháp."."""

    labelled: Labelled
    line: Line


@dataclass(slots=True, eq=False)
class Item:
    """A numbered line with what stands below it, in the order of the document.

    `plain` are the paragraphs right below it, `said` its labelled lines.
    """

    line: Line
    plain: list[Line] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    below: list[Entry] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """Return the kind of its number."""
        assert self.line.mark is not None
        return self.line.mark.kind

    @property
    def items(self) -> list[Item]:
        """Return the items below it."""
        return [entry for entry in self.below if isinstance(entry, Item)]

    @property
    def numbered(self) -> list[Item]:
        """Return the items below it that have numbers, not dashes."""
        return [item for item in self.items if not item.kind.is_bullet]

    def all(self) -> Iterator[Item]:
        """Yield the item and every item inside it."""
        yield self
        for item in self.items:
            yield from item.all()


Entry: TypeAlias = Item | Table


@dataclass(slots=True)
class Outline:
    """What stands before the first number, and the items."""

    before: list[Line | Table] = field(default_factory=list)
    items: list[Entry] = field(default_factory=list)


def outline(parts: Iterable[Line | Table], labels: Labels) -> Outline:
    """Return `parts` as a tree by the kinds of their numbers."""
    tree = Outline()
    stack: list[Item] = []
    empty: Said | None = None
    for part in parts:
        if isinstance(part, Table):
            holder = _numbered_top(stack)
            if holder is None and not tree.items:
                tree.before.append(part)
            else:
                (holder.below if holder else tree.items).append(part)
            continue
        found = labels.labelled(part.text) if stack else []
        if found:
            if part.mark is not None:
                _close(stack, part.mark.kind)
            holder = _holder(stack, part)
            if holder is not None:
                said = [Said(labelled, part) for labelled in found]
                holder.said += said
                empty = said[-1] if not said[-1].labelled.value else None
                continue
        if empty is not None and _goes_under(part, empty):
            _add_value(empty, part)
            continue
        empty = None
        if part.mark is None and not _is_heading(part):
            _plain(part, stack, tree)
            continue
        if part.mark is None:
            part = replace(part, mark=Mark(Kind.ROMAN, ""))
        assert part.mark is not None
        _close(stack, part.mark.kind)
        item = Item(part)
        (stack[-1].below if stack else tree.items).append(item)
        stack.append(item)
    return tree


def _is_heading(part: Line) -> bool:
    """Say whether a line without a number is a heading of its own: capitals, in bold."""
    words = part.text.split(" ")
    stands_out = part.bold or part.style.centred or part.style.heading is not None
    return part.typed_capitals and stands_out and len(words) > 1 and not part.ended


def _close(stack: list[Item], kind: Kind) -> None:
    """Close the items that one of `kind` cannot stand under."""
    kinds = [item.kind for item in stack]
    if kind in kinds:
        del stack[kinds.index(kind) :]
    elif not kind.is_bullet:
        while stack and stack[-1].kind.is_bullet:
            stack.pop()


def _numbered_top(stack: list[Item]) -> Item | None:
    return next((item for item in reversed(stack) if not item.kind.is_bullet), None)


def _holder(stack: list[Item], part: Line) -> Item | None:
    """Return the item that a labelled line belongs to."""
    if part.mark is not None:
        return stack[-1] if stack else None
    return _numbered_top(stack) or (stack[-1] if stack else None)


def _goes_under(part: Line, said: Said) -> bool:
    """Say whether `part` is the value of a label with nothing behind its colon."""
    if part.mark is None:
        return not part.bold
    before = said.line.mark
    return part.mark.kind.is_bullet and (before is None or before.kind is not part.mark.kind)


def _add_value(said: Said, part: Line) -> None:
    value = f"{said.labelled.value}\n{part.text}".strip()
    said.labelled = replace(said.labelled, value=value)


def _plain(part: Line, stack: list[Item], tree: Outline) -> None:
    """Put a paragraph without a number below the item that it follows."""
    if not stack:
        tree.before.append(part)
    else:
        stack[-1].plain.append(part)
