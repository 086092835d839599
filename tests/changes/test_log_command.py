"""`khtool log`: what became of a plan's tasks, by which commit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from git_repo import PLAIN, TEXT, git_repo

if TYPE_CHECKING:
    from pathlib import Path

    from git_repo import GitRepo

    from conftest import Khtool

ISSUED = TEXT.replace("year: 2026\n", "number: '12'\nissued: 2026-01-05\nyear: 2026\n")
SECOND = "      - {id: hoi-nghi, title: Hội nghị, lead: Sở Tư pháp, due: Tháng 12/2026}\n"
EXTENSION = (
    "        extensions: {from: 2026-06-30, to: 2026-09-30, decision: Công văn số 55/UBND-NC}\n"
)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    return git_repo(tmp_path, monkeypatch)


def change(repo: GitRepo, text: str, subject: str = "Sửa", name: str = PLAIN) -> str:
    """Commit `text` as the plan and return the hash of the commit."""
    repo.write(name, text)
    repo.git("add", "-A")
    repo.git("commit", "-q", "-m", subject)
    return repo.git("rev-parse", "HEAD")


def steps(khtool: Khtool, *args: str, plan: str = PLAIN) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(khtool("log", plan, *args, "--format", "json").out)[
        "steps"
    ]
    return found


def kinds(found: list[dict[str, Any]]) -> list[list[tuple[str, str | None]]]:
    """Return what each step tells, the oldest first."""
    return [[(event["kind"], event["task"]) for event in step["events"]] for step in found[::-1]]


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        (TEXT.replace("Báo cáo kết quả", "Báo cáo"), "retitled"),
        (TEXT.replace("lead: Sở Tư pháp", "lead: Sở Tài chính"), "lead"),
        (TEXT.replace("30/6/2026", "30/9/2026"), "deadline"),
        (TEXT + EXTENSION, "extended"),
        (TEXT + "        progress: {done: 2026-06-20}\n", "done"),
        (TEXT + "        progress: {noted: 2026-06-20, note: đang làm}\n", "noted"),
        (TEXT + "        progress: {dropped: 2026-06-20, reason: thôi}\n", "dropped"),
        (TEXT + "        output: Báo cáo\n", "other"),
    ],
)
def test_one_thing_is_told_as_one(khtool: Khtool, repo: GitRepo, after: str, kind: str) -> None:
    start = TEXT.replace("Công tác bồi thường", "Công tác thanh tra")
    change(repo, after.replace("Công tác bồi thường", "Công tác thanh tra"))
    assert repo.git("show", f"HEAD~1:{PLAIN}") == start.rstrip("\n")
    newest = steps(khtool)[0]
    assert [(event["kind"], event["task"]) for event in newest["events"]] == [(kind, "bao-cao")]


@pytest.fixture
def history(repo: GitRepo) -> dict[str, str]:
    """Commit a plan's life step by step; return the hashes by what was done."""
    name = "plans/2026/moi.yaml"
    made = {"written": change(repo, TEXT, "Lập kế hoạch", name)}
    made["issued"] = change(repo, ISSUED, "Ban hành", name)
    made["added"] = change(repo, ISSUED + SECOND, "Thêm hội nghị", name)
    made["extended"] = change(repo, ISSUED + EXTENSION + SECOND, "Gia hạn", name)
    done = "        progress: {done: 2026-08-20, result: Báo cáo số 412/BC-STP}\n"
    made["done"] = change(repo, ISSUED + EXTENSION + done + SECOND, "Ghi kết quả", name)
    made["removed"] = change(repo, ISSUED + EXTENSION + SECOND, "Rút lại", name)
    return made


def test_a_plan_s_life(khtool: Khtool, history: dict[str, str]) -> None:
    found = steps(khtool, plan="plans/2026/moi.yaml")
    assert [step["commit"] for step in found[::-1]] == list(history.values())
    assert kinds(found) == [
        [("added", "bao-cao")],
        [("plan", None), ("plan", None)],
        [("added", "hoi-nghi")],
        [("extended", "bao-cao")],
        [("done", "bao-cao")],
        [("withdrawn", "bao-cao")],
    ]


