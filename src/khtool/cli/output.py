"""Where a rendered document goes, and how it is written: whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from khtool.atomic import replace
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.cli.session import Session
    from khtool.render.jobs import Job

STDOUT = "-"

T = TypeVar("T")


def formats_of(wanted: str | None, output: str | None, known: Sequence[str]) -> list[str]:
    """Return the formats asked for by `--format docx,html` or by the ending of `-o`.

    `known` are those that the template has, the first of them the usual one.
    """
    if wanted is None:
        suffix = Path(output).suffix.lstrip(".").lower() if output else ""
        if suffix and not Path(str(output)).is_dir():
            wanted = suffix
        else:
            return [known[0]]
    names = [name.strip().lower() for name in wanted.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise UserError(msg("option.format", value=name, known=tuple(known)))
    return list(dict.fromkeys(names)) or [known[0]]


def targets(
    jobs: Sequence[Job], formats: Sequence[str], output: str | None
) -> Iterator[tuple[Job, str, Path | None]]:
    """Yield each document with each format and the file to write; None is standard output.

    `-o` names a file for one document and a folder for several; plans of one name in several
    folders keep their folders below it. Raises `UserError` where two documents would go to one
    file, or several to standard output.
    """
    count = len(jobs) * len(formats)
    if output == STDOUT:
        if count > 1:
            raise UserError(msg("render.stdout"))
        yield from ((job, fmt, None) for job in jobs for fmt in formats)
        return
    folder = _folder(output, count)
    places = _places(jobs)
    taken: dict[Path, str] = {}
    for job in jobs:
        for fmt in formats:
            if folder is None:
                assert output is not None
                target = Path(output)
            else:
                target = folder / places[job.source] / f"{job.name}.{fmt}"
            if (other := taken.setdefault(target, job.source)) != job.source:
                raise UserError(msg("render.clash", path=target, first=other, second=job.source))
            yield job, fmt, target


def _places(jobs: Sequence[Job]) -> dict[str, Path]:
    """Return the folder of each document below the one asked for, by its source.

    All go to one folder while their names differ; else each keeps the folder of its plan.
    """
    flat = {job.source: Path() for job in jobs}
    if len({job.name for job in jobs}) == len(jobs):
        return flat
    try:
        parents = {source: Path(source).resolve().parent for source in flat}
        common = Path(os.path.commonpath(parents.values()))
    except ValueError:  # on Windows: plans on different drives
        return flat
    return {source: parent.relative_to(common) for source, parent in parents.items()}


def _folder(output: str | None, count: int) -> Path | None:
    """Return the folder that documents go to, None where `output` is the file itself."""
    from khtool.render.formats import FORMATS

    if output is None:
        return Path()
    path = Path(output)
    if path.is_dir() or output.endswith(("/", os.sep)) or count > 1 or not path.suffix:
        if path.is_file() or (count > 1 and path.suffix.lstrip(".").lower() in FORMATS):
            raise UserError(msg("render.folder", path=output))
        return path
    return None


def with_bar(steps: Sequence[T], session: Session, title: str = "render.progress") -> Iterable[T]:
    """Return `steps`; going through several draws a bar on standard error, in a terminal only.

    `title` is the key of what stands before it.
    """
    if len(steps) < 2 or session.quiet or not sys.stderr.isatty():
        return steps
    from rich.console import Console
    from rich.progress import track

    no_color = session.color == "never" or bool(os.environ.get("NO_COLOR"))
    console = Console(stderr=True, no_color=no_color)
    return track(steps, session.say(msg(title)), console=console, transient=True)


def write(target: Path | None, data: bytes) -> None:
    """Write `data` to `target` in one step, so that nobody ever sees half a document."""
    if target is None:
        sys.stdout.buffer.write(data)
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, data)
    except OSError as error:
        reason = error.strerror or error
        raise UserError(msg("render.unwritable", path=target, reason=reason)) from error
