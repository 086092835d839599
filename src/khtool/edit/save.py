"""Writes a changed plan file in one step, with the permissions it had, one writer at a time."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.atomic import LEFT_OVER, replace
from khtool.edit.lock import locked
from khtool.errors import UserError
from khtool.lang import msg
from khtool.read.limits import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator


def save(path: str, before: bytes, after: bytes) -> None:
    """Replace the file at `path`, which held `before` when it was read.

    A link stays a link. Raises `UserError` for a file that cannot be written and for one that
    somebody changed meanwhile; the file is then as it was.
    """
    with opened(path) as file:
        if file.data != before:
            raise UserError(msg("edit.changed_meanwhile", path=path))
        file.write(after)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that no other khtool changes now, and what it holds."""

    path: str
    target: Path
    data: bytes

    def write(self, after: bytes) -> None:
        """Replace what the file holds, unless somebody else changed it meanwhile."""
        if read_bytes(self.target) != self.data:
            raise UserError(msg("edit.changed_meanwhile", path=self.path))
        mode = stat.S_IMODE(self.target.stat().st_mode)
        replace(self.target, after, mode)


@contextmanager
def opened(path: str) -> Iterator[Opened]:
    """Keep the file at `path` from every other khtool, to read it and write it.

    Raises `UserError` for a file that cannot be read or written, also from within; it is then
    as it was.
    """
    target = Path(path).resolve()
    try:
        if not os.access(target, os.W_OK) and target.exists():
            # a rename would succeed in a folder that is ours: "read-only" must mean it
            raise PermissionError(13, os.strerror(13))
        with locked(target, path):
            _sweep(target)
            yield Opened(path, target, read_bytes(target))
    except OSError as error:
        reason = error.strerror or error
        raise UserError(msg("edit.unwritable", path=path, reason=reason)) from error


def _sweep(target: Path) -> None:
    """Take away what a khtool that was killed while it wrote `target` left beside it.

    Under the lock nobody else is writing it.
    """
    pattern = re.compile(rf"\.{re.escape(target.name)}\.\w+{re.escape(LEFT_OVER)}")
    with contextlib.suppress(OSError):
        for name in os.listdir(target.parent):
            if pattern.fullmatch(name):
                (target.parent / name).unlink()
