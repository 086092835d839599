"""Which plan a word of the command line means: a file, or the name of a plan of the repo."""

from __future__ import annotations

import glob
import os
import unicodedata
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from khtool.config import find_config
from khtool.errors import UserError
from khtool.lang import msg
from khtool.read.files import find_plans, plan_folders
from khtool.read.limits import STDIN, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST = 10
"""How many plans are named where none is meant."""


def plan_path(name: str) -> str:
    """Return the file that `name` means: a path, or the name of a plan in the repo's folders.

    Raises `UserError` where it means none or several; then the plans that are near are named.
    """
    if name == STDIN:
        raise UserError(msg("record.stdin"))
    if Path(name).is_file():
        return name
    if Path(name).is_dir() or _is_path(name):
        key = "record.folder" if Path(name).is_dir() else "path.missing"
        raise UserError(msg(key, path=name))
    return _plan_called(name)


def plan_paths(names: Sequence[str]) -> list[str]:
    """Return `names` with the names of plans replaced by their files; paths are left as they are.

    Raises `UserError` for a name that no plan has, or several have.
    """
    return [
        name
        if name == STDIN or Path(name).exists() or _is_path(name) or glob.has_magic(name)
        else _plan_called(name)
        for name in names
    ]


def _folded(name: str) -> str:
    """Return what names are compared by: macOS takes letters and their marks apart."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_path(name: str) -> bool:
    return os.sep in name or "/" in name or name.lower().endswith(SUFFIXES)


def _plan_called(name: str) -> str:
    config = find_config(Path().resolve())
    plans = find_plans(plan_folders(config.folder, config.plans))
    found = [path for path in plans if _folded(PurePath(path).stem) == _folded(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(msg("record.plans", name=name, plans=_lines(found)))
    stems = sorted({PurePath(path).stem for path in plans})
    near = [stem for stem in stems if name.casefold() in stem.casefold()]
    near += [stem for stem in get_close_matches(name, stems, cutoff=0.4) if stem not in near]
    if near:
        raise UserError(msg("record.no_plan.near", name=name, plans=_lines(near[:MOST])))
    more = ["…"] if len(stems) > MOST else []
    raise UserError(msg("record.no_plan", name=name, plans=_lines([*stems[:MOST], *more])))


def _lines(names: Iterable[str]) -> str:
    return "".join(f"\n  {name}" for name in names)
