"""`khtool due`: what is overdue and what comes due."""

from __future__ import annotations

import datetime
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import Session, chosen_day
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.agenda.items import Item, State
    from khtool.cli.loading import Loaded
    from khtool.model.load import PlanFile
    from khtool.selection import Window

FORMATS = ("table", "json", "csv")
MAX_DAYS = 36_500


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    week: Annotated[str | None, typer.Option("--week", help="help.due.week")] = None,
    month: Annotated[str | None, typer.Option("--month", help="help.due.month")] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", help="help.due.quarter")] = None,
    days: Annotated[str | None, typer.Option("--days", help="help.due.days")] = None,
    first: Annotated[str | None, typer.Option("--from", help="help.due.from")] = None,
    last: Annotated[str | None, typer.Option("--to", help="help.due.to")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="help.due.overdue")] = False,
    everything: Annotated[bool, typer.Option("--all", help="help.due.all")] = False,
    undated: Annotated[bool, typer.Option("--undated", help="help.due.undated")] = False,
    closed: Annotated[bool, typer.Option("--closed", help="help.due.closed")] = False,
    agency: Annotated[str | None, typer.Option("--agency", help="help.due.agency")] = None,
    lead: Annotated[str | None, typer.Option("--lead", help="help.due.lead")] = None,
    support: Annotated[str | None, typer.Option("--support", help="help.due.support")] = None,
    plan: Annotated[str | None, typer.Option("--plan", help="help.due.plan")] = None,
    status: Annotated[str | None, typer.Option("--status", help="help.due.status")] = None,
    grep: Annotated[str | None, typer.Option("--grep", help="help.due.grep")] = None,
    fmt: Annotated[str, typer.Option("--format", help="help.due.format")] = "table",
    fail_on: Annotated[str | None, typer.Option("--fail-on", help="help.due.fail_on")] = None,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """List the deadlines asked for; exit code 1 only with `--fail-on overdue`."""
    from khtool.agenda.items import State
    from khtool.cli.loading import load_plans
    from khtool.selection import Selection

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    if fail_on not in {None, State.OVERDUE.value}:
        raise UserError(msg("option.fail_on", value=fail_on))
    now = chosen_today(today)
    selection = Selection(
        window=_window(now, week, month, quarter, days, first, last)
        or _whole(now, overdue=overdue, unbounded=everything or status is not None),
        undated=undated,
        overdue_only=overdue,
        everything=everything,
        agency=agency,
        lead=lead,
        support=support,
        plan=plan,
        grep=grep,
        states=_states(status),
    )
    loaded = load_plans(paths or (), session)
    items = selection.chosen(_agenda(loaded, now, closed=closed))
    _write(items, selection.window, now, fmt, session)
    unsound = sum(not file.sound for file in loaded.plan_files)
    if unsound:
        session.tell(msg("due.skipped", count=unsound), always=True)
    if loaded.failed or unsound:
        return 2
    late = any(item.state is State.OVERDUE for item in items)
    return 1 if fail_on and late else 0


def _agenda(loaded: Loaded, now: datetime.date, *, closed: bool) -> Iterator[Item]:
    """Return the deadlines of all sound plans, of those that have ended only if `closed`."""
    from khtool.agenda.items import agenda
    from khtool.cli.loading import reader_of

    files = [file for file in loaded.plan_files if file.sound]
    open_files = [file for file in files if closed or not _closed(file, now)]
    return agenda(open_files, now, reader_of(loaded.config))


def _closed(file: PlanFile, now: datetime.date) -> bool:
    """Say whether a plan has ended by `now` and left the agenda."""
    plan = file.plan
    return plan is not None and plan.closed is not None and plan.closed <= now


def _window(
    now: datetime.date,
    week: str | None,
    month: str | None,
    quarter: str | None,
    days: str | None,
    first: str | None,
    last: str | None,
) -> Window | None:
    """Return the one stretch of days asked for, None without any."""
    from khtool import selection

    given = [
        name
        for name, value in (
            ("--week", week),
            ("--month", month),
            ("--quarter", quarter),
            ("--days", days),
            ("--from/--to", first if first is not None else last),
        )
        if value is not None
    ]
    if len(given) > 1:
        raise UserError(msg("option.exclusive", first=given[0], second=given[1]))
    if week is not None:
        return selection.week(week, now)
    if month is not None:
        return selection.month(month, now)
    if quarter is not None:
        return selection.quarter(quarter, now)
    if days is not None:
        if not days.isascii() or not days.isdigit() or not 1 <= int(days) <= MAX_DAYS:
            raise UserError(msg("option.days", value=days))
        return selection.days_from(now, int(days))
    begin, end = chosen_day("--from", first), chosen_day("--to", last)
    if begin is not None or end is not None:
        if begin is not None and end is not None and end < begin:
            raise UserError(msg("option.order", first=begin, last=end))
        return selection.Window(begin, end, overdue=False)
    return None


def _whole(now: datetime.date, *, overdue: bool, unbounded: bool) -> Window:
    """Return the days that are meant when none are named: the seven days from today.

    What is overdue lies before today; `--all` and `--status` mean all days.
    """
    from khtool import selection

    if overdue:
        return selection.Window(None, now - selection.ONE_DAY)
    return selection.Window(None, None) if unbounded else selection.days_from(now, 7)


def _states(status: str | None) -> frozenset[State]:
    """Read `--status overdue,due`."""
    from khtool.agenda.items import State

    known = [state.value for state in State]
    names = [] if status is None else [name.strip() for name in status.split(",")]
    for name in names:
        if name not in known:
            raise UserError(msg("option.status", value=name, known=tuple(known)))
    return frozenset(State(name) for name in names)


def _write(
    items: list[Item], window: Window, now: datetime.date, fmt: str, session: Session
) -> None:
    """Write the rows to standard output in the format asked for."""
    if fmt == "json":
        from khtool.views.due_json import due_json

        sys.stdout.write(due_json(items, window, now))
        return
    if fmt == "csv":
        from khtool.views.due_csv import due_csv

        sys.stdout.write(due_csv(items))
        return
    from khtool.views.due_list import due_list, window_title

    groups = due_list(items, window, session.say, verbose=session.verbose)
    if not groups:
        session.tell(msg("due.nothing", title=window_title(window)))
    elif sys.stdout.isatty() or session.color == "always":
        from khtool.views.due_table import print_due

        print_due(groups, session.console())
    else:
        from khtool.views.due_plain import due_plain

        sys.stdout.write(due_plain(groups, whole=session.verbose))
