"""Which characters a font file has: its `cmap` table (OpenType 1.9, formats 4 and 12)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

COLLECTION = b"ttcf"
HEAD = 12
UNICODE_TABLES: Final = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platform and encoding of the tables that list Unicode characters, the fullest first."""


class _Table:
    """Reads big-endian numbers out of a table."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def u16(self, at: int) -> int:
        """Return the 16-bit number at `at`."""
        return int(struct.unpack_from(">H", self.data, at)[0])

    def u32(self, at: int) -> int:
        """Return the 32-bit number at `at`."""
        return int(struct.unpack_from(">I", self.data, at)[0])

    def u16s(self, at: int, count: int) -> tuple[int, ...]:
        """Return `count` 16-bit numbers from `at` on."""
        return struct.unpack_from(f">{count}H", self.data, at)


def covers(path: Path, index: int, letters: Iterable[str]) -> bool:
    """Say whether the face `index` of the font file at `path` has every one of `letters`.

    A file that cannot be read as a font has none.
    """
    try:
        table = _Table(_cmap(path, index))
        ranges = tuple(_ranges(table, _unicode_table(table)))
    except (OSError, struct.error, LookupError):
        return False
    return all(any(low <= ord(sign) <= high for low, high in ranges) for sign in letters)


def _cmap(path: Path, index: int) -> bytes:
    """Return the bytes of the `cmap` table; only these are read from the file."""
    with path.open("rb") as file:
        start = 0
        if file.read(4) == COLLECTION:
            file.seek(HEAD + 4 * index)
            start = struct.unpack(">I", file.read(4))[0]
        file.seek(start)
        count = struct.unpack(">4xH6x", file.read(HEAD))[0]
        for _ in range(count):
            tag, offset, length = struct.unpack(">4s4xII", file.read(16))
            if tag == b"cmap":
                file.seek(offset)
                return file.read(length)
    raise LookupError(index)


def _unicode_table(table: _Table) -> int:
    """Return where the fullest Unicode subtable begins."""
    found = {}
    for record in range(table.u16(2)):
        at = 4 + 8 * record
        found[table.u16(at), table.u16(at + 2)] = table.u32(at + 4)
    for kind in UNICODE_TABLES:
        if kind in found:
            return found[kind]
    raise LookupError(UNICODE_TABLES)


def _ranges(table: _Table, at: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last character of each range that has glyphs."""
    match table.u16(at):
        case 12:
            for group in range(table.u32(at + 12)):
                yield table.u32(at + 16 + 12 * group), table.u32(at + 20 + 12 * group)
        case 4:
            count = table.u16(at + 6) // 2
            ends = table.u16s(at + 14, count)
            starts = table.u16s(at + 16 + 2 * count, count)
            yield from zip(starts, ends, strict=True)
        case other:
            raise LookupError(other)
