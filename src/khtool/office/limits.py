"""How big a file may be before it is read: what bounds memory and time on hostile input."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from khtool.errors import UserError
from khtool.lang import msg

MEGABYTE: Final = 1024 * 1024

MOST_BYTES: Final = 100 * MEGABYTE
"""An issued plan of 60 pages has 0.1 MB, one full of scanned pictures some 40 MB."""

MOST_TEXT: Final = 2 * MEGABYTE
"""A text file: the words of a plan of 60 pages take 0.2 MB."""

MOST_PARTS: Final = 5_000
"""Word writes about 15 parts and one a picture; Excel one a sheet."""

MOST_UNFOLDED: Final = 400 * MEGABYTE
"""All parts together: pictures are packed already, so the file hardly grows on unpacking."""

MOST_PART: Final = 200 * MEGABYTE
"""One part: a picture may be as big as the file allows."""

MOST_XML: Final = 32 * MEGABYTE
"""One part of XML: a document of 1,000 pages of tables has about 20 MB."""

MOST_ELEMENTS: Final = 1_000_000
"""Elements of one part: a page of tables has about 700; a tree of a million takes 300 MB."""

MOST_DEPTH: Final = 200
"""Elements inside one another: a table inside a table inside a text box has about 30."""

MOST_RATIO: Final = 300
"""How far a part may unfold: Word's XML shrinks to a tenth, long equal tables to a hundredth."""

RATIO_FROM: Final = MEGABYTE
"""Parts smaller than this may unfold as far as they like: they do no harm."""


def read_limited(path: str) -> bytes:
    """Return the bytes of the file `path`.

    Raises `UserError` where it cannot be read and where it has more than `MOST_BYTES`; then it
    is not read at all, and what is no file but never ends only so far.
    """
    try:
        with Path(path).open("rb") as file:
            size = Path(path).stat().st_size
            data = b"" if size > MOST_BYTES else file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UserError(msg("path.missing", path=path)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(msg("path.unreadable", path=path, reason=reason)) from error
    if max(size, len(data)) > MOST_BYTES:
        raise too_big(path)
    return data


def too_big(name: str, most: int = MOST_BYTES) -> UserError:
    """Return what is said of a file or input with more than `most` bytes."""
    return UserError(msg("reading.too_big", name=name, most=most // MEGABYTE))
