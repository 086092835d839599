"""Disks that are full, streams that are closed, files that go away: a sentence and exit code 2."""

from __future__ import annotations

import errno
import io
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from khtool.cli.app import run
from khtool.read.limits import read_bytes
from support import COMPENSATION, HEAD, ROOT, clean_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conftest import Khtool

TODAY = ("--today", "2026-11-22")
PLAN = str(COMPENSATION)
POSIX = pytest.mark.skipif(os.name != "posix", reason="streams and signals of POSIX")

PRINTING: tuple[tuple[str, ...], ...] = (
    ("check", PLAN),
    ("check", PLAN, "--format", "sarif"),
    ("due", PLAN, "--all", *TODAY),
    ("due", PLAN, "--all", "--color", "always", *TODAY),
    ("due", PLAN, "--all", "--format", "json", *TODAY),
    ("due", PLAN, "--all", "--format", "ics", *TODAY),
    ("show", PLAN, *TODAY),
    ("report", PLAN, *TODAY),
    ("when", "trước ngày 25/11/2026"),
    ("cal", "2026"),
    ("rule",),
    ("rule", "KH402"),
    ("schema",),
    ("templates",),
    ("render", PLAN, "-o", "-", "--format", "md"),
    ("render", PLAN, "-o", "-", "--format", "docx"),
    ("--help",),
    ("check", "--help"),
)
"""Commands that write to standard output."""


class Refusing(io.RawIOBase):
    """A file that takes nothing, for the reason `number`."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def fileno(self) -> int:
        return os.open(os.devnull, os.O_WRONLY)

    def writable(self) -> bool:
        return True

    def write(self, _: Any) -> int:
        raise OSError(self.number, os.strerror(self.number))


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Any:
    def refuse_with(number: int) -> None:
        raw = Refusing(number)
        stream = io.TextIOWrapper(io.BufferedWriter(raw, 1), "utf-8", write_through=True)
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr("khtool.cli.app.give_up_output", lambda: None)
        kept.append(stream)

    kept: list[io.TextIOWrapper] = []
    yield refuse_with
    for stream in kept:  # what it still holds must not be tried again when it is collected
        monkeypatch.setattr(Refusing, "write", lambda _, data: len(data))
        stream.close()


@pytest.mark.parametrize("args", PRINTING, ids=lambda args: " ".join(args).replace(PLAN, "PLAN"))
def test_a_full_disk_is_named(
    refuse: Any, capfd: pytest.CaptureFixture[str], args: Sequence[str]
) -> None:
    refuse(errno.ENOSPC)
    assert run([*args, "--lang", "vi"]) == 2
    said = capfd.readouterr().err
    assert "đầu ra chuẩn: No space left on device" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("args", PRINTING, ids=lambda args: " ".join(args).replace(PLAN, "PLAN"))
def test_a_reader_that_has_seen_enough(
    refuse: Any, capfd: pytest.CaptureFixture[str], args: Sequence[str]
) -> None:
    refuse(errno.EPIPE)
    assert run(list(args)) == 0
    said = capfd.readouterr().err
    assert "Broken" not in said
    assert "Traceback" not in said


@POSIX
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check - <&-", 1),
        ("check plans 2>&- >&- <&-", 0),
        ("due --all --today 2026-11-22 >/dev/full", 2),
        ("rule | head -c 1", 0),
    ],
)
def test_streams_as_a_shell_hands_them_over(command: str, code: int) -> None:
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; "{sys.executable}" -m khtool {command}'],
        cwd=ROOT, env=clean_environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"khtool: " not in done.stderr


def test_no_home_and_no_place_for_the_index(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for place in ("/dev/null", "/proc/khtool", ""):
        monkeypatch.setenv("KHTOOL_CACHE_DIR", place)
        answer = khtool("due", "--all", *TODAY)
        assert answer.code == 0
        assert "Quá hạn" in answer.out


@pytest.mark.parametrize("call", ["mkstemp", "fsync", "replace"])
@pytest.mark.parametrize("command", [("render", PLAN), ("site", PLAN, *TODAY)], ids=lambda c: c[0])
def test_nothing_is_left_of_what_could_not_be_written(
    khtool: Khtool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    call: str,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(
        {"mkstemp": "tempfile.mkstemp", "fsync": "os.fsync", "replace": "pathlib.Path.replace"}[
            call
        ],
        full,
    )
    answer = khtool(*command, "-o", f"{tmp_path}/ra/")
    assert answer.code == 2
    assert "Read-only file system" in answer.err
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("command", [("check",), ("due", *TODAY), ("report", *TODAY)], ids=str)
def test_a_plan_that_goes_away_while_the_others_are_read(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(HEAD, "utf-8")

    def late(path: str | Path) -> bytes:
        if str(path).endswith("b.yaml"):
            Path(path).unlink(missing_ok=True)
        return read_bytes(path)

    monkeypatch.setattr("khtool.read.files.read_bytes", late)
    monkeypatch.setattr("khtool.index.refresh.read_bytes", late)
    answer = khtool(*command, tmp_path)
    assert answer.code == 2
    assert f"không đọc được “{tmp_path / 'b.yaml'}”" in answer.err


@pytest.mark.parametrize("command", [("check",), ("due", *TODAY), ("report", *TODAY)], ids=str)
def test_a_folder_that_cannot_be_listed_is_named(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    closed = tmp_path / "plans" / "kin"
    closed.mkdir(parents=True)
    shutil.copy(COMPENSATION, tmp_path / "plans")
    scandir = os.scandir

    def refusing(path: Any) -> Any:
        if os.fspath(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(closed))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    answer = khtool(*command, tmp_path / "plans")
    assert answer.code == 2
    assert "kin" in answer.err
    assert "Permission denied" in answer.err


@POSIX
def test_ctrl_c_ends_it_without_a_word_and_without_half_a_file(tmp_path: Path) -> None:
    code = (
        "import os, signal\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGINT)\n"
        "import sys; from khtool.cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "render", PLAN, "-o", str(tmp_path / "a.md")],
        env=clean_environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode in {130, -signal.SIGINT}
    assert done.stderr == b""
    assert not list(tmp_path.iterdir())
