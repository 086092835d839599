"""`khtool rule`: what a rule is, why, and how to mend what it finds."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg

FORMATS = ("text", "md")


def run(
    ctx: typer.Context,
    codes: Annotated[list[str] | None, typer.Argument(help="help.rule.codes")] = None,
    everything: Annotated[bool, typer.Option("--all", help="help.rule.all")] = False,
    fmt: Annotated[str, typer.Option("--format", help="help.rule.format")] = "text",
) -> int:
    """Print the manual of the rules named; without any, the list of all rules."""
    from khtool.audit.rules import audit_rules
    from khtool.check.rules import DOCUMENTED
    from khtool.report.audit_manual import audit_manual
    from khtool.report.manual import manual
    from khtool.report.manual_md import manual_md

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.choice", option="--format", value=fmt, known=FORMATS))
    known = {rule.code: rule for rule in DOCUMENTED}
    of_paper = {rule.code: rule for rule in audit_rules()}
    if not codes and not everything and fmt == "text":
        for rule in DOCUMENTED:
            severity = session.say(msg(f"severity.{rule.severity.value}"))
            print(f"{rule.code}  {severity:9} {session.say(rule.summary)}")
        return 0
    paper = [code.upper() for code in codes or () if code.upper() in of_paper]
    if paper and not everything:
        texts = [audit_manual(of_paper[code], session.say) for code in paper]
        sys.stdout.write("\n\n".join(texts))
        codes = [code for code in codes or () if code.upper() not in of_paper]
        if not codes:
            return 0
        sys.stdout.write("\n\n")
    wanted = [code.upper() for code in codes] if codes and not everything else list(known)
    for code in wanted:
        if code not in known:
            close = get_close_matches(code, known, n=1, cutoff=0.4)
            raise UserError(msg("rule.unknown", code=code, close=close[0] if close else "KH201"))
    rules = [known[code] for code in wanted]
    if fmt == "md":
        sys.stdout.write(manual_md(rules, session.say))
    else:
        sys.stdout.write("\n\n".join(manual(rule, session.say) for rule in rules))
    return 0
