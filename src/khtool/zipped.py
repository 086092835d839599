"""Parts of an office file as one zip, the same bytes on any day and machine."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STAMP = (1980, 1, 1, 0, 0, 0)
"""The oldest moment that a zip knows."""

UNIX = 3
FILE_MODE = 0o100644 << 16


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return `parts` by name, in their order, as the bytes of a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = UNIX
            info.external_attr = FILE_MODE
            archive.writestr(info, data)
    return buffer.getvalue()
