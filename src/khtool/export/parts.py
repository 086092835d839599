"""Which file a row goes to: by its issuer and year, and by a number made of the plan's path.

That number hangs on nothing but the path, so that a plan's rows stand in the same files whatever
other plans there are and however many machines share the work: each machine takes whole numbers.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from khtool.agenda.agencies import slug
from khtool.errors import UserError
from khtool.export.schema import NO_PARTITION, TABLES
from khtool.lang import msg

PARTS = 16
"""Into how many files a partition falls at most, and among how many machines the work."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The share of one of `count` machines, counted from 1."""

    number: int = 1
    count: int = 1

    @property
    def parts(self) -> range:
        """Return the parts that the machine writes, no other machine writes them."""
        return range(self.number - 1, PARTS, self.count)


def shard_of(text: str) -> Shard:
    """Read `3/16`; raises `UserError`."""
    match = re.fullmatch(r"([0-9]{1,3})/([0-9]{1,3})", text.strip())
    number, count = map(int, match.groups()) if match else (0, 0)
    if not 1 <= number <= count <= PARTS:
        raise UserError(msg("export.shard", value=text, most=PARTS))
    return Shard(number, count)


def part_of(path: str) -> int:
    """Return the part of the plan at `path`, the same however the system spells its letters."""
    plain = unicodedata.normalize("NFC", path).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.sha256(plain).digest()[:4]) % PARTS


def partition(issuer: str | None, year: int | None) -> str:
    """Return the folders of an issuer and a year, below that of the table."""
    name = slug(issuer or "") or NO_PARTITION
    return f"issuer={name}/year={NO_PARTITION if year is None else year}"


def own_names(part: int) -> re.Pattern[str]:
    """Return what the files of a part may be called, in any format."""
    tables = "|".join(TABLES)
    issuer, year = rf"(?:[a-z0-9-]+|{NO_PARTITION})", rf"(?:\d{{4}}|{NO_PARTITION})"
    return re.compile(rf"(?:{tables})/issuer={issuer}/year={year}/part-{part:02}\.[a-z]+")
