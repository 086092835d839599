"""Comments in a skeleton: they go with the line they belong to when the layout changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.edit.skeleton import SIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

BEHIND = re.compile(r"(.*?\S)(\s+)(#.*)")
DASHES = re.compile(r"(?:- +)*")


def with_comments(before: Sequence[str], after: Sequence[str]) -> list[str] | None:
    """Return the lines `after` with the comments of `before` as far from their lines as they were.

    A comment on a line of its own is indented as what it stood level with. Returns None when the
    comments of both are not the same.
    """
    if _comments(before) != _comments(after):
        return None
    gaps = iter([match[2] for line in before if (match := _behind(line))])
    result = []
    for line in after:
        match = _behind(line)
        result.append(f"{match[1]}{_gap(next(gaps))}{match[3]}" if match else line)
    own_before = [at for at, line in enumerate(before) if is_comment(line)]
    own_after = [at for at, line in enumerate(result) if is_comment(line)]
    columns = [
        _column(before, old, result, new) for old, new in zip(own_before, own_after, strict=True)
    ]
    for at, column in zip(own_after, columns, strict=True):
        result[at] = " " * column + result[at].lstrip()
    return result


def is_comment(line: str) -> bool:
    """Say whether nothing but a comment stands on a line."""
    return line.lstrip().startswith("#")


def _behind(line: str) -> re.Match[str] | None:
    return None if is_comment(line) else BEHIND.fullmatch(line)


def _gap(spaces: str) -> str:
    return "  " if "\t" in spaces else spaces


def _comments(lines: Sequence[str]) -> list[tuple[bool, str]]:
    """Return the comments in order, and whether each has a line of its own."""
    found = []
    for line in lines:
        if is_comment(line):
            found.append((True, line.strip()))
        elif match := _behind(line):
            found.append((False, match[3].rstrip()))
    return found


def _column(before: Sequence[str], old: int, after: Sequence[str], new: int) -> int:
    """Return where the comment on line `old` belongs now that it is on line `new`.

    That is level with what follows; at the end of a list or of a mapping, with what it ends.
    """
    column = _indent(before[old])
    if column != _levels(_next(before[old + 1 :]))[0]:
        now = {_sign(line): _levels(line) for line in after if not is_comment(line)}
        for line in reversed(before[:old]):
            if not line.strip() or is_comment(line):
                continue
            levels, sign = _levels(line), _sign(line)
            if sign and column in levels and len(now.get(sign, ())) == len(levels):
                return now[sign][levels.index(column)]
            if levels[0] < column:
                break
    return _levels(_next(after[new + 1 :]))[0]


def _next(lines: Sequence[str]) -> str:
    return next((line for line in lines if line.strip() and not is_comment(line)), "")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _sign(line: str) -> str:
    """Return the first sign of a line: it names the line wherever it goes."""
    match = SIGN.search(line)
    return match[0] if match else ""


def _levels(line: str) -> list[int]:
    """Return the columns of a line's dashes and of its key."""
    indent = _indent(line)
    dashes = DASHES.match(line, indent)
    assert dashes is not None
    return [indent, *(indent + step.end() for step in re.finditer(r"- +", dashes[0]))]
