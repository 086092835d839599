"""Findings as JSON, by the contract of `check --format json`."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from khtool.diagnostic import Severity
from khtool.views.style import json_safe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from khtool.diagnostic import Diagnostic
    from khtool.lang import Translator

SCHEMA = 1


def json_report(
    findings: Sequence[Diagnostic],
    files: int,
    say: Translator,
    beside: Mapping[str, object] | None = None,
) -> str:
    """Return the findings and their sums; lines and columns count from 1.

    `beside` are keys of a command's own.
    """
    counted = Counter(finding.severity for finding in findings)
    summary = {severity.value: counted[severity] for severity in Severity} | {"files": files}
    data = {
        "schema": SCHEMA,
        "findings": [_finding(finding, say) for finding in findings],
        "summary": summary,
        **(beside or {}),
    }
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Diagnostic, say: Translator) -> dict[str, object]:
    span = finding.span
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": say(finding.message),
        "help": say(finding.help) if finding.help else None,
        "task": finding.task,
    }
