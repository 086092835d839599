"""Where values end in a file and what stands in brackets, so that lines can be put behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from khtool.edit.comments import is_comment
from khtool.edit.written import PROPERTIES, region
from khtool.read.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.diagnostic import Span


Lines: TypeAlias = tuple[str, ...]


class NoPlaceError(Exception):
    """The file is written in a way in which nothing can be put in or taken out safely."""


def in_brackets(node: Node, lines: Lines) -> bool:
    """Say whether a list or mapping is written in brackets."""
    if isinstance(node, Scalar):
        return False
    top, column = opening(node.span, lines)
    return lines[top][column : column + 1] in {"[", "{"}


def opening(span: Span, lines: Lines) -> tuple[int, int]:
    """Return line and column at which a value begins, behind its anchor or tag."""
    line = lines[span.line - 1]
    prefix = PROPERTIES.match(line, span.column - 1)
    return span.line - 1, prefix.end() if prefix else span.column - 1


def closing(span: Span) -> tuple[int, int]:
    """Return line and column right behind a value that does not end with its line."""
    return span.end_line - 1, span.end_column - 1


def is_repeated(root: Node, node: Node) -> bool:
    """Say whether `node` stands in the data more than once, through an alias."""
    same = (each for each in _nodes(root) if type(each) is type(node) and each.span == node.span)
    return next(same, None) is not None and next(same, None) is not None


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    match node:
        case Sequence():
            for item in node.items:
                yield from _nodes(item)
        case Mapping():
            for _, value in node.entries:
                yield from _nodes(value)


def bound(node: Node, lines: Lines) -> int:
    """Return the line of what follows a list or mapping without brackets, 0 for the first."""
    line, column = closing(node.span)
    at_end = (line, column) == (len(lines) - 1, len(lines[-1]))
    return len(lines) if at_end else line


def entry_bound(holder: Mapping, index: int, lines: Lines) -> int:
    """Return the line on which the next key of `holder`, or what follows it, begins."""
    if index + 1 < len(holder.entries):
        return holder.entries[index + 1][0].span.line - 1
    return bound(holder, lines)


def last_line(first: int, node: Node, end: int, lines: Lines) -> int:
    """Return the last line of a value that begins on or after the line `first`, before `end`.

    Comments and blank lines behind it do not count, those inside a block text do.
    """
    lowest = max(first, _written_to(node, lines))
    at = end - 1
    while at > lowest and (not lines[at].strip() or is_comment(lines[at])):
        at -= 1
    return at


def behind_comments(at: int, end: int, column: int, lines: Lines) -> int:
    """Return the last of the comment lines right below line `at` that stand at `column` or more."""
    while at + 1 < end and is_comment(lines[at + 1]) and _indent(lines[at + 1]) >= column:
        at += 1
    return at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _written_to(node: Node, lines: Lines) -> int:
    """Return the last line that something of the value is known to stand on."""
    match node:
        case Scalar() if node.is_null and not node.text:
            return 0  # nothing is written; its key is
        case Scalar():
            return region(node, lines).last_line
        case Mapping(entries=entries) if entries and not in_brackets(node, lines):
            return max(max(k.span.line - 1, _written_to(value, lines)) for k, value in entries)
        case Sequence(items=items) if items and not in_brackets(node, lines):
            return max(_written_to(item, lines) for item in items)
        case _:
            return node.span.end_line - 1
