"""Writes changed words into a file where they stand, and proves that nothing else changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from khtool.edit.written import Place, places
from khtool.read.node import Mapping, Scalar, Sequence
from khtool.read.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.diagnostic import Span
    from khtool.edit.raw import Raw
    from khtool.read.locate import Loc
    from khtool.read.node import Data, Node


class Change(NamedTuple):
    """New words for the characters `start` to `end` of a value."""

    start: int
    end: int
    new: str


class Value(NamedTuple):
    """A scalar and the path that leads to it; of a key the path ends with the key itself."""

    loc: Loc
    scalar: Scalar
    is_key: bool


Lines: TypeAlias = tuple[str, ...]

Changes: TypeAlias = dict["Span", tuple[Value, tuple[Change, ...]]]
"""What to change in each scalar of a file."""


@dataclass(frozen=True, slots=True)
class Spliced:
    """A file after changes, its tree, and in how many values words were changed."""

    raw: Raw
    root: Node
    count: int


def values(node: Node, loc: Loc = ()) -> Iterator[Value]:
    """Yield every key and value that somebody wrote, in the order of the file."""
    match node:
        case Scalar():
            if not node.is_null:
                yield Value(loc, node, False)
        case Sequence():
            for index, item in enumerate(node.items):
                yield from values(item, (*loc, index))
        case Mapping():
            for key, value in node.entries:
                yield Value((*loc, key.text), key, True)
                yield from values(value, (*loc, key.text))


def loc_in_file(root: Node, loc: Loc) -> Loc:
    """Return the path that `loc`, a path of the model, takes in the file.

    As in `read.locate`, one value may stand for a list of one, a bare text for a mapping.
    """
    node, taken = root, list[str | int]()
    for step in loc:
        match node:
            case Mapping() if isinstance(step, str):
                found = [value for key, value in node.entries if key.text == step]
            case Sequence() if isinstance(step, int):
                found = list(node.items[step : step + 1])
            case _:
                continue
        if found:
            node = found[0]
            taken.append(step)
    return tuple(taken)


def agreed(proposals: Iterable[tuple[Value, Iterable[Change]]]) -> Changes:
    """Gather changes; a value used in several places (an alias) must be meant alike in each."""
    found: Changes = {}
    dropped: set[Span] = set()
    for value, proposal in proposals:
        changes = tuple(proposal)
        span = value.scalar.span
        known = found.setdefault(span, (value, changes))
        if known[1] != changes:
            dropped.add(span)
    return {span: wanted for span, wanted in found.items() if wanted[1] and span not in dropped}


class _Splice(NamedTuple):
    """A change of a scalar and the place where it is made."""

    scalar: Scalar
    change: Change
    place: Place


def spliced(raw: Raw, root: Node, changes: Changes) -> Spliced:
    """Make the changes, leaving out those that cannot be made without touching anything else."""
    possible = [list(_splices(value, wanted, raw.lines)) for value, wanted in changes.values()]
    possible = [splices for splices in possible if splices]
    if not possible:
        return Spliced(raw, root, 0)
    if (whole := _tried(raw, root, possible)) is not None:
        return whole
    # one of them says something else to YAML than it should: keep those that do not
    kept: list[list[_Splice]] = []
    done = Spliced(raw, root, 0)
    for splices in possible:
        if (more := _tried(raw, root, [*kept, splices])) is not None:
            kept.append(splices)
            done = more
    return done


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return `text` with its changes made."""
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _splices(value: Value, changes: Iterable[Change], lines: Lines) -> Iterator[_Splice]:
    """Yield those changes whose words stand in one piece on one line."""
    where = places(value.scalar, lines) or []
    for change in changes:
        pieces = [place for place in where[change.start : change.end] if place is not None]
        if not pieces or len(pieces) < change.end - change.start:
            continue
        neighbours = pairwise(pieces)
        if all((a.line, a.end) == (b.line, b.start) for a, b in neighbours):
            place = Place(pieces[0].line, pieces[0].start, pieces[-1].end)
            yield _Splice(value.scalar, change, place)


def _quoted(new: str, quote: str) -> str:
    if quote == '"':
        return new.replace("\\", "\\\\").replace('"', '\\"')
    return new.replace("'", "''") if quote == "'" else new


def _tried(raw: Raw, root: Node, wanted: list[list[_Splice]]) -> Spliced | None:
    """Write everything, read the file again, and return it if it says just what was meant."""
    lines = list(raw.lines)
    meant: dict[Span, str] = {}
    for splices in wanted:
        scalar = splices[0].scalar
        meant[scalar.span] = changed(scalar.text, [splice.change for splice in splices])
    every = [splice for splices in wanted for splice in splices]
    for scalar, change, place in sorted(every, key=lambda splice: splice.place, reverse=True):
        old = lines[place.line]
        new = _quoted(change.new, scalar.style)
        lines[place.line] = old[: place.start] + new + old[place.end :]
    after = raw.with_lines(tuple(lines))
    again, problems = parse(after.source(""))
    if again is None or problems or _data(again, {}) != _data(root, meant):
        return None
    return Spliced(after, again, len(wanted))


def _data(node: Node, new: dict[Span, str]) -> Data:
    """Return the data of a tree with new words for some of its scalars."""
    match node:
        case Scalar():
            return new.get(node.span, None if node.is_null else node.text)
        case Sequence():
            return [_data(item, new) for item in node.items]
        case Mapping():
            return {new.get(k.span, k.text): _data(value, new) for k, value in node.entries}
