"""`khtool check --changed-since`: only what changed since the branch left REV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from git_repo import PLAIN, VIETNAMESE, git_repo

if TYPE_CHECKING:
    from pathlib import Path

    from git_repo import GitRepo

    from conftest import Khtool


@pytest.fixture(name="repo")
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    return git_repo(tmp_path, monkeypatch)


def broken(text: str) -> str:
    return text.replace("lead: Sở Tư pháp", "lead: Sở Tư phap")


def found(khtool: Khtool, *args: str | Path) -> tuple[int, list[str], int]:
    """Return the exit code, the files with findings and the count of files looked at."""
    answer = khtool("check", "--format", "json", *args)
    data = json.loads(answer.out)
    return answer.code, [item["path"] for item in data["findings"]], data["summary"]["files"]


def spoil(repo: GitRepo, name: str) -> None:
    path = repo.root / name
    path.write_text(broken(path.read_text("utf-8")), encoding="utf-8")


def test_a_changed_plan_under_a_vietnamese_name(khtool: Khtool, repo: GitRepo) -> None:
    spoil(repo, VIETNAMESE)
    assert found(khtool, "--changed-since", "main") == (1, [VIETNAMESE], 1)


def test_nothing_changed(khtool: Khtool, repo: GitRepo) -> None:
    assert found(khtool, "--changed-since", "HEAD") == (0, [], 0)
    assert (
        "no plan has changed since HEAD"
        in khtool("check", "--changed-since", "HEAD", "--lang", "en").err
    )


@pytest.mark.parametrize("step", ["edited", "staged", "committed"])
def test_edits_count_whether_staged_or_committed(khtool: Khtool, repo: GitRepo, step: str) -> None:
    repo.git("checkout", "-q", "-b", "viec")
    spoil(repo, PLAIN)
    if step == "staged":
        repo.git("add", "-A")
    if step == "committed":
        repo.commit()
    assert found(khtool, "--changed-since", "main") == (1, [PLAIN], 1)


def test_untracked_plans_count_and_ignored_ones_do_not(khtool: Khtool, repo: GitRepo) -> None:
    text = (repo.root / PLAIN).read_text("utf-8")
    repo.write("plans/mới.yaml", broken(text))
    repo.write("plans/bo-qua.yaml", broken(text))
    repo.write(".gitignore", "bo-qua.yaml\n")
    assert found(khtool, "--changed-since", "main") == (1, ["plans/mới.yaml"], 1)


def test_what_came_to_main_meanwhile_does_not_count(khtool: Khtool, repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "viec")
    spoil(repo, PLAIN)
    repo.commit()
    repo.git("checkout", "-q", "main")
    spoil(repo, VIETNAMESE)
    repo.commit()
    repo.git("checkout", "-q", "viec")
    assert found(khtool, "--changed-since", "main") == (1, [PLAIN], 1)


def test_deleted_and_moved_plans(khtool: Khtool, repo: GitRepo) -> None:
    (repo.root / VIETNAMESE).unlink()
    repo.git("mv", PLAIN, "plans/chuyển.yaml")
    assert found(khtool, "--changed-since", "main") == (0, [], 1)


def test_from_a_folder_below_and_from_outside(
    khtool: Khtool, repo: GitRepo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spoil(repo, VIETNAMESE)
    spoil(repo, PLAIN)
    monkeypatch.chdir(repo.root / "plans" / "2026")
    assert found(khtool, "--changed-since", "main", "bồi thường.yaml")[1] == ["bồi thường.yaml"]
    assert found(khtool, "--changed-since", "main")[2] == 2
    monkeypatch.chdir(tmp_path)
    assert found(khtool, "--changed-since", "main", "kho/plans")[2] == 2


@pytest.mark.parametrize("rev", ["khong-co", "-x", "", "HEAD:plans"])
def test_a_revision_that_git_does_not_know(khtool: Khtool, repo: GitRepo, rev: str) -> None:
    answer = khtool("check", f"--changed-since={rev}", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert f"git knows no revision “{rev}”" in answer.err


def test_branches_without_a_common_commit(khtool: Khtool, repo: GitRepo) -> None:
    repo.git("checkout", "-q", "--orphan", "rieng")
    spoil(repo, PLAIN)
    repo.commit()
    answer = khtool("check", "--changed-since", "main", "--lang", "en")
    assert answer.code == 2
    assert "no commit in common" in answer.err


def test_outside_git(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repo: GitRepo
) -> None:
    other = tmp_path / "ngoai"
    (other / "plans").mkdir(parents=True)
    (other / "plans" / "a.yaml").write_text("", encoding="utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(other)
    answer = khtool("check", "--changed-since", "main", "--lang", "en")
    assert answer.code == 2
    assert "lies in no git repository" in answer.err


def test_without_git(khtool: Khtool, repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    answer = khtool("check", "--changed-since", "main", "--lang", "en")
    assert answer.code == 2
    assert "there is no git" in answer.err


@pytest.mark.parametrize("other", ["-", "--write-baseline"])
def test_what_cannot_stand_beside_it(khtool: Khtool, repo: GitRepo, other: str) -> None:
    answer = khtool("check", "--changed-since", "main", other)
    assert answer.code == 2
    assert other in answer.err
    assert not (repo.root / "khtool-baseline.json").exists()


def test_git_s_index_is_left_alone(khtool: Khtool, repo: GitRepo) -> None:
    index = repo.root / ".git" / "index"
    path = repo.root / PLAIN
    path.touch()
    before = index.read_bytes()
    assert found(khtool, "--changed-since", "main") == (0, [], 0)
    assert index.read_bytes() == before
