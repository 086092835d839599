"""`khtool diff`: git read, plans compared, changes told in three formats."""

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


def edit(repo: GitRepo, name: str, *pairs: tuple[str, str]) -> None:
    path = repo.root / name
    text = path.read_text("utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


LEAD = ("lead: Sở Tư pháp", "lead: Sở Tài chính")
LATER = ("30/6/2026", "15/7/2026")


def test_the_words(khtool: Khtool, repo: GitRepo) -> None:
    edit(repo, VIETNAMESE, LEAD, LATER)
    answer = khtool("diff", "main")
    assert (answer.code, answer.err) == (0, "")
    assert (
        answer.out
        == """\
Công tác bồi thường Nhà nước năm 2026
  plans/2026/bồi thường.yaml
  Đổi I.1 Báo cáo kết quả [bao-cao]
      chủ trì: Sở Tư pháp → Sở Tài chính
      hạn muộn hơn 15 ngày: “30/6/2026” (30/06/2026) → “15/7/2026” (15/07/2026)

1 kế hoạch thay đổi so với main: thêm 0 nhiệm vụ, bỏ 0, đổi 1
"""
    )


def test_the_words_in_english_as_markdown(khtool: Khtool, repo: GitRepo) -> None:
    edit(repo, PLAIN, ("title: Báo cáo kết quả", "title: Báo cáo *quý* @ubnd <b>"), LATER)
    answer = khtool("diff", "main", "--format", "md", "--lang", "en")
    assert (
        answer.out
        == """\
## Changes in plans

1 plans differ from `main`: 0 tasks added, 0 removed, 1 changed.

### Công tác thanh tra Nhà nước năm 2026

`plans/2026/thanh-tra.yaml`

- **Changed I.1 Báo cáo \\*quý\\* @&#8203;ubnd \\<b\\> [bao-cao]**
  - title: Báo cáo kết quả → Báo cáo \\*quý\\* @&#8203;ubnd \\<b\\>
  - deadline 15 days later: “30/6/2026” (30/06/2026) → “15/7/2026” (15/07/2026)
"""
    )


def test_the_json(khtool: Khtool, repo: GitRepo) -> None:
    edit(repo, PLAIN, LEAD, LATER)
    data = json.loads(khtool("diff", "HEAD", "--format", "json").out)
    assert data["commit"] == repo.git("rev-parse", "HEAD")
    assert data["summary"] == {"plans": 1, "added": 0, "removed": 0, "changed": 1}
    (plan,) = data["plans"]
    assert (plan["change"], plan["path"], plan["old_path"]) == ("changed", PLAIN, PLAIN)
    assert plan["tasks"] == [
        {
            "change": "changed",
            "task": "bao-cao",
            "number": "I.1",
            "title": "Báo cáo kết quả",
            "keys": [{"key": "lead", "old": ["Sở Tư pháp"], "new": ["Sở Tài chính"]}],
            "deadlines": [
                {
                    "label": None,
                    "old": {"wording": "30/6/2026", "days": ["2026-06-30"]},
                    "new": {"wording": "15/7/2026", "days": ["2026-07-15"]},
                    "shift": 15,
                    "decision": None,
                }
            ],
        }
    ]


@pytest.mark.parametrize("fmt", ["text", "md", "json"])
def test_exit_codes(khtool: Khtool, repo: GitRepo, fmt: str) -> None:
    assert khtool("diff", "HEAD", "--format", fmt, "--exit-code").code == 0
    edit(repo, PLAIN, LATER)
    assert khtool("diff", "HEAD", "--format", fmt, "--exit-code").code == 1
    assert khtool("diff", "HEAD", "--format", fmt).code == 0


def test_plans_that_come_go_and_move(khtool: Khtool, repo: GitRepo) -> None:
    text = (repo.root / PLAIN).read_text("utf-8")
    repo.write("plans/mới.yaml", text.replace("id: bao-cao", "id: khac").replace("Báo", "Thông"))
    (repo.root / PLAIN).unlink()
    (repo.root / VIETNAMESE).rename(repo.root / "plans" / "chuyển.yaml")
    edit(repo, "plans/chuyển.yaml", LATER)
    data = json.loads(khtool("diff", "main", "--format", "json").out)
    found = {(plan["change"], plan["old_path"], plan["path"]) for plan in data["plans"]}
    assert found == {
        ("added", None, "plans/mới.yaml"),
        ("changed", VIETNAMESE, "plans/chuyển.yaml"),
        ("removed", PLAIN, None),
    }


def test_a_rename_that_git_knows(khtool: Khtool, repo: GitRepo) -> None:
    repo.git("mv", VIETNAMESE, "plans/chuyển.yaml")
    answer = khtool("diff", "main")
    assert "plans/2026/bồi thường.yaml → plans/chuyển.yaml" in answer.out
    assert "đổi 0" in answer.out


def test_only_the_plans_named(
    khtool: Khtool, repo: GitRepo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edit(repo, VIETNAMESE, LATER)
    edit(repo, PLAIN, LATER)
    repo.write("khac/ngoai.yaml", (repo.root / PLAIN).read_text("utf-8"))

    def paths(*args: str) -> list[str]:
        data = json.loads(khtool("diff", "main", *args, "--format", "json").out)
        return [plan["path"] for plan in data["plans"]]

    assert paths() == [VIETNAMESE, PLAIN]
    assert paths(PLAIN) == [PLAIN]
    assert paths("plans/*/b*.yaml") == [VIETNAMESE]
    monkeypatch.chdir(repo.root / "plans" / "2026")
    assert paths() == ["bồi thường.yaml", "thanh-tra.yaml"]
    assert paths("bồi thường.yaml") == ["bồi thường.yaml"]
    monkeypatch.chdir(tmp_path)
    assert paths("kho/plans/2026/thanh-tra.yaml") == [f"kho/{PLAIN}"]


def test_a_plan_that_is_gone_can_be_named(khtool: Khtool, repo: GitRepo) -> None:
    (repo.root / PLAIN).unlink()
    answer = khtool("diff", "main", PLAIN, "--lang", "en")
    assert "Plan removed: Công tác thanh tra" in answer.out
    assert khtool("diff", "main", "plans/khong-co.yaml").code == 2


def test_since_the_branch_began(khtool: Khtool, repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "viec")
    edit(repo, PLAIN, LATER)
    repo.commit()
    repo.git("checkout", "-q", "main")
    edit(repo, VIETNAMESE, LATER)
    repo.commit()
    repo.git("checkout", "-q", "viec")
    names = {
        rev: [
            plan["path"]
            for plan in json.loads(khtool("diff", rev, "--format", "json").out)["plans"]
        ]
        for rev in ("main", "main...")
    }
    assert names == {"main": [VIETNAMESE, PLAIN], "main...": [PLAIN]}


def test_a_plan_with_errors_is_named_and_the_others_are_compared(
    khtool: Khtool, repo: GitRepo
) -> None:
    edit(repo, VIETNAMESE, ("year: 2026", "yaer: 2026"))
    edit(repo, PLAIN, LATER)
    answer = khtool("diff", "main")
    assert answer.code == 2
    assert VIETNAMESE in answer.err
    assert "thanh-tra.yaml" in answer.out
    repo.commit()
    edit(repo, VIETNAMESE, ("yaer: 2026", "year: 2026"))
    answer = khtool("diff", "HEAD")
    assert (answer.code, "ở HEAD có lỗi" in answer.err) == (2, True)


def test_line_ends_are_no_change(khtool: Khtool, repo: GitRepo) -> None:
    path = repo.root / PLAIN
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert khtool("diff", "HEAD", "--exit-code").code == 0


def test_what_is_wrong_with_the_call(khtool: Khtool, repo: GitRepo) -> None:
    assert khtool("diff").code == 2
    assert khtool("diff", "HEAD", "--format", "xml").code == 2
    assert khtool("diff", "khong-co").code == 2
