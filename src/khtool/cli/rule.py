"""`khtool rule`: what a rule is, why, and how to mend what it finds."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg


def run(
    ctx: typer.Context,
    codes: Annotated[list[str] | None, typer.Argument(help="help.rule.codes")] = None,
    everything: Annotated[bool, typer.Option("--all", help="help.rule.all")] = False,
) -> int:
    """Print the manual of the rules named; without any, the list of all rules."""
    from khtool.check.rules import DOCUMENTED
    from khtool.report.manual import manual

    session = session_of(ctx)
    known = {rule.code: rule for rule in DOCUMENTED}
    if not codes and not everything:
        for rule in DOCUMENTED:
            severity = session.say(msg(f"severity.{rule.severity.value}"))
            print(f"{rule.code}  {severity:9} {session.say(rule.summary)}")
        return 0
    wanted = list(known) if everything else [code.upper() for code in codes or ()]
    for code in wanted:
        if code not in known:
            close = get_close_matches(code, known, n=1, cutoff=0.4)
            raise UserError(msg("rule.unknown", code=code, close=close[0] if close else "KH201"))
    sys.stdout.write("\n".join(manual(known[code], session.say) for code in wanted))
    return 0
