"""The agencies that have a page: who leads or supports, whatever name a plan calls them by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED, State
from khtool.agenda.standing import Standing, standing, tasks_of
from khtool.model.agency import Directory, fold, fold_case
from khtool.site.names import file_names
from khtool.site.texts import Link, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.agenda.items import Item
    from khtool.model.plan import Agency

AGENCIES = "co-quan"
"""The folder of the agencies' pages; the same in every language, so that links last."""


@dataclass(frozen=True, slots=True)
class Office:
    """An agency with what it leads and supports; of the first, `owed` is what it has yet to do."""

    name: str
    link: Link
    calendar: str
    lead: tuple[Item, ...]
    support: tuple[Item, ...]
    owed: tuple[Item, ...]

    @property
    def tasks(self) -> int:
        """Return how many tasks the agency leads."""
        return len(tasks_of(self.lead))

    @property
    def overdue(self) -> int:
        """Return how many of them are overdue."""
        return sum(standing(t.items) is Standing.OVERDUE for t in tasks_of(self.owed))

    @property
    def due(self) -> int:
        """Return how many deadlines come within the next days."""
        return sum(item.state is State.DUE for item in self.owed)

    @property
    def latest(self) -> int:
        """Return by how many days the oldest overdue deadline has passed."""
        return max([0, *(-item.days for item in self.owed if item.days is not None)])


@dataclass(frozen=True, slots=True)
class Offices:
    """All agencies in alphabetical order, and the link of each name that the plans write."""

    offices: tuple[Office, ...]
    links: dict[str, Link]


def offices(items: Iterable[Item], shared: Sequence[Agency]) -> Offices:
    """Return the agencies of `items`; `shared`, those of the repo, bring their names together."""
    naming = _Naming(Directory(shared))
    lead: dict[str, list[Item]] = {}
    support: dict[str, list[Item]] = {}
    owed: dict[str, list[Item]] = {}
    for item in items:
        asked: tuple[str, ...] = () if item.state in CLOSED else item.asked
        for role, written in ((lead, item.lead), (support, item.support), (owed, asked)):
            for name in dict.fromkeys(map(naming.name, written)):
                role.setdefault(name, []).append(item)
    names = sorted({*lead, *support}, key=lambda name: (fold(name), name))
    files = file_names(fold_case(name) for name in names)
    found = []
    for name in names:
        path = f"{AGENCIES}/{files[fold_case(name)]}"
        link = Link(words(name), f"{path}.html")
        own = (tuple(role.get(name, ())) for role in (lead, support, owed))
        found.append(Office(name, link, f"{path}.ics", *own))
    by_name = {office.name: office.link for office in found}
    return Offices(tuple(found), {w: by_name[name] for w, name in naming.written.items()})


class _Naming:
    """Gives each spelling the one name that all pages use: the declared one, else the first."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._first: dict[str, str] = {}
        self.written: dict[str, str] = {}

    def name(self, written: str) -> str:
        """Return the name for `written`."""
        if written not in self.written:
            declared = self._directory.named(written)
            name = declared.name if declared else written
            self.written[written] = self._first.setdefault(fold_case(name), name)
        return self.written[written]
