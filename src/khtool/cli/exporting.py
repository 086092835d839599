"""Writes one part of an export: plan by plan into lines on the disk, then into the format."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.check.baseline import read_baseline
from khtool.check.control import Control
from khtool.check.run import check
from khtool.cli.loading import reader_of
from khtool.export.lines import csv_lines, line_of
from khtool.export.rows import finding_rows, work_rows
from khtool.lang import msg, translator
from khtool.model.load import load
from khtool.read.limits import read_bytes
from khtool.read.source import decode

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from khtool.config import Config
    from khtool.deadlines.rows import Reader
    from khtool.export.rows import Row
    from khtool.lang import Lang, Message
    from khtool.model.load import PlanFile

FORMATS = ("parquet", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all parts."""

    fmt: str
    today: datetime.date
    reader: Reader
    control: Control
    lang: Lang


@dataclass(frozen=True, slots=True)
class Part:
    """The plans of one part, by the path that rows give and the one to read; in their order."""

    number: int
    plans: tuple[tuple[str, str], ...]
    stage: Path
    settings: Settings


@dataclass(slots=True)
class Written:
    """The files of a part below its stage; how many rows; what could not be used."""

    part: Part
    names: list[str] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)
    unsound: int = 0
    failures: list[Message] = field(default_factory=list)


def path_below(folder: Path, name: str) -> str:
    """Return the path of a plan below the repo's `folder`, wherever khtool was started.

    One that lies elsewhere keeps the path that it was named by.
    """
    for full in (Path(os.path.abspath(name)), Path(name).resolve()):
        if full.is_relative_to(folder.resolve()):
            return full.relative_to(folder.resolve()).as_posix()
    return Path(name).as_posix()


def write_part(part: Part) -> Written:
    """Write the rows of a part's plans below its stage; raises `OSError`.

    One plan is in memory at a time, later one group of rows.
    """
    written = Written(part)
    for path, name in part.plans:
        try:
            data = read_bytes(name)
        except OSError as error:
            reason = error.strerror or error
            written.failures.append(msg("path.unreadable", path=name, reason=reason))
            continue
        file = load(decode(path, data))
        written.unsound += not file.sound
        _append(_rows(file, part.settings), part, written.rows)
    for lines in sorted(part.stage.rglob("*.jsonl")):
        written.names.append(_formatted(lines, part).relative_to(part.stage).as_posix())
    return written


def _rows(file: PlanFile, settings: Settings) -> Iterator[Row]:
    reader = settings.reader
    if file.sound:
        yield from work_rows(file, settings.today, reader)
    found = check(
        [file],
        reader.shared,
        before_is_strict=reader.before_is_strict,
        calendar=reader.calendar,
        today=settings.today,
    )
    kept = settings.control.kept(found, {file.path: file.source.lines})
    yield from finding_rows(file, kept, translator(settings.lang))


def _append(rows: Iterable[Row], part: Part, counted: Counter[str]) -> None:
    """Put the rows behind those of the plans before, each to the file that it belongs to."""
    lines: dict[Path, list[bytes]] = {}
    for row in rows:
        target = part.stage / row.table / row.partition / f"part-{part.number:02}.jsonl"
        lines.setdefault(target, []).append(line_of(row))
        counted[row.table] += 1
    for target, own in lines.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("ab") as file:
            file.writelines(own)


def _formatted(lines: Path, part: Part) -> Path:
    """Put a file of lines into the format asked for; return its path."""
    fmt = part.settings.fmt
    if fmt == "jsonl":
        return lines
    table = lines.relative_to(part.stage).parts[0]
    target = lines.with_suffix(f".{fmt}")
    with lines.open("rb") as rows:
        if fmt == "csv":
            with target.open("wb") as file:
                file.writelines(csv_lines(table, rows))
        else:
            from khtool.export.parquet import write_parquet

            write_parquet(table, rows, target)
    lines.unlink()
    return target


def settings_of(config: Config, fmt: str, today: datetime.date, lang: Lang) -> Settings:
    """Return what holds for all parts; which findings count is said in the repo's settings.

    Raises `UserError` for a baseline that cannot be read.
    """
    own = config.check
    baseline = read_baseline(config.folder / own.baseline) if own.baseline else None
    control = Control(own.select, own.ignore, baseline)
    return Settings(fmt, today, reader_of(config), control, lang)
