"""File names of pages: plain letters, no two alike, the same in every run."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

from khtool.agenda.agencies import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}
"""What no file may be called on Windows, whatever its ending."""

YAML = re.compile(r"\.ya?ml$", re.IGNORECASE)


def file_names(keys: Iterable[str]) -> dict[str, str]:
    """Return a file name without ending for each of `keys`, a plan's path or an agency's name.

    A name hangs on its own key, not on its place among the others, so that links last. Only
    where two would be alike, or nothing is left of a key, a sign of the key is added.
    """
    plain = {key: slug(YAML.sub("", key)) for key in keys}
    counted = Counter(plain.values())
    return {
        key: name if name and counted[name] == 1 and name not in RESERVED else _signed(name, key)
        for key, name in plain.items()
    }


def _signed(name: str, key: str) -> str:
    sign = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{name}-{sign}" if name else f"x-{sign}"
