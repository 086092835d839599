"""Reads plans for the index, many of them on all processors."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from khtool.index.codec import row_of
from khtool.index.refresh import look_into
from khtool.index.store import NO_DAY, Entry
from khtool.model.load import load
from khtool.read.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.deadlines.rows import Reader
    from khtool.index.refresh import Look, Looked, Suspect

S = TypeVar("S")
T = TypeVar("T")

MANY = 300
"""From how many files on it pays to start further processes."""

PORTION = 25
"""How many files a process is given at a time."""


def looker(config: Config, session: Session) -> Look:
    """Return what reads plans for the index by the settings of a repo."""
    from khtool.cli.loading import reader_of

    function = partial(look_into, parse=partial(_entry, reader_of(config)))

    def look(suspects: list[Suspect]) -> Iterable[Looked]:
        return spread(function, suspects, session)

    return look


def _entry(reader: Reader, name: str, stamp: str, digest: bytes, data: bytes) -> Entry:
    """Return what the index keeps of the plan in `data`; of one with errors, only that it has."""
    file = load(decode(name, data))
    if file.plan is None or not file.sound:
        return Entry(name, stamp, digest, sound=False, closed=NO_DAY, rows=())
    closed = NO_DAY if file.plan.closed is None else file.plan.closed.toordinal()
    rows = [row_of(deadline) for deadline in reader.deadlines(file)]
    return Entry(name, stamp, digest, sound=True, closed=closed, rows=rows)


def spread(
    function: Callable[[S], T],
    given: Sequence[S],
    session: Session,
    *,
    portion: int = PORTION,
    files: int | None = None,
) -> Iterator[T]:
    """Yield what `function` makes of each of `given`, in order; many are shared out.

    A process takes `portion` of them at a time. `files` is how many files they stand for, where
    each is not one. In a terminal a bar tells how far it is.
    """
    processors = os.cpu_count() or 1
    if (len(given) if files is None else files) < MANY or processors == 1:
        yield from map(function, given)
        return
    from concurrent.futures import ProcessPoolExecutor

    from khtool.cli.output import with_bar

    with ProcessPoolExecutor(processors) as pool:
        made = pool.map(function, given, chunksize=portion)
        for _ in with_bar(range(len(given)), session, "read.progress"):
            yield next(made)
