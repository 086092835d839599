"""The agenda as a list for people: what stands in it, whatever it is printed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED, Item, State
from khtool.deadlines.recorded import Work
from khtool.lang import Message, Translator, msg
from khtool.views.style import clean

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from khtool.views.due_groups import Part


COLUMNS = ("due", "left", "number", "title", "lead", "plan")
"""What stands in a row, in order."""


MAX_NAMES = 5
"""How many of those who have reported, or have not, are named in a line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the day, what time is left, number, title, lead, plan; `note` stands beneath.

    `label` tells several deadlines of one task apart and belongs to the title.
    """

    due: str
    left: str
    number: str
    title: str
    label: str
    lead: str
    plan: str
    state: State
    note: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the six columns in order, whole."""
        title = f"{self.title} ({self.label})" if self.label else self.title
        return (self.due, self.left, self.number, title, self.lead, self.plan)


@dataclass(frozen=True, slots=True)
class Group:
    """The rows under one heading ("Quá hạn · 1 việc"); `about` is what more there is to say of it.

    A deadline may stand under several headings: that of each agency that leads it.
    """

    title: str
    rows: tuple[Row, ...]
    about: str = ""


def due_list(parts: Iterable[Part], say: Translator, *, verbose: bool = False) -> list[Group]:
    """Return the parts that hold anything, as they are shown.

    The plan's own wording stands beneath a deadline that falls on a day off and beneath one
    without a day; beneath every one when `verbose`.
    """
    return [
        Group(
            clean(say(msg("due.count", title=part.title, count=len(part.items)))),
            tuple(_row(item, say, verbose) for item in part.items),
            clean(part.about),
        )
        for part in parts
        if part.items
    ]


def day_with_weekday(day: datetime.date, say: Translator) -> str:
    """Return `24/11/2026 T3`."""
    return f"{day:%d/%m/%Y} {say(msg(f'weekday.short.{day.weekday()}'))}"


def without_day(item: Item) -> Message:
    """Say of what kind a deadline is that has no day."""
    return msg(f"kind.{item.kind.value}") if item.kind else msg("due.no_day")


def _row(item: Item, say: Translator, verbose: bool) -> Row:
    return Row(
        due=day_with_weekday(item.due, say) if item.due else say(without_day(item)),
        left=say(time_left(item)),
        number=item.number,
        title=clean(item.title.replace("**", "")),
        label=clean(item.label or ""),
        lead=clean(", ".join(item.lead)),
        plan=clean(item.plan_name),
        state=item.state,
        note=_note(item, say, verbose),
    )


def time_left(item: Item) -> Message:
    """Say how much time is left or by how much the deadline has passed."""
    if item.state in CLOSED:
        return msg(f"state.{item.state.value}")
    if item.days is None:
        return msg("due.waits") if item.waits_for else msg("due.no_day")
    if item.days < 0:
        return msg("due.late", days=-item.days)
    return msg("due.today") if item.days == 0 else msg("due.left", days=item.days)


def _note(item: Item, say: Translator, verbose: bool) -> str:
    """Say what the day alone does not tell: a day off, what was recorded, the plan's words."""
    wording = f"“{clean(item.wording)}”"
    recorded = [clean(say(message)) for message in (*result_notes(item), *recorded_notes(item))]
    if item.waits_for:
        waits = clean(say(msg("due.waits_for", event="; ".join(item.waits_for))))
        return " · ".join([waits, *recorded])
    if item.due is None:
        return " · ".join([*recorded, wording])
    if off := day_off(item, say):
        return " · ".join([say(off), *recorded, wording])
    return " · ".join([*recorded, wording] if verbose else recorded)


def day_off(item: Item, say: Translator) -> Message | None:
    """Say of an open deadline on a day off which working day is the last one before it."""
    last = item.last_working_day
    if (
        item.due is None
        or last in {None, item.due}
        or item.state not in {State.DUE, State.UPCOMING}
    ):
        return None
    assert last is not None
    key = "due.holiday" if item.on_holiday else "due.weekend"
    return msg(key, day=day_with_weekday(last, say))


def result_notes(item: Item) -> Iterator[Message]:
    """Say what came of the work, or who has reported while others have not."""
    recorded = item.recorded
    if recorded.work is Work.DONE and recorded.results:
        yield msg("due.result", day=recorded.day, results="; ".join(recorded.results))
    elif recorded.work is Work.DONE:
        yield msg("due.done_on", day=recorded.day)
    elif recorded.reported:
        yield msg("due.reported", names=_some(recorded.reported))


def recorded_notes(item: Item) -> Iterator[Message]:
    """Say how far the work is, who has still to report, and from when it was put off."""
    recorded = item.recorded
    match recorded.work:
        case Work.IN_PROGRESS if recorded.note is not None:
            yield msg("due.noted", note=recorded.note)
        case Work.IN_PROGRESS:
            yield msg("due.in_progress")
        case Work.DROPPED if recorded.note is not None:
            yield msg("due.reason", note=recorded.note)
        case _:
            pass
    if recorded.missing:
        yield msg("due.missing", names=_some(recorded.missing))
    if item.moved > 1:
        yield msg("due.extended_again", count=item.moved, day=item.original)
    elif item.moved:
        yield msg("due.extended", day=item.original)


def _some(names: tuple[str, ...]) -> Message:
    """Return names for a line: of a long list the first few, and how many more there are."""
    shown = ", ".join(names[:MAX_NAMES])
    if len(names) <= MAX_NAMES + 1:
        return msg("plain", text=", ".join(names))
    return msg("due.more_names", names=shown, count=len(names) - MAX_NAMES)
