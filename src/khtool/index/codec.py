"""Deadlines as lists of plain values, and back."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from khtool.dates.kind import Kind
from khtool.deadlines.deadline import Deadline
from khtool.deadlines.recorded import Recorded, Work
from khtool.index.deadlines import Row
from khtool.index.store import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSED = frozenset({Work.DONE, Work.DROPPED})


def row_of(deadline: Deadline) -> Row:
    """Return a deadline as it is kept: of its records only what they say together."""
    recorded = deadline.recorded
    body = [
        deadline.line,
        deadline.task,
        deadline.number,
        deadline.title,
        deadline.section,
        deadline.above,
        deadline.lead,
        deadline.support,
        deadline.wording,
        deadline.label,
        deadline.kind,
        [day.toordinal() for day in deadline.last_days],
        _ordinal(deadline.last_working_day),
        deadline.on_holiday,
        deadline.waits_for,
        [
            recorded.work,
            _ordinal(recorded.day),
            recorded.results,
            recorded.note,
            recorded.reported,
            recorded.missing,
            recorded.asked,
        ],
        deadline.lead_names,
        deadline.support_names,
    ]
    due = NO_DAY if deadline.due is None else deadline.due.toordinal()
    return Row(recorded.work not in CLOSED, due, body)


def deadline_of(plan: str, body: Sequence[Any]) -> Deadline:
    """Return the deadline of `plan` that `row_of` put into `body`, without its records."""
    days = tuple(map(datetime.date.fromordinal, body[11]))
    work, day, results, note, reported, missing, asked = body[15]
    return Deadline(
        plan=plan,
        line=body[0],
        task=body[1],
        number=body[2],
        title=body[3],
        section=body[4],
        above=tuple(body[5]),
        lead=tuple(body[6]),
        support=tuple(body[7]),
        wording=body[8],
        label=body[9],
        kind=None if body[10] is None else Kind(body[10]),
        original=days[0] if days else None,
        due=days[-1] if days else None,
        last_days=days,
        last_working_day=_day(body[12]),
        on_holiday=body[13],
        waits_for=tuple(body[14]),
        records=(),
        recorded=Recorded(
            Work(work),
            _day(day),
            tuple(results),
            note,
            tuple(reported),
            tuple(missing),
            tuple(asked),
        ),
        lead_names=tuple(body[16]),
        support_names=tuple(body[17]),
    )


def _ordinal(day: datetime.date | None) -> int | None:
    return None if day is None else day.toordinal()


def _day(ordinal: int | None) -> datetime.date | None:
    return None if ordinal is None else datetime.date.fromordinal(ordinal)
