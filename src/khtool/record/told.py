"""What is told after a record: of which deadline, in time or late, and what is left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.deadlines.recorded import Work
from khtool.lang import Message, msg
from khtool.record.change import EXTENSIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from khtool.deadlines.deadline import Deadline
    from khtool.record.change import Change

MOST = 6
"""How many open deadlines are named; of more, only how many there are."""


def told(change: Change, kind: str, *, dry: bool) -> Iterator[Message]:
    """Yield what to say of a record of `kind`: done, noted, dropped or extended."""
    did = msg("record.would") if dry else msg("record.did")
    if kind == "extended":
        yield from _moved(change, did)
        return
    record = change.after.placed.work.progress[-1]
    yield msg(f"record.{kind}", did=did, task=change.after.name, day=record.day)
    if kind == "done":
        for row in change.chosen:
            yield from _answered(change.now(row), record.day)
    yield left(change)


def taken_back(change: Change, kind: str, day: datetime.date, *, dry: bool) -> Iterator[Message]:
    """Yield what to say of a record of `kind` that was taken out again."""
    did = msg("record.would.undo") if dry else msg("record.did.undo")
    yield msg(f"record.undone.{kind}", did=did, task=change.after.name, day=day)
    yield left(change)


def warnings(change: Change, kind: str) -> Iterator[Message]:
    """Yield what somebody should look at again, though it was recorded."""
    work, issued = change.after.placed.work, change.after.plan.issued
    if kind == EXTENSIONS:
        last = work.extensions[-1]
        if last.decision is None:
            yield msg("record.no_decision")
        if len(_those_moved(change)) > 1:
            yield msg("record.moved_too", days=last.from_)
        return
    day = work.progress[-1].day
    if issued is not None and day < issued:
        yield msg("record.before_issue", day=day, issued=issued)


def left(change: Change) -> Message:
    """Say which deadlines of the task are still open."""
    rows = change.after.rows
    still_open = rows.still_open
    if not rows.rows:
        return msg("record.left.none_assigned")
    if not still_open:
        return msg("record.left.nothing")
    if len(still_open) > MOST:
        return msg("record.left.many", count=len(still_open), first=_name(still_open[0]))
    return msg("record.left", deadlines=tuple(_name(row) for row in still_open))


def _answered(row: Deadline, day: datetime.date) -> Iterator[Message]:
    """Say of one deadline whether it was met, and who has not reported yet."""
    if row.due is None:
        yield msg("record.done.undated", deadline=row.wording or "–")
    elif day > row.due:
        yield msg("record.done.late", deadline=_name(row), days=(day - row.due).days)
    elif day == row.due:
        yield msg("record.done.on_day", deadline=_name(row))
    else:
        yield msg("record.done.early", deadline=_name(row), days=(row.due - day).days)
    if row.recorded.work is Work.IN_PROGRESS and row.recorded.missing:
        yield msg("record.missing_reports", names=row.recorded.missing)


def _moved(change: Change, did: Message) -> Iterator[Message]:
    for row, now in _those_moved(change):
        assert row.due is not None
        assert now.due is not None
        yield msg(
            "record.extended",
            did=did,
            task=change.after.name,
            start=row.due,
            to=now.due,
            days=(now.due - row.due).days,
            original=now.original,
            count=len(change.after.placed.work.extensions),
        )


def _those_moved(change: Change) -> list[tuple[Deadline, Deadline]]:
    both = zip(change.before.rows.rows, change.after.rows.rows, strict=True)
    return [(row, now) for row, now in both if row.due != now.due]


def _name(row: Deadline) -> object:
    """Return the day of a deadline, with its label; of one without a day, its words."""
    if row.due is None:
        return row.label or row.wording or msg("record.no_wording")
    return msg("record.day_of", day=row.due, label=row.label) if row.label else row.due
