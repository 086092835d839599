"""The agenda put under headings: how things stand, or by agency, plan, time, section."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from khtool.agenda.agencies import NOBODY, by_lead
from khtool.agenda.items import Item, State
from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from khtool.model.plan import Agency, Plan
    from khtool.selection import Window

GROUP_BY = ("agency", "plan", "month", "week", "state", "section")

Key = TypeVar("Key")

SIX_DAYS = datetime.timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Part:
    """The items under one heading; `about` is what more there is to say of it."""

    title: Message
    items: Sequence[Item]
    about: str = ""


def parts_in(items: Sequence[Item], window: Window) -> list[Part]:
    """Return the usual parts: overdue, in the window, done, dropped, without a day."""
    parts = (
        (msg("due.overdue"), {State.OVERDUE}),
        (window_title(window), {State.DUE, State.UPCOMING}),
        (msg("due.done"), {State.DONE, State.DONE_LATE}),
        (msg("due.dropped"), {State.DROPPED}),
        (msg("due.undated"), {State.UNDATED}),
    )
    return [
        Part(title, [item for item in items if item.state in states]) for title, states in parts
    ]


def parts_by(
    by: str, items: Sequence[Item], plans: Mapping[str, Plan], shared: Sequence[Agency] = ()
) -> list[Part]:
    """Return the items under headings of the kind `by`, one of `GROUP_BY`.

    `items` are sorted by day and stay so; `plans` are theirs by path; `shared` are the agencies
    of the repo. What several agencies lead stands under each; agencies come in alphabetical
    order, plans and sections in that of the files, days in their own, what has no day last.
    """
    match by:
        case "agency":
            found = by_lead(items, shared)
            return [Part(agency_title(name), own) for name, own in found.items()]
        case "plan":
            return [
                Part(msg("plain", text=own[0].plan_name), own, plans[path].name)
                for path, own in sorted(_gathered(items, lambda item: item.plan).items())
            ]
        case "section":
            return _sections(items)
        case "state":
            order = {state: [item for item in items if item.state is state] for state in State}
            return [Part(msg(f"state.{state.value}"), own) for state, own in order.items()]
        case "week":
            return [Part(_week(day), own) for day, own in _gathered(items, _monday).items()]
        case _:
            return [Part(_month(day), own) for day, own in _gathered(items, _first).items()]


def window_title(window: Window) -> Message:
    """Name the window: "Trong 7 ngày (22/11 – 28/11/2026)"."""
    first, last = window.first, window.last
    if first is None and last is None:
        return msg("due.all")
    if first is None or last is None:
        return msg("due.from" if last is None else "due.to", day=first or last)
    short = f"{first:%d/%m}" if first.year == last.year else f"{first:%d/%m/%Y}"
    return msg("due.window", days=(last - first).days + 1, first=short, last=last)


def listed(today: datetime.date, window: Window) -> Message:
    """Say what a list holds: how things stand on `today`, for the days of `window`."""
    return msg("due.listed", day=today, window=window_title(window))


def agency_title(name: str) -> Message:
    """Return how an agency of `by_lead` is called in a heading."""
    return msg("agency.nobody") if name == NOBODY else msg("plain", text=name[0].upper() + name[1:])


def _gathered(items: Sequence[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    found: dict[Key, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found


def _sections(items: Sequence[Item]) -> list[Part]:
    in_file = sorted(items, key=lambda item: (item.plan, item.line))
    order = dict.fromkeys((item.plan, item.section) for item in in_file)
    found = _gathered(items, lambda item: (item.plan, item.section))
    return [
        Part(msg("plain", text=f"{key[1]} ({found[key][0].plan_name})"), found[key])
        for key in order
    ]


def _monday(item: Item) -> datetime.date | None:
    return item.due and item.due - datetime.timedelta(days=item.due.weekday())


def _first(item: Item) -> datetime.date | None:
    return item.due and item.due.replace(day=1)


def _week(monday: datetime.date | None) -> Message:
    if monday is None:
        return msg("due.undated")
    year, week, _ = monday.isocalendar()
    return msg("due.in_week", week=week, year=year, first=f"{monday:%d/%m}", last=monday + SIX_DAYS)


def _month(first: datetime.date | None) -> Message:
    if first is None:
        return msg("due.undated")
    return msg("due.in_month", month=first.month, year=first.year)
