"""`khtool when`: how a wording is understood."""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import chosen_day
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.cli.session import Session
    from khtool.dates.problem import Problem
    from khtool.dates.resolve import Context

FORMATS = ("text", "json")
STDIN = "-"


def run(
    ctx: typer.Context,
    texts: Annotated[list[str], typer.Argument(help="help.when.texts")],
    issued: Annotated[str | None, typer.Option("--issued", help="help.when.issued")] = None,
    until: Annotated[str | None, typer.Option("--until", help="help.when.until")] = None,
    fmt: Annotated[str, typer.Option("--format", help="help.when.format")] = "text",
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Explain each wording; exit code 1 when one is not understood."""
    from khtool.cli.loading import calendar_of
    from khtool.config import find_config
    from khtool.dates.explained import Explained, explained
    from khtool.views.style import json_safe
    from khtool.views.when_json import when_record
    from khtool.views.when_text import when_text

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    now = chosen_today(today)
    context = _context(now, chosen_day("--issued", issued), chosen_day("--until", until))
    config = find_config(Path.cwd())
    calendar, strict = calendar_of(config), config.dates.before_is_strict
    single = len(texts) == 1 and texts[0] != STDIN
    failed = False
    for text in _lines(texts):
        blank = not single and not text.strip()
        result = (
            Explained((), ())
            if blank
            else explained(text, context, calendar, before_is_strict=strict)
        )
        failed = failed or any(problem.fatal for problem in result.problems)
        if fmt == "json":
            record = when_record(text, context, result, session.say)
            written = json.dumps(record, ensure_ascii=False, indent=2 if single else None)
            print(json_safe(written))
        else:
            print(when_text(text, result, now, calendar, session.say) if not blank else "")
            _tell(text, result.problems, session)
    return 1 if failed else 0


def _context(
    now: datetime.date, issued: datetime.date | None, until: datetime.date | None
) -> Context:
    """Return the plan's context; without `--issued` nobody says the year of a bare "Quý II"."""
    from khtool.dates.resolve import Context

    start = issued or datetime.date(now.year, 1, 2)
    end = until or datetime.date(start.year, 12, 31)
    if end < start:
        raise UserError(msg("option.until", issued=start, until=end))
    return Context(start, end, issued.year if issued else None, issued is not None)


def _lines(texts: Iterable[str]) -> Iterable[str]:
    """Yield the wordings: each argument, and for `-` each line of standard input."""
    for text in texts:
        if text == STDIN:
            data = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")
            yield from data.splitlines()
        else:
            yield text


def _tell(text: str, problems: Iterable[Problem], session: Session) -> None:
    """Show each problem under the wording, with a caret at its place."""
    for problem in problems:
        from khtool.views.when_text import problem_text

        shown = problem_text(text, problem, session.say)
        session.tell(msg("plain", text=shown), always=True)
