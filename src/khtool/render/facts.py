"""What letters and reports say of plans: how each task stands, and what an agency owes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.agenda.items import SOON, Item, State
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.agency import fold
from khtool.model.task import Step
from khtool.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.model.plan import Agency, Plan
    from khtool.model.walk import Placed


class Standing(StrEnum):
    """How a task as a whole stands, in the order in which a report sums them up."""

    DONE = "done"
    DONE_LATE = "done_late"
    IN_TIME = "in_time"
    OVERDUE = "overdue"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A task of a plan with its deadlines as they stand."""

    placed: Placed
    items: tuple[Item, ...]
    standing: Standing

    @property
    def telling(self) -> Item | None:
        """Return the deadline that says most: the first overdue, the next one, the last done."""
        dated = sorted((i for i in self.items if i.due is not None), key=lambda i: str(i.due))
        still_open = [i for i in dated if i.state not in {State.DONE, State.DONE_LATE}]
        told = still_open or dated[-1:]
        return told[0] if told else None


@dataclass(frozen=True, slots=True)
class Owed:
    """What one agency leads and has not done: what is overdue, and what comes due soon."""

    agency: str
    overdue: tuple[Item, ...]
    coming: tuple[Item, ...]

    def __bool__(self) -> bool:
        return bool(self.overdue or self.coming)


def owed(items: Iterable[Item], agency: str, days: int = SOON) -> Owed:
    """Return what `agency` (a declared name) owes: overdue, or due in `days` days from today."""
    wanted = fold(agency)
    own = [i for i in items if i.due is not None and wanted in map(fold, i.lead_names)]
    own.sort(key=lambda item: (item.plan, item.line, str(item.due)))
    return Owed(
        agency,
        tuple(i for i in own if i.state is State.OVERDUE),
        tuple(
            i
            for i in own
            if i.state in {State.DUE, State.UPCOMING} and i.days is not None and i.days < days
        ),
    )


def assigned(plan: Plan, items: Iterable[Item]) -> list[Assigned]:
    """Return the tasks of `plan` in its order: all that has a deadline or a lead.

    Steps in prose count only with a deadline. `items` are the agenda of this plan.
    """
    by_task: dict[str, list[Item]] = {}
    for item in items:
        by_task.setdefault(item.task, []).append(item)
    found = []
    for placed in walk(plan):
        own = tuple(by_task.get(placed.id, ()))
        if own or placed.work.due or (placed.work.lead and not isinstance(placed.work, Step)):
            found.append(Assigned(placed, own, standing(placed, own)))
    return found


def standing(placed: Placed, items: Sequence[Item]) -> Standing:
    """Return how a task stands: late before in time, open before done, done late before done."""
    states = {item.state for item in items}
    if State.OVERDUE in states:
        return Standing.OVERDUE
    if states & {State.DUE, State.UPCOMING}:
        return Standing.IN_TIME
    if State.DONE_LATE in states:
        return Standing.DONE_LATE
    if State.DONE in states or (not items and placed.work.progress):
        return Standing.DONE
    return Standing.UNDATED


def sums(tasks: Iterable[Assigned]) -> dict[Standing, int]:
    """Return how many tasks stand how; all together they are what was assigned."""
    counted = Counter(task.standing for task in tasks)
    return {standing: counted[standing] for standing in Standing}


def agency_named(wanted: str, agencies: Iterable[Agency], items: Iterable[Item]) -> str:
    """Return the full name of the agency that `wanted` names; marks and case do not matter.

    Raises `UserError` where no agency, or more than one, goes by it.
    """
    spellings = {agency.name: [agency.name, *agency.aliases] for agency in agencies}
    for item in items:
        for name in item.lead:
            spellings.setdefault(name, [name])
    exact = [n for n, own in spellings.items() if fold(wanted) in map(fold, own)]
    part = [n for n, own in spellings.items() if any(fold(wanted) in fold(s) for s in own)]
    found = exact[:1] or part
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(msg("letter.agencies", value=wanted, known=tuple(found)))
    raise UserError(msg("letter.agency", value=wanted, help=_near(wanted, spellings)))


def _near(wanted: str, spellings: Mapping[str, Sequence[str]]) -> object:
    folded = {fold(spelling): name for name, own in spellings.items() for spelling in own}
    close = get_close_matches(fold(wanted), folded, n=1, cutoff=0.6)
    if close:
        return msg("letter.agency.close", close=folded[close[0]])
    return msg("letter.agency.known", known=tuple(spellings) or ("–",))
