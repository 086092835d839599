"""`khtool audit`: any Word document against NĐ 30/2020/NĐ-CP; with `--fix` a mended copy."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.reporting import FORMATS, LEVELS, one_of, own_format, own_layout, report
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.audit.run import Audit
    from khtool.check.control import Control
    from khtool.cli.session import Session
    from khtool.diagnostic import Diagnostic


def run(
    ctx: typer.Context,
    documents: Annotated[list[str], typer.Argument(help="help.audit.documents")],
    fmt: Annotated[str | None, typer.Option("--format", help="help.check.format")] = None,
    everything: Annotated[bool, typer.Option("--all", help="help.audit.all")] = False,
    select: Annotated[str | None, typer.Option("--select", help="help.audit.select")] = None,
    ignore: Annotated[str | None, typer.Option("--ignore", help="help.audit.ignore")] = None,
    fail_level: Annotated[str, typer.Option("--fail-level", help="help.check.fail")] = "error",
    fix: Annotated[bool, typer.Option("--fix", help="help.audit.fix")] = False,
    output: Annotated[str | None, typer.Option("--output", "-o", help="help.audit.output")] = None,
) -> int:
    """Report every rule that is not met; exit code 1 when one is as grave as asked for."""
    session = session_of(ctx)
    chosen = one_of("--format", fmt or own_format(), FORMATS)
    level = one_of("--fail-level", fail_level, LEVELS)
    control = _control(select, ignore)
    if fix or output is not None:
        audits, failed = [_mended(documents, output, session, control, fix=fix)], False
    else:
        audits, failed = _audits(documents, session)
    findings = [f for audit in audits for f in audit.findings if control.wants(f.code)]
    sys.stdout.write(_printed(audits, findings, chosen, level, session))
    _sums(audits, session, everything=everything, on_paper=chosen == "text")
    return 2 if failed else _code(findings, level)


def _code(findings: Sequence[Diagnostic], level: str) -> int:
    from khtool.diagnostic import Severity

    return 1 if any(f.severity.rank <= Severity(level).rank for f in findings) else 0


def _control(select: str | None, ignore: str | None) -> Control:
    """Return what to show; raises `UserError` for what begins no rule's code."""
    from khtool.check.control import Control

    return Control(select=_codes("--select", select), ignore=_codes("--ignore", ignore))


def _codes(option: str, value: str | None) -> tuple[str, ...]:
    from khtool.audit.rules import audit_rules

    codes = tuple(code.strip().upper() for code in (value or "").split(",") if code.strip())
    for code in codes:
        if not any(rule.code.startswith(code) for rule in audit_rules()):
            raise UserError(msg("audit.code", option=option, value=code))
    return codes


def _audits(documents: Sequence[str], session: Session) -> tuple[list[Audit], bool]:
    """Return the audit of each file; one that cannot be read is told and stops no other."""
    from khtool.audit.run import audit
    from khtool.office.limits import read_limited

    found: list[Audit] = []
    failed = False
    for path in dict.fromkeys(documents):
        try:
            found.append(audit(read_limited(path), path))
        except UserError as error:
            session.tell(error.message, always=True)
            failed = True
    return found, failed


def _mended(
    documents: Sequence[str],
    output: str | None,
    session: Session,
    control: Control,
    *,
    fix: bool,
) -> Audit:
    """Write the mended copy of the one file named and return the audit of the copy."""
    from khtool.audit.fix import mended
    from khtool.audit.judge import Verdict
    from khtool.audit.run import audit
    from khtool.cli.output import write
    from khtool.office.limits import read_limited

    if not fix:
        raise UserError(msg("audit.output.fix"))
    if output is None:
        raise UserError(msg("audit.fix.output"))
    if len(documents) > 1:
        raise UserError(msg("audit.fix.one"))
    source, target = Path(documents[0]), Path(output)
    if target.exists() and target.samefile(source):
        raise UserError(msg("audit.fix.same", path=source))
    data, count = mended(read_limited(documents[0]), documents[0], control.wants)
    write(target, data)
    session.tell(msg("audit.fix.done", path=target, count=count))
    result = audit(data, output)
    broken = [
        outcome.rule.code for outcome in result.outcomes if outcome.verdict is Verdict.NOT_MET
    ]
    left = tuple(code for code in broken if control.wants(code))
    if left:
        session.tell(msg("audit.fix.left", count=len(left), codes=left))
    return result


def _printed(
    audits: Sequence[Audit],
    findings: Sequence[Diagnostic],
    chosen: str,
    level: str,
    session: Session,
) -> str:
    """Return the findings in the format asked for."""
    from khtool.report.audit_text import documents_json

    rules = None
    if chosen == "sarif":
        from khtool.report.audit_manual import described

        rules = described(session.say)
    return report(
        findings,
        chosen,
        {audit.path: audit.lines for audit in audits},
        session,
        level,
        concise=own_layout() == "concise",
        rules=rules,
        beside=documents_json(audits),
    )


def _sums(audits: Sequence[Audit], session: Session, *, everything: bool, on_paper: bool) -> None:
    """Print the sums of each file, and all its rules; beside a machine's format on stderr."""
    from khtool.report.audit_text import rules_report, sums_report

    stream = sys.stdout if on_paper else sys.stderr
    for audit in audits:
        if on_paper or not session.quiet:
            stream.write(sums_report([audit], session.say))
        if everything:
            stream.write(rules_report(audit, session.say))
