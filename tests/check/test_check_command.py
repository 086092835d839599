"""`khtool check`: all files in one run, and the exit code that a hook can rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import CLEAN, HEAD, TWO_PLANS, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

ERROR = HEAD + "ghi_chu: a\n"
WARNING = with_task("due: thứ Hai ngày 24/11/2026")
NOTE = "\ufeff" + HEAD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"error": ERROR, "warning": WARNING, "note": NOTE, "clean": HEAD}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "level", "code"),
    [
        ("clean", "note", 0),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", "note", 1),
        ("error", "error", 1),
        ("error", "note", 1),
    ],
)
def test_fail_level_says_what_fails(
    khtool: Khtool, folder: Path, name: str, level: str, code: int
) -> None:
    assert khtool("check", folder / f"{name}.yaml", "--fail-level", level).code == code


def test_only_errors_fail_unless_told_otherwise(khtool: Khtool, folder: Path) -> None:
    assert khtool("check", folder / "warning.yaml").code == 0
    assert khtool("check", folder / "error.yaml").code == 1


def test_the_level_does_not_change_what_is_shown(khtool: Khtool, folder: Path) -> None:
    shown = {khtool("check", folder, "--fail-level", level).out for level in ("error", "note")}
    assert len(shown) == 1


def test_findings_go_to_stdout_and_the_sum_to_stderr(khtool: Khtool, folder: Path) -> None:
    answer = khtool("check", folder)
    assert [code for code in ("KH107", "KH201", "KH404") if code in answer.out] == [
        "KH107", "KH201", "KH404",
    ]  # fmt: skip
    assert answer.err == "1 lỗi, 1 cảnh báo, 2 ghi chú trong 4 tệp\n"
    assert khtool("check", folder, "-q").err == ""


def test_the_plans_of_this_repo_have_slips_but_no_errors(khtool: Khtool) -> None:
    """They are kept word for word as issued: what a reviewer found stays in them."""
    answer = khtool("check", *TWO_PLANS)
    assert answer.code == 0
    assert answer.err.startswith("0 lỗi, ")
    assert khtool("check", *TWO_PLANS, "--fail-level", "note").code == 1


def test_a_clean_plan_is_told_in_one_line(khtool: Khtool) -> None:
    answer = khtool("check", CLEAN, "--fail-level", "note")
    assert answer == type(answer)(0, "", "1 tệp, không có lỗi\n")


def test_one_broken_file_never_stops_the_others(khtool: Khtool, folder: Path) -> None:
    (folder / "a-broken.yaml").write_text('title: "', encoding="utf-8")
    (folder / "b-bytes.yaml").write_bytes(b"\xff\xfe\x00")
    answer = khtool("check", folder)
    assert answer.code == 1
    for name in ("a-broken", "b-bytes", "error", "note", "warning"):
        assert f"{name}.yaml:" in answer.out


def test_a_file_is_checked_once_however_often_it_is_named(khtool: Khtool, folder: Path) -> None:
    path = folder / "error.yaml"
    twice = khtool("check", path, folder / "." / "error.yaml", f"{folder}//error.yaml", path)
    assert twice.out == khtool("check", path).out
    assert "trong 1 tệp" in twice.err


def test_folders_are_searched_below_but_for_what_is_hidden(khtool: Khtool, tmp_path: Path) -> None:
    for name in ("a.yaml", "b/c.yml", "b/D.YAML", ".git/x.yaml", ".hidden.yaml", "b/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD, encoding="utf-8")
    assert khtool("check", tmp_path).err == "3 tệp, không có lỗi\n"
    assert khtool("check", f"{tmp_path}/*.yaml").err == "1 tệp, không có lỗi\n"
    assert khtool("check", f"{tmp_path}/**/*.y*ml").err == "2 tệp, không có lỗi\n"


def test_a_plan_comes_through_stdin(khtool: Khtool) -> None:
    answer = khtool("check", "-", stdin=ERROR.encode())
    assert answer.code == 1
    assert answer.out.startswith("-:7:1: lỗi KH201")


def test_shape_and_rules_are_reported_in_one_run(khtool: Khtool, tmp_path: Path) -> None:
    text = with_task("lead: Sở Nội vụ\ndue: 30/02/2026\nlabel: a") + "ghi_chu: a\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    out = khtool("check", tmp_path).out
    assert [line.split(" ")[2].strip(":") for line in out.splitlines() if "lỗi KH" in line] == [
        "KH301", "KH402", "KH201", "KH201",
    ]  # fmt: skip


def test_agencies_of_the_repo_count_for_every_plan(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "plans" / "a.yaml"
    path.parent.mkdir()
    path.write_text(with_task("lead: Sở Nội vụ"), encoding="utf-8")
    assert khtool("check", path).code == 1
    (tmp_path / "khtool.toml").write_text('agencies = ["Sở Nội vụ"]\n', encoding="utf-8")
    assert khtool("check", path).code == 0
