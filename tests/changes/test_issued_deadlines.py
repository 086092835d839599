"""KH712: a deadline of an issued plan that got other words instead of an extension."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from git_repo import PLAIN, TEXT, git_repo

from khtool.check.run import check
from khtool.lang import Lang, translator
from support import plan_file

if TYPE_CHECKING:
    from pathlib import Path

    from git_repo import GitRepo

    from conftest import Khtool

ISSUED = TEXT.replace("year: 2026\n", "number: '12'\nissued: 2026-01-05\nyear: 2026\n")
MOVED = ISSUED.replace("30/6/2026", "30/9/2026")
EXTENDED = "        extensions: {from: 2026-06-30, to: 2026-09-30, decision: Công văn số 1}\n"

say = translator(Lang.VI)


def found(before: str, after: str) -> list[str]:
    """Return where and how KH712 speaks when a plan was `before` and is `after`."""
    old, new = plan_file(before), plan_file(after)
    assert old.plan is not None
    problems = check([new], before={new.path: old.plan})
    return [
        f"{problem.span.line}:{problem.span.column} {say(problem.message)}"
        for problem in problems
        if problem.code == "KH712"
    ]


def test_other_words_are_shown_beside_the_old_ones() -> None:
    said = "hạn của kế hoạch đã ban hành bị sửa: “30/6/2026” thành “30/9/2026”"
    assert found(ISSUED, MOVED) == [f"15:14 {said}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ISSUED, ISSUED),
        (TEXT, MOVED),
        (ISSUED, ISSUED.replace("30/6/2026", "ngày 30 tháng 6 năm 2026")),
        (ISSUED, MOVED + EXTENDED),
        (ISSUED, ISSUED + EXTENDED),
        (ISSUED, ISSUED.replace("Báo cáo kết quả", "Báo cáo")),
        (ISSUED, ISSUED.replace("lead: Sở Tư pháp", "lead: Sở Tài chính")),
    ],
    ids=["nothing", "a draft", "the same day", "both", "an extension", "a title", "a lead"],
)
def test_what_is_let_be(before: str, after: str) -> None:
    assert found(before, after) == []


def test_a_deadline_without_a_day_is_compared_by_its_meaning() -> None:
    event = ISSUED.replace("30/6/2026", "Khi có yêu cầu của Bộ Tư pháp")
    assert found(event, event.replace("Khi có yêu cầu", "khi có yêu cầu")) == []
    assert len(found(event, event.replace("Khi có yêu cầu của Bộ Tư pháp", "Thường xuyên"))) == 1


def test_the_words_of_the_deadline_that_was_changed_are_meant() -> None:
    two = ISSUED.replace("due: 30/6/2026", "due: [30/6/2026, 30/9/2026]")
    (one,) = found(two, two.replace("30/9/2026", "30/10/2026"))
    assert one.startswith("15:26 ")


def test_without_an_earlier_version_nothing_is_said() -> None:
    assert not [problem for problem in check([plan_file(MOVED)]) if problem.code == "KH712"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = git_repo(tmp_path, monkeypatch)
    made.write(PLAIN, ISSUED)
    made.commit()
    return made


def test_against_git(khtool: Khtool, repo: GitRepo) -> None:
    repo.write(PLAIN, MOVED)
    options = ("--select", "KH712", "--output", "concise")
    answer = khtool("check", *options, "--changed-since", "HEAD")
    assert (answer.code, answer.out.split(": ")[0]) == (1, f"{PLAIN}:15:14")
    assert khtool("check", *options).code == 0


def test_against_git_where_the_file_was_renamed(khtool: Khtool, repo: GitRepo) -> None:
    repo.git("mv", PLAIN, "plans/2026/moi.yaml")
    repo.write("plans/2026/moi.yaml", MOVED)
    answer = khtool("check", "--select", "KH712", "--changed-since", "HEAD")
    assert answer.code == 1
    assert "moi.yaml" in answer.out


@pytest.mark.parametrize("old", ["title: [\n", None], ids=["broken", "not there"])
def test_a_version_that_cannot_be_read_is_not_compared(
    khtool: Khtool, repo: GitRepo, old: str | None
) -> None:
    if old is None:
        repo.git("rm", "-q", PLAIN)
    else:
        repo.write(PLAIN, old)
    repo.commit()
    repo.write(PLAIN, MOVED)
    assert khtool("check", "--select", "KH712", "--changed-since", "HEAD").code == 0
