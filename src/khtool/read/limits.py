"""How big a plan file may be: what bounds memory and time on files that anybody may send.

Set by who runs khtool, through the environment; never by khtool.toml, which may come with the
very merge request that the limits are to hold off.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from khtool.errors import UserError
from khtool.lang import msg

SUFFIXES = (".yaml", ".yml")
"""How the names of plans end."""

STDIN = "-"

VARIABLE = "KHTOOL_MAX_MB"

USUAL_MEGABYTES = 2
"""The longest plan known has 0.06 MB."""

MEGABYTE = 1024 * 1024

NODES_PER_MEGABYTE = 50_000
"""So many keys and values at most, after aliases are followed; a plan has some 22,000 a MB."""


def most_megabytes() -> int:
    """Return how many MB a plan file may have; raises `UserError` for a bad `KHTOOL_MAX_MB`."""
    value = os.environ.get(VARIABLE) or str(USUAL_MEGABYTES)
    if not (value.isascii() and value.isdigit() and len(value) < 5 and int(value) > 0):
        raise UserError(msg("limits.value", value=value))
    return int(value)


def most_bytes() -> int:
    """Return how many bytes a plan file may have."""
    return most_megabytes() * MEGABYTE


def most_nodes() -> int:
    """Return how many keys and values a plan file may have after its aliases are followed."""
    return most_megabytes() * NODES_PER_MEGABYTE


def read_bytes(path: str | Path) -> bytes:
    """Return what the plan file `path` holds (`-` is standard input); raises `OSError`.

    A link is followed to another plan only: what else it leads to (`/etc/passwd`) would be shown.
    Of one that is too big only one byte too many is read, by which `decode` knows it.
    """
    if path == STDIN:
        return sys.stdin.buffer.read(most_bytes() + 1) if sys.stdin is not None else b""
    if Path(path).is_symlink() and not os.path.realpath(path).lower().endswith(SUFFIXES):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))
    with Path(path).open("rb") as file:
        return file.read(most_bytes() + 1)
