"""The four plans of the repo as khtool's commands see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from khtool.model.agency import Directory
from khtool.model.plan import Group
from khtool.model.task import Task, names_in
from khtool.model.walk import walk
from support import PLANS, Answer, plan_file

if TYPE_CHECKING:
    from pathlib import Path

    from khtool.model.plan import Plan

FOUR = sorted(PLANS.rglob("*.yaml"))
CLOSED = PLANS / "hung-yen" / "2024" / "boi-thuong-nha-nuoc.yaml"
ANNEX_ONLY = PLANS / "hai-phong" / "2026" / "thuong-ton-phap-luat.yaml"


class Khtool(Protocol):
    def __call__(self, *args: str | Path, stdin: bytes = b"") -> Answer: ...


def plan_of(path: Path) -> Plan:
    plan = plan_file(path.read_text("utf-8")).plan
    assert plan is not None
    return plan


def test_plans_kept_word_for_word_pass_the_check(khtool: Khtool) -> None:
    answer = khtool("check", PLANS)
    assert answer.code == 0, answer.err
    assert answer.out.count("KH302") == 3
    assert "KH301" not in answer.out


@pytest.mark.parametrize("path", FOUR, ids=lambda path: path.stem)
def test_every_agency_is_declared(path: Path) -> None:
    plan = plan_of(path)
    directory = Directory(plan.agencies)
    for placed in walk(plan):
        work = placed.work
        for text in names_in((*work.lead, *work.support, *work.to)):
            assert all(mention.agency for mention in directory.mentions(text)), text


def test_the_assignment_annex_holds_58_tasks() -> None:
    tasks = [place for place in walk(plan_of(ANNEX_ONLY)) if isinstance(place.work, Task | Group)]
    numbers = [place.number for place in tasks]
    assert len(tasks) == 58
    assert numbers[:7] == ["PL.A.1", "PL.A.2", "PL.A.3", "PL.A.4", "PL.A.5", "PL.B.I", "PL.B.1"]
    assert numbers[-1] == "PL.B.52"
    assert all(place.work.lead and place.work.due for place in tasks)


def test_a_group_that_is_a_task_stands_in_agenda_and_tree(khtool: Khtool) -> None:
    due = khtool("due", ANNEX_ONLY, "--today", "2026-06-28", "--format", "csv")
    assert "PL.B.I," in due.out
    shown = khtool("show", ANNEX_ONLY, "--today", "2026-06-28")
    assert "PL.B.I Ban hành Bộ tiêu chí" in " ".join(shown.out.split())
    assert "[bo-tieu-chi]" in shown.out


def test_an_annex_alone_is_called_by_its_heading(khtool: Khtool) -> None:
    assert "Kế hoạch: Phân công nhiệm vụ" in khtool("show", ANNEX_ONLY).out


def test_a_closed_plan_is_listed_only_when_asked_for(khtool: Khtool) -> None:
    args = ("due", CLOSED, "--today", "2026-02-01", "--all", "--format", "csv")
    assert "tap-huan-nghiep-vu" not in khtool(*args).out
    assert "tap-huan-nghiep-vu" in khtool(*args, "--closed").out
