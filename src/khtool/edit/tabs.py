"""Tabs that indent, which YAML refuses, become spaces where there is only one way to read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.diagnostic import Severity
from khtool.read.node import to_data
from khtool.read.yaml import parse

if TYPE_CHECKING:
    from khtool.edit.raw import Raw

TAB_INDENTS = "KH103"
WIDTHS = (2, 4, 8)
INDENT = re.compile(r"^ *\t[ \t]*")


def without_tabs(raw: Raw) -> Raw | None:
    """Return the file indented by spaces, or None where it is not clear what was meant.

    The first width that makes a sound file is taken, but only when no other width makes a
    different plan of it.
    """
    readings = []
    for width in WIDTHS:
        lines = tuple(_indented(line, width) for line in raw.lines)
        candidate = raw.with_lines(lines)
        root, problems = parse(candidate.source(""))
        if root is not None and not problems:
            readings.append((candidate, to_data(root)))
    if not readings or any(data != readings[0][1] for _, data in readings):
        return None
    return readings[0][0]


def indented_by_tabs(raw: Raw) -> bool:
    """Say whether tabs that indent are the first thing that is wrong with the file's YAML."""
    _, problems = parse(raw.source(""))
    errors = [problem.code for problem in problems if problem.severity is Severity.ERROR]
    return errors == [TAB_INDENTS]


def _indented(line: str, width: int) -> str:
    return INDENT.sub(lambda match: match[0].replace("\t", " " * width), line)
