"""`khtool cache`: where the indexes are, how big they are, and clearing them."""

from __future__ import annotations

from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.reporting import one_of
from khtool.errors import UserError
from khtool.lang import msg

INFO, PATH, CLEAR = "info", "path", "clear"


def run(
    ctx: typer.Context,
    kept: Annotated[str, typer.Argument(help="help.cache.action")] = INFO,
) -> int:
    """Show or clear the folder of indexes."""
    from khtool.index.keeping import clear, own_files
    from khtool.index.place import cache_folder

    session = session_of(ctx)
    one_of("cache", kept, (INFO, PATH, CLEAR))
    try:
        folder = cache_folder()
    except RuntimeError:
        raise UserError(msg("cache.homeless")) from None
    if kept == PATH:
        print(folder)
    elif kept == INFO:
        files = own_files(folder)
        size = _megabytes(sum(stat.st_size for _, stat in files))
        print(session.say(msg("cache.info", folder=folder, count=len(files), megabytes=size)))
    else:
        try:
            count, size_of_all = clear(folder)
        except OSError as error:
            reason = error.strerror or error
            raise UserError(msg("render.unwritable", path=folder, reason=reason)) from error
        size = _megabytes(size_of_all)
        session.tell(msg("cache.cleared", folder=folder, count=count, megabytes=size))
    return 0


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}"
