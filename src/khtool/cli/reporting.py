"""How findings are printed: what `check` and `audit` have in common."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from khtool.cli.session import Session
    from khtool.diagnostic import Diagnostic

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
READ_BY_PEOPLE = ("text", "github")
"""Formats whose output is a log, not a document."""

LEVELS = ("error", "warning", "note")


def own_format() -> str:
    """Return the format for the machine that khtool runs on: GitHub Actions has its own."""
    in_actions = os.environ.get("GITHUB_ACTIONS") == "true"
    return "github" if in_actions else "text"


def own_layout() -> str:
    """Return the layout of text: one line a finding where another program reads it."""
    return "full" if sys.stdout.isatty() else "concise"


def _root() -> Path:
    """Return the folder of the repo on the machine of a CI server; elsewhere where we are."""
    named = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    return Path(named) if named else Path.cwd()


def one_of(option: str, value: str, known: Sequence[str]) -> str:
    """Return `value`; raises `UserError` where it is none of the values `known`."""
    if value not in known:
        raise UserError(msg("option.choice", option=option, value=value, known=tuple(known)))
    return value


def report(
    findings: Sequence[Diagnostic],
    fmt: str,
    lines: Mapping[str, Sequence[str]],
    session: Session,
    level: str,
    *,
    concise: bool,
    rules: Sequence[dict[str, object]] | None = None,
    beside: Mapping[str, object] | None = None,
) -> str:
    """Return the findings in the format asked for; `lines` are those of each file.

    `rules` describe what was looked for, in SARIF; without them the rules of plan files do.
    `beside` are further keys of the JSON.
    """
    match fmt:
        case "json":
            from khtool.report.json import json_report

            return json_report(findings, len(lines), session.say, beside)
        case "github":
            from khtool.report.github import github_report

            return github_report(findings, _root(), session.say)
        case "gitlab":
            from khtool.report.gitlab import gitlab_report

            return gitlab_report(findings, _root(), session.say)
        case "sarif":
            from khtool import __version__
            from khtool.report.sarif import sarif_report

            return sarif_report(
                findings, _root(), session.say, session.lang, __version__, described=rules
            )
        case "junit":
            from khtool.diagnostic import Severity
            from khtool.report.junit import junit_report

            return junit_report(findings, lines, _root(), session.say, Severity(level))
        case _:
            from khtool.report.text import concise_report, text_report
            from khtool.views.style import styler

            style = styler(session.colored)
            if concise:
                return concise_report(findings, session.say, style)
            return text_report(findings, lines, session.say, style)
