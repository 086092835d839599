"""The lines of a table's cell."""

from __future__ import annotations

import re

from khtool.importer.lines import HEADING, unwrapped

QUOTED = re.compile(r"“[^”]*”")


def lines_of_cell(text: str) -> list[str]:
    """Return the lines of a cell; list items that stand one behind the other are lines too."""
    lines: list[str] = []
    for part in text.split("\n"):
        own, _ = unwrapped(HEADING.sub("", part.strip(), count=1))
        lines += items_of_line(own)
    return [line for line in lines if line]


def items_of_line(line: str, *, in_list: bool = False) -> list[str]:
    """Cut `- A; - B` into its items; a dash between words of one name or in quotes is no cut.

    `in_list` says that `line` goes on with an item.
    """
    if not in_list and not re.match(r"[-–+•]\s", line):
        return [line]
    hidden = QUOTED.sub(lambda match: "x" * len(match[0]), line)
    starts = [0]
    for match in re.finditer(r"\s*(?<![\w])([-–+•])\s+(?=\S)", hidden):
        at = match.start(1)
        before, after = hidden[:at].rstrip(), hidden[match.end() :]
        closed = before.endswith((";", ".", ":", ",", "…"))
        if at and (closed or (after[:1].isupper() and match[1] != "–")):
            starts.append(at)
    return [line[a:b].strip() for a, b in zip(starts, [*starts[1:], len(line)], strict=True)]
