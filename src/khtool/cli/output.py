"""Where a rendered document goes, and how it is written: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg
from khtool.render.run import FORMATS, default_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.model.load import PlanFile

STDOUT = "-"


def formats_of(wanted: str | None, output: str | None) -> list[str]:
    """Return the formats asked for by `--format docx,html` or by the ending of `-o`."""
    if wanted is None:
        suffix = Path(output).suffix.lstrip(".").lower() if output else ""
        if suffix and not Path(str(output)).is_dir():
            wanted = suffix
        else:
            return [FORMATS[0]]
    names = [name.strip().lower() for name in wanted.split(",") if name.strip()]
    for name in names:
        if name not in FORMATS:
            raise UserError(msg("option.format", value=name, known=FORMATS))
    return names or [FORMATS[0]]


def targets(
    files: Sequence[PlanFile], formats: Sequence[str], output: str | None
) -> Iterator[tuple[PlanFile, str, Path | None]]:
    """Yield each plan with each format and the file to write; None is standard output.

    `-o` names a file for one document and a folder for several. Raises `UserError` where two
    documents would go to one file, or several to standard output.
    """
    count = len(files) * len(formats)
    if output == STDOUT:
        if count > 1:
            raise UserError(msg("render.stdout"))
        yield from ((file, name, None) for file in files for name in formats)
        return
    folder = _folder(output, count)
    taken: dict[Path, str] = {}
    for file in files:
        for name in formats:
            if folder is None:
                assert output is not None
                target = Path(output)
            else:
                target = folder / default_name(file.path, name)
            if (other := taken.setdefault(target, file.path)) != file.path:
                raise UserError(msg("render.clash", path=target, first=other, second=file.path))
            yield file, name, target


def _folder(output: str | None, count: int) -> Path | None:
    """Return the folder that documents go to, None where `output` is the file itself."""
    if output is None:
        return Path()
    path = Path(output)
    if path.is_dir() or output.endswith(("/", os.sep)) or count > 1 or not path.suffix:
        if path.is_file() or (count > 1 and path.suffix.lstrip(".").lower() in FORMATS):
            raise UserError(msg("render.folder", path=output))
        return path
    return None


def write(target: Path | None, data: bytes) -> None:
    """Write `data` to `target` in one step, so that nobody ever sees half a document."""
    if target is None:
        sys.stdout.buffer.write(data)
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        reason = error.strerror or error
        raise UserError(msg("render.unwritable", path=target, reason=reason)) from error


def _umask() -> int:
    """Return the mask of the process: a temporary file is made for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
