"""Cuts what is wrong out of a plan's data, so that the rest of it can still be checked."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from khtool.model.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.read.locate import Loc
    from khtool.read.node import Data

ROUNDS = 4
"""Cutting one thing may leave a required key missing, which the next round fills in."""

STAND_INS = {"year": "2000", "done": "2000-01-01", "from": "2000-01-01", "to": "2000-01-01"}
"""Values for required keys that cannot be any text; `columns` is filled in as a mapping."""


def repaired(data: Data, locs: Iterable[Loc]) -> Plan | None:
    """Return a plan of what is right in `data`, or None where too little is left.

    `locs` are the paths that pydantic refused. Such a plan serves only to look for further
    problems in the same run; it is never listed or rendered.
    """
    rest: Any = deepcopy(data)
    for _ in range(ROUNDS):
        for number, loc in enumerate(sorted(locs, key=_deepest_last_item_first)):
            _cut(rest, loc, number)
        try:
            return Plan.model_validate(rest)
        except ValidationError as error:
            locs = [problem["loc"] for problem in error.errors(include_url=False)]
    return None


def _deepest_last_item_first(loc: Loc) -> tuple[int, list[str]]:
    """Order paths so that cutting one never moves another."""
    last = [f"{1_000_000 - step:07}" if isinstance(step, int) else "" for step in loc]
    return (-len(loc), last)


def _cut(data: Any, loc: Loc, number: int) -> None:
    """Remove the value at `loc`; a key that is not there is filled in instead.

    As in `read.locate`, one value may stand for a list of one: then the value itself goes.
    """
    holder: Any = None
    step: Any = None
    value = data
    for inner in loc:
        if isinstance(value, list) and isinstance(inner, int) and inner < len(value):
            holder, step, value = value, inner, value[inner]
        elif isinstance(value, dict) and isinstance(inner, str):
            holder, step, value = value, inner, value.get(inner)
    if isinstance(holder, list) or (isinstance(holder, dict) and step in holder):
        del holder[step]
    elif isinstance(holder, dict):
        holder[step] = _stand_in(str(step), number)


def _stand_in(key: str, number: int) -> object:
    if key == "columns":
        return {"title": "…"}
    if key == "id":
        return f"thieu-{number}"
    return STAND_INS.get(key, "…")
