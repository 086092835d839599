"""Writes a changed plan file in one step, with the permissions it had."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from khtool.atomic import replace
from khtool.errors import UserError
from khtool.lang import msg


def save(path: str, before: bytes, after: bytes) -> None:
    """Replace the file at `path`, which held `before` when it was read.

    A link stays a link. Raises `UserError` for a file that cannot be written and for one that
    somebody changed meanwhile; the file is then as it was.
    """
    target = Path(path).resolve()
    try:
        if target.read_bytes() != before:
            raise UserError(msg("edit.changed_meanwhile", path=path))
        mode = stat.S_IMODE(target.stat().st_mode)
        if not os.access(target, os.W_OK):
            # a rename would succeed in a folder that is ours: "read-only" must mean it
            raise PermissionError(13, os.strerror(13))
        replace(target, after, mode)
    except OSError as error:
        reason = error.strerror or error
        raise UserError(msg("edit.unwritable", path=path, reason=reason)) from error
