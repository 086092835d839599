"""Reads plans for the indexes, many of them on all processors."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from khtool.cli.loading import calendar_of, reader_of
from khtool.index.refresh import look_into
from khtool.index.store import NO_DAY, Entry
from khtool.model.load import load
from khtool.read.source import decode

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.dates.calendar import Calendar
    from khtool.deadlines.rows import Reader
    from khtool.index.deadlines import PlanDeadlines
    from khtool.index.findings import PlanFindings
    from khtool.index.refresh import Look, Looked, Suspect

E = TypeVar("E", bound=Entry)
S = TypeVar("S")
T = TypeVar("T")

MANY = 300
"""From how many files on it pays to start further processes."""

PORTION = 25
"""How many files a process is given at a time."""


def deadline_looker(config: Config, session: Session) -> Look[PlanDeadlines]:
    """Return what reads deadlines for the index by the settings of a repo."""
    return _looker(partial(_deadlines, reader_of(config)), session)


def finding_looker(config: Config, today: datetime.date, session: Session) -> Look[PlanFindings]:
    """Return what checks plans for the index by the settings of a repo, as of `today`."""
    return _looker(partial(_findings, Checker(config, calendar_of(config), today)), session)


def _looker(parse: Callable[[str, str, bytes, bytes], E], session: Session) -> Look[E]:
    function: Callable[[Suspect], Looked[E]] = partial(look_into, parse=parse)

    def look(suspects: list[Suspect]) -> Iterable[Looked[E]]:
        return spread(function, suspects, session)

    return look


def _deadlines(reader: Reader, name: str, stamp: str, digest: bytes, data: bytes) -> PlanDeadlines:
    """Return what the index keeps of the plan in `data`; of one with errors, only that it has."""
    from khtool.index.codec import row_of
    from khtool.index.deadlines import PlanDeadlines

    file = load(decode(name, data))
    if file.plan is None or not file.sound:
        return PlanDeadlines(name, stamp, digest, sound=False, closed=NO_DAY, rows=())
    closed = NO_DAY if file.plan.closed is None else file.plan.closed.toordinal()
    rows = [row_of(deadline) for deadline in reader.deadlines(file)]
    return PlanDeadlines(name, stamp, digest, sound=True, closed=closed, rows=rows)


@dataclass(frozen=True, slots=True)
class Checker:
    """By what plans are checked."""

    config: Config
    calendar: Calendar
    today: datetime.date


def _findings(by: Checker, name: str, stamp: str, digest: bytes, data: bytes) -> PlanFindings:
    """Return what is found in the plan in `data`, and for how long.

    What lies in the future today may not do so tomorrow; what does not, never will.
    """
    from khtool.check.rules import BY_DAY
    from khtool.check.run import check
    from khtool.index.finding_codec import values_of
    from khtool.index.findings import PlanFindings

    found = check(
        [load(decode(name, data))],
        by.config.agencies,
        before_is_strict=by.config.dates.before_is_strict,
        calendar=by.calendar,
        today=by.today,
    )
    first = by.today.toordinal()
    last = first if any(one.code in BY_DAY for one in found) else NO_DAY
    return PlanFindings(name, stamp, digest, first, last, [values_of(one) for one in found])


def spread(
    function: Callable[[S], T],
    given: Sequence[S],
    session: Session,
    *,
    portion: int = PORTION,
    files: int | None = None,
) -> Iterator[T]:
    """Yield what `function` makes of each of `given`, in order; many are shared out.

    A process takes `portion` of them at a time. `files` is how many files they stand for, where
    each is not one. In a terminal a bar tells how far it is.
    """
    processors = os.cpu_count() or 1
    if (len(given) if files is None else files) < MANY or processors == 1:
        yield from map(function, given)
        return
    from concurrent.futures import ProcessPoolExecutor

    from khtool.cli.output import with_bar

    with ProcessPoolExecutor(processors) as pool:
        made = pool.map(function, given, chunksize=portion)
        for _ in with_bar(range(len(given)), session, "read.progress"):
            yield next(made)
