"""The canonical order of keys, and a skeleton whose mappings follow it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.edit.comments import is_comment
from khtool.edit.skeleton import SIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.edit.skeleton import Skeleton

KEYS: Final = (
    "type", "id", "title", "issuer", "issuer_short", "parent", "place", "symbol", "number",
    "issued", "year", "until", "closed", "supplements", "replaces", "carries_out",
    "authority", "capacity", "position", "name", "aliases", "group", "members",
    "heading", "text", "columns", "number_suffix", "agencies", "full_stop",
    "done", "noted", "dropped", "for", "result",
    "basis", "opening", "content", "note", "bullets", "points", "labels",
    "wording", "label", "in_text", "read_as",
    "from", "lead", "support", "to", "output", "due", "by", "reason", "decision",
    "steps", "tasks", "groups", "progress", "extensions", "sections",
    "closing", "annexes", "signature", "recipients", "archive", "events",
)  # fmt: skip
"""One order for all mappings: what heads a document or a task first, records last."""

COLUMNS: Final = ("number", "title", "lead", "support", "output", "due")
"""The order inside `columns`, which is that of the table."""

ENTRY = re.compile(rf"( *)((?:- +)*)({SIGN.pattern}):(?= |$)")


def sorted_keys(skeleton: Skeleton, lines: Sequence[str]) -> list[str]:
    """Return `lines`, laid out canonically, with the keys of each mapping in their order.

    A comment above a key goes with it; mappings in brackets stay as they are.
    """
    return _Sorter(skeleton).mapping(list(lines), 0, "")


class _Sorter:
    def __init__(self, skeleton: Skeleton) -> None:
        self.pieces = skeleton.pieces

    def mapping(self, lines: list[str], column: int, above: str) -> list[str]:
        """Return the lines of the mapping at `column` that stands under the key `above`."""
        head, entries, tail = _cut(lines, column)
        order = COLUMNS if above == "columns" else KEYS
        keyed = [(self._key(leads, entry), leads, entry) for leads, entry in entries]
        known = {key: place for place, key in enumerate(order)}
        keyed.sort(key=lambda item: known.get(item[0], len(known)))
        result = head
        for key, leads, entry in keyed:
            result += [*leads, entry[0], *self._below(entry[1:], key)]
        return result + tail

    def _key(self, leads: list[str], entry: list[str]) -> str:
        match = ENTRY.match(entry[0])
        return self.pieces[match[3]].value if match else ""

    def _below(self, lines: list[str], key: str) -> list[str]:
        """Return what stands below a key: a mapping, a list, or nothing to put in order."""
        first = next((line for line in lines if line.strip() and not is_comment(line)), None)
        if first is None:
            return lines
        column = len(first) - len(first.lstrip())
        if not first.lstrip().startswith("- "):
            return self.mapping(lines, column, key)
        head, items, tail = _cut(lines, column)
        result = head
        for leads, item in items:
            result += [*leads, *self._item(item, column, key)]
        return result + tail

    def _item(self, lines: list[str], column: int, key: str) -> list[str]:
        """Return an item of a list; its first key shares the line with the dash."""
        match = ENTRY.match(lines[0])
        if match is None or match[2].count("-") != 1:
            return lines
        inner = match.start(3)
        opened = [" " * inner + lines[0][inner:], *lines[1:]]
        result = self.mapping(opened, inner, key)
        first = next(at for at, line in enumerate(result) if ENTRY.match(line))
        dashed = " " * column + lines[0][column:inner] + result[first][inner:]
        leads = [line for line in result[:first] if line.strip()]
        return [*(f"{' ' * column}{line.lstrip()}" for line in leads), dashed, *result[first + 1 :]]


def _cut(
    lines: list[str], column: int
) -> tuple[list[str], list[tuple[list[str], list[str]]], list[str]]:
    """Cut lines into what heads them, the entries at `column` with what leads them, and a tail."""
    entries: list[tuple[list[str], list[str]]] = []
    head: list[str] = []
    waiting: list[str] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if not line.strip() or (is_comment(line) and indent <= column):
            waiting.append(line)
        elif indent == column and not is_comment(line):
            entries.append((waiting, [line]))
            waiting = []
        elif entries:
            entries[-1][1].extend([*waiting, line])
            waiting = []
        else:
            head += [*waiting, line]
            waiting = []
    return head, entries, waiting
