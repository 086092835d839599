"""The folder of indexes: how much it holds, what is thrown away and when."""

from __future__ import annotations

import contextlib
import os
import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OWN = re.compile(r"[a-z]+-[0-9a-f]{16}\.sqlite(?:-journal)?")
"""What khtool calls its indexes; nothing else in the folder is touched."""

DAY = 86_400
"""Seconds."""

MAX_AGE = 60 * DAY
"""Seconds after its last use until an index is thrown away."""

MAX_BYTES = 1_000_000_000
"""How much all indexes may take; beyond that those go that were not used for longest."""


def own_files(folder: Path) -> list[tuple[Path, os.stat_result]]:
    """Return the indexes in `folder`, the one used last first; none where there is no folder."""
    with contextlib.suppress(OSError):
        return sorted(_files(folder), key=lambda file: -file[1].st_mtime)
    return []


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for path in folder.iterdir():
        if OWN.fullmatch(path.name):
            with contextlib.suppress(FileNotFoundError):  # another khtool threw it away
                yield path, path.stat()


def clear(folder: Path) -> tuple[int, int]:
    """Throw away every index; return how many files that were, and their bytes.

    Raises `OSError` for one that cannot be.
    """
    files = own_files(folder)
    for path, _ in files:
        path.unlink(missing_ok=True)
    return len(files), sum(stat.st_size for _, stat in files)


def throw_away(path: Path) -> None:
    """Throw away one index with its journal, which would spoil the next one of that name."""
    for name in (f"{path.name}-journal", path.name):
        with contextlib.suppress(OSError):
            path.with_name(name).unlink()


def mark_used(path: Path) -> None:
    """Note that an index is in use, once a day: the time of its file says when that was."""
    with contextlib.suppress(OSError):
        if path.stat().st_mtime < time.time() - DAY:
            os.utime(path)


def tidy(folder: Path) -> None:
    """Throw away what was not used for long, and what is too much; never what is in use.

    To be done when an index is made, which is seldom.
    """
    total = 0
    now = time.time()
    for path, stat in own_files(folder):
        total += stat.st_size
        age = now - stat.st_mtime
        if age > MAX_AGE or (total > MAX_BYTES and age > DAY):
            throw_away(path)
