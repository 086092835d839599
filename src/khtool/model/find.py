"""Which work of a plan a user means: by its id, or by the number printed in the document."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

from khtool.model.agency import fold
from khtool.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from khtool.model.plan import Plan
    from khtool.model.walk import Placed

NUMBERED = frozenset({"tasks", "points", "groups"})
"""Under these keys work has a number of its own; steps and bullets carry that of their task."""

MOST = 8
"""How many candidates are shown: more are no help."""


def find_work(plan: Plan, name: str) -> list[Placed]:
    """Return the work that `name` means: one, several where it is ambiguous, or none.

    An id outweighs a number (`II.4.a`), which a task shares with its steps. Of a number case,
    spaces, `)` and a full stop at the end do not matter; diacritics only where they tell two
    apart (đ, d).
    """
    works = list(walk(plan))
    wanted = _plain(name)
    if not wanted:
        return []
    spellings: tuple[Callable[[Placed], str], ...] = (
        lambda placed: placed.id.casefold() if placed.id != placed.number else "",
        lambda placed: _plain(placed.number),
    )
    for spelling, sought in zip(spellings, (name.strip().casefold(), wanted), strict=True):
        if found := [placed for placed in works if spelling(placed) == sought]:
            return found
    return [placed for placed in works if fold(_plain(placed.number)) == fold(wanted)]


def nearest_work(plan: Plan, name: str) -> list[Placed]:
    """Return what may have been meant by a `name` that means nothing, the closest first.

    By the id or number, else by words of the title, however they are spelled.
    """
    by_name: dict[str, Placed] = {}
    for placed in walk(plan):
        by_name.setdefault(placed.id.casefold(), placed)
        by_name.setdefault(_plain(placed.number), placed)
    close = [by_name[key] for key in get_close_matches(_plain(name), by_name, MOST, cutoff=0.6)]
    words = fold(name)
    titled = [placed for placed in walk(plan) if words and words in fold(placed.title)]
    return list({placed.loc: placed for placed in (*close, *titled)}.values())[:MOST]


def numbered(found: list[Placed]) -> list[Placed]:
    """Return those with a number of their own, where there are any."""
    own = [placed for placed in found if placed.loc[-2] in NUMBERED]
    return own or found


def _plain(number: str) -> str:
    """Return a number as numbers are compared: `II. 4. a)` is `ii.4.a`."""
    composed = unicodedata.normalize("NFC", number).casefold()
    return "".join(composed.split()).rstrip(".)")
