"""`khtool due`: what is overdue and what comes due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli import due_asked
from khtool.cli.base import session_of
from khtool.cli.session import today as chosen_today
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Callable

    from khtool.cli.due_output import Shown
    from khtool.cli.listing import Found
    from khtool.cli.session import Session


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
    group_by: Annotated[str | None, typer.Option("--group-by", help="help.due.group_by")] = None,
    fmt: Annotated[str | None, typer.Option("--format", help="help.due.format")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help="help.due.output")] = None,
    split_by: Annotated[str | None, typer.Option("--split-by", help="help.due.split_by")] = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", help="help.due.fail_on")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="help.no_cache")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """List the deadlines asked for; exit code 1 only with `--fail-on overdue`."""
    from khtool.cli.due_output import Shown
    from khtool.cli.listing import Wanted, from_index, from_plans
    from khtool.index.place import is_off
    from khtool.selection import Selection

    session, now = session_of(ctx), chosen_today(today)
    shown_as = due_asked.format_of(fmt, output)
    due_asked.check_groups(group_by, split_by, output)
    due_asked.check_fail_on(fail_on)
    states, works = due_asked.states(status)
    unbounded = everything or status is not None or shown_as == due_asked.ICS
    selection = Selection(
        window=due_asked.window(now, week, month, quarter, days, first, last)
        or due_asked.whole(now, overdue=overdue, unbounded=unbounded),
        undated=undated,
        overdue_only=overdue,
        everything=everything,
        agency=agency,
        lead=lead,
        support=support,
        plan=plan,
        grep=grep,
        states=states,
        works=works,
    )
    plain = shown_as in due_asked.LISTS and not (group_by or split_by)
    indexed = plain and not (no_cache or is_off())
    wanted = Wanted(paths or (), selection, now, closed)
    found = (indexed and from_index(wanted, session)) or from_plans(wanted, session)
    shown = Shown(shown_as, selection.window, now, group_by, found.loaded, session)
    put = partial(_put, found, shown, output, lead or agency, split=split_by is not None)
    return _exit_code(found, session, fail_on) if _told(put, shown) else 2


def _exit_code(found: Found, session: Session, fail_on: str | None) -> int:
    """Tell how many plans are left out, and return the exit code."""
    if found.unsound:
        session.tell(msg("due.skipped", count=found.unsound), always=True)
    if found.failed or found.unsound:
        return 2
    return int(any(item.state == fail_on for item in found.items))


def _put(
    found: Found, shown: Shown, output: str | None, agency: str | None, *, split: bool
) -> None:
    from khtool.cli.due_output import put, put_by_agency

    if split:
        put_by_agency(found.items, found.at_any_time, shown, output or "")
    else:
        put(found.items, shown, output, agency)


def _told(how: Callable[[], None], shown: Shown) -> bool:
    """Write the list; False, and told why, where an office's own page template fails."""
    if shown.fmt != "html":
        how()
        return True
    from khtool.cli.render import tell_template_error
    from khtool.render.errors import RenderError

    try:
        how()
    except RenderError as error:
        tell_template_error(error, shown.session)
        return False
    return True
