"""A git repository with two plans, one of them under a Vietnamese file name."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from support import with_task

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

VIETNAMESE = "plans/2026/bồi thường.yaml"
PLAIN = "plans/2026/thanh-tra.yaml"
TEXT = with_task("lead: Sở Tư pháp\ndue: 30/6/2026")


@dataclass(frozen=True, slots=True)
class GitRepo:
    """A working tree and git in it, blind to the developer's own settings."""

    root: Path

    def git(self, *args: str) -> str:
        own = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM")
        env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *args],
            cwd=self.root,
            env={**env, **dict.fromkeys(own, os.devnull)},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x")
        return self.git("rev-parse", "HEAD")


def git_repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    """Return the repository, made below `tmp_path`, after going there."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    made = GitRepo(tmp_path / "kho")
    made.root.mkdir()
    made.git("init", "-q", "-b", "main")
    made.write(VIETNAMESE, TEXT)
    made.write(PLAIN, TEXT.replace("Công tác bồi thường", "Công tác thanh tra"))
    made.write("khtool.toml", "")
    made.commit()
    monkeypatch.chdir(made.root)
    return made
