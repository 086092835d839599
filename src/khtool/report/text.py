"""Findings as text: place, what is wrong, the line with a caret, what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from khtool.lang import Translator, msg
from khtool.views.style import Styler, clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.diagnostic import Diagnostic

MAX_CELLS = 96
"""How much of a line is shown; a longer one is cut around the place."""

BEFORE = 32
"""How much of a cut line is shown before the place."""

COLORS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}


def text_report(
    findings: Iterable[Diagnostic],
    sources: Mapping[str, Sequence[str]],
    say: Translator,
    style: Styler,
) -> str:
    """Return all findings, each with its excerpt; `sources` are the lines of each file."""
    return "\n".join(
        _finding(finding, sources.get(finding.path, ()), say, style) for finding in findings
    )


def _finding(finding: Diagnostic, lines: Sequence[str], say: Translator, style: Styler) -> str:
    span = finding.span
    place = style(f"{finding.path}:{span.line}:{span.column}:", "bold")
    severity = say(msg(f"severity.{finding.severity.value}"))
    head = style(f"{severity} {finding.code}", COLORS[finding.severity.value])
    result = [f"{place} {head}: {clean(say(finding.message))}"]
    if span.line <= len(lines):
        result += _excerpt(finding, lines[span.line - 1], style)
    if finding.help is not None:
        result.append(f"  {style('=', 'bold blue')} {clean(say(finding.help))}")
    return "\n".join(result) + "\n"


def _excerpt(finding: Diagnostic, line: str, style: Styler) -> list[str]:
    """Return the line of the finding and a caret under its place, aligned by display width."""
    span = finding.span
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(min(end, len(line)), start + 1)
    first = 0
    if cell_len(line) > MAX_CELLS:
        while first < start and cell_len(line[first:start]) > BEFORE:
            first += 1
    shown, dots = line[first:], "…" if first else ""
    while cell_len(shown) > MAX_CELLS:
        shown = shown[:-1]
    tail = "…" if len(shown) < len(line) - first else ""
    indent = cell_len(clean(dots + line[first:start]))
    marked = clean(line[start : min(end, first + len(shown))])
    width = max(cell_len(marked), 1)
    number = str(span.line)
    margin = style(f"{' ' * len(number)} |", "blue")
    return [
        f"  {style(f'{number} |', 'blue')} {dots}{clean(shown)}{tail}",
        f"  {margin} {' ' * indent}{style('^' * width, COLORS[finding.severity.value])}",
    ]
