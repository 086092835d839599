"""Reading never writes: what only looks at plans leaves every byte and time stamp alone."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from support import CASES, PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

State = dict[str, tuple[bytes, int, int]]

COMMANDS = (
    ("check",),
    ("check", "--format", "json"),
    ("due", "--all"),
    ("due", "--format", "csv"),
    ("show",),
)
BROKEN = ("byte-order-mark", "crlf", "not-utf8-windows-1258", "many-problems", "empty")


def state(folder: Path) -> State:
    """Return the bytes, the time of change and the mode of every file under `folder`."""
    found = {}
    for path in sorted(folder.rglob("*")):
        stat = path.stat()
        data = path.read_bytes() if path.is_file() else b""
        found[str(path.relative_to(folder))] = (data, stat.st_mtime_ns, stat.st_mode)
    return found


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    shutil.copytree(PLANS, folder)
    for name in BROKEN:
        shutil.copy(CASES / "check" / "bad" / f"{name}.yaml", folder)
    for path in folder.rglob("*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_is_touched_and_nothing_is_left_behind(
    khtool: Khtool, plans: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(plans.parent)
    before = state(plans.parent)
    today = () if command[0] == "check" else ("--today", "2026-11-22")
    assert khtool(*command, "plans", *today).code in {1, 2}
    assert state(plans.parent) == before
