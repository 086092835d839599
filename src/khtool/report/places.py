"""What a server needs to know of a finding: its file as the repo names it, a name of its own."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.check.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.diagnostic import Diagnostic, Span

STDIN = "-"


def repo_path(path: str, root: Path) -> str:
    """Return `path` as seen from `root`, with slashes; absolute where it lies outside."""
    if path == STDIN:
        return path
    direct = Path.cwd() / path
    for file, base in ((direct, root), (direct.parent.resolve() / direct.name, root.resolve())):
        if file.is_relative_to(base) and ".." not in file.parts:
            return file.relative_to(base).as_posix()
    return (direct.parent.resolve() / direct.name).as_posix()


def named(findings: Iterable[Diagnostic], root: Path) -> Iterator[tuple[str, Diagnostic]]:
    """Yield each finding, its path as seen from `root`, after a fingerprint that none shares.

    The first of several alike keeps the plain fingerprint, so that one more below changes no
    name above it.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        placed = replace(finding, path=repo_path(finding.path, root))
        name = fingerprint(placed)
        seen[name] += 1
        yield (name if seen[name] == 1 else _numbered(name, seen[name])), placed


def _numbered(name: str, count: int) -> str:
    return hashlib.sha256(f"{name}\0{count}".encode()).hexdigest()[: len(name)]


def last_line(span: Span) -> int:
    """Return the last line that has a character of `span`."""
    ends_before = span.end_column == 1 and span.end_line > span.line
    return span.end_line - 1 if ends_before else span.end_line
