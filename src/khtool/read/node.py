"""A YAML file as a tree whose every node knows its place; all scalars are still text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from khtool.diagnostic import Span

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as text.

    `style` is the quote or block sign it was written with, empty for a plain scalar. Which type
    a value has is for the model to say, never for its looks: `no`, `12:30` and `05` stay text.
    """

    text: str
    style: str
    span: Span

    @property
    def is_null(self) -> bool:
        """Say whether the value was left out (YAML 1.2 core schema)."""
        return not self.style and self.text in NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True)
class Mapping:
    """Keys and values in the order of the file; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    @cached_property
    def by_key(self) -> dict[str, tuple[Scalar, Node]]:
        """Return the entries by the text of their keys: a file may have thousands."""
        return {entry[0].text: entry for entry in self.entries}


BLOCK = frozenset({"|", ">"})
"""The signs of block scalars; the span of one is that sign: it ends where the next key begins."""


def placed(value: Node, key: Scalar) -> Node:
    """Return the value of `key`; one that was left out is taken to stand behind the colon."""
    if not isinstance(value, Scalar) or value.text or value.style:
        return value
    line, column = key.span.end_line, key.span.end_column + 1
    return Scalar("", "", Span(line, column, line, column))


Node: TypeAlias = Scalar | Sequence | Mapping

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"


def to_data(node: Node) -> Data:
    """Return the node as plain lists, dicts, texts and None."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Sequence():
            return [to_data(item) for item in node.items]
        case Mapping():
            return {key.text: to_data(value) for key, value in node.entries}
