"""`khtool check`: all problems of all plans in one run."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg

FORMATS = ("text", "json")
LEVELS = ("error", "warning", "note")


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    fmt: Annotated[str, typer.Option("--format", help="help.check.format")] = "text",
    fail_level: Annotated[str, typer.Option("--fail-level", help="help.check.fail")] = "error",
) -> int:
    """Report every problem; exit code 1 when one is as grave as the level asked for."""
    from khtool.check.run import check
    from khtool.cli.loading import load_plans
    from khtool.diagnostic import Severity
    from khtool.report.json import json_report
    from khtool.report.text import text_report
    from khtool.views.style import styler

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    if fail_level not in LEVELS:
        raise UserError(msg("option.fail_level", value=fail_level, known=LEVELS))
    loaded = load_plans(paths or (), session)
    files = loaded.plan_files
    strict = loaded.config.dates.before_is_strict
    findings = check(files, loaded.config.agencies, before_is_strict=strict)
    if fmt == "json":
        sys.stdout.write(json_report(findings, len(files), session.say))
    else:
        lines = {file.path: file.source.lines for file in files}
        style = styler(session.colored)
        sys.stdout.write(text_report(findings, lines, session.say, style))
        if findings:
            counts = [sum(f.severity is level for f in findings) for level in Severity]
            errors, warnings, notes = counts
            summary = msg(
                "check.summary", errors=errors, warnings=warnings, notes=notes, files=len(files)
            )
        else:
            summary = msg("check.clean", files=len(files))
        session.tell(summary)
    if loaded.failed:
        return 2
    grave = [f for f in findings if f.severity.rank <= Severity(fail_level).rank]
    return 1 if grave else 0
