"""`khtool check`: all problems of all plans in one run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from khtool.cli.base import session_of
from khtool.cli.repo import Repo
from khtool.cli.reporting import (
    FORMATS,
    LEVELS,
    READ_BY_PEOPLE,
    one_of,
    own_format,
    own_layout,
    report,
)
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.check.control import Control
    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.diagnostic import Diagnostic

LAYOUTS = ("full", "concise")
BASELINE_NAME = "khtool-baseline.json"
"""Where `--write-baseline` writes when no name is given."""


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    fmt: Annotated[str | None, typer.Option("--format", help="help.check.format")] = None,
    output: Annotated[str | None, typer.Option("--output", help="help.check.output")] = None,
    select: Annotated[str | None, typer.Option("--select", help="help.check.select")] = None,
    ignore: Annotated[str | None, typer.Option("--ignore", help="help.check.ignore")] = None,
    fail_level: Annotated[str | None, typer.Option("--fail-level", help="help.check.fail")] = None,
    baseline: Annotated[str | None, typer.Option("--baseline", help="help.check.baseline")] = None,
    write_baseline: Annotated[
        str | None, typer.Option("--write-baseline", help="help.check.write_baseline")
    ] = None,
    changed_since: Annotated[
        str | None, typer.Option("--changed-since", help="help.check.changed_since")
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="help.check.statistics")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="help.check.explain")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="help.check.fix")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="help.check.diff")] = False,
    line_ends: Annotated[str | None, typer.Option("--line-ends", help="help.line_ends")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="help.no_cache")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Report every problem; exit code 1 when one is as grave as the level asked for."""
    from khtool.cli.finding import found_in, of_loaded
    from khtool.diagnostic import Severity
    from khtool.index.place import is_off

    session, now = session_of(ctx), chosen_today(today)
    chosen = one_of("--format", fmt or own_format(), FORMATS)
    if output is not None:
        one_of("--output", output, LAYOUTS)
    if changed_since is not None:
        _refuse_beside_changed_since(paths or (), write_baseline)
    if fix or diff or line_ends is not None or changed_since is not None or "-" in (paths or ()):
        how = {"fix": fix, "diff": diff, "line_ends": line_ends}
        loaded, code = _mended(paths or (), session, changed_since, **how)
        if code is not None:
            return code
        found = of_loaded(loaded, now)
    else:
        keep = not (no_cache or is_off() or write_baseline is not None)
        found = found_in(paths or (), now, session, keep=keep)
    repo, lines = found.repo, found.lines
    level = one_of("--fail-level", fail_level or repo.fail_level, LEVELS)
    control = _control(repo, select, ignore, baseline, writes=write_baseline is not None)
    findings = control.kept(found.findings, lines)
    if write_baseline is not None:
        return _write_baseline(findings, write_baseline, repo, session)
    if statistics:
        sys.stdout.write(_statistics(findings, session))
    else:
        concise = (output or own_layout()) == "concise"
        sys.stdout.write(report(findings, chosen, lines, session, level, concise=concise))
    if explain:
        _explain(findings, session, sys.stdout if chosen in READ_BY_PEOPLE else sys.stderr)
    _summary(findings, len(lines), session)
    if found.failed:
        return 2
    return 1 if any(f.severity.rank <= Severity(level).rank for f in findings) else 0


def _statistics(findings: Sequence[Diagnostic], session: Session) -> str:
    from khtool.report.statistics import statistics_report

    return statistics_report(findings, session.say)


def _mended(
    paths: Sequence[str], session: Session, changed_since: str | None, **how: Any
) -> tuple[Loaded, int | None]:
    """Return the plans, mended as asked; and the exit code where that was all that was asked."""
    from khtool.cli.fixing import mend
    from khtool.cli.loading import load_plans

    return mend(load_plans(paths, session, changed_since), session, **how)


def _refuse_beside_changed_since(paths: Sequence[str], write_baseline: str | None) -> None:
    """Raise `UserError` for what makes no sense of a part of the plans or outside git."""
    for option, given in (("--write-baseline", write_baseline is not None), ("-", "-" in paths)):
        if given:
            raise UserError(msg("option.exclusive", first="--changed-since", second=option))


def control_of(config: Config) -> Control:
    """Return what to show where the command line says nothing of it."""
    return _control(Repo.of(config), None, None, None)


def _control(
    repo: Repo,
    select: str | None,
    ignore: str | None,
    baseline: str | None,
    *,
    writes: bool = False,
) -> Control:
    """Return what to show: the command line wins over khtool.toml.

    Who `writes` a new baseline is shown everything: the old one must not hide what it held.
    """
    from khtool.check.baseline import read_baseline
    from khtool.check.control import Control

    own = repo.folder / repo.baseline if repo.baseline else None
    path = Path(baseline) if baseline is not None else own
    return Control(
        select=_codes("--select", select) if select is not None else repo.select,
        ignore=_codes("--ignore", ignore) if ignore is not None else repo.ignore,
        baseline=read_baseline(path) if path is not None and not writes else None,
    )


def _codes(option: str, value: str) -> tuple[str, ...]:
    """Read `KH3,KH401`; raises `UserError` for what begins no rule's code."""
    from khtool.check.rules import DOCUMENTED

    codes = tuple(code.strip().upper() for code in value.split(",") if code.strip())
    for code in codes:
        if not any(rule.code.startswith(code) for rule in DOCUMENTED):
            raise UserError(msg("option.code", option=option, value=code))
    return codes


def _summary(findings: Sequence[Diagnostic], files: int, session: Session) -> None:
    """Tell the sums on standard error."""
    from khtool.diagnostic import Severity

    if not findings:
        session.tell(msg("check.clean", files=files))
        return
    errors, warnings, notes = (sum(f.severity is level for f in findings) for level in Severity)
    session.tell(msg("check.summary", errors=errors, warnings=warnings, notes=notes, files=files))


def _explain(findings: Sequence[Diagnostic], session: Session, stream: TextIO) -> None:
    """Write the manual of every rule that found something, once; never into a document."""
    from khtool.check.rules import DOCUMENTED
    from khtool.report.manual import manual

    found = {finding.code for finding in findings}
    for rule in DOCUMENTED:
        if rule.code in found:
            stream.write("\n" + manual(rule, session.say))


def _write_baseline(findings: Sequence[Diagnostic], name: str, repo: Repo, session: Session) -> int:
    """Write the findings as a baseline, so that later runs show only new ones."""
    from khtool.check.baseline import baseline_text
    from khtool.cli.output import write

    path = Path(name) if name else repo.folder / (repo.baseline or BASELINE_NAME)
    write(path, baseline_text(findings).encode("utf-8"))
    session.tell(msg("baseline.written", path=path, count=len(findings)))
    return 0
