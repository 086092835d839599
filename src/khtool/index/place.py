"""Where the index of a command line lies, and what it depends on besides the plans."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDER_VARIABLE = "KHTOOL_CACHE_DIR"
"""Names another folder for indexes than the user's own."""

SETTINGS_FILES = ("khtool.toml", "pyproject.toml")

READERS = ("read", "model", "dates", "deadlines", "index")
"""The parts of khtool whose code decides what a plan's deadlines are."""


def cache_folder() -> Path:
    """Return the folder that holds khtool's indexes; it need not be there yet."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("khtool", appauthor=False)


def index_path(folders: Sequence[str]) -> Path:
    """Return the file that the index of the plans below `folders`, named here, is kept in."""
    names = "\0".join([str(Path.cwd()), *folders])
    digest = hashlib.sha256(names.encode("utf-8", "surrogateescape")).hexdigest()
    return cache_folder() / f"{digest[:32]}.sqlite"


def settings_digest(start: Path) -> str:
    """Return what tells one way of reading from another.

    That are khtool's own code, the public holidays, and every file of settings from `start` up.
    """
    digest = hashlib.sha256(repr(sys.version_info).encode())
    for file in _code_files():
        stat = file.stat()
        digest.update(f"{file} {stat.st_mtime_ns} {stat.st_size}\n".encode("utf-8", "replace"))
    for folder in (start, *start.parents):
        for name in SETTINGS_FILES:
            path = folder / name
            if path.is_file():
                digest.update(f"{path}\0".encode("utf-8", "surrogateescape") + path.read_bytes())
    return digest.hexdigest()


def _code_files() -> Iterable[Path]:
    """Yield khtool's own modules that read plans, and the package of public holidays."""
    from importlib.machinery import PathFinder

    package = Path(__file__).parent.parent
    for part in READERS:
        yield from sorted((package / part).rglob("*.py"))
    found = PathFinder.find_spec("holidays")
    if found is not None and found.origin is not None:
        yield Path(found.origin)
