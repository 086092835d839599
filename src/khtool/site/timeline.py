"""Tasks as bars over time: where each begins and ends, in percent of the width drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED
from khtool.agenda.standing import tasks_of
from khtool.lang import Translator, msg
from khtool.site.axis import ONE_DAY, Axis, Span, axis_of
from khtool.site.rows import anchor_of
from khtool.site.texts import Link, words
from khtool.views.due_list import time_left

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence

    from khtool.agenda.items import Item
    from khtool.agenda.standing import Task
    from khtool.dates.calendar import Calendar
    from khtool.site.places import Place


@dataclass(frozen=True, slots=True)
class Mark:
    """A deadline on a bar; `state` is the value of State."""

    x: float
    state: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A task: its bar, and in words what the bar shows; `after` when it goes on beyond.

    `words` tell of the deadline that says most, `whole` of the time from start to end too.
    """

    link: Link
    number: str
    x: float
    width: float
    standing: str
    marks: tuple[Mark, ...]
    words: str
    whole: str
    after: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The bars of one plan or of one part of it."""

    heading: Link
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """An axis and the bars under it, group by group."""

    title: str
    axis: Axis
    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """Return how many tasks are drawn."""
        return sum(len(group.bars) for group in self.groups)


def timeline(
    title: str,
    id_: str,
    span: Span,
    today: datetime.date,
    drawn: Drawn,
) -> Timeline:
    """Return the timeline of the dated tasks of `drawn` that fall into `span`."""
    axis = axis_of(id_, span, today, drawn.calendar, drawn.say)
    groups: dict[Link, list[Bar]] = {}
    for task in tasks_of(drawn.items):
        bar = _bar(task, span, drawn)
        if bar is not None:
            groups.setdefault(drawn.group(task.items[0]), []).append(bar)
    made = tuple(Group(heading, tuple(bars)) for heading, bars in groups.items())
    return Timeline(title, axis, made)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a timeline is drawn from; `group` says under which heading an item stands."""

    items: Sequence[Item]
    places: Mapping[str, Place]
    group: Callable[[Item], Link]
    calendar: Calendar
    say: Translator


def _bar(task: Task, span: Span, drawn: Drawn) -> Bar | None:
    """Return the bar of a task from its plan's start to its last deadline, None outside `span`."""
    days = [item.due for item in task.items if item.due is not None]
    if not days:
        return None
    first = task.items[0]
    place = drawn.places[first.plan]
    start, end = min(place.start, *days), max(days)
    if end < span.first or start > span.last:
        return None
    x = span.at(start)
    told = _words(task.telling, len(days), drawn.say)
    marks = [
        Mark(span.at(item.due), item.state.value)
        for item in task.items
        if item.due is not None and span.holds(item.due)
    ]
    return Bar(
        link=Link(words(first.title), f"{place.page}#{anchor_of(first)}"),
        number=words(first.number),
        x=x,
        width=round(max(span.at(end + ONE_DAY) - x, 0.2), 2),
        standing=task.standing.value,
        marks=tuple(marks),
        words=told,
        whole=drawn.say(msg("site.bar.whole", start=start, end=end, words=told)),
        after=end > span.last,
    )


def _words(telling: Item, count: int, say: Translator) -> str:
    """Say when the deadline that tells most is, how it stands, and how many there are."""
    still_open = telling.state not in CLOSED
    state = time_left(telling) if still_open else msg(f"state.{telling.state.value}")
    if count == 1:
        return say(msg("site.bar", due=telling.due, state=state))
    return say(msg("site.bar.several", due=telling.due, state=state, count=count))
