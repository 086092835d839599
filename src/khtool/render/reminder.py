"""A reminder to one agency as plain text for mail or chat: the subject, what is owed, a request."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.render.environment import environment, fill
from khtool.render.inline import parse, plain
from khtool.render.letterhead import number_of
from khtool.render.reference import count, day, sentence_start
from khtool.render.text import one_line
from khtool.views.fit import cut
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from khtool.agenda.items import Item
    from khtool.model.plan import Plan
    from khtool.render.facts import Owed

TEMPLATE = "_nhac-viec/nhac-viec.txt.j2"
"""The wording of the message; an office puts its own in the same place of its templates."""


MAX_NAME = 120
"""How much of a draft's name stands behind each of its tasks, in signs."""


@dataclass(frozen=True, slots=True)
class Due:
    """One deadline in a message: its day, and how many days are left, negative when late.

    `working_day` is the last working day before it where it falls on a day off.
    """

    day: str
    label: str
    left: int
    original: str
    working_day: str


@dataclass(frozen=True, slots=True)
class Told:
    """A task in a message with its deadlines; `others` are the leads beside the agency."""

    title: str
    plan: str
    place: str
    others: str
    dues: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The tasks that come due within `days` days, by `until`; of overdue ones `days` is 0."""

    days: int
    until: str
    tasks: tuple[Told, ...]


def reminder(
    plans: Mapping[str, Plan],
    owed: Owed,
    today: datetime.date,
    days: Sequence[int],
    user_templates: Path | None = None,
) -> str:
    """Return the message, its subject in the first line; what is longest overdue comes first.

    `days` are the thresholds: each deadline to come stands under the nearest that holds it.
    Raises `RenderError` where an office's own template fails.
    """
    items = (*owed.overdue, *owed.coming)
    issuers = dict.fromkeys(one_line(plans[item.plan].issuer) for item in items)
    values: dict[str, object] = {
        "agency": clean(sentence_start(owed.agency)),
        "called": clean(owed.agency),
        "issuers": clean(", ".join(issuers)),
        "today": day(today),
        "overdue": _part(owed.overdue, plans, owed.agency, 0, today),
        "coming": _coming(owed, plans, days, today),
        "late": bool(owed.overdue),
        "count_overdue": count(_tasks(owed.overdue)),
        "count_coming": count(_tasks(owed.coming)),
    }
    env = environment(user_templates).overlay(autoescape=False)  # it is no page
    return fill(env, TEMPLATE, values).strip() + "\n"


def _tasks(items: Iterable[Item]) -> int:
    return len({(item.plan, item.task) for item in items})


def _coming(
    owed: Owed, plans: Mapping[str, Plan], days: Sequence[int], today: datetime.date
) -> list[Part]:
    """Return a part for each threshold that any deadline lies within and no nearer one."""
    found = []
    nearer = -1
    for threshold in sorted(days):
        own = [item for item in owed.coming if nearer < (item.days or 0) <= threshold]
        if own:
            found.append(_part(own, plans, owed.agency, threshold, today))
        nearer = threshold
    return found


def _part(
    items: Sequence[Item],
    plans: Mapping[str, Plan],
    agency: str,
    days: int,
    today: datetime.date,
) -> Part:
    tasks: dict[tuple[str, str], list[Item]] = {}
    for item in sorted(items, key=lambda item: item.days or 0):
        tasks.setdefault((item.plan, item.task), []).append(item)
    told = tuple(_told(own, plans[own[0].plan], agency) for own in tasks.values())
    return Part(days, day(today + datetime.timedelta(days=days)), told)


def _told(items: Sequence[Item], plan: Plan, agency: str) -> Told:
    first = items[0]
    others = [name for name in first.asked if name != agency]
    return Told(
        clean(one_line(plain(parse(first.title)))),
        clean(_called(plan)),
        first.number,
        clean(", ".join(others)),
        tuple(map(_due, items)),
    )


def _called(plan: Plan) -> str:
    """Return the plan by its number, a draft by its name."""
    if plan.number is None or plan.issued is None:
        return f"{one_line(plan.type)} “{cut(one_line(plan.name), MAX_NAME)}”"
    return f"{one_line(plan.type)} số {number_of(plan)}/{one_line(plan.symbol)}"


def _due(item: Item) -> Due:
    assert item.due is not None
    last = item.last_working_day
    moved = item.original is not None and item.original != item.due
    return Due(
        day(item.due),
        clean(one_line(item.label or "")),
        item.days or 0,
        day(item.original) if moved and item.original else "",
        day(last) if last is not None and last != item.due else "",
    )
