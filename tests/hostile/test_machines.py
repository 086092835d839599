"""Consoles, terminals and file names of other systems, as far as Linux can play them."""

from __future__ import annotations

import io
import shutil
import sys
import unicodedata
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from khtool.cli.app import run
from support import COMPENSATION, PLANS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

PLAN = str(COMPENSATION)
TODAY = ("--today", "2026-11-22")
SHOWING = (
    ("check", PLAN),
    ("due", PLAN, "--all", *TODAY),
    ("show", PLAN, *TODAY),
    ("report", PLAN, *TODAY),
    ("cal", "2026"),
    ("rule", "KH402"),
    ("due", "--help"),
    ("check", "khong-co.yaml"),
)


class Console(io.TextIOWrapper):
    """A terminal of an encoding of its own."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding, write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        self.flush()
        written = self.buffer
        assert isinstance(written, io.BytesIO)
        return written.getvalue().decode(self.encoding)


def on_console(encoding: str, args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a console shows of a command, colours left out."""
    out, err = Console(encoding), Console(encoding)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setenv("NO_COLOR", "1")
    assert run(list(args)) in {0, 1, 2}
    return out.shown + err.shown


@pytest.mark.parametrize("args", SHOWING, ids=lambda args: args[0])
@pytest.mark.parametrize("encoding", ["cp1258", "cp437"])
def test_a_console_that_lacks_letters_shows_the_others(
    monkeypatch: pytest.MonkeyPatch, encoding: str, args: tuple[str, ...]
) -> None:
    shown = on_console(encoding, args, monkeypatch)
    assert shown.strip()
    assert "UnicodeEncodeError" not in shown
    assert "khtool: " not in shown.split("\n")[0] or args[-1] == "--help"


@pytest.mark.parametrize("columns", [40, 80, 300])
@pytest.mark.parametrize("args", SHOWING[1:4], ids=lambda args: args[0])
def test_what_is_laid_out_stays_within_the_terminal(
    monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = on_console("utf-8", args, monkeypatch)
    assert max(cell_len(line) for line in shown.splitlines()) <= columns


def test_a_file_name_as_macos_writes_it(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "kế-hoạch-bồi-thường"
    (tmp_path / "plans").mkdir()
    shutil.copy(COMPENSATION, tmp_path / "plans" / f"{unicodedata.normalize('NFD', name)}.yaml")
    monkeypatch.chdir(tmp_path)
    composed = unicodedata.normalize("NFC", name)
    answer = khtool("note", composed, "II.1", "Đã họp", "--dry-run", *TODAY)
    assert answer.code == 0, answer.err
    assert khtool("due", "--all", *TODAY).code == 0


@pytest.mark.parametrize("title", ["con", "NUL", "a:b", 'a"b', "a|b", "a?*", "a.", "x\\y", "LPT1"])
def test_names_that_khtool_makes_are_names_for_windows(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.chdir(tmp_path)
    made = khtool("new", title, "--issuer", "x", "--place", "x", "--symbol", "x", *TODAY)
    assert made.code == 0, made.err
    name = PureWindowsPath(made.out.strip())
    assert not set('<>:"|?*\\') & set(name.name)
    assert name.stem.upper() not in {"CON", "NUL", "LPT1", "AUX", "PRN", "COM1"}
    assert not name.name.endswith((".", " "))


def test_a_checkout_that_may_only_be_read(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PLANS, tmp_path / "plans")
    before = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.mkstemp", None)  # what writes beside a plan would fail
    for command in (("check",), ("due", *TODAY), ("report", *TODAY), ("show", PLAN, *TODAY)):
        assert khtool(*command).code == 0
    assert sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*")) == before
