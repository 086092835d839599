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

READERS = ("read", "model", "dates", "deadlines", "index")
"""The parts of khtool whose code decides what a plan's deadlines are."""


def cache_folder() -> Path:
    """Return the folder that holds khtool's indexes; it need not be there yet."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("khtool", appauthor=False)


def index_path(folders: Sequence[str], settings_file: Path | None) -> Path:
    """Return the file that the index of the plans below `folders` is kept in."""
    names = [str(settings_file), str(Path.cwd()), *folders]
    digest = hashlib.sha256("\0".join(names).encode("utf-8", "surrogateescape")).hexdigest()
    return cache_folder() / f"{digest[:32]}.sqlite"


def settings_digest(settings: Iterable[bytes]) -> str:
    """Return what tells one way of reading from another: khtool's code, holidays, `settings`."""
    digest = hashlib.sha256(repr(sys.version_info).encode())
    for file in _code_files():
        stat = file.stat()
        digest.update(f"{file} {stat.st_mtime_ns} {stat.st_size}\n".encode("utf-8", "replace"))
    for part in settings:
        digest.update(part)
    return digest.hexdigest()


def _code_files() -> Iterable[Path]:
    """Yield khtool's own modules that read plans, and the package of public holidays."""
    from importlib.util import find_spec

    package = Path(__file__).parent.parent
    for part in READERS:
        yield from sorted((package / part).rglob("*.py"))
    found = find_spec("holidays")
    if found is not None and found.origin is not None:
        yield Path(found.origin)
