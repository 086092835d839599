"""What letters say of plans: what an agency owes, and which agency is meant."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from khtool.agenda.agencies import NOBODY, by_lead
from khtool.agenda.items import SOON, Item, State
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.model.plan import Agency, Plan


@dataclass(frozen=True, slots=True)
class Owed:
    """What one agency leads and has not done: what is overdue, and what comes due soon."""

    agency: str
    overdue: tuple[Item, ...]
    coming: tuple[Item, ...]

    def __bool__(self) -> bool:
        return bool(self.overdue or self.coming)


def owed(items: Iterable[Item], agency: str, days: int = SOON) -> Owed:
    """Return what `agency` (a declared name) owes: overdue, or due in `days` days from today.

    What it has reported already is owed by the other leads alone.
    """
    wanted = fold(agency)
    own = [i for i in items if wanted in map(fold, i.lead_names) and not _reported(i, wanted)]
    return _owed(own, agency, days)


def owing(items: Iterable[Item], days: int, shared: Sequence[Agency] = ()) -> list[Owed]:
    """Return what each agency that leads any of `items` owes, those that owe nothing left out.

    A group ("UBND cấp xã") is one agency; `shared` are the agencies of the repo.
    """
    found = by_lead(items, shared)
    every = [_owed(own, agency, days) for agency, own in found.items() if agency != NOBODY]
    return [one for one in every if one]


def by_issuer(owed: Owed, plans: Mapping[str, Plan]) -> dict[str, Owed]:
    """Return `owed` for each issuer of its plans, who signs for those alone."""
    issuers = dict.fromkeys(plans[item.plan].issuer for item in (*owed.overdue, *owed.coming))
    return {
        issuer: Owed(
            owed.agency,
            tuple(item for item in owed.overdue if plans[item.plan].issuer == issuer),
            tuple(item for item in owed.coming if plans[item.plan].issuer == issuer),
        )
        for issuer in issuers
    }


def _reported(item: Item, agency: str) -> bool:
    """Say whether `agency`, folded, leads the work and has no more to report."""
    return agency in map(fold, item.lead) and agency not in map(fold, item.asked)


def _owed(items: Iterable[Item], agency: str, days: int) -> Owed:
    own = [item for item in items if item.due is not None]
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
