"""A folder of generated files: merged in whole, and nothing touched that others put there."""

from __future__ import annotations

import contextlib
import filecmp
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
    from collections.abc import Collection, Iterable, Iterator, Mapping

MANIFEST = ".khtool-site.json"
"""What khtool wrote into the folder, by name."""

OWN_NAME = re.compile(r"(?:[a-z0-9-]+/)?[a-z0-9-]+\.(?:html|css|js|svg|ics)")
"""What a file of the site may be called; nothing else in a manifest is believed."""


class Folder:
    """The folder that generated files go to: a site, unless told otherwise.

    `manifest` names the file that keeps what was written, `own` what such a file may be called.
    """

    def __init__(
        self, path: Path, manifest: str = MANIFEST, own: re.Pattern[str] = OWN_NAME
    ) -> None:
        self.path = path
        self._manifest = path / manifest
        self._own = own

    def refuse_foreign(
        self, *, force: bool, marks: str = MANIFEST, said: str = "site.foreign"
    ) -> None:
        """Raise `UserError` where the folder has files, and none that khtool wrote.

        `marks` matches the manifests that tell of those. Hidden files (`.git`, `.gitkeep`) do not
        count. `force` lets it be; `said` is the key of the refusal.
        """
        if self.path.is_file():
            raise UserError(msg("render.folder", path=self.path))
        if force or not self.path.is_dir() or any(self.path.glob(marks)):
            return
        try:
            found = sorted(p.name for p in self.path.iterdir() if not p.name.startswith("."))
        except OSError as error:
            raise self._failed(error) from error
        if found:
            raise UserError(msg(said, path=self.path, name=found[0]))

    def write(self, files: Mapping[str, bytes]) -> int:
        """Write `files` by their names, delete those of an earlier run; return how many changed.

        All are written beside their places first, so that a full disk changes nothing. Raises
        `UserError`.
        """
        with self.stage() as stage:
            changed = [name for name, data in files.items() if self._read(name) != data]
            for name in changed:
                (stage / name).parent.mkdir(parents=True, exist_ok=True)
                (stage / name).write_bytes(files[name])
            self._put(stage, changed, files.keys())
        return len(changed)

    def take(self, stage: Path, names: Collection[str]) -> int:
        """Take the files `names` from below `stage`, else as `write` does."""
        with self._telling():
            changed = [name for name in names if not self._is_same(stage / name, name)]
            self._put(stage, changed, names)
        return len(changed)

    @contextlib.contextmanager
    def stage(self) -> Iterator[Path]:
        """Give a folder beside the places of the files; what is left in it is thrown away.

        What goes wrong with files meanwhile is told as `UserError`.
        """
        with self._telling():
            self.path.mkdir(parents=True, exist_ok=True)
            stage = Path(tempfile.mkdtemp(dir=self.path, prefix=".khtool-"))
            try:
                yield stage
            finally:
                shutil.rmtree(stage, ignore_errors=True)

    def _put(self, stage: Path, changed: Iterable[str], names: Collection[str]) -> None:
        """Put what `changed` into its place, each file in one step; delete what is not in `names`.

        Until the last is in its place the manifest names old and new ones.
        """
        for name in names:
            assert self._own.fullmatch(name), name
        old = self._written()
        self._refuse_links({*names, *old})
        changed = list(changed)
        if changed:
            self._write_manifest({*names, *old})
        for name in changed:
            (self.path / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).replace(self.path / name)
        for name in sorted(old - set(names)):
            self._delete(name)
        self._write_manifest(names)

    def _written(self) -> set[str]:
        """Return what an earlier run wrote; a manifest that cannot be read names nothing."""
        try:
            names = json.loads(self._manifest.read_bytes())["files"]
            return {name for name in names if self._own.fullmatch(name)}
        except (FileNotFoundError, ValueError, TypeError, LookupError):
            return set()

    def _write_manifest(self, names: Iterable[str]) -> None:
        text = json.dumps({"files": sorted(names)}, indent=1) + "\n"
        if self._read(self._manifest.name) != text.encode():
            replace(self._manifest, text.encode())

    def _read(self, name: str) -> bytes | None:
        try:
            return (self.path / name).read_bytes()
        except FileNotFoundError:
            return None

    def _is_same(self, staged: Path, name: str) -> bool:
        try:
            return filecmp.cmp(staged, self.path / name, shallow=False)
        except FileNotFoundError:
            return False

    def _delete(self, name: str) -> None:
        """Delete a file, and the folders that it leaves empty."""
        (self.path / name).unlink(missing_ok=True)
        for folder in self._folders(name):
            with contextlib.suppress(OSError):  # not empty
                folder.rmdir()

    def _folders(self, name: str) -> list[Path]:
        """Return the folders between a file and this folder, the innermost first."""
        return [self.path / parent for parent in Path(name).parents][:-1]

    def _refuse_links(self, names: Iterable[str]) -> None:
        """Raise `UserError` where a folder inside is a link, which may lead anywhere."""
        for folder in sorted({folder for name in names for folder in self._folders(name)}):
            if folder.is_symlink():
                raise UserError(msg("site.link", path=folder))

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell what the system refuses as `UserError`."""
        try:
            yield
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> UserError:
        reason = error.strerror or error
        return UserError(msg("site.unwritable", path=error.filename or self.path, reason=reason))
