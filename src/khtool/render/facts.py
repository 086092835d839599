"""What letters say of plans: what an agency owes, and which agency is meant."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from khtool.agenda.items import SOON, Item, State
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.model.plan import Agency


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
