"""Where each plan has its page, and what the page says of the plan as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.deadlines.context import context_of
from khtool.lang import Translator, msg
from khtool.model.walk import walk
from khtool.site.names import file_names
from khtool.site.texts import words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from khtool.model.plan import Plan
    from khtool.model.progress import Extension

PLANS = "ke-hoach"
"""The folder of the plans' pages; the same in every language, so that links last."""


@dataclass(frozen=True, slots=True)
class Source:
    """A sound plan: the path it was read from, and its `key`: its path among the plans."""

    path: str
    key: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class Place:
    """A plan's page. `facts` are number, day, issuer and time; `closed` says since when it ended.

    `extensions` are those recorded for each task, by its id.
    """

    page: str
    calendar: str
    name: str
    facts: tuple[str, ...]
    issuer: str
    plan: Plan
    start: datetime.date
    end: datetime.date
    closed: datetime.date | None
    extensions: Mapping[str, Sequence[Extension]]


def places(sources: Sequence[Source], today: datetime.date, say: Translator) -> dict[str, Place]:
    """Return the place of each plan by the path it was read from."""
    names = file_names(source.key for source in sources)
    return {
        source.path: _place(source.plan, f"{PLANS}/{names[source.key]}", today, say)
        for source in sources
    }


def _place(plan: Plan, name: str, today: datetime.date, say: Translator) -> Place:
    time = context_of(plan)
    closed = plan.closed if plan.closed is not None and plan.closed <= today else None
    number = msg("show.number", number=plan.number or "…", symbol=plan.symbol)
    issued = msg("show.issued", date=plan.issued) if plan.issued else msg("show.unissued")
    return Place(
        page=f"{name}.html",
        calendar=f"{name}.ics",
        name=words(f"{plan.type} {plan.name}" if plan.title else plan.name),
        facts=tuple(words(say(fact)) for fact in (number, issued)),
        issuer=words(plan.issuer),
        plan=plan,
        start=time.issued,
        end=time.until,
        closed=closed,
        extensions={placed.id: placed.work.extensions for placed in walk(plan)},
    )
