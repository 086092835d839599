"""Which task of one version of a plan is which of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.changes.deadlines import plain
from khtool.model.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from khtool.model.walk import Placed


def is_work(placed: Placed) -> bool:
    """Say whether something is to be done: a paragraph with neither agency nor deadline is not."""
    work = placed.work
    duties = (work.lead, work.support, work.to, work.output, work.due, work.progress)
    return isinstance(work, Task) or work.id is not None or any(duties)


def matched(old: Sequence[Placed], new: Sequence[Placed]) -> dict[int, int]:
    """Return for each index in `new` its partner's in `old`, where it has one.

    First by the id that the file gives; then, for what has none or got another, by title; last,
    for steps without an id, by place.
    """
    found: dict[int, int] = {}
    for name in (_own_id, _title, _place):
        _pair(old, new, name, found)
    return found


def _pair(
    old: Sequence[Placed],
    new: Sequence[Placed],
    name: Callable[[Placed], Hashable],
    found: dict[int, int],
) -> None:
    """Add the pairs that go by one `name`, the first with the first, to those `found` before."""
    taken = set(found.values())
    free: dict[Hashable, list[int]] = {}
    for index, placed in enumerate(old):
        if index not in taken:
            free.setdefault(name(placed), []).append(index)
    for index, placed in enumerate(new):
        wanted = name(placed)
        if index not in found and wanted is not None and free.get(wanted):
            found[index] = free[wanted].pop(0)


def _own_id(placed: Placed) -> Hashable:
    return placed.work.id


def _title(placed: Placed) -> Hashable:
    return plain(placed.title).casefold()


def _place(placed: Placed) -> Hashable:
    return placed.id if placed.work.id is None else None
