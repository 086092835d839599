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


def concise_report(findings: Iterable[Diagnostic], say: Translator, style: Styler) -> str:
    """Return one line a finding, without excerpts, for pipes and editors."""
    return "".join(f"{_head(finding, say, style)}\n" for finding in findings)


def _head(finding: Diagnostic, say: Translator, style: Styler) -> str:
    """Return place, severity, code and what is wrong."""
    span = finding.span
    place = style(f"{clean(finding.path)}:{span.line}:{span.column}:", "bold")
    severity = say(msg(f"severity.{finding.severity.value}"))
    head = style(f"{severity} {finding.code}", COLORS[finding.severity.value])
    return f"{place} {head}: {clean(say(finding.message))}"


def _finding(finding: Diagnostic, lines: Sequence[str], say: Translator, style: Styler) -> str:
    span = finding.span
    result = [_head(finding, say, style)]
    if span.line <= len(lines):
        result += _excerpt(finding, lines[span.line - 1], style)
    if finding.help is not None:
        result.append(f"  {style('=', 'bold blue')} {clean(say(finding.help))}")
    return "\n".join(result) + "\n"


def _excerpt(finding: Diagnostic, line: str, style: Styler) -> list[str]:
    """Return the line of the finding and a caret under its place, aligned by display width."""
    span = finding.span
    line = clean(line)
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(min(end, len(line)), start + 1)
    before = line[:start] if cell_len(line) > MAX_CELLS else ""
    first = len(before) - _fitting(before[::-1], BEFORE)
    shown = line[first : first + _fitting(line[first:], MAX_CELLS)]
    dots = "…" if first else ""
    tail = "…" if first + len(shown) < len(line) else ""
    indent = cell_len(dots + line[first:start])
    width = max(cell_len(line[start : min(end, first + len(shown))]), 1)
    number = str(span.line)
    margin = style(f"{' ' * len(number)} |", "blue")
    return [
        f"  {style(f'{number} |', 'blue')} {dots}{shown}{tail}",
        f"  {margin} {' ' * indent}{style('^' * width, COLORS[finding.severity.value])}",
    ]


def _fitting(signs: str, cells: int) -> int:
    """Return how many of `signs`, from the first on, fit into `cells`."""
    for count, sign in enumerate(signs):
        cells -= cell_len(sign)
        if cells < 0:
            return count
    return len(signs)
