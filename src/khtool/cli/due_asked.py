"""What the options of `khtool due` ask for: days, states, formats, groups; checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from khtool.cli.session import chosen_day
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    import datetime

    from khtool.agenda.items import State
    from khtool.deadlines.recorded import Work
    from khtool.selection import Window

TABLE, ICS = "table", "ics"
FORMATS = (TABLE, "json", "csv", "md", "html", ICS)
LISTS = (TABLE, "json", "csv", "md")
"""What is made of the items alone, without the plans they come from."""

SPLIT_BY = ("agency",)
MAX_DAYS = 36_500


def window(
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


def whole(now: datetime.date, *, overdue: bool, unbounded: bool) -> Window:
    """Return the days that are meant when none are named: the seven days from today.

    What is overdue lies before today; `--all`, `--status` and a calendar mean all days.
    """
    from khtool import selection

    if overdue:
        return selection.Window(None, now - selection.ONE_DAY)
    return selection.Window(None, None) if unbounded else selection.days_from(now, 7)


def check_fail_on(fail_on: str | None) -> None:
    """Raise `UserError` for anything but overdue work to fail on."""
    from khtool.agenda.items import State

    if fail_on not in {None, State.OVERDUE.value}:
        raise UserError(msg("option.fail_on", value=fail_on))


def states(status: str | None) -> tuple[frozenset[State], frozenset[Work]]:
    """Read `--status overdue,in_progress`: states of deadlines, and how far open work is."""
    from khtool.agenda.items import State
    from khtool.deadlines.recorded import Work

    by_state = {state.value: state for state in State}
    by_work = {work.value: work for work in (Work.NOT_STARTED, Work.IN_PROGRESS)}
    names = [] if status is None else [name.strip() for name in status.split(",")]
    for name in names:
        if name not in by_state and name not in by_work:
            raise UserError(msg("option.status", value=name, known=(*by_state, *by_work)))
    return (
        frozenset(by_state[name] for name in names if name in by_state),
        frozenset(by_work[name] for name in names if name in by_work),
    )


def format_of(fmt: str | None, output: str | None) -> str:
    """Return the format asked for by name, else by the ending of `-o`, else the table."""
    by_ending = Path(output).suffix.lstrip(".").lower() if output else ""
    wanted = fmt or (by_ending if by_ending in FORMATS else TABLE)
    if wanted not in FORMATS:
        raise UserError(msg("option.format", value=wanted, known=FORMATS))
    return wanted


def check_groups(group_by: str | None, split_by: str | None, output: str | None) -> None:
    """Refuse groups that do not exist, and files an agency without a folder for them."""
    from khtool.views.due_groups import GROUP_BY

    for option, value, known in (
        ("--group-by", group_by, GROUP_BY),
        ("--split-by", split_by, SPLIT_BY),
    ):
        if value is not None and value not in known:
            raise UserError(msg("option.choice", option=option, value=value, known=known))
    if split_by is not None and output in {None, "-"}:
        raise UserError(msg("due.split_needs_folder"))
