"""Puts a record into a task: new lines where there are none, into the list where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.edit.entry import block_lines, flow_text
from khtool.edit.order import KEYS
from khtool.edit.place import (
    NoPlaceError,
    behind_comments,
    closing,
    entry_bound,
    in_brackets,
    last_line,
    opening,
)
from khtool.edit.written import region
from khtool.read.node import BLOCK, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from khtool.edit.entry import Entry
    from khtool.edit.raw import Raw
    from khtool.read.node import Node

STEP = 2


def inserted(raw: Raw, work: Node, key: str, entry: Entry, *, in_list: bool) -> Raw:
    """Return the file with `entry` as the last record under `key` of the task at `work`.

    `in_list` says that `work` is an item of a list: there a bare text can become a mapping.
    Raises `NoPlaceError` where that would take more than to put something in.
    """
    if isinstance(work, Scalar):
        if not in_list or work.is_null:
            raise NoPlaceError
        return _mapped(raw, work, key, entry)
    if not isinstance(work, Mapping) or not work.entries:
        raise NoPlaceError
    index = next((at for at, pair in enumerate(work.entries) if pair[0].text == key), None)
    if index is None:
        if in_brackets(work, raw.lines):
            return _new_key_in_brackets(raw, work, key, entry)
        return _new_key(raw, work, key, entry)
    value = work.entries[index][1]
    if in_brackets(value, raw.lines):
        return _in_brackets(raw, value, entry)
    if in_brackets(work, raw.lines):
        raise NoPlaceError
    return _below_key(raw, work, index, entry)


def _new_key(raw: Raw, work: Mapping, key: str, entry: Entry) -> Raw:
    """Put the key where `khtool fmt --sort-keys` wants it, behind all that comes before it."""
    rank = KEYS.index(key)
    before = [at for at, pair in enumerate(work.entries) if _rank(pair[0].text) < rank]
    index = before[-1] if before else len(work.entries) - 1
    column = work.entries[0][0].span.column - 1
    name, value = work.entries[index]
    end = entry_bound(work, index, raw.lines)
    at = last_line(name.span.line - 1, value, end, raw.lines)
    is_last = index + 1 == len(work.entries)
    at = behind_comments(at, end, column if is_last else column + 1, raw.lines)
    return raw.with_inserted(at, (f"{' ' * column}{key}:", *block_lines(entry, column + STEP)))


def _rank(key: str) -> int:
    return KEYS.index(key) if key in KEYS else len(KEYS)


def _below_key(raw: Raw, work: Mapping, index: int, entry: Entry) -> Raw:
    """Put the entry behind those below the key; a single one becomes the first of a list."""
    name, value = work.entries[index]
    top = name.span.line - 1
    end = entry_bound(work, index, raw.lines)
    match value:
        case Scalar() if value.is_null:
            if value.text:
                raw = _cut(raw, value)
            return raw.with_inserted(top, block_lines(entry, name.span.column - 1 + STEP))
        case Sequence():
            line, dash = opening(value.span, raw.lines)
            if raw.lines[line][dash : dash + 1] != "-":
                raise NoPlaceError
        case Mapping():
            first = value.entries[0][0].span
            dash = first.column - 1
            raw = _dashed(raw, first.line - 1, last_line(top, value, end, raw.lines), dash)
        case _:
            raise NoPlaceError
    at = last_line(top, value, end, raw.lines)
    at = behind_comments(at, end, dash + 1, raw.lines)
    return raw.with_inserted(at, block_lines(entry, dash))


def _cut(raw: Raw, value: Scalar) -> Raw:
    """Take out a `null` or `~` that is written out."""
    line, start = value.span.line - 1, value.span.column - 1
    end = value.span.end_column - 1
    lines = list(raw.lines)
    lines[line] = (lines[line][:start].rstrip() + lines[line][end:]).rstrip()
    return raw.with_lines(tuple(lines))


def _dashed(raw: Raw, first: int, last: int, column: int) -> Raw:
    """Make the mapping on the lines `first` to `last` an item of a list, its dash at `column`."""
    lines = list(raw.lines)
    if lines[first][:column].strip():
        raise NoPlaceError
    for at in range(first, last + 1):
        lines[at] = _deeper(lines[at])
    lines[first] = f"{lines[first][:column]}- {lines[first][column + STEP :]}"
    return raw.with_lines(tuple(lines))


def _deeper(line: str) -> str:
    return " " * STEP + line if line.strip() else line


def _in_brackets(raw: Raw, value: Node, entry: Entry) -> Raw:
    """Put the entry behind the last one in brackets; a single one becomes the first of a list."""
    text = flow_text(entry)
    match value:
        case Mapping():
            raw = _with(raw, closing(value.span), f", {text}]")
            return _with(raw, opening(value.span, raw.lines), "[")
        case Sequence(items=()):
            line, column = closing(value.span)
            return _with(raw, (line, column - 1), text)
        case Sequence(items=(*_, Mapping() as last)) if in_brackets(last, raw.lines):
            return _with(raw, closing(last.span), f", {text}")
        case _:
            raise NoPlaceError


def _new_key_in_brackets(raw: Raw, work: Mapping, key: str, entry: Entry) -> Raw:
    name, value = work.entries[-1]
    place = closing(value.span)
    is_alias = place < closing(name.span)
    if is_alias or (isinstance(value, Scalar) and value.is_null and not value.text):
        line, column = closing(work.span)
        before = raw.lines[line][: column - 1].rstrip()
        if not before or before.endswith(","):
            raise NoPlaceError
        place = (line, len(before))
    return _with(raw, place, f", {key}: [{flow_text(entry)}]")


def _mapped(raw: Raw, work: Scalar, key: str, entry: Entry) -> Raw:
    """Make a bare text a mapping with that text, and put the entry behind it."""
    where = region(work, raw.lines)
    top, start, _ = where.first
    before = raw.lines[top][:start]
    dash = len(before.rstrip()) - 1
    is_block = before.strip(" -") == "" and "-" in before
    if not is_block:
        if work.style in BLOCK:
            raise NoPlaceError
        raw = _with(raw, closing(work.span), f", {key}: [{flow_text(entry)}]}}")
        return _with(raw, (top, start), "{text: ")
    column = dash + 2
    lines = list(raw.lines)
    for place in where.rest:
        lines[place.line] = _deeper(lines[place.line])
    lines[top] = f"{before[: dash + 1]} text: {lines[top][start:]}"
    at = behind_comments(where.last_line, len(lines), column, tuple(lines))
    head = f"{' ' * column}{key}:"
    return raw.with_lines(tuple(lines)).with_inserted(
        at, (head, *block_lines(entry, column + STEP))
    )


def _with(raw: Raw, place: tuple[int, int], text: str) -> Raw:
    """Return the file with `text` put in at a place of one line."""
    line, column = place
    lines = list(raw.lines)
    lines[line] = lines[line][:column] + text + lines[line][column:]
    return raw.with_lines(tuple(lines))
