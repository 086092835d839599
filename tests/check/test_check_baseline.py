"""A baseline keeps old findings quiet and lets new ones through."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support import HEAD, RESOLUTION_66, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    shutil.copy(RESOLUTION_66, tmp_path / "plans" / "a.yaml")
    settings = '[check]\nbaseline = "old.json"\nfail_level = "note"\n'
    (tmp_path / "khtool.toml").write_text(settings, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_only_new_findings_are_told(khtool: Khtool, repo: Path) -> None:
    assert khtool("check", "--write-baseline").code == 0
    assert khtool("check").code == 0
    (repo / "plans" / "b.yaml").write_text(HEAD + "ghi_chu: a\n", encoding="utf-8")
    answer = khtool("check")
    assert answer.code == 1
    assert "a.yaml" not in answer.out
    assert "KH201" in answer.out


def test_lines_that_come_above_do_not_wake_old_findings(khtool: Khtool, repo: Path) -> None:
    khtool("check", "--write-baseline")
    path = repo / "plans" / "a.yaml"
    path.write_text("# một\n# hai\n" + path.read_text("utf-8"), encoding="utf-8")
    assert khtool("check").code == 0


def test_a_baseline_written_again_holds_all_of_it(khtool: Khtool, repo: Path) -> None:
    khtool("check", "--write-baseline")
    first = (repo / "old.json").read_bytes()
    khtool("check", "--write-baseline")
    assert (repo / "old.json").read_bytes() == first


def test_a_baseline_that_is_none_is_named(khtool: Khtool, repo: Path) -> None:
    (repo / "old.json").write_text("[]", encoding="utf-8")
    answer = khtool("check")
    assert answer.code == 2
    assert "old.json" in answer.err


def test_a_comment_lets_one_finding_of_its_line_pass(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = with_task("due: Sớm nhất có thể")
    path.write_text(text, encoding="utf-8")
    assert "KH401" in khtool("check", path).out
    ignored = text.replace("có thể", "có thể # khtool: ignore KH401 (chờ sửa)")
    path.write_text(ignored, encoding="utf-8")
    assert "KH401" not in khtool("check", path).out
    path.write_text(ignored.replace("KH401", "KH402"), encoding="utf-8")
    assert "KH401" in khtool("check", path).out


def test_select_and_ignore_take_the_beginning_of_a_code(khtool: Khtool, repo: Path) -> None:
    khtool("check", "--write-baseline=none.json")
    args = ("check", "--baseline", "none.json")
    (repo / "none.json").write_text('{"schema": 1, "findings": []}', encoding="utf-8")
    every = khtool(*args).out
    only = khtool(*args, "--select", "KH5").out
    rest = khtool(*args, "--ignore", "KH5").out
    assert only
    assert all(" KH5" in line for line in only.splitlines())
    assert sorted([*only.splitlines(), *rest.splitlines()]) == sorted(every.splitlines())
    assert khtool("check", "--select", "KH999").code == 2
