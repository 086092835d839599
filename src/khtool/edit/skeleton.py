"""A plan file with one sign in place of each value, so that its layout can change and no word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from khtool.edit.written import BLOCK_HEADER, PROPERTIES, holder_column, region
from khtool.read.node import BLOCK, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.diagnostic import Span
    from khtool.edit.wrap import Wrap
    from khtool.read.node import Node

FIRST_SIGN = 0xF0000
"""The signs come from a private plane of Unicode that no text uses."""

MOST = 60_000
SIGN = re.compile("[\U000f0000-\U000ffffd]")
STEP = 2
"""How far a value that goes on below its key is indented."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one sign stands for: `lines` as written, the first without what is before it.

    `style` is that of a scalar, `[` for a whole list or mapping in brackets; `value` is the text
    of a scalar. `holder` is the column of its key or dash.
    """

    lines: tuple[str, ...]
    style: str
    holder: int
    value: str
    is_key: bool = False

    def laid_out(self, holder: int) -> list[str]:
        """Return the lines as they stand below a key or dash at column `holder`."""
        first, *rest = self.lines
        if self.style in BLOCK:
            return [first.rstrip(), *self._block(rest, holder)]
        if self.style == "[":
            return [first, *(_shifted(line, holder - self.holder) for line in rest)]
        indent = " " * (max(holder, 0) + STEP)
        return [
            first,
            *(f"{indent}{line}" if (line := part.lstrip(" \t")) else "" for part in rest),
        ]

    def _block(self, body: list[str], holder: int) -> Iterator[str]:
        header = BLOCK_HEADER.match(self.lines[0])
        number = header[1].strip("+-") if header else ""
        depths = (len(line) - len(line.lstrip(" ")) for line in body if line.strip(" "))
        old = self.holder + int(number) if number else next(depths, 0)
        new = holder + int(number) if number else max(holder, 0) + STEP
        for line in body:
            yield " " * new + line[old:] if line[old:] else ""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The lines of a file with a sign for each value, and what the signs stand for."""

    lines: tuple[str, ...]
    pieces: dict[str, Piece]

    def put_back(self, lines: list[str], wrap: Wrap | None) -> list[str]:
        """Return `lines`, which hold the same signs elsewhere, with the values in their places."""
        return [whole for line in lines for whole in self._whole(line, wrap)]

    def _whole(self, line: str, wrap: Wrap | None) -> Iterator[str]:
        """Yield a line of the skeleton, and the further lines of the value that it ends with."""
        shown, at = "", 0
        in_brackets = re.search(r"(?:^|\s)[\[{]", line) is not None
        for match in SIGN.finditer(line):
            shown += line[at : match.start()]
            at = match.end()
            piece = self.pieces[match[0]]
            holder = holder_column(shown)
            lines = None
            if wrap is not None and not in_brackets and not piece.is_key:
                lines = wrap(piece, holder, len(shown) + len(line[at:]))
            first, *rest = lines if lines is not None else piece.laid_out(holder)
            shown += first
            if rest:
                yield shown
                yield from rest[:-1]
                shown = rest[-1]
        yield shown + line[at:] if at else line


class _Found(NamedTuple):
    """A piece and where it begins and ends; lines and columns count from 0."""

    top: int
    start: int
    bottom: int
    end: int
    piece: Piece


def skeleton(root: Node, lines: tuple[str, ...]) -> Skeleton | None:
    """Return the skeleton of a file, or None for one of more values than there are signs."""
    # what an alias stands for comes up again, at the place of its anchor
    by_place = {found[:2]: found for found in _pieces(root, lines, is_key=False)}
    if len(by_place) > MOST or any(SIGN.search(line) for line in lines):
        return None
    rest = list(lines)
    pieces: dict[str, Piece] = {}
    for number, place in enumerate(sorted(by_place, reverse=True)):
        top, start, bottom, end, piece = by_place[place]
        sign = chr(FIRST_SIGN + number)
        pieces[sign] = piece
        rest[top : bottom + 1] = [rest[top][:start] + sign + rest[bottom][end:]]
    return Skeleton(tuple(rest), pieces)


def _pieces(node: Node, lines: tuple[str, ...], *, is_key: bool) -> Iterator[_Found]:
    """Yield where each value begins and ends, and what stands there."""
    match node:
        case Scalar():
            if not node.is_null or node.text:
                yield _scalar(node, lines, is_key=is_key)
        case Mapping() | Sequence() if (start := _bracket(node.span, lines)) is not None and (
            node.span.line != node.span.end_line or _has_gap(node)
        ):
            yield _brackets(node, start, lines)
        case Mapping():
            for key, value in node.entries:
                yield from _pieces(key, lines, is_key=True)
                yield from _pieces(value, lines, is_key=False)
        case Sequence():
            for item in node.items:
                yield from _pieces(item, lines, is_key=False)


def _scalar(scalar: Scalar, lines: tuple[str, ...], *, is_key: bool) -> _Found:
    where = region(scalar, lines)
    top, start, _ = where.first
    places = (where.first, *where.rest)
    text = tuple(lines[place.line][place.start : place.end] for place in places)
    holder = holder_column(lines[top][:start])
    piece = Piece(text, scalar.style, holder, scalar.text, is_key)
    return _Found(top, start, places[-1].line, places[-1].end, piece)


def _brackets(node: Mapping | Sequence, start: int, lines: tuple[str, ...]) -> _Found:
    top, bottom, end = node.span.line - 1, node.span.end_line - 1, node.span.end_column - 1
    text = list(lines[top : bottom + 1])
    text[-1] = text[-1][:end]
    text[0] = text[0][start:]
    piece = Piece(tuple(text), "[", holder_column(lines[top][:start]), "")
    return _Found(top, start, bottom, end, piece)


def _bracket(span: Span, lines: tuple[str, ...]) -> int | None:
    """Return the column of the bracket that a list or mapping begins with, if any."""
    line = lines[span.line - 1]
    prefix = PROPERTIES.match(line, span.column - 1)
    start = prefix.end() if prefix else span.column - 1
    return start if line[start : start + 1] in {"[", "{"} else None


def _has_gap(node: Node) -> bool:
    """Say whether an empty value stands somewhere inside: there is no place to put a sign."""
    match node:
        case Scalar():
            return node.is_null and not node.text
        case Sequence():
            return any(_has_gap(item) for item in node.items)
        case Mapping():
            return any(_has_gap(part) for entry in node.entries for part in entry)


def _shifted(line: str, by: int) -> str:
    """Return `line` indented further or less."""
    if by >= 0:
        return " " * by + line if line.strip() else ""
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
