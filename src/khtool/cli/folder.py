"""A folder of generated files: merged in whole, and nothing touched that others put there."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.atomic import replace
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANIFEST = ".khtool-site.json"
"""What khtool wrote into the folder, by name."""

OWN_NAME = re.compile(r"(?:[a-z0-9-]+/)?[a-z0-9-]+\.(?:html|css|js|svg|ics)")
"""What a file of the site may be called; nothing else in a manifest is believed."""


class Folder:
    """The folder that a site goes to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._manifest = path / MANIFEST

    def refuse_foreign(self, *, force: bool) -> None:
        """Raise `UserError` where the folder has files, and none that khtool wrote.

        Hidden files (`.git`, `.gitkeep`) do not count. `force` lets it be.
        """
        if self.path.is_file():
            raise UserError(msg("render.folder", path=self.path))
        if force or self._manifest.is_file() or not self.path.is_dir():
            return
        try:
            found = sorted(p.name for p in self.path.iterdir() if not p.name.startswith("."))
        except OSError as error:
            raise self._failed(error) from error
        if found:
            raise UserError(msg("site.foreign", path=self.path, name=found[0]))

    def write(self, files: Mapping[str, bytes]) -> int:
        """Write `files` by their names, delete those of an earlier run; return how many changed.

        All are written beside their places first, so that a full disk changes nothing. Until
        the last is in its place the manifest names old and new ones. Raises `UserError`.
        """
        for name in files:
            assert OWN_NAME.fullmatch(name), name
        try:
            self._refuse_links(files)
            self.path.mkdir(parents=True, exist_ok=True)
            old = self._written()
            changed = [name for name, data in files.items() if self._read(name) != data]
            self._merge({name: files[name] for name in changed}, old | files.keys())
            for name in sorted(old - files.keys()):
                self._delete(name)
            self._write_manifest(files)
        except OSError as error:
            raise self._failed(error) from error
        return len(changed)

    def _merge(self, files: Mapping[str, bytes], manifest: Iterable[str]) -> None:
        """Put `files` into their places, each in one step, in their order."""
        if not files:
            return
        stage = Path(tempfile.mkdtemp(dir=self.path, prefix=".khtool-"))
        try:
            for name, data in files.items():
                staged = stage / name
                staged.parent.mkdir(exist_ok=True)
                staged.write_bytes(data)
            self._write_manifest(manifest)
            for name in files:
                (self.path / name).parent.mkdir(exist_ok=True)
                (stage / name).replace(self.path / name)
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _written(self) -> set[str]:
        """Return what an earlier run wrote; a manifest that cannot be read names nothing."""
        try:
            names = json.loads(self._manifest.read_bytes())["files"]
            return {name for name in names if OWN_NAME.fullmatch(name)}
        except (FileNotFoundError, ValueError, TypeError, LookupError):
            return set()

    def _write_manifest(self, names: Iterable[str]) -> None:
        text = json.dumps({"files": sorted(names)}, indent=1) + "\n"
        if self._read(MANIFEST) != text.encode():
            replace(self._manifest, text.encode())

    def _read(self, name: str) -> bytes | None:
        try:
            return (self.path / name).read_bytes()
        except FileNotFoundError:
            return None

    def _delete(self, name: str) -> None:
        """Delete a file, and the folder that it leaves empty."""
        path = self.path / name
        path.unlink(missing_ok=True)
        if path.parent != self.path and path.parent.is_dir() and not any(path.parent.iterdir()):
            path.parent.rmdir()

    def _refuse_links(self, names: Iterable[str]) -> None:
        """Raise `UserError` where a folder inside is a link, which may lead anywhere."""
        for folder in sorted({(self.path / name).parent for name in (*names, *self._written())}):
            if folder != self.path and folder.is_symlink():
                raise UserError(msg("site.link", path=folder))

    def _failed(self, error: OSError) -> UserError:
        reason = error.strerror or error
        return UserError(msg("site.unwritable", path=error.filename or self.path, reason=reason))
