"""`khtool cal`: the working days of Vietnam."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg


def run(
    ctx: typer.Context,
    period: Annotated[str | None, typer.Argument(help="help.cal.period")] = None,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Print the days off and the make-up days of a year, or every day of a month."""
    from khtool.cli.loading import calendar_of
    from khtool.config import find_config
    from khtool.views.calendar_text import month_text, year_text

    session = session_of(ctx)
    now = chosen_today(today)
    year, month = _period(period or str(now.year))
    calendar = calendar_of(find_config(Path.cwd()))
    if month is None:
        print(year_text(year, calendar, session.say))
    else:
        print(month_text(year, month, calendar, session.say))
    return 0


def _period(text: str) -> tuple[int, int | None]:
    """Read 2026, 2026-11 or 11/2026."""
    parts = text.replace("/", "-").split("-")
    if len(parts) == 2 and len(parts[1]) == 4:
        parts.reverse()
    if len(parts) <= 2 and all(part.isascii() and part.isdigit() for part in parts):
        year, month = int(parts[0]), int(parts[1]) if len(parts) == 2 else None
        if 1945 <= year <= 2199 and (month is None or 1 <= month <= 12):
            return year, month
    raise UserError(msg("option.period", value=text))
