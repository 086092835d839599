"""Whatever happens to the plans, khtool says with the index what it says without."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from index_support import BODIES, QUESTIONS, SETTINGS, both

NAMES = ("plans/a.yaml", "plans/b.yaml", "plans/so/c.yml", "plans/so/d.yaml", "khac/e.yaml")
FOLDERS = ("plans", "plans/so", "plans/phong", "khac")
SECOND = 1_000_000_000

names = st.sampled_from(NAMES)
bodies = st.sampled_from(BODIES)


class Office(RuleBasedStateMachine):
    """A plans repo in which anything may happen between two questions."""

    def __init__(self) -> None:
        super().__init__()
        self.before = Path.cwd()
        self.root = Path(tempfile.mkdtemp(prefix="khtool-office-")).resolve()
        self.patch = pytest.MonkeyPatch()
        self.patch.setenv("KHTOOL_CACHE_DIR", str(self.root / "cache"))
        self.patch.chdir(self.root)
        self.shift, self.today = 3600 * SECOND, "2026-11-22"
        clock = time.time_ns
        self.patch.setattr(time, "time_ns", lambda: clock() + self.shift)
        for name in NAMES[:3]:
            self.write(name, BODIES[0])

    def teardown(self) -> None:
        self.patch.undo()
        os.chdir(self.before)
        shutil.rmtree(self.root)

    @rule(name=names, body=bodies)
    def write(self, name: str, body: bytes) -> None:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        if Path(name).is_symlink():
            Path(name).unlink()
        Path(name).write_bytes(body)

    @rule(name=names, body=bodies)
    def write_at_the_same_time(self, name: str, body: bytes) -> None:
        """Give the new file the time of the one before, as `cp -p` and `rsync -t` do."""
        if Path(name).is_file():
            stat = os.stat(name)
            Path(name).write_bytes(body)
            os.utime(name, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    @rule(name=names, body=bodies)
    def replace(self, name: str, body: bytes) -> None:
        """As an editor does that writes beside and renames."""
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path("new").write_bytes(body)
        Path("new").replace(name)

    @rule(name=names, seconds=st.integers(-(10**8), 10**8))
    def touch(self, name: str, seconds: int) -> None:
        if Path(name).is_file():
            when = time.time_ns() + seconds * SECOND
            os.utime(name, ns=(when, when))

    @rule(name=names)
    def delete(self, name: str) -> None:
        Path(name).unlink(missing_ok=True)

    @rule(first=names, second=names)
    def swap(self, first: str, second: str) -> None:
        if Path(first).is_file() and Path(second).is_file():
            os.rename(first, "new")
            if first != second:
                os.rename(second, first)
            os.rename("new", second)

    @rule(name=names, other=names)
    def link(self, name: str, other: str) -> None:
        """Put a link instead of a file, if need be one that leads nowhere or to itself."""
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).unlink(missing_ok=True)
        Path(name).symlink_to(self.root / other)

    @rule(first=st.sampled_from(FOLDERS), second=st.sampled_from(FOLDERS))
    def rename_folder(self, first: str, second: str) -> None:
        if Path(first).is_dir() and not Path(second).exists() and not second.startswith(first):
            Path(second).parent.mkdir(parents=True, exist_ok=True)
            os.rename(first, second)

    @rule(text=st.sampled_from(SETTINGS))
    def settle(self, text: str | None) -> None:
        if text is None:
            Path("khtool.toml").unlink(missing_ok=True)
        else:
            Path("khtool.toml").write_text(text, encoding="utf-8")

    @rule(seconds=st.sampled_from([-3600, -1, 0, 1, 3600]))
    def set_the_clock(self, seconds: int) -> None:
        self.shift = seconds * SECOND

    @rule(
        day=st.sampled_from(["2026-05-31", "2026-11-21", "2026-11-22", "2026-11-25", "2030-01-01"])
    )
    def go_to(self, day: str) -> None:
        self.today = day

    @rule(question=st.sampled_from(QUESTIONS))
    def ask(self, question: tuple[str, ...]) -> None:
        with_index, without = both(*question, today=self.today)
        assert with_index == without

    @invariant()
    def says_the_same(self) -> None:
        with_index, without = both("due", "--all", "--format", "json", today=self.today)
        assert with_index == without


TestOffice = Office.TestCase
TestOffice.settings = settings(max_examples=15, stateful_step_count=14)
