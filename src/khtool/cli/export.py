"""`khtool export`: tasks, deadlines and findings as tables for DuckDB, Spark or a spreadsheet."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.cli.exporting import Part, Settings, Written
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.export.parts import Shard

MANIFESTS = ".khtool-export-*.json"
"""What khtool wrote into the folder, a file for each part: machines that share it do not meet."""

SCHEMA = "_schema.json"
"""Tells what the columns hold; DuckDB and Spark pass over names that begin so."""


def run(
    ctx: typer.Context,
    output: Annotated[str, typer.Option("--output", "-o", help="help.export.output")],
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    fmt: Annotated[str, typer.Option("--format", help="help.export.format")] = "jsonl",
    shard: Annotated[str, typer.Option("--shard", help="help.export.shard")] = "1/1",
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Write the tables; exit code 2 where a file could not be read or has errors."""
    from khtool.cli.exporting import FORMATS, settings_of
    from khtool.cli.folder import Folder
    from khtool.cli.loading import own_folders
    from khtool.cli.reporting import one_of
    from khtool.config import find_config
    from khtool.export.parts import shard_of
    from khtool.read.files import find_plans, start_of
    from khtool.read.limits import STDIN

    session = session_of(ctx)
    chosen, share = one_of("--format", fmt, FORMATS), shard_of(shard)
    now = chosen_today(today)
    _need(chosen)
    if STDIN in (paths or ()):
        raise UserError(msg("export.stdin"))
    folder = Path(output)
    whole = Folder(folder)
    whole.refuse_foreign(force=False, marks=MANIFESTS, said="export.foreign")
    config = find_config(start_of(paths or ()))
    names = find_plans(paths or own_folders(config))
    settings = settings_of(config, chosen, now, session.lang)
    with whole.stage() as stage:
        parts = _parts(names, config, share, stage, settings)
        done = _Sums(session)
        for written in _written(parts, session):
            done.add(written, _settled(folder, written))
        _write_schema(folder)
    return done.tell(output)


def _need(fmt: str) -> None:
    """Raise `UserError` where a format needs what is not installed."""
    if fmt != "parquet":
        return
    try:
        import_module("khtool.export.parquet")
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        raise UserError(msg("export.no_parquet")) from error


def _parts(
    names: Sequence[str], config: Config, share: Shard, stage: Path, settings: Settings
) -> list[Part]:
    """Return the parts that this machine writes, each with its plans by path."""
    from khtool.cli.exporting import Part, path_below
    from khtool.export.parts import part_of

    plans: dict[int, list[tuple[str, str]]] = {number: [] for number in share.parts}
    for name in names:
        path = path_below(config.folder, name)
        if (number := part_of(path)) in plans:
            plans[number].append((path, name))
    return [
        Part(number, tuple(sorted(own)), stage / str(number), settings)
        for number, own in plans.items()
    ]


def _written(parts: Sequence[Part], session: Session) -> Iterator[Written]:
    from khtool.cli.exporting import write_part
    from khtool.cli.reading import spread

    files = sum(len(part.plans) for part in parts)
    return spread(write_part, parts, session, portion=1, files=files)


def _settled(folder: Path, written: Written) -> int:
    """Put the files of a part into their places, take away those of an earlier run."""
    from khtool.cli.folder import Folder
    from khtool.export.parts import own_names

    number = written.part.number
    manifest = MANIFESTS.replace("*", f"{number:02}")
    return Folder(folder, manifest, own_names(number)).take(written.part.stage, written.names)


def _write_schema(folder: Path) -> None:
    from khtool.atomic import replace
    from khtool.export.schema import schema_text

    replace(folder / SCHEMA, schema_text().encode("utf-8"))


class _Sums:
    """What was written, counted as the parts come in."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.rows: Counter[str] = Counter()
        self.plans = self.files = self.changed = self.unsound = self.failed = 0

    def add(self, written: Written, changed: int) -> None:
        """Count a part, and tell which of its files could not be read."""
        self.rows += written.rows
        self.plans += len(written.part.plans)
        self.files += len(written.names)
        self.changed += changed
        self.unsound += written.unsound
        self.failed += len(written.failures)
        for failure in written.failures:
            self.session.tell(failure, always=True)

    def tell(self, folder: str) -> int:
        """Tell the sums on standard error; return the exit code."""
        rows = {name: self.rows[name] for name in ("tasks", "deadlines", "findings")}
        values = {"plans": self.plans, "files": self.files, "changed": self.changed, **rows}
        self.session.tell(msg("export.written", path=folder, **values))
        if self.unsound:
            self.session.tell(msg("export.unsound", count=self.unsound), always=True)
        return 2 if self.failed or self.unsound else 0
