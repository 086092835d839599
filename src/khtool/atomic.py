"""Files written whole or not at all: nobody ever sees half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

LEFT_OVER = ".khtool-tmp"
"""How the names end of files that are being written, or were when the process was killed."""


def replace(target: Path, data: bytes, mode: int | None = None) -> None:
    """Write `data` to `target` in one step; `mode` are its permissions, else the usual ones.

    Raises `OSError` where that cannot be done; the file is then as it was.
    """
    handle, name = tempfile.mkstemp(LEFT_OVER, f".{target.name}.", target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask() if mode is None else mode)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """Return the mask of the process: a temporary file is made for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
