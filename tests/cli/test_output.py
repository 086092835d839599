"""Where documents go: plans of one name keep their folders, others share one."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support import COMPENSATION

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    for name in ("hai-phong/a.yaml", "hung-yen/a.yaml", "hung-yen/b.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(COMPENSATION, folder / name)
    return folder


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


def test_plans_of_one_name_keep_their_folders(khtool: Khtool, plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert khtool("render", plans, "-o", out, "--format", "md").code == 0
    assert written(out) == ["hai-phong/a.md", "hung-yen/a.md", "hung-yen/b.md"]


def test_plans_of_different_names_share_one_folder(
    khtool: Khtool, plans: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (plans / "hai-phong" / "a.yaml").unlink()
    assert khtool("render", plans, "-o", out, "--format", "md").code == 0
    assert written(out) == ["a.md", "b.md"]


def test_two_documents_never_go_to_one_file(khtool: Khtool, plans: Path, tmp_path: Path) -> None:
    shutil.copy(COMPENSATION, plans / "hung-yen" / "a.yml")
    answer = khtool("render", plans / "hung-yen", "-o", tmp_path / "out", "--format", "md")
    assert answer.code == 2
    assert "cùng ghi vào" in answer.err
