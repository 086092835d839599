"""Several khtool at once, and one that is killed: nobody is told anything wrong."""

from __future__ import annotations

import ast
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from index_support import TODAY, both, indexes

from support import HEAD, clean_environment, with_task

TASK = "lead: Sở Tư pháp\ndue: trước ngày {day:02}/11/2026"

RUNS = """
import contextlib, io, sys, time
from khtool.cli.app import run
from khtool.index import stamps
if sys.argv[1] == "trusting":  # as if the files had been written long ago
    clock = time.time_ns
    time.time_ns = lambda: clock() + 3_600_000_000_000
for _ in range(int(sys.argv[2])):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        code = run(sys.argv[3:])
    print(code, repr(out.getvalue()), flush=True)
"""
"""Asks khtool several times, as so many processes would; each answer is a line."""


def start(
    clock: str, times: int, *args: str, out: Path = Path(os.devnull)
) -> subprocess.Popen[bytes]:
    """Start a process that asks khtool `times` times; its answers go into the file `out`."""
    command = [sys.executable, "-c", RUNS, clock, str(times), *args, "--today", TODAY]
    with out.open("wb") as file:
        return subprocess.Popen(command, stdout=file, stderr=file, env=clean_environment())


def write(path: Path, day: int) -> None:
    """Put a plan in place in one step, as editors and git do."""
    new = path.with_suffix(".new")
    new.write_text(with_task(TASK.format(day=day), HEAD), encoding="utf-8")
    new.replace(path)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repo of twelve plans; return the folder of the indexes, still empty."""
    monkeypatch.setenv("KHTOOL_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    for number in range(12):
        write(Path(f"plans/{number:02}.yaml"), 10)
    return tmp_path / "cache"


@pytest.mark.parametrize("clock", ["trusting", "as it is"])
def test_two_write_the_same_index_while_a_third_edits(cache: Path, clock: str) -> None:
    """Each answer is of plans as they were at some time while it was made, whole and sorted."""
    asked = ("due", "plans", "--all", "--format", "json")
    outs = [Path(f"out{number}") for number in range(3)]
    asks = (asked, asked, ("check", "plans"))
    processes = [start(clock, 10, *args, out=out) for args, out in zip(asks, outs, strict=True)]
    chance = random.Random(9)
    while any(process.poll() is None for process in processes):
        write(Path(f"plans/{chance.randrange(12):02}.yaml"), chance.randrange(10, 30))
        time.sleep(0.01)
    plans = sorted(map(str, Path("plans").glob("*.yaml")))
    for out in outs[:2]:
        lines = out.read_text(encoding="utf-8").splitlines()
        answers = [json.loads(ast.literal_eval(line.removeprefix("0 "))) for line in lines]
        assert len(answers) == 10
        for answer in answers:
            assert sorted(item["plan"] for item in answer["items"]) == plans
    assert [process.returncode for process in processes] == [0, 0, 0]
    for command in (asked, ("check", "plans")):
        with_index, without = both(*command)
        assert with_index == without


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_one_is_killed_at_any_moment(cache: Path) -> None:
    """Also while it writes: what it had not kept whole is as if it had never been."""
    for number in range(12, 40):
        write(Path(f"plans/{number:02}.yaml"), 10)
    chance = random.Random(9)
    asked = ("due", "plans", "--all", "--format", "csv")
    spent = time.monotonic()
    start("trusting", 1, *asked).wait()
    spent = time.monotonic() - spent
    for _ in range(8):
        for number in range(40):
            write(Path(f"plans/{number:02}.yaml"), chance.randrange(10, 30))
        process = start("trusting", 1, *asked)
        time.sleep(spent * chance.uniform(0.3, 1.0))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        with_index, without = both(*asked)
        assert with_index == without


def test_one_is_killed_while_it_writes(cache: Path) -> None:
    """The moment is sure here: plans are half put in, and nothing is kept of them."""
    asked = ("due", "plans", "--all", "--format", "csv")
    both(*asked)
    (path,) = indexes(cache)
    code = (
        "import os, signal, sys\n"
        "from khtool.cli.app import run\n"
        "from khtool.index.deadlines import DeadlineStore\n"
        "put, left = DeadlineStore.put, [5]\n"
        "def deadly(self, entry):\n"
        "    put(self, entry)\n"
        "    left[0] -= 1\n"
        "    self.db.execute('PRAGMA cache_spill = ON')\n"
        "    if not left[0]:\n"
        "        self.db.execute('PRAGMA cache_size = 1')\n"
        "        self.db.execute('INSERT INTO fact VALUES (?, ?)', ('big', 'x' * 10**6))\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "DeadlineStore.put = deadly\n"
        "run(sys.argv[1:])\n"
    )
    for number in range(12):
        write(Path(f"plans/{number:02}.yaml"), 20)
    done = subprocess.run([sys.executable, "-c", code, *asked, "--today", TODAY])
    assert done.returncode == -signal.SIGKILL
    assert path.with_name(f"{path.name}-journal").exists()
    with_index, without = both(*asked)
    assert with_index == without
    assert not path.with_name(f"{path.name}-journal").exists()
    with_index, without = both(*asked)
    assert with_index == without
