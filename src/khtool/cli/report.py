"""`khtool report`: how much was assigned, done, is in time, is overdue; by whom or when."""

from __future__ import annotations

import datetime
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import chosen_day
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.agenda.standing import Task
    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.model.load import PlanFile
    from khtool.selection import Window
    from khtool.summary.summary import Summary

FORMATS = ("table", "md", "csv", "json", "xlsx", "docx", "html")
BINARY = ("xlsx", "docx")
SUFFIXES = {".txt": "table", **{f".{fmt}": fmt for fmt in FORMATS[1:]}}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the user asked for."""

    now: datetime.date
    window: Window
    by: str
    agency: str | None
    plan: str | None
    compare: bool


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    first: Annotated[str | None, typer.Option("--from", help="help.report.from")] = None,
    last: Annotated[str | None, typer.Option("--to", help="help.report.to")] = None,
    month: Annotated[str | None, typer.Option("--month", help="help.report.month")] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", help="help.report.quarter")] = None,
    year: Annotated[str | None, typer.Option("--year", help="help.report.year")] = None,
    agency: Annotated[str | None, typer.Option("--agency", help="help.report.agency")] = None,
    plan: Annotated[str | None, typer.Option("--plan", help="help.due.plan")] = None,
    by: Annotated[str, typer.Option("--by", help="help.report.by")] = "agency",
    compare: Annotated[bool, typer.Option("--compare", help="help.report.compare")] = False,
    fmt: Annotated[str | None, typer.Option("--format", help="help.report.format")] = None,
    file: Annotated[str | None, typer.Option("--output", "-o", help="help.report.output")] = None,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Sum up the tasks of all sound plans; exit code 2 where a file could not be counted."""
    from khtool.cli.loading import load_plans
    from khtool.cli.output import STDOUT, write
    from khtool.cli.report_made import made

    session = session_of(ctx)
    chosen = _format(fmt, file)
    now = chosen_today(today)
    window = _window(now, month, quarter, year, first, last)
    if compare and window.first is None and window.last is None:
        raise UserError(msg("report.compare"))
    loaded = load_plans(paths or (), session)
    asked = _Asked(now, window, _by(by), agency, plan, compare)
    files = _files(loaded, asked, session)
    found = _summary(files, asked, loaded)
    data = made(found, chosen, files, loaded.config, session, to_file=file is not None)
    target = None if file in {None, STDOUT} else Path(str(file))
    if target is None and chosen not in BINARY:
        sys.stdout.write(data.decode("utf-8"))
    else:
        write(target, data)
    if target is not None:
        session.tell(msg("render.written", path=target))
    unsound = sum(not each.sound for each in loaded.plan_files)
    if unsound:
        session.tell(msg("due.skipped", count=unsound), always=True)
    return 2 if loaded.failed or unsound else 0


def _format(fmt: str | None, output: str | None) -> str:
    """Return the format asked for by name, or by the ending of `-o`."""
    if fmt is not None and fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    if output is None and fmt in BINARY:
        raise UserError(msg("report.binary", fmt=fmt))
    if fmt is not None or output in {None, "-"}:
        return fmt or FORMATS[0]
    suffix = Path(str(output)).suffix.lower()
    if suffix not in SUFFIXES:
        raise UserError(msg("report.suffix", path=output, known=tuple(SUFFIXES)))
    return SUFFIXES[suffix]


def _by(value: str) -> str:
    from khtool.summary.groups import By

    known = tuple(by.value for by in By)
    if value not in known:
        raise UserError(msg("option.choice", option="--by", value=value, known=known))
    return value


