"""Whatever happens while a record is written, the file is as it was or as it was meant to be."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from khtool.cli.app import run
from khtool.edit.save import Opened
from support import HEAD, clean_environment

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

TASKS = 6
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    tasks = "".join(
        f"      - id: viec-{number}\n        title: Việc {number}\n        due: Quý IV\n"
        for number in range(TASKS)
    )
    path.write_text(f"{HEAD}sections:\n  - heading: Nội dung\n    tasks:\n{tasks}", "utf-8")
    return path


def start(plan: Path, task: str, before: str = "") -> subprocess.Popen[bytes]:
    """Start `khtool done` as a process of its own that first runs the Python code `before`."""
    args = ["done", str(plan), task, "--today", "2026-11-22"]
    code = f"{before}\nimport sys\nfrom khtool.cli.app import run\nsys.exit(run({args!r}))"
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    _, err = process.communicate(timeout=60)
    return process.returncode, err.decode("utf-8")


def test_many_at_once_all_land(plan: Path) -> None:
    processes = [start(plan, f"viec-{number}") for number in range(TASKS)]
    assert [finished(process)[0] for process in processes] == [0] * TASKS
    assert plan.read_text("utf-8").count("- done: 2026-11-22\n") == TASKS
    assert list(plan.parent.iterdir()) == [plan]


def test_of_many_that_record_one_task_only_one_lands(plan: Path) -> None:
    answers = [finished(process) for process in [start(plan, "viec-1") for _ in range(4)]]
    assert sorted(code for code, _ in answers) == [0, 2, 2, 2]
    assert sum("đã ghi là xong" in err for _, err in answers) == 3
    assert plan.read_text("utf-8").count("- done:") == 1


KILLED = """
import os, signal
from pathlib import Path
Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
"""


@POSIX
def test_killed_between_write_and_rename(plan: Path, khtool: Khtool) -> None:
    before = plan.read_bytes()
    assert finished(start(plan, "viec-1", KILLED))[0] == -signal.SIGKILL
    assert plan.read_bytes() == before
    assert len(list(plan.parent.iterdir())) == 2  # nobody was left to take the half file away
    assert khtool("check", plan.parent).code == 0  # and nobody takes it for a plan
    assert khtool("done", plan, "viec-2", "--today", "2026-11-22").code == 0
    assert list(plan.parent.iterdir()) == [plan]


FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
"""


@POSIX
def test_a_disk_that_takes_no_more(plan: Path) -> None:
    before = plan.read_bytes()
    code, err = finished(start(plan, "viec-1", FULL))
    assert (code, "tệp vẫn như cũ" in err) == (2, True), err
    assert plan.read_bytes() == before
    assert list(plan.parent.iterdir()) == [plan]


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_failure_at_the_last_step(
    khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    before = plan.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr("pathlib.Path.replace", full)
    answer = khtool("done", plan, "viec-1", "--today", "2026-11-22")
    assert (answer.code, "No space left on device; tệp vẫn như cũ" in answer.err) == (2, True)
    assert plan.read_bytes() == before
    assert list(plan.parent.iterdir()) == [plan]


def test_a_file_changed_by_somebody_else_meanwhile(
    khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Opened.write

    def late(self: Opened, after: bytes) -> None:
        plan.write_bytes(self.data + b"# sua\n")
        write(self, after)

    monkeypatch.setattr(Opened, "write", late)
    answer = khtool("done", plan, "viec-1", "--today", "2026-11-22")
    assert (answer.code, "vừa được người khác sửa" in answer.err) == (2, True)
    assert plan.read_bytes().endswith(b"# sua\n")
    assert b"progress" not in plan.read_bytes()


def test_a_read_only_file(khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = plan.read_bytes()
    plan.chmod(0o444)
    # for root every file is writable: ask as if we were not
    monkeypatch.setattr(os, "access", lambda *_: False)
    answer = khtool("done", plan, "viec-1", "--today", "2026-11-22")
    assert (answer.code, "tệp vẫn như cũ" in answer.err) == (2, True)
    assert plan.read_bytes() == before


LOCKED = """
import fcntl, os, sys, time
handle = os.open(sys.argv[1], os.O_RDWR)
fcntl.flock(handle, fcntl.LOCK_EX)
print("locked", flush=True)
time.sleep(60)
"""


@POSIX
def test_a_lock_that_is_never_given_back_and_one_whose_holder_dies(
    khtool: Khtool, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", LOCKED, str(plan)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        before = plan.read_bytes()
        monkeypatch.setattr("khtool.edit.lock.PATIENCE", 0.1)
        answer = khtool("done", plan, "viec-1", "--today", "2026-11-22")
        assert (answer.code, "đang được một lệnh khtool khác ghi" in answer.err) == (2, True)
        assert khtool("fmt", plan).code == 0  # what changes nothing needs no lock
        assert plan.read_bytes() == before
    finally:
        holder.kill()
        holder.communicate()
    assert khtool("done", plan, "viec-1", "--today", "2026-11-22").code == 0


def test_through_a_link_the_file_itself_is_written(khtool: Khtool, plan: Path) -> None:
    plan.chmod(0o640)
    link = plan.with_name("lien-ket.yaml")
    link.symlink_to(plan.name)
    assert khtool("done", link, "viec-1", "--today", "2026-11-22").code == 0
    assert link.is_symlink()
    assert b"- done: 2026-11-22" in plan.read_bytes()
    assert plan.stat().st_mode & 0o777 == 0o640


def test_words_that_are_no_unicode(plan: Path) -> None:
    assert run(["done", str(plan), "viec-1", "--result", "\udcff", "--today", "2026-11-22"]) == 2
    assert b"progress" not in plan.read_bytes()
