"""What git knows of the plans: which changed since a revision, and what they were then."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from khtool.errors import UserError
from khtool.lang import msg

SINCE_THE_FORK = "..."
"""Behind a revision, as in git's own `main...`: where HEAD left it, instead of its tip."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that differs between a commit and the working tree.

    The paths are absolute. `old` is None for a new file, `new` for one that is gone; both
    differ where the file was moved.
    """

    old: Path | None
    new: Path | None


@dataclass(frozen=True, slots=True)
class Repo:
    """The git repository whose working tree begins at the folder `root`."""

    root: Path

    def commit(self, rev: str) -> str:
        """Return the hash of the commit that `rev` names; `main...` means where HEAD left main.

        Raises `UserError` for what names no commit and for branches without a common one.
        """
        name = rev.removesuffix(SINCE_THE_FORK)
        known = not name.startswith("-") and "\0" not in name
        found = known and self._run("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        if not found or found.returncode != 0:
            raise UserError(msg("git.rev", rev=name))
        commit = _text(found.stdout)
        return self._merge_base(rev, commit) if rev != name else commit

    def fork(self, rev: str) -> str:
        """Return the hash of the commit at which HEAD left `rev`; raises as `commit` does."""
        return self.commit(rev.removesuffix(SINCE_THE_FORK) + SINCE_THE_FORK)

    def _merge_base(self, rev: str, commit: str) -> str:
        found = self._run("merge-base", commit, "HEAD")
        if found.returncode != 0:
            raise UserError(msg("git.no_base", rev=rev.removesuffix(SINCE_THE_FORK)))
        return _text(found.stdout)

    def changes(self, commit: str) -> list[FileChange]:
        """Return the files that differ between `commit` and the working tree.

        What is staged, not staged and not tracked counts alike; what git ignores does not.
        """
        options = ("--no-ext-diff", "--no-color", "--find-renames", "--name-status", "-z")
        fields = iter(self._names("diff", *options, commit, "--"))
        found: list[FileChange] = []
        for status in fields:
            first = self.root / next(fields)
            match status[:1]:
                case "R":
                    found.append(FileChange(first, self.root / next(fields)))
                case "C":
                    found.append(FileChange(None, self.root / next(fields)))
                case "A":
                    found.append(FileChange(None, first))
                case "D":
                    found.append(FileChange(first, None))
                case _:
                    found.append(FileChange(first, first))
        new = self._names("ls-files", "--others", "--exclude-standard", "-z")
        return _joined(found, [self.root / name for name in new])

    def blob(self, name: str) -> str | None:
        """Return the hash of the file `name` (below the root) in HEAD, None where it is not."""
        found = self._run("rev-parse", "--verify", "--quiet", f"HEAD:{name}")
        return _text(found.stdout) if found.returncode == 0 else None

    @property
    def begun(self) -> bool:
        """Say whether there is any commit yet."""
        return self._run("rev-parse", "--verify", "--quiet", "HEAD").returncode == 0

    @property
    def shallow(self) -> bool:
        """Say whether only the newest part of the history was fetched."""
        return _text(self.output("rev-parse", "--is-shallow-repository")) == "true"

    def content(self, commit: str, path: Path) -> bytes:
        """Return the bytes that the file at `path` had in `commit`."""
        name = path.relative_to(self.root).as_posix()
        return self.output("cat-file", "blob", f"{commit}:{name}")

    def _names(self, *args: str) -> list[str]:
        return [os.fsdecode(name) for name in self.output(*args).split(b"\0") if name]

    def output(self, *args: str, stdin: bytes | None = None) -> bytes:
        """Return what `git` with `args` writes; raises `UserError` where it fails."""
        done = _git(self.root, *args, stdin=stdin)
        if done.returncode != 0:
            raise UserError(msg("git.failed", reason=_text(done.stderr)))
        return done.stdout

    def _run(self, *args: str) -> subprocess.CompletedProcess[bytes]:
        return _git(self.root, *args)


def repo_at(folder: Path) -> Repo:
    """Return the repository that `folder` lies in.

    Where there is no such folder, the nearest above it counts. Raises `UserError` where there is
    no repository, or no git on the machine.
    """
    folder = next(place for place in (folder, *folder.resolve().parents) if place.is_dir())
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode != 0 or not done.stdout.strip():
        reason = _text(done.stderr)
        if done.returncode == 0 or "not a git repository" in reason:
            raise UserError(msg("git.no_repo", path=folder))
        raise UserError(msg("git.failed", reason=reason))
    return Repo(Path(os.path.realpath(os.fsdecode(done.stdout.rstrip(b"\r\n")))))


def key(path: Path | str) -> str:
    """Return what tells whether two paths are one file: links followed, letters composed."""
    return os.path.normcase(unicodedata.normalize("NFC", os.path.realpath(path)))


def _joined(found: list[FileChange], untracked: list[Path]) -> list[FileChange]:
    """Add the files that git does not track; one taken out of the index only is still there."""
    by_old = {change.old: index for index, change in enumerate(found) if change.new is None}
    for path in untracked:
        if (index := by_old.get(path)) is not None:
            found[index] = FileChange(path, path)
        else:
            found.append(FileChange(None, path))
    return found


def _git(
    folder: Path, *args: str, stdin: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git in `folder` so that it writes nothing and speaks English."""
    env = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
    try:
        return subprocess.run(
            ["git", *args], cwd=folder, env=env, input=stdin or b"", capture_output=True
        )
    except FileNotFoundError:
        raise UserError(msg("git.missing")) from None
    except OSError as error:
        raise UserError(msg("git.failed", reason=error.strerror or error)) from error


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace").strip()
