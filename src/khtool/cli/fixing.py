"""What `khtool check --fix` and `khtool fmt` share: settings, files as bytes, diffs, writing."""

from __future__ import annotations

import dataclasses
import sys
from typing import TYPE_CHECKING

from khtool.edit.diff import diff as unified
from khtool.edit.fix import Mended, Wanted, mended
from khtool.edit.save import save
from khtool.errors import UserError
from khtool.lang import Message, msg
from khtool.read.limits import STDIN, read_bytes
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.config import Config

LINE_ENDS = ("keep", "lf")

MENDS = {
    "tabs": "fix.tabs",
    "composed": "fix.composed",
    "spaces": "fix.spaces",
    "hang": "fix.hang",
    "stops": "fix.stops",
    "agencies": "fix.agencies",
    "bytes": "fix.bytes",
}
"""What is said of each mend, in this order."""


def mend(
    loaded: Loaded, session: Session, *, fix: bool, diff: bool, line_ends: str | None
) -> tuple[Loaded, int | None]:
    """Do what `check` was asked to mend; after `--diff` an exit code ends the command."""
    if diff:
        return loaded, _preview(loaded, session, line_ends)
    if fix:
        return _fixed(loaded, session, line_ends), None
    if line_ends is not None:
        raise UserError(msg("edit.needs_fix", option="--line-ends"))
    return loaded, None


def _fixed(loaded: Loaded, session: Session, line_ends: str | None) -> Loaded:
    """Mend the files of `loaded` and return it with those read again that were written."""
    from khtool.model.load import load
    from khtool.read.source import decode

    files = {file.path: file for file in loaded.plan_files}
    failed = loaded.failed
    for path, before, result in _mended(loaded, session, line_ends):
        try:
            save(path, before, result.data)
        except UserError as error:
            session.tell(error.message, always=True)
            failed = True
            continue
        session.tell(msg("fix.mended", path=path, mends=_mends(result)))
        files[path] = load(decode(path, result.data))
    return dataclasses.replace(loaded, plan_files=list(files.values()), failed=failed)


def _preview(loaded: Loaded, session: Session, line_ends: str | None) -> int:
    """Print what `_fixed` would change; exit code 1 when that is anything."""
    found = False
    for path, before, result in _mended(loaded, session, line_ends):
        show_diff(path, before, result.data)
        session.tell(msg("fix.would_mend", path=path, mends=_mends(result)))
        found = True
    if not found:
        session.tell(msg("fix.nothing"))
    return 2 if loaded.failed else int(found)


def _mended(
    loaded: Loaded, session: Session, line_ends: str | None
) -> Iterator[tuple[str, bytes, Mended]]:
    """Yield each file that is not as it should be; one that is no YAML is named."""
    paths = [file.path for file in loaded.plan_files]
    if STDIN in paths:
        raise UserError(msg("edit.stdin"))
    settings = loaded.config.fmt
    wanted = Wanted(
        hang=None if settings.hang == "keep" else settings.hang,
        agency_names=settings.agencies == "name",
        line_feeds=only_line_feeds(loaded.config, line_ends),
    )
    for path, data in contents(paths, session):
        result = mended(path, data, wanted, loaded.config.agencies)
        if result.broken:
            session.tell(msg("fix.broken", path=path), always=True)
        elif result.data != data:
            yield path, data, result


def only_line_feeds(config: Config, line_ends: str | None) -> bool:
    """Say whether files get line feeds and no BOM: the option wins over `[fmt] line_ends`."""
    if line_ends is not None and line_ends not in LINE_ENDS:
        option = "--line-ends"
        raise UserError(msg("option.choice", option=option, value=line_ends, known=LINE_ENDS))
    return (line_ends or config.fmt.line_ends) == "lf"


def contents(paths: Sequence[str], session: Session) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of each file; one that cannot be read is told and left out."""
    for path in paths:
        try:
            data = read_bytes(path)
        except OSError as error:
            reason = error.strerror or error
            session.tell(msg("path.unreadable", path=path, reason=reason), always=True)
        else:
            yield path, data


def show_diff(path: str, before: bytes, after: bytes) -> None:
    """Print what would change: for `patch` as it is, for a terminal made safe."""
    text = unified(path, before, after)
    if sys.stdout.isatty():
        text = "".join(f"{clean(line)}\n" for line in text.removesuffix("\n").split("\n"))
    sys.stdout.write(text)


def _mends(result: Mended) -> tuple[Message, ...]:
    """Return what was mended in one file."""
    counts = result.counts
    return tuple(msg(key, count=counts[name]) for name, key in MENDS.items() if counts[name])
