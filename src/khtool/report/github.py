"""Findings as workflow commands of GitHub Actions, which shows them beside the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from khtool.diagnostic import Severity
from khtool.report.places import STDIN, last_line, repo_path
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from khtool.diagnostic import Diagnostic
    from khtool.lang import Translator

COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def github_report(findings: Iterable[Diagnostic], root: Path, say: Translator) -> str:
    """Return one command a finding; paths are as seen from `root`, the checked out repo."""
    return "".join(f"{_command(finding, root, say)}\n" for finding in findings)


def _command(finding: Diagnostic, root: Path, say: Translator) -> str:
    texts = [finding.message, *([finding.help] if finding.help else [])]
    message = "\n".join(clean(say(text)) for text in texts)
    values = {**_place(finding, root), "title": finding.code}
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
    return f"::{COMMANDS[finding.severity]} {shown}::{_data(message)}"


def _place(finding: Diagnostic, root: Path) -> dict[str, str | int]:
    """Return file, lines and columns; columns stand only where the lines are one."""
    if finding.path == STDIN:
        return {}
    span = finding.span
    place: dict[str, str | int] = {
        "file": clean(repo_path(finding.path, root)),
        "line": span.line,
        "endLine": last_line(span),
    }
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": span.end_column}
    return place


def _data(text: str) -> str:
    """Escape what would end a command; the percent sign first, as it begins every escape."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a value before the `::`, where colons and commas part the values."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
