"""Which files are plans, and their bytes: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import Message, msg
from khtool.read.limits import STDIN, SUFFIXES, read_bytes
from khtool.read.source import Source, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def find_plans(paths: Sequence[str]) -> list[str]:
    """Return the plan files that `paths` name, sorted within each folder, each once.

    A folder stands for all YAML files below it, hidden ones left out; a glob for what it
    matches; `-` for standard input. Raises `UserError` for a path that does not exist and for
    a folder without plans.
    """
    found: dict[str, str] = {}
    for path in paths:
        for name in _plans_at(path):
            found.setdefault(name if name == STDIN else os.path.abspath(name), name)
    return list(found.values())


def plan_folders(repo: Path, names: Sequence[str]) -> list[str]:
    """Return the folders `names` of a repo, as seen from here; this one where there are none."""
    here = Path().resolve()
    found = [folder for name in names if (folder := repo / name).is_dir()]
    if not found:
        return ["."]
    return [
        str(folder.relative_to(here)) if folder.is_relative_to(here) else str(folder)
        for folder in found
    ]


def _plans_at(path: str) -> Iterable[str]:
    if path == STDIN or Path(path).is_file():
        return [path]
    if Path(path).is_dir():
        below = sorted(_below(path))
        if not below:
            raise UserError(msg("path.no_plans", path=path))
        return below
    matched = sorted(name for name in glob.glob(path, recursive=True) if Path(name).is_file())
    if not matched:
        raise UserError(msg("path.missing", path=path))
    return matched


def _below(folder: str) -> Iterable[str]:
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = filter(is_walked, folders)
        yield from (os.path.join(parent, name) for name in names if is_plan(name))


def _refuse(error: OSError) -> None:
    """Stop at a folder that cannot be listed: its plans would be left out unnoticed."""
    reason = error.strerror or str(error)
    raise UserError(msg("path.unreadable", path=error.filename, reason=reason))


def is_walked(folder: str) -> bool:
    """Say whether plans are looked for in a folder of that name: not in a hidden one."""
    return not folder.startswith(".")


def is_plan(name: str) -> bool:
    """Say whether a file of that name is taken for a plan."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def start_of(paths: Sequence[str]) -> Path:
    """Return where to look for khtool.toml: beside the first plan, else here."""
    first = Path(paths[0]) if paths and paths[0] != STDIN else Path()
    return (first if first.is_dir() else first.parent).resolve()


def read_sources(paths: Iterable[str]) -> tuple[list[Source], list[Message]]:
    """Read the files; one that cannot be read is named in the messages and stops no other."""
    sources: list[Source] = []
    failures: list[Message] = []
    for path in paths:
        try:
            data = read_bytes(path)
        except OSError as error:
            failures.append(msg("path.unreadable", path=path, reason=error.strerror or error))
        else:
            sources.append(decode(path, data))
    return sources, failures
