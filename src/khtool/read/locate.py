"""From the path of a value inside the data to its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from khtool.diagnostic import Span
from khtool.read.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

Loc: TypeAlias = tuple[str | int, ...]
"""A path into the data: keys and indexes, as pydantic reports them."""


def node_at(root: Node, loc: Iterable[str | int]) -> tuple[Node, Scalar | None, bool]:
    """Follow `loc` from `root`.

    Returns the last node reached, the key it stands under (None inside a list), and whether the
    whole path was there. A text step is a key (which may well be `2026`), a number step an index.
    A step that the node cannot take is passed over, because the model lets one value stand for
    a list of one, and a bare text for a mapping.
    """
    node, key = root, None
    for step in loc:
        match node:
            case Mapping():
                if isinstance(step, int):
                    continue
                found = node.by_key.get(step)
                if found is None:
                    return node, key, False
                key, node = found
            case Sequence():
                if not isinstance(step, int) or step >= len(node.items):
                    return node, key, False
                node, key = node.items[step], None
            case Scalar():
                continue
    return node, key, True


def value_span(root: Node, loc: Iterable[str | int]) -> Span:
    """Return where the value at `loc` stands; an empty value is shown at its key."""
    node, key, _ = node_at(root, loc)
    if isinstance(node, Scalar):
        return key.span if key and node.is_null else node.span
    return key.span if key else head_span(node)


def key_span(root: Node, loc: Iterable[str | int]) -> Span:
    """Return where the key of the value at `loc` stands; without one, the value."""
    node, key, _ = node_at(root, loc)
    return key.span if key else head_span(node)


def head_span(node: Node) -> Span:
    """Return a short span to point at: of a container its first key or item."""
    match node:
        case Mapping(entries=((first, _), *_)):
            return first.span
        case Sequence(items=(first, *_)):
            return head_span(first)
        case _:
            return node.span


def inner_span(root: Node, loc: Iterable[str | int], start: int, end: int) -> Span:
    """Return where the characters `start` to `end` of the value at `loc` stand.

    Exact for values written on one line without escapes; for others the whole value is meant.
    """
    node, _, there = node_at(root, loc)
    if not (there and isinstance(node, Scalar)) or node.is_null:
        return value_span(root, loc)
    quotes = 1 if node.style in {"'", '"'} else 0
    span = node.span
    one_line = span.line == span.end_line
    if not one_line or span.end_column - span.column != len(node.text) + 2 * quotes:
        return span
    first = span.column + quotes
    return Span(span.line, first + start, span.line, first + max(end, start + 1))
