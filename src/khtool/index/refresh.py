"""Brings an index up to date: reads what changed, forgets what is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from khtool.index.stamps import sure_stamp
from khtool.index.store import Entry
from khtool.read.limits import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from khtool.index.stamps import Stamps
    from khtool.index.store import Store


@dataclass(frozen=True, slots=True)
class Same:
    """A file that was written anew with the content it had."""

    name: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that cannot be read, and why."""

    name: str
    reason: str


E = TypeVar("E", bound=Entry)

Looked: TypeAlias = E | Same | Unreadable
"""What came of looking into a file."""

Suspect: TypeAlias = tuple[str, bytes]
"""A file that may have changed, and the digest of what it held; empty for a new one."""

Look: TypeAlias = "Callable[[list[Suspect]], Iterable[Looked[E]]]"
"""Looks into files, in any order, each with `look_into`."""


def look_into(suspect: Suspect, parse: Callable[[str, str, bytes, bytes], E]) -> Looked[E]:
    """Look into a file: `parse` gets its name, stamp, digest and bytes where they are new.

    The stamp is taken before the bytes, so that whatever is written meanwhile changes it.
    """
    name, kept = suspect
    try:
        stamp = sure_stamp(name)
        data = read_bytes(name)
    except OSError as error:
        return Unreadable(name, error.strerror or str(error))
    from hashlib import sha256  # an index that is up to date does without

    digest = sha256(data).digest()
    return Same(name, stamp) if digest == kept else parse(name, stamp, digest, data)


def refresh(store: Store[E], stamps: Stamps, look: Look[E]) -> Iterator[Unreadable]:
    """Make `store` hold just the plans of `stamps`; yield those that cannot be read.

    To be run inside `Store.at_once(writing=True)`, to its end. A file is taken for unchanged
    when its stamp is; one that may have changed is looked into.
    """
    kept = store.stamps()
    digests = store.digests()
    suspects = [
        (name, digests.get(name, b""))
        for name, stamp in stamps.items()
        if not stamp or stamp != kept.get(name)
    ]
    for name in kept.keys() - stamps.keys():
        store.remove(name)
    for found in look(suspects):
        match found:
            case Same(name=name, stamp=stamp):
                store.renew(name, stamp)
            case Unreadable(name=name):
                store.remove(name)
                yield found
            case _:
                store.put(found)
    store.note_whole(stamps)
