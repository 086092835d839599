"""What git tells of one file: which commits changed it, and what it held in each."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from khtool.read.git import Repo

MARK = "\x01"
FORMAT = f"{MARK}%H%x00%aI%x00%aN%x00%s"
"""Of each commit: hash, when it was written, by whom, its first line."""

SHORT = 8
"""How much of a hash is shown: enough for git to know it again."""

NO_BLOB = "0"
"""What the hash of a file that is not there is made of."""


@dataclass(frozen=True, slots=True)
class Commit:
    """Which commit, when it was written, by whom, and its first line."""

    hash: str
    when: datetime.datetime
    author: str
    subject: str

    @property
    def short(self) -> str:
        """Return the beginning of the hash."""
        return self.hash[:SHORT]


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of a file; the paths are as git writes them, from the root of the repository.

    `old` are the hashes of what the parents of the commit held, one but for a merge; `new` that of
    what it holds. None is a file that was not there. Without `commit` it is not committed yet.
    """

    commit: Commit | None
    old_path: str
    path: str
    old: tuple[str | None, ...]
    new: str | None


def revisions(repo: Repo, path: Path) -> list[Revision]:
    """Return the commits that changed the file at `path` (absolute), the newest first.

    Renames are followed; a file that began as a copy of another began there. Each commit of a
    branch stands beside its own parent, a merge only where it holds what no parent held.
    """
    if not repo.begun:
        return []
    name = path.relative_to(repo.root).as_posix()
    form = ("--raw", "-z", "-c", "--no-abbrev", "--date-order", f"--format={FORMAT}")
    plain = ("--no-ext-diff", "--no-color", "--no-show-signature", "--encoding=UTF-8")
    written = repo.output("log", "--follow", *form, *plain, "--", name)
    return list(_parsed(written))


def contents(repo: Repo, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of each blob, by hash."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return {}
    written = repo.output("cat-file", "--batch", stdin="\n".join(wanted).encode("ascii"))
    found: dict[str, bytes] = {}
    at = 0
    for name in wanted:
        head = written.index(b"\n", at)
        size = int(written[at:head].rsplit(b" ", 1)[1])
        found[name] = written[head + 1 : head + 1 + size]
        at = head + 1 + size + 1
    return found


def _parsed(written: bytes) -> Iterator[Revision]:
    """Yield the revisions in the output of `git log --raw -z`, up to where the file was copied."""
    tokens = iter(written.split(b"\0"))
    commit: Commit | None = None
    for token in tokens:
        text = token.decode("utf-8", errors="replace").lstrip("\n")
        if text.startswith(MARK):
            when, author, subject = (
                next(tokens).decode("utf-8", errors="replace") for _ in range(3)
            )
            day = datetime.datetime.fromisoformat(when)
            commit = Commit(text.removeprefix(MARK), day, author, subject)
        elif text.startswith(":"):
            revision, copied = _entry(commit, text, tokens)
            yield revision
            if copied:
                return


def _entry(commit: Commit | None, raw: str, tokens: Iterator[bytes]) -> tuple[Revision, bool]:
    """Read one line of `--raw`; with it, whether the file is a copy of another."""
    parents = len(raw) - len(raw.lstrip(":"))
    fields = raw.lstrip(":").split(" ")
    *old, new = (_blob(field) for field in fields[parents + 1 : 2 * parents + 2])
    status = fields[2 * parents + 2]
    path = old_path = os.fsdecode(next(tokens))
    if parents == 1 and status[:1] in {"R", "C"}:
        path = os.fsdecode(next(tokens))
    copied = parents == 1 and status.startswith("C")
    if copied:
        old, old_path = [None], path
    return Revision(commit, old_path, path, tuple(old), new), copied


def _blob(name: str) -> str | None:
    return name if name.strip(NO_BLOB) else None
