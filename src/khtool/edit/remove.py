"""Takes a record out of a task: just the lines, or the words in brackets, that it is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.edit.place import (
    NoPlaceError,
    closing,
    entry_bound,
    in_brackets,
    last_line,
    opening,
)
from khtool.read.node import Mapping, Sequence

if TYPE_CHECKING:
    from khtool.edit.raw import Raw
    from khtool.read.node import Node


def removed(raw: Raw, work: Mapping, key: str, index: int) -> Raw:
    """Return the file without record number `index` under `key`; without any, the key goes too.

    A key with a comment of its own stays, and so do empty brackets that only a person writes.
    Raises `NoPlaceError` where that would take more than to take something out.
    """
    at = next(at for at, pair in enumerate(work.entries) if pair[0].text == key)
    value = work.entries[at][1]
    single = isinstance(value, Mapping)
    alone = single or (isinstance(value, Sequence) and len(value.items) == 1)
    if in_brackets(work, raw.lines):
        if alone:
            return _cut(raw, _start(work.entries[at][0]), closing(value.span))
        return _item_in_brackets(raw, value, index)
    if in_brackets(value, raw.lines):
        if single:
            return _whole_key(raw, work, at)
        return _item_in_brackets(raw, value, index)
    if single:
        return _whole_key(raw, work, at)
    assert isinstance(value, Sequence)
    return _item(raw, work, at, value, index)


def _item(raw: Raw, work: Mapping, at: int, value: Sequence, index: int) -> Raw:
    name = work.entries[at][0]
    line, column = opening(value.span, raw.lines)
    if raw.lines[line][column : column + 1] != "-":
        raise NoPlaceError
    first = _dash(raw, value.items[index], column)
    end = entry_bound(work, at, raw.lines)
    if index + 1 < len(value.items):
        end = _dash(raw, value.items[index + 1], column)
    last = last_line(first, value.items[index], end, raw.lines)
    if len(value.items) == 1:
        head = raw.lines[name.span.line - 1].rstrip()
        if first == name.span.line and head.lstrip() == f"{name.text}:":
            return raw.without(first - 1, last)
    return raw.without(first, last)


def _dash(raw: Raw, item: Node, column: int) -> int:
    """Return the line of an item's dash, which stands at `column`."""
    line = item.span.line - 1
    while raw.lines[line][column : column + 1] != "-" or raw.lines[line][:column].strip():
        line -= 1
        if line < 0:
            raise NoPlaceError
    return line


def _whole_key(raw: Raw, work: Mapping, at: int) -> Raw:
    name, value = work.entries[at]
    first = name.span.line - 1
    if raw.lines[first][: name.span.column - 1].strip():
        raise NoPlaceError
    end = entry_bound(work, at, raw.lines)
    return raw.without(first, last_line(first, value, end, raw.lines))


def _item_in_brackets(raw: Raw, value: Node, index: int) -> Raw:
    assert isinstance(value, Sequence)
    item = value.items[index]
    if len(value.items) > 1:
        return _cut(raw, _start(item), closing(item.span))
    line, start = _start(item)
    bottom, end = closing(item.span)
    if line != bottom:
        raise NoPlaceError
    return _replaced(raw, line, start, end)


def _start(node: Node) -> tuple[int, int]:
    return node.span.line - 1, node.span.column - 1


def _cut(raw: Raw, start: tuple[int, int], end: tuple[int, int]) -> Raw:
    """Take out what stands on one line from `start` to `end`, with the comma before it or after."""
    line, column = start
    if line != end[0]:
        raise NoPlaceError
    text = raw.lines[line]
    before = text[:column].rstrip()
    if before.endswith(","):
        return _replaced(raw, line, len(before) - 1, end[1])
    after = text[end[1] :].lstrip()
    if after.startswith(","):
        rest = after[1:].lstrip()
        return _replaced(raw, line, column, len(text) - len(rest))
    raise NoPlaceError


def _replaced(raw: Raw, line: int, start: int, end: int) -> Raw:
    lines = list(raw.lines)
    lines[line] = lines[line][:start] + lines[line][end:]
    return raw.with_lines(tuple(lines))
