"""An index that is broken, old, locked, or cannot be kept changes no answer and stops nobody."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from index_support import BODIES, TODAY, ask, both, indexes, later

from khtool.index import store
from support import Answer, run_khtool

if TYPE_CHECKING:
    from collections.abc import Callable

ALL = ("due", "--all", "--format", "json")
COMMANDS = (ALL, ("check",))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repo of trusted plans and the indexes of all commands; return their folder."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("KHTOOL_CACHE_DIR", str(folder))
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    for number, body in enumerate(BODIES):
        Path(f"plans/{number:02}.yaml").write_bytes(body)
    later(monkeypatch)
    for command in COMMANDS:
        ask(*command, "--today", TODAY)
    assert len(indexes(folder)) == 2
    return folder


def same_everywhere() -> None:
    """Twice: where the index was broken, the second run has made a new one."""
    for command in COMMANDS * 2:
        with_index, without = both(*command)
        assert with_index == without


def garbled(data: bytes, seed: int) -> bytes:
    """Return `data` with a stretch of other bytes in it."""
    chance = random.Random(seed)
    start = chance.randrange(len(data))
    stretch = chance.randbytes(chance.choice([1, 16, 500, 5000]))
    return (data[:start] + stretch + data[start + len(stretch) :])[: len(data)]


@pytest.mark.parametrize("seed", range(12))
def test_random_bytes(cache: Path, seed: int) -> None:
    for path in indexes(cache):
        path.write_bytes(garbled(path.read_bytes(), seed))
    same_everywhere()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:4096],
        lambda data: data[:100],
        lambda data: data[:-1],
        lambda data: b"khtool" * 1000,
        lambda data: data.replace("Báo cáo".encode(), "Báo hại".encode()),
        lambda data: data.replace(b"KH301", b"KH302"),
        lambda data: data.replace(b"bao-cao", b"bao-c\xffo"),
        lambda data: data.replace(b'["', b'{"'),
    ],
    ids=["empty", "half", "a page", "a head", "cut", "text", "words", "codes", "no UTF-8", "JSON"],
)
def test_a_spoiled_index(cache: Path, spoil: Callable[[bytes], bytes]) -> None:
    for path in indexes(cache):
        path.write_bytes(spoil(path.read_bytes()))
    same_everywhere()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE fact SET value = '1 ' || substr(value, 3) WHERE name = 'settings'",
        "UPDATE fact SET value = 'khac' WHERE name = 'settings'",
        "UPDATE fact SET value = '' WHERE name = 'repo'",
        "UPDATE fact SET value = '[1]' WHERE name = 'repo'",
        "UPDATE fact SET value = x'ff' WHERE name = 'repo'",
        "DELETE FROM fact WHERE name = 'repo'",
        "DROP TABLE plan",
        "DROP TABLE fact",
        "ALTER TABLE plan RENAME COLUMN digest TO hash",
        "UPDATE plan SET name = 'plans/khac.yaml' WHERE name LIKE '%05.yaml'",
    ],
)
def test_an_index_of_another_make(cache: Path, statement: str) -> None:
    """Written by an older or newer khtool, or by somebody else."""
    for path in indexes(cache):
        db = sqlite3.connect(path)
        db.execute(statement)
        db.commit()
        db.close()
    same_everywhere()


def test_other_code_reads_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The layout is the same, but what khtool made of a plan may not be."""
    monkeypatch.setattr("khtool.index.place._installed", lambda name: "another")
    told = ask(*ALL, "--today", TODAY)
    with monkeypatch.context() as patch:
        patch.setattr("khtool.index.refresh.read_bytes", pytest.fail)
        assert ask(*ALL, "--today", TODAY) == told


def test_a_folder_where_the_index_should_be(cache: Path) -> None:
    for path in indexes(cache):
        path.unlink()
        path.mkdir()
    same_everywhere()


def test_a_file_where_the_folder_should_be(cache: Path) -> None:
    shutil.rmtree(cache)
    cache.write_text("", encoding="utf-8")
    same_everywhere()


def test_somebody_else_writes_for_long(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    Path("plans/00.yaml").write_bytes(BODIES[3])
    others = [sqlite3.connect(path, isolation_level=None) for path in indexes(cache)]
    for other in others:
        other.execute("BEGIN EXCLUSIVE")
    same_everywhere()
    for other in others:
        other.close()
    assert len(indexes(cache)) == 2


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY]
)
def test_a_full_disk(cache: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """What was kept before is still there when there is room again."""

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = code
        raise error

    Path("plans/00.yaml").write_bytes(BODIES[3])
    kept = [path.read_bytes() for path in indexes(cache)]
    monkeypatch.setattr(store.Store, "put", full)
    same_everywhere()
    assert [path.read_bytes() for path in indexes(cache)] == kept


def test_a_folder_that_only_others_may_write_to(cache: Path, tmp_path: Path) -> None:
    if os.getuid() == 0:
        pytest.skip("root may write everywhere")
    cache.chmod(0o500)
    for path in indexes(cache):
        path.chmod(0o400)
    same_everywhere()
    Path("plans/00.yaml").write_bytes(BODIES[3])
    same_everywhere()
    cache.chmod(0o700)


WITHOUT_HOME = """
import os, pwd, sys
def nobody(_): raise KeyError
pwd.getpwuid = nobody
from khtool.cli.app import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is always a home on Windows")
def test_no_home(tmp_path: Path) -> None:
    """As in a container whose user stands in no list; nothing is put among the plans instead."""
    (tmp_path / "a.yaml").write_bytes(BODIES[0])
    without = {"KHTOOL_CACHE_DIR", "HOME", "XDG_CACHE_HOME"}
    env = {name: value for name, value in os.environ.items() if name not in without}
    for command in COMMANDS:
        args = (*command, "--today", TODAY, ".")
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_HOME, *args], cwd=tmp_path, env=env, capture_output=True
        )
        plain = run_khtool(*args, "--no-cache", cwd=tmp_path)
        assert Answer(done.returncode, done.stdout.decode(), done.stderr.decode()) == plain
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_a_file_name_that_is_no_text(cache: Path) -> None:
    Path(os.fsdecode(b"plans/k\xe9.yaml")).write_bytes(BODIES[0])
    same_everywhere()


def test_a_letter_that_stands_alone(cache: Path) -> None:
    """YAML lets half a sign be written that no encoding knows."""
    body = BODIES[0].replace("Báo cáo kết quả".encode(), b'"B\\uD83D"')
    Path("plans/00.yaml").write_bytes(body)
    same_everywhere()
