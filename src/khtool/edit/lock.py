"""One writer at a time: a lock of the operating system, gone with the process that holds it."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0
"""Seconds to wait for another khtool to finish with a file."""

PAUSE = 0.02


@contextmanager
def locked(target: Path, path: str) -> Iterator[None]:
    """Hold the lock on the file `target`, which the user calls `path`.

    Raises `UserError` where another process keeps it longer than `PATIENCE`, `OSError` for a
    file that cannot be opened for writing.
    """
    until = time.monotonic() + PATIENCE
    while (handle := _taken(target)) is None:
        if time.monotonic() > until:
            raise UserError(msg("edit.locked", path=path))
        time.sleep(PAUSE)
    try:
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import hashlib
    import msvcrt
    import tempfile

    def _taken(target: Path) -> int | None:
        """Lock a file that stands for `target`: an open file could not be replaced itself."""
        name = hashlib.sha256(os.path.normcase(target).encode()).hexdigest()[:32]
        handle = os.open(
            os.path.join(tempfile.gettempdir(), f"khtool-{name}.lock"), os.O_RDWR | os.O_CREAT
        )
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(handle)
            return None
        return handle

else:
    import fcntl

    def _taken(target: Path) -> int | None:
        """Lock the file itself; what was replaced while we waited is not that file any more."""
        handle = os.open(target, os.O_RDWR)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(handle), os.stat(target)):
                return handle
        except BlockingIOError:
            pass
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        return None
