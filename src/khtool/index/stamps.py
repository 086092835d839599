"""What tells whether a file may have changed: its place on the disk, its size, its times."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, TypeAlias

from khtool.read.files import is_plan, is_walked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Stamps: TypeAlias = dict[str, str]
"""Each plan file, named as the user will see it, with its stamp."""

UNSURE = 2_000_000_000
"""Nanoseconds. A file written so shortly before it was read may be written again without a new
time: FAT counts in steps of two seconds, and a clock may be set back."""


def stamps_of(folders: Sequence[str]) -> Stamps:
    """Return the stamp of every plan file below `folders`, in the order of `find_plans`.

    As there a file that lies below several of them goes by the first name. Raises `OSError` for a
    folder that cannot be listed.
    """
    found: Stamps = {}
    for folder in folders:
        found |= sorted(_below(folder))
    if len(folders) == 1:
        return found
    seen: dict[str, str] = {}
    for name in found:
        seen.setdefault(os.path.abspath(name), name)
    return {name: found[name] for name in seen.values()}


def stamp_of(stat: os.stat_result) -> str:
    """Return the stamp of a file: the same as long as nobody wrote to it or replaced it."""
    return f"{stat.st_mtime_ns:x} {stat.st_ctime_ns:x} {stat.st_size:x} {stat.st_ino:x}"


def sure_stamp(path: str) -> str:
    """Return the stamp of the file at `path` as it is now; empty where it cannot be relied on.

    To be asked before the file is read: what is written later changes the stamp.
    """
    stat = os.stat(path)
    newest = max(stat.st_mtime_ns, stat.st_ctime_ns)
    return "" if newest + UNSURE > time.time_ns() else stamp_of(stat)


def _below(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the plan files below `folder` with their stamps; links to folders are not followed."""
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if is_walked(entry.name):
                        waiting.append(entry.path)
                elif is_plan(entry.name) and not entry.is_dir():
                    yield entry.path, _stamp(entry)


def _stamp(entry: os.DirEntry[str]) -> str:
    try:
        # what Windows lists in a folder lacks the file's number
        return stamp_of(entry.stat() if os.name != "nt" else os.stat(entry.path))
    except OSError:  # a link that leads nowhere: reading it will say so
        return ""