def _window(
    now: datetime.date,
    month: str | None,
    quarter: str | None,
    year: str | None,
    first: str | None,
    last: str | None,
) -> Window:
    """Return the one period asked for, all time without any.

    Without a value `--month`, `--quarter` and `--year` mean those that `now` lies in.
    """
    from khtool import selection

    given = [
        name
        for name, value in (
            ("--month", month),
            ("--quarter", quarter),
            ("--year", year),
            ("--from/--to", first if first is not None else last),
        )
        if value is not None
    ]
    if len(given) > 1:
        raise UserError(msg("option.exclusive", first=given[0], second=given[1]))
    if month is not None:
        return selection.month(month or f"{now:%Y-%m}", now)
    if quarter is not None:
        return selection.quarter(quarter or f"{now.year}-Q{(now.month + 2) // 3}", now)
    if year is not None:
        value = year or str(now.year)
        if not value.isascii() or not value.isdigit() or int(value) not in selection.YEARS:
            raise UserError(msg("report.year", value=value))
        whole = datetime.date(int(value), 1, 1), datetime.date(int(value), 12, 31)
        return selection.Window(*whole, overdue=False)
    begin, end = chosen_day("--from", first), chosen_day("--to", last)
    if begin is not None and end is not None and end < begin:
        raise UserError(msg("option.order", first=begin, last=end))
    return selection.Window(begin, end, overdue=False)


def _files(loaded: Loaded, asked: _Asked, session: Session) -> list[PlanFile]:
    """Return the sound plans asked for as they were known today, and tell which do not count.

    Plans that have ended count only in a period, plans that have not begun never.
    """
    from khtool.model.agency import fold
    from khtool.summary.as_of import as_of

    wanted = fold(asked.plan or "")
    named = [file for file in loaded.plan_files if file.sound and wanted in fold(file.path)]
    whole = asked.window.first is None and asked.window.last is None
    running = [file for file in named if not (whole and _has_ended(file, asked.now))]
    begun = as_of(running, asked.now)
    if ended := len(named) - len(running):
        session.tell(msg("report.ended", count=ended))
    if coming := len(running) - len(begun):
        session.tell(msg("report.not_begun", count=coming, today=asked.now))
    return begun


def _has_ended(file: PlanFile, now: datetime.date) -> bool:
    plan = file.plan
    return plan is not None and plan.closed is not None and plan.closed <= now


def _summary(files: Sequence[PlanFile], asked: _Asked, loaded: Loaded) -> Summary:
    """Return what is asked for, compared with the year before where that is asked for too."""
    from khtool.render.facts import agency_named
    from khtool.summary.as_of import as_of
    from khtool.summary.groups import By, led_by, within
    from khtool.summary.summary import compared, summary, window_before, year_before

    tasks = _tasks(files, asked.now, loaded)
    agency = asked.agency
    if agency is not None:
        declared = [*loaded.config.agencies]
        declared += [each for file in files if file.plan for each in file.plan.agencies]
        agency = agency_named(agency, declared, [task.items[0] for task in tasks])

    def summed_up(
        files: Sequence[PlanFile], tasks: Sequence[Task], now: datetime.date, window: Window
    ) -> Summary:
        own = tasks if agency is None else led_by(tasks, agency)
        return summary(within(own, window, _times(files)), now, window, By(asked.by), agency)

    found = summed_up(files, tasks, asked.now, asked.window)
    if not asked.compare:
        return found
    day = year_before(asked.now)
    known = as_of(files, day)
    earlier = summed_up(known, _tasks(known, day, loaded), day, window_before(asked.window))
    return compared(found, earlier)


def _tasks(files: Sequence[PlanFile], day: datetime.date, loaded: Loaded) -> list[Task]:
    from khtool.agenda.items import assigned
    from khtool.agenda.standing import tasks_of
    from khtool.cli.loading import reader_of

    return tasks_of(assigned(files, day, reader_of(loaded.config)))


def _times(files: Sequence[PlanFile]) -> dict[str, tuple[datetime.date, datetime.date]]:
    """Return from when until when each plan runs, by its path."""
    from khtool.deadlines.context import context_of

    contexts = {file.path: context_of(file.plan) for file in files if file.plan is not None}
    return {path: (context.issued, context.until) for path, context in contexts.items()}