def test_it_is_told_in_words_the_newest_first(khtool: Khtool, history: dict[str, str]) -> None:
    out = khtool("log", "plans/2026/moi.yaml").out.split("\n\n")
    assert out[0].startswith(f"{history['removed'][:8]}  ")
    assert out[1].splitlines()[0].endswith("  a  Ghi kết quả")
    assert "      xong ngày 20/08/2026: Báo cáo số 412/BC-STP" in out[1]
    assert "gia hạn từ 30/06/2026 đến 30/09/2026: Công văn số 55/UBND-NC" in out[2]
    assert "  lập kế hoạch: 1 nhiệm vụ" in out[-1]
    reverse = khtool("log", "plans/2026/moi.yaml", "--reverse").out.split("\n\n")
    assert [block.strip() for block in reverse[::-1]] == [block.strip() for block in out]


@pytest.mark.parametrize("name", ["bao-cao", "I.1", "BAO-CAO"])
def test_one_task(khtool: Khtool, history: dict[str, str], name: str) -> None:
    found = steps(khtool, name, plan="plans/2026/moi.yaml")
    assert kinds(found) == [
        [("added", "bao-cao")],
        [("extended", "bao-cao")],
        [("done", "bao-cao")],
        [("withdrawn", "bao-cao")],
    ]


def test_a_task_under_its_former_id_and_one_that_is_gone(khtool: Khtool, repo: GitRepo) -> None:
    change(repo, TEXT + SECOND)
    change(repo, TEXT + SECOND.replace("hoi-nghi", "tong-ket"))
    assert kinds(steps(khtool, "tong-ket")) == [[("added", "hoi-nghi")], [("other", "tong-ket")]]
    change(repo, TEXT)
    assert kinds(steps(khtool, "tong-ket"))[-1] == [("removed", "tong-ket")]


def test_a_task_that_never_was(khtool: Khtool, repo: GitRepo) -> None:
    answer = khtool("log", PLAIN, "khong-co")
    assert (answer.code, answer.out) == (2, "")
    assert "“khong-co”" in answer.err


def test_markdown(khtool: Khtool, history: dict[str, str]) -> None:
    out = khtool("log", "plans/2026/moi.yaml", "bao-cao", "--format", "md", "--lang", "en").out
    assert "## History of `plans/2026/moi.yaml`\n" in out
    assert f" · `{history['done'][:8]}` · a · Ghi kết quả\n\n- **I.1 Báo cáo kết quả" in out
    assert "  - done on 20/08/2026 (Báo cáo số 412/BC-STP)\n" in out


def test_since(khtool: Khtool, repo: GitRepo) -> None:
    repo.write(PLAIN, TEXT.replace("30/6/2026", "30/9/2026"))
    when = "2026-03-01T23:00:00+07:00"
    repo.git("commit", "-q", "-a", "-m", "x", "--date", when)
    assert steps(khtool, "--since", "2026-03-01")[0]["date"] == when
    assert when not in [step["date"] for step in steps(khtool, "--since", "02/03/2026")]


def test_a_renamed_file_is_followed(khtool: Khtool, repo: GitRepo) -> None:
    repo.git("mv", PLAIN, "plans/2026/khác.yaml")
    repo.git("commit", "-q", "-m", "x")
    first, last = steps(khtool, plan="plans/2026/khác.yaml")
    assert (first["old_path"], first["path"]) == (PLAIN, "plans/2026/khác.yaml")
    assert last["path"] == PLAIN


def test_a_plan_copied_from_another_begins_as_a_copy(khtool: Khtool, repo: GitRepo) -> None:
    change(repo, repo.root.joinpath(PLAIN).read_text("utf-8"), name="plans/2026/chep.yaml")
    (only,) = steps(khtool, plan="plans/2026/chep.yaml")
    assert (only["change"], only["old_path"]) == ("added", None)


