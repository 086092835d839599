"""Brings an index up to date: reads what changed, forgets what is gone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.index.stamps import sure_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from khtool.index.stamps import Stamps
    from khtool.index.store import Entry, Store

    Read = Callable[[Sequence[tuple[str, bytes]]], Iterable[Entry]]
    """Reads plans, given by name and content, into entries, in any order, without stamps."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of bringing an index up to date; `failed` are files that cannot be read."""

    read: int
    failed: dict[str, OSError]


def refresh(store: Store, stamps: Stamps, read: Read) -> Refreshed:
    """Make `store` hold just the plans of `stamps`, as they are; read those that changed.

    A file is taken for unchanged when its stamp is, or else its content. A file that changes
    while this runs is read again the next time.
    """
    known = store.stamps()
    stale: dict[str, tuple[bytes, bytes]] = {}
    same: Stamps = {}
    sure: Stamps = {}
    failed: dict[str, OSError] = {}
    for name, stamp in stamps.items():
        kept_stamp, kept_digest = known.get(name, ("", b""))
        if stamp and stamp == kept_stamp:
            sure[name] = stamp
            continue
        try:
            sure[name] = sure_stamp(name)
            data = Path(name).read_bytes()
        except OSError as error:
            failed[name] = error
            continue
        digest = hashlib.sha256(data).digest()
        if digest == kept_digest:
            same[name] = sure[name]
        else:
            stale[name] = (data, digest)
    entries = [
        replace(entry, stamp=sure[entry.name], digest=stale[entry.name][1])
        for entry in read([(name, data) for name, (data, _) in stale.items()])
    ]
    gone = [name for name in known if name not in sure]
    if entries or same or gone or not store.knows(stamps):
        store.write(entries, gone, same, stamps)
    return Refreshed(len(entries), failed)
