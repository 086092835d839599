"""Plan files of two revisions: which are one plan under two names, and what differs in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from khtool.changes.compare import Comparison, compare
from khtool.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.changes.deadlines import Reader
    from khtool.model.plan import Plan

ALIKE = 0.5
"""Which share of their tasks two files have in common that are one plan under two names."""


@dataclass(frozen=True, slots=True)
class Version:
    """A plan and the path of its file, as it is shown."""

    path: str
    plan: Plan


Pair: TypeAlias = "tuple[Version | None, Version | None]"
"""A plan then and now."""


def comparisons(pairs: Sequence[Pair], reader: Reader) -> list[Comparison]:
    """Return what differs in each pair, sorted by path; pairs alike in all are left out."""
    found = []
    for old, new in moves_paired(pairs):
        change = compare(old.plan if old else None, new.plan if new else None, reader)
        one = Comparison(old.path if old else None, new.path if new else None, change)
        if one.old_path != one.new_path or not change.is_empty:
            found.append(one)
    return sorted(found, key=lambda one: one.new_path or one.old_path or "")


def moves_paired(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs with a plan that is gone put to a new one that is much like it.

    git itself does not follow a file that was moved without telling it, nor one rewritten.
    """
    gone = [old for old, new in pairs if old and new is None]
    result: list[Pair] = [(old, new) for old, new in pairs if old and new]
    for new in (new for old, new in pairs if new and old is None):
        scored = [
            (alike(old.plan, new.plan), old.plan.name == new.plan.name, index)
            for index, old in enumerate(gone)
        ]
        likeness, _, index = max(scored, default=(0.0, False, 0))
        result.append((gone.pop(index) if likeness >= ALIKE else None, new))
    return [*result, *((old, None) for old in gone)]


def alike(old: Plan, new: Plan) -> float:
    """Return how alike two plans are, from 0 to 1: by the ids of their tasks, else by name."""
    before, after = ({placed.id for placed in walk(plan) if placed.work.id} for plan in (old, new))
    if before and after:
        return len(before & after) / len(before | after)
    return float(old.name == new.name)
