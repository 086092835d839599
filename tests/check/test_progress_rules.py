"""What the rules KH7xx say of results, drops and extensions, beyond the cases."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from khtool.check.run import check
from khtool.lang import Lang, translator
from support import HEAD, PLANS, plan_file, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

TODAY = datetime.date(2026, 11, 22)
FUTURE = with_task("lead: Sở Tư pháp\ndue: Quý IV/2026\nprogress: {done: 2026-11-23}")

say = translator(Lang.VI)


def found(lines: str, today: datetime.date | None = TODAY, head: str = HEAD) -> list[str]:
    """Return the codes of KH7xx with what they say and advise."""
    problems = check([plan_file(with_task(lines, head))], today=today)
    return [
        f"{problem.code} {say(problem.message)} | {say(problem.help)}"
        for problem in problems
        if problem.code.startswith("KH7") and problem.help
    ]


@pytest.mark.parametrize("today", [None, datetime.date(2026, 11, 23)])
def test_no_day_is_in_the_future_without_today_or_once_it_has_come(
    today: datetime.date | None,
) -> None:
    assert not [f for f in check([plan_file(FUTURE)], today=today) if f.code == "KH702"]


def test_the_command_knows_what_day_it_is(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(FUTURE, encoding="utf-8")
    args = ("check", str(path), "--select", "KH702", "--today")
    assert khtool(*args, "2026-11-22").code == 1
    assert khtool(*args, "2026-11-23").code == 0


def test_the_help_lists_the_deadlines_of_the_task() -> None:
    (one,) = found(
        "due: [Quý I/2026, {wording: Quý II/2026, label: đợt 2}]\n"
        "progress: {done: 2026-02-02, for: 2026-Q3}"
    )
    assert "ghi một trong các hạn: 2026-03-31, đợt 2;" in one


def test_of_many_rounds_only_the_first_are_listed() -> None:
    (one,) = found("due: Hằng tháng\nprogress: {done: 2026-02-02, for: 2027-01}")
    assert "2026-05-31, 2026-06-30, …" in one


def test_a_result_without_for_says_which_deadline_it_counts_for() -> None:
    lines = "due: Hằng quý\nprogress: [{done: 2026-03-02, for: 2026-Q1}, {done: 2026-06-02}]"
    (one,) = found(lines)
    assert one.startswith("KH704 ")
    assert "đang tính cho 2026-06-30" in one


def test_a_note_or_a_drop_may_be_about_all_deadlines() -> None:
    assert found("due: Hằng quý\nprogress: {noted: 2026-06-02, note: đang làm}") == []
    assert found("due: Hằng quý\nprogress: {dropped: 2026-06-02, reason: thôi}") == []


def test_a_later_round_may_be_done_after_its_extension() -> None:
    assert (
        found(
            "due: Quý I/2026\nprogress: {done: 2026-05-02, for: 2026-05-15}\n"
            "extensions: {from: 2026-03-31, to: 2026-05-15, decision: Công văn số 1}"
        )
        == []
    )


def test_results_of_two_leads_are_not_one_too_many() -> None:
    assert (
        found(
            "lead: Sở Tư pháp, Sở Tài chính\ndue: Quý I/2026\nprogress:\n"
            "  - {done: 2026-02-02, by: Sở Tư pháp}\n  - {done: 2026-02-03, by: Sở Tài chính}"
        )
        == []
    )


def test_a_parent_with_one_round_left_is_not_done_yet() -> None:
    lines = (
        "due: [Quý I/2026, Quý IV/2026]\nprogress: {done: 2026-02-02, for: 2026-Q1}\n"
        "tasks:\n  - {id: a, title: Phần a, due: Quý II/2026}"
    )
    assert found(lines) == []


@pytest.mark.parametrize(
    ("wording", "day"),
    [
        ("Quý IV/2026", "2026-09-20"),
        ("Tháng 11/2026", "2026-10-30"),
        ("trước ngày 27/11/2026", "2026-01-05"),
        ("Khi có yêu cầu của Bộ Tư pháp", "2026-02-02"),
    ],
)
def test_work_may_be_finished_early(wording: str, day: str) -> None:
    assert found(f"due: {wording}\nprogress: {{done: {day}}}") == []


def test_the_four_plans_have_nothing_of_it(khtool: Khtool) -> None:
    assert khtool("check", str(PLANS), "--select", "KH7", "--fail-level", "note").code == 0
