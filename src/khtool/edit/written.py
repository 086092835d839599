"""How a value is written in its file: for each of its characters the place where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from khtool.read.node import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.read.node import Scalar

SPACES = frozenset(" \t\n")
PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
"""An anchor or a tag before a value belongs to its node, not to its words."""

BLOCK_HEADER = re.compile(r"[|>]([1-9]?[+-]?|[+-][1-9])\s*(?:#.*)?$")
"""The sign, then how far the text is indented and whether the blank lines after it count."""

ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.|$)")
ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\t": "\t", "": "",
}  # fmt: skip


class Place(NamedTuple):
    """A stretch of one line; all numbers count from 0, the end is exclusive."""

    line: int
    start: int
    end: int


class Sign(NamedTuple):
    """A character of a value, and the place it is written at; a line break has none."""

    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Region:
    """The lines that a scalar is written on, quotes and block header included."""

    first: Place
    """From the quote, the header or the first letter to the end of the value or of its line."""
    rest: tuple[Place, ...] = ()
    """What further lines hold; those of a block from their beginning."""

    @property
    def last_line(self) -> int:
        """Return the line on which the value ends."""
        return self.rest[-1].line if self.rest else self.first.line


def region(scalar: Scalar, lines: Sequence[str]) -> Region:
    """Return where `scalar` stands in `lines`."""
    span = scalar.span
    top, start = span.line - 1, span.column - 1
    prefix = PROPERTIES.match(lines[top], start)
    assert prefix is not None
    start = prefix.end()
    if scalar.style in BLOCK:
        return Region(Place(top, start, len(lines[top])), tuple(_body(lines, top, start)))
    bottom, end = span.end_line - 1, span.end_column - 1
    if top == bottom:
        return Region(Place(top, start, end))
    middle = [Place(line, 0, len(lines[line])) for line in range(top + 1, bottom)]
    return Region(Place(top, start, len(lines[top])), (*middle, Place(bottom, 0, end)))


def _body(lines: Sequence[str], top: int, start: int) -> Iterator[Place]:
    """Yield the lines of a block scalar whose header stands at `start` of line `top`."""
    header = BLOCK_HEADER.match(lines[top], start)
    signs = header[1] if header else ""
    holder = holder_column(lines[top][:start])
    number = signs.strip("+-")
    indent = holder + int(number) if number else None
    last = top
    for index in range(top + 1, len(lines)):
        depth = len(lines[index]) - len(lines[index].lstrip(" "))
        if depth == len(lines[index]):
            continue
        if depth < (holder + 1 if indent is None else indent):
            break
        indent = depth if indent is None else indent
        last = index
    if "+" in signs:
        while last + 1 < len(lines) - 1 and not lines[last + 1].strip(" "):
            last += 1
    yield from (Place(index, 0, len(lines[index])) for index in range(top + 1, last + 1))


def holder_column(before: str) -> int:
    """Return the column of the key, or of the dash, whose value follows `before` on its line."""
    match = re.match(r" *((?:-[ \t]+)*)((?:[&!]\S*\s+)*)(\S?)", before)
    assert match is not None
    if match[3]:
        return match.start(2)
    dashes = match[1].rstrip()
    # a value on a line of its own: its holder stands further left
    return match.start(1) + len(dashes) - 1 if dashes else max(len(before) - 2, -1)


def places(scalar: Scalar, lines: Sequence[str]) -> list[Place | None] | None:
    """Return the place of each character of the value, None for those that a fold stands for.

    Returns None altogether where the letters in the file do not tell the value.
    """
    written = list(_signs(scalar, region(scalar, lines), lines))
    letters = [index for index, sign in enumerate(written) if sign.text not in SPACES]
    value = scalar.text
    wanted = [index for index, sign in enumerate(value) if sign not in SPACES]
    if [written[index].text for index in letters] != [value[index] for index in wanted]:
        return None
    found: list[Place | None] = [None] * len(value)
    for index, at in zip(wanted, letters, strict=True):
        found[index] = written[at].place
    edges = zip([-1, *wanted], [*wanted, len(value)], strict=True)
    written_edges = zip([-1, *letters], [*letters, len(written)], strict=True)
    for (left, right), (first, last) in zip(edges, written_edges, strict=True):
        found[left + 1 : right] = _gap(value[left + 1 : right], written[first + 1 : last])
    return found


def _gap(value: str, written: Sequence[Sign]) -> list[Place | None]:
    """Return the places of the spaces between two letters, as far as each has its own."""
    before = [sign for sign in written if sign.place is not None]
    breaks = len(written) - len(before)
    if breaks == 0 and value == "".join(sign.text for sign in written):
        return [sign.place for sign in written]
    if breaks == 1:
        # spaces at the end of a folded line are part of the value, the fold is one space more
        before = before[: next(at for at, sign in enumerate(written) if sign.place is None)]
        if value == "".join(sign.text for sign in before) + " ":
            return [*(sign.place for sign in before), None]
    return [None] * len(value)


def _signs(scalar: Scalar, where: Region, lines: Sequence[str]) -> Iterator[Sign]:
    """Yield the characters as written, with a line break wherever the next line begins."""
    if scalar.style in BLOCK:
        stretches = list(where.rest)
    else:
        quote = 1 if scalar.style else 0
        stretches = [where.first, *where.rest]
        line, start, end = stretches[0]
        stretches[0] = Place(line, start + quote, end)
        line, start, end = stretches[-1]
        stretches[-1] = Place(line, start, end - quote)
    for index, place in enumerate(stretches):
        if index:
            yield Sign("\n", None)
        yield from _line(scalar.style, place, lines[place.line])


def _line(style: str, place: Place, line: str) -> Iterator[Sign]:
    at = place.start
    while at < place.end:
        text, end = line[at], at + 1
        if style == '"' and (match := ESCAPE.match(line, at, place.end)):
            text, end = _unescaped(match[0][1:]), max(match.end(), at + 1)
        elif style == "'" and line.startswith("''", at):
            end = at + 2
        if text:
            yield Sign(text, Place(place.line, at, end))
        at = end


def _unescaped(code: str) -> str:
    if len(code) > 1:
        return chr(min(int(code[1:], 16), 0x10FFFF))
    return ESCAPES.get(code, code)
