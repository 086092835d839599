"""Findings as a code quality report of GitLab, shown in merge requests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from khtool.diagnostic import Severity
from khtool.report.places import last_line, named
from khtool.views.style import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from khtool.diagnostic import Diagnostic
    from khtool.lang import Translator

SEVERITIES: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def gitlab_report(findings: Iterable[Diagnostic], root: Path, say: Translator) -> str:
    """Return a list with one entry a finding.

    GitLab tells old findings from new ones by the fingerprint, and drops one that occurs twice.
    """
    entries = [_entry(name, finding, say) for name, finding in named(findings, root)]
    return json_safe(json.dumps(entries, ensure_ascii=False, indent=2)) + "\n"


def _entry(name: str, finding: Diagnostic, say: Translator) -> dict[str, object]:
    help_ = f" – {say(finding.help)}" if finding.help else ""
    span = finding.span
    return {
        "description": f"{finding.code}: {say(finding.message)}{help_}",
        "check_name": finding.code,
        "fingerprint": name,
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": finding.path,
            "lines": {"begin": span.line, "end": last_line(span)},
        },
    }
