"""Whose deadlines they are: the agenda shared out among the agencies that lead the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.model.agency import Directory, fold, fold_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.agenda.items import Item
    from khtool.model.plan import Agency

NOBODY = ""
"""Under this name stand the deadlines that no agency leads."""


def by_lead(items: Iterable[Item], shared: Sequence[Agency] = ()) -> dict[str, list[Item]]:
    """Return the items of each agency that still has to report, in alphabetical order.

    An item that several agencies lead stands under each that has not reported yet; a group
    ("UBND cấp xã") is one agency. Plans may call an agency differently: those of the repo,
    `shared`, bring their names together. Items without a lead come last, under `NOBODY`.
    """
    names = _Names(shared)
    found: dict[str, list[Item]] = {}
    for item in items:
        for name in names.of(item.asked):
            found.setdefault(name, []).append(item)
    return {name: found[name] for name in sorted(found, key=_alphabetical)}


def leads_of(items: Iterable[Item], shared: Sequence[Agency] = ()) -> list[str]:
    """Return all that `by_lead` may name: also those that have reported everything."""
    names = _Names(shared)
    found = {name for item in items for name in names.of(item.lead)}
    return sorted(found, key=_alphabetical)


class _Names:
    """Calls each agency by one name, whatever the plans call it."""

    def __init__(self, shared: Sequence[Agency]) -> None:
        self._directory = Directory(shared)
        self._names: dict[str, str] = {}

    def of(self, leads: Iterable[str]) -> list[str]:
        """Return the names of `leads`, each once; of none, `NOBODY`."""
        found = []
        for lead in tuple(leads) or (NOBODY,):
            declared = self._directory.named(lead)
            name = declared.name if declared else lead
            found.append(self._names.setdefault(fold_case(name), name))
        return list(dict.fromkeys(found))


def _alphabetical(name: str) -> tuple[bool, str, str]:
    return (name == NOBODY, fold(name), name)


def slugs(names: Iterable[str]) -> dict[str, str]:
    """Return a file name without ending for each name, no two alike even without case."""
    found: dict[str, str] = {}
    for name in names:
        plain = slug(name) or NO_NAME
        taken, number, own = set(found.values()), 2, plain
        while own in taken:
            own, number = f"{plain}-{number}", number + 1
        found[name] = own
    return found


NO_NAME = "chua-ro"
"""What the file of `NOBODY` is called, and of a name without a letter or digit."""

MAX_SLUG = 80
"""Longer names make paths that some systems refuse."""


def slug(text: str) -> str:
    """Return `text` as a file name without ending: "Sở Tư pháp" is `so-tu-phap`."""
    signs = (sign if sign.isascii() and sign.isalnum() else " " for sign in fold(text))
    return "-".join("".join(signs).split())[:MAX_SLUG].strip("-")
