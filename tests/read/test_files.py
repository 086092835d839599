"""Which files are plans, and what happens to those that cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from khtool.errors import UserError
from khtool.read.files import find_plans, read_sources

if TYPE_CHECKING:
    from pathlib import Path


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_a_folder_is_its_yaml_files_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    touch(tmp_path, "plans/b.yaml", "plans/a.yml", "plans/x/c.yaml", "plans/.d.yaml", "plans/e.txt")
    assert find_plans(["plans"]) == ["plans/a.yml", "plans/b.yaml", "plans/x/c.yaml"]


def test_a_file_named_outright_counts_whatever_its_name(tmp_path: Path) -> None:
    touch(tmp_path, ".ke-hoach", "ke-hoach.txt")
    names = [str(tmp_path / ".ke-hoach"), str(tmp_path / "ke-hoach.txt")]
    assert find_plans(names) == names


def test_each_file_comes_once_under_the_name_that_came_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    touch(tmp_path, "plans/a.yaml")
    names = [
        "plans/a.yaml",
        "./plans/a.yaml",
        "plans",
        "plans/",
        str(tmp_path),
        "plans/*.yaml",
        "-",
    ]
    assert find_plans([*names, "-"]) == ["plans/a.yaml", "-"]


def test_a_name_with_brackets_is_a_file_before_it_is_a_pattern(tmp_path: Path) -> None:
    touch(tmp_path, "[2026] kế hoạch.yaml")
    name = str(tmp_path / "[2026] kế hoạch.yaml")
    assert find_plans([name]) == [name]


@pytest.mark.parametrize("name", ["nope.yaml", "nope/", "*.nope"])
def test_a_path_that_does_not_exist_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError) as error:
        find_plans([name])
    assert error.value.message.key == "path.missing"


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    touch(tmp_path, ".git/a.yaml", "readme.md")
    with pytest.raises(UserError) as error:
        find_plans([str(tmp_path)])
    assert error.value.message.key == "path.no_plans"


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    touch(tmp_path, "a.yaml")
    sources, failures = read_sources([str(tmp_path / "gone.yaml"), str(tmp_path / "a.yaml")])
    assert [os.path.basename(source.path) for source in sources] == ["a.yaml"]
    assert [failure.key for failure in failures] == ["path.unreadable"]