def test_what_is_not_committed_comes_first(khtool: Khtool, repo: GitRepo) -> None:
    text = repo.root.joinpath(PLAIN).read_text("utf-8")
    repo.write(PLAIN, text + SECOND)
    assert khtool("log", PLAIN).out.startswith("chưa commit\n  I.2 Hội nghị [hoi-nghi]\n")
    newest = steps(khtool)[0]
    assert (newest["commit"], newest["events"][0]["kind"]) == (None, "added")
    repo.root.joinpath(PLAIN).unlink()
    assert "bỏ kế hoạch: 1 nhiệm vụ" in khtool("log", PLAIN).out


def test_comments_and_layout_are_not_told(khtool: Khtool, repo: GitRepo) -> None:
    change(repo, repo.root.joinpath(PLAIN).read_text("utf-8") + "# ghi chú\n")
    assert len(steps(khtool)) == 1


def test_a_version_with_errors_is_passed_over_and_said(khtool: Khtool, repo: GitRepo) -> None:
    text = repo.root.joinpath(PLAIN).read_text("utf-8")
    broken = change(repo, text + "  : [\n")
    change(repo, text + SECOND)
    answer = khtool("log", PLAIN)
    assert answer.code == 0
    assert f"bỏ qua 1 phiên bản có lỗi: {broken[:8]}" in answer.err
    assert kinds(steps(khtool)) == [[("added", "bao-cao")], [], [("added", "hoi-nghi")]]
    repo.write(PLAIN, "title: [")
    answer = khtool("log", PLAIN)
    assert answer.code == 2
    assert f"{PLAIN}" in answer.err


def branched(repo: GitRepo, ours: str, theirs: str) -> None:
    """Commit `theirs` on a branch and `ours` on main."""
    repo.git("checkout", "-q", "-b", "nhanh")
    change(repo, theirs, "nhánh")
    repo.git("checkout", "-q", "main")
    change(repo, ours, "main")


def test_each_commit_of_a_branch_is_told_once_and_the_merge_not(
    khtool: Khtool, repo: GitRepo
) -> None:
    text = TEXT + "      - {id: a, title: A, due: Quý I/2026}\n" + SECOND
    change(repo, text)
    branched(repo, text.replace("Báo cáo kết quả", "Báo cáo"), text.replace("Hội nghị", "Họp"))
    repo.git("merge", "-q", "--no-edit", "nhanh")
    told = {step["subject"]: kinds([step])[0] for step in steps(khtool)[:2]}
    assert told == {"main": [("retitled", "bao-cao")], "nhánh": [("retitled", "hoi-nghi")]}


def test_of_a_merge_only_what_no_parent_has(khtool: Khtool, repo: GitRepo) -> None:
    branched(repo, TEXT.replace("30/6/2026", "30/7/2026"), TEXT.replace("30/6/2026", "30/8/2026"))
    repo.git("merge", "-q", "-s", "ours", "--no-commit", "nhanh")
    change(repo, TEXT.replace("30/6/2026", "30/9/2026"), "gộp")
    newest = steps(khtool)[0]
    assert newest["subject"] == "gộp"
    (event,) = newest["events"]
    assert event["deadline"]["new"]["wording"] == "30/9/2026"


@pytest.mark.parametrize("where", ["untracked", "outside", "no commit", "missing"])
def test_a_plan_without_history_is_an_error(
    khtool: Khtool, repo: GitRepo, tmp_path: Path, where: str
) -> None:
    path = "plans/2026/chua.yaml"
    if where == "outside":
        path = str(tmp_path / "ngoai.yaml")
        (tmp_path / "ngoai.yaml").write_text(TEXT, encoding="utf-8")
    elif where != "missing":
        repo.write(path, TEXT)
    if where == "no commit":
        repo.git("checkout", "-q", "--orphan", "trong")
    answer = khtool("log", path)
    assert (answer.code, answer.out) == (2, "")
    assert path in answer.err or str(tmp_path) in answer.err
