"""Noticing that files change, by looking at them again and again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

PAUSE = 0.5
"""How many seconds pass between two looks."""


def changes(
    files: Callable[[], Iterable[Path]], ticks: Iterable[object]
) -> Iterator[frozenset[Path]]:
    """Yield, at each of `ticks`, the files that were changed, added or taken away since the last.

    What is written while the caller works on a change is noticed at the next tick.
    """
    before = _stamps(files())
    for _ in ticks:
        now = _stamps(files())
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now
        if changed:
            yield frozenset(changed)


def clock(pause: float = PAUSE) -> Iterator[None]:
    """Yield without end, `pause` seconds apart."""
    while True:
        time.sleep(pause)
        yield


def _stamps(files: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Return when each file was last written and how long it is; one that is gone is left out."""
    stamps = {}
    for path in files:
        try:
            found = path.stat()
        except OSError:
            continue
        stamps[path] = (found.st_mtime_ns, found.st_size)
    return stamps
