"""One line a finding: what editors, grep and pipes read."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from support import HEAD, with_task

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from conftest import Khtool

LINE = re.compile(
    r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (lỗi|cảnh báo|ghi chú) KH\d{3}: .+"
)
BAD = (with_task("lead: Sở Tư phép\ndue: 30/02/2026") + "ghi_chu: a\n").encode()


def test_each_finding_is_a_line_with_its_place(khtool: Khtool) -> None:
    assert khtool("check", "-", "--output", "concise", stdin=BAD).out.splitlines() == [
        "-:12:15: lỗi KH301: “Sở Tư phép” không có trong danh sách agencies",
        "-:13:14: lỗi KH402: không có ngày 30/2/2026",
        "-:14:1: lỗi KH201: không có khóa “ghi_chu”",
    ]


def test_a_pipe_gets_lines_and_a_terminal_excerpts(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = khtool("check", "-", stdin=BAD).out
    assert piped == khtool("check", "-", "--output", "concise", stdin=BAD).out
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
    on_screen = khtool("check", "-", "--color", "never", stdin=BAD).out
    assert on_screen == khtool("check", "-", "--output", "full", "--color", "never", stdin=BAD).out
    assert "^^^^" in on_screen


def test_a_text_of_many_lines_stays_on_one(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + '"a\\nb\\tc": d\n', encoding="utf-8")
    out = khtool("check", path).out
    assert out.count("\n") == 1
    assert LINE.fullmatch(out.strip())


def test_the_sum_is_still_told(khtool: Khtool) -> None:
    answer = khtool("check", "-", "--output", "concise", stdin=BAD)
    assert answer.err == "3 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp\n"
    assert khtool("check", "-", "--output", "concise", "-q", stdin=BAD).err == ""


def test_another_layout_is_refused(khtool: Khtool) -> None:
    answer = khtool("check", "-", "--output", "short", stdin=BAD)
    assert (answer.code, answer.out) == (2, "")
    assert "full, concise" in answer.err
