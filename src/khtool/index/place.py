"""Where the index of a command line lies, and what it depends on besides the plans."""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.index.stamps import stamp_of
from khtool.read.limits import VARIABLE as LIMIT_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDER_VARIABLE = "KHTOOL_CACHE_DIR"
"""Names another folder for indexes than the user's own."""

OFF_VARIABLE = "KHTOOL_NO_CACHE"
"""Set to anything but 0, it says `--no-cache` for every command."""

SETTINGS_FILES = ("khtool.toml", "pyproject.toml")

READERS = ("read", "model", "dates", "deadlines", "index", "cli/reading.py", "config.py")
"""The parts of khtool whose code decides what a plan's deadlines are."""

CHECKERS = (*READERS, "diagnostic.py", "changes", "check")
"""Those that decide what is found in a plan."""

PACKAGES = ("holidays", "pydantic", "pydantic_core", "ruamel", "_ruamel_yaml")
"""Packages that have a say in both."""


def is_off() -> bool:
    """Say whether the environment asks to read every file again."""
    return os.environ.get(OFF_VARIABLE, "0") not in {"", "0"}


def cache_folder() -> Path:
    """Return the folder that holds khtool's indexes; it need not be there yet.

    Raises `RuntimeError` where the user has no home and none is named.
    """
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    folder = user_cache_path("khtool", appauthor=False)
    if not folder.is_absolute():  # "~" stands for no folder, then
        raise RuntimeError("no home")
    return folder


def index_path(command: str, folders: Sequence[str]) -> Path:
    """Return the file that `command` keeps what it read below `folders`, named here, in."""
    names = _names(folders).encode("utf-8", "surrogateescape")
    return cache_folder() / f"{command}-{zlib.crc32(names):08x}{zlib.adler32(names):08x}.sqlite"


def settings_of(folders: Sequence[str], start: Path, parts: Sequence[str]) -> str:
    """Return all that an index depends on besides the plans, as text.

    That are the folders, the `parts` of khtool's own code, the packages it reads with, how much
    it may read, and every file of settings from `start` up.
    """
    package = os.path.dirname(os.path.dirname(__file__))
    lines = [_names(folders), sys.version, str(os.environ.get(LIMIT_VARIABLE))]
    for part in parts:
        lines += sorted(_stamps(os.path.join(package, part)))
    lines += [f"{name} {_installed(name)}" for name in PACKAGES]
    for folder in (start, *start.parents):
        for name in SETTINGS_FILES:
            path = folder / name
            if path.is_file():
                lines += [str(path), path.read_bytes().decode("utf-8", "backslashreplace")]
    return "\n".join(lines)


def _names(folders: Sequence[str]) -> str:
    return "\0".join([os.getcwd(), *folders])


def _stamps(path: str) -> Iterator[str]:
    """Yield a line for the file at `path`, or for each below it: its name and its stamp."""
    if path.endswith(".py"):
        yield f"{path} {stamp_of(os.stat(path))}"
        return
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
            else:
                yield f"{entry.path} {stamp_of(entry.stat())}"


def _installed(name: str) -> str:
    """Return the stamp of a package, without importing it; empty where it is not installed."""
    from importlib.machinery import PathFinder

    found = PathFinder.find_spec(name)
    if found is None:
        return ""
    places = [found.origin] if found.origin else list(found.submodule_search_locations or ())
    return " ".join(stamp_of(os.stat(place)) for place in places)
