"""Two versions of a plan: what is told of each task, and what is passed over."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from khtool.changes.compare import Change, PlanChange, compare
from khtool.changes.deadlines import Reader
from khtool.changes.versions import Version, comparisons
from khtool.dates.calendar import vietnam
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    from khtool.model.plan import Plan

READER = Reader(vietnam())


def plan(text: str) -> Plan:
    file = plan_file(text)
    assert file.sound, file.found
    assert file.plan is not None
    return file.plan


def changes(old: str, new: str, reader: Reader = READER) -> PlanChange:
    return compare(plan(old), plan(new), reader)


def told(change: PlanChange) -> list[tuple[str, str, list[str]]]:
    """Return of each task what became of it, its id, and the keys that are told."""
    return [
        (
            task.change.value,
            task.placed.id,
            [field.key for field in task.fields] + ["due"] * len(task.deadlines),
        )
        for task in change.tasks
    ]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


BASE = with_task("lead: Sở Tư pháp\nsupport: Sở Tài chính\noutput: Báo cáo\ndue: 30/6/2026")

SECOND = """\
      - id: hoi-nghi
        title: Tổ chức hội nghị
        lead: Sở Tài chính
        due: Quý IV/2026
"""


def test_a_plan_is_like_itself() -> None:
    assert changes(BASE, BASE).is_empty


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("lead: Sở Tư pháp", "lead: Sở Tài chính", "lead"),
        ("support: Sở Tài chính", "support: Sở Tư pháp", "support"),
        ("output: Báo cáo", "output: Dự toán", "output"),
        ("title: Báo cáo kết quả", "title: Báo cáo sơ kết", "title"),
        ("due: 30/6/2026", "due: 30/6/2026\n        to: Sở Tư pháp", "to"),
        ("        output: Báo cáo\n", "", "output"),
        ("due: 30/6/2026", "due: 30/6/2026\n        progress: {done: 2026-06-20}", "progress"),
    ],
)
def test_one_key_of_one_task(before: str, after: str, key: str) -> None:
    changed = BASE.replace(before, after)
    assert told(changes(BASE, changed)) == [("changed", "bao-cao", [key])]
    back = changes(changed, BASE).tasks[0].fields[0]
    there = changes(BASE, changed).tasks[0].fields[0]
    assert (back.old, back.new) == (there.new, there.old)


def test_tasks_that_come_and_go() -> None:
    added = changes(BASE, BASE + SECOND)
    assert told(added) == [("added", "hoi-nghi", ["lead", "due"])]
    removed = changes(BASE + SECOND, BASE)
    assert told(removed) == [("removed", "hoi-nghi", ["lead", "due"])]
    (deadline,) = removed.tasks[0].deadlines
    assert deadline.new is None
    assert deadline.old is not None
    assert deadline.old.days == (day("2026-12-31"),)


def test_another_place_in_the_plan_is_no_change() -> None:
    head, task = BASE.split("      - id: bao-cao")
    assert told(changes(f"{head}      - id: bao-cao{task}{SECOND}",
                        f"{head}{SECOND}      - id: bao-cao{task}")) == []  # fmt: skip


def test_another_id_under_the_same_title_is_told_as_that() -> None:
    assert told(changes(BASE, BASE.replace("id: bao-cao", "id: bao-cao-nam"))) == [
        ("changed", "bao-cao-nam", ["id"])
    ]


@pytest.mark.parametrize(
    ("after", "shift", "same_days"),
    [
        ("30/9/2026", 92, False),
        ("trước ngày 30/6/2026", -1, False),
        ("Quý II/2026", 0, True),
        ("Thường xuyên", None, False),
        ("Hằng quý", None, False),
    ],
)
def test_a_deadline_by_its_words_and_by_its_days(
    after: str, shift: int | None, same_days: bool
) -> None:
    change = changes(BASE, BASE.replace("due: 30/6/2026", f"due: {after}"))
    (deadline,) = change.tasks[0].deadlines
    assert (deadline.shift, deadline.same_days) == (shift, same_days)


def test_the_same_words_may_mean_other_days() -> None:
    old = BASE.replace("due: 30/6/2026", "due: Quý II")
    change = changes(old, old.replace("year: 2026", "year: 2027"))
    assert [field.key for field in change.keys] == ["year"]
    (deadline,) = change.tasks[0].deadlines
    assert deadline.shift == 365


def test_the_setting_for_before_decides_the_day() -> None:
    old = BASE.replace("due: 30/6/2026", "due: trước ngày 1/7/2026")
    assert changes(old, BASE).tasks[0].deadlines[0].same_days
    inclusive = Reader(vietnam(), before_is_strict=False)
    assert changes(old, BASE, inclusive).tasks[0].deadlines[0].shift == -1


def test_an_extension_moves_the_deadline_by_its_decision() -> None:
    line = (
        "        extensions: {from: 2026-06-30, to: 2026-07-15, decision: Công văn số 12/UBND-NC}\n"
    )
    (deadline,) = changes(BASE, BASE + line).tasks[0].deadlines
    assert (deadline.shift, deadline.decision) == (15, "Công văn số 12/UBND-NC")


def test_several_deadlines_are_told_apart_by_label() -> None:
    two = BASE.replace(
        "due: 30/6/2026",
        "due:\n          - {wording: 30/6/2026, label: thực tế}\n"
        "          - {wording: 31/12/2026, label: chính thức}",
    )
    swapped = two.replace("30/6/2026, label: thực tế", "30/7/2026, label: thực tế")
    (deadline,) = changes(two, swapped).tasks[0].deadlines
    assert (deadline.label, deadline.shift) == ("thực tế", 30)
    gone = two.replace("          - {wording: 31/12/2026, label: chính thức}\n", "")
    (deadline,) = changes(two, gone).tasks[0].deadlines
    assert (deadline.label, deadline.new) == ("chính thức", None)


STEPS = f"""\
{HEAD}sections:
  - heading: Nội dung
    bullets:
      - Một đoạn không có việc gì.
      - {{text: Sở Tư pháp báo cáo., lead: Sở Tư pháp, due: 30/6/2026}}
"""


def test_a_step_without_an_id_is_known_by_its_text_though_it_moves() -> None:
    moved = STEPS.replace("    bullets:\n", "    bullets:\n      - Một đoạn mới.\n")
    change = changes(STEPS, moved)
    assert told(change) == []
    assert change.others == ("sections",)
    later = moved.replace("30/6/2026", "30/7/2026")
    assert told(changes(STEPS, later)) == [("changed", "I/3", ["due"])]


def test_a_step_without_an_id_whose_text_changed_is_known_by_its_place() -> None:
    reworded = STEPS.replace("báo cáo.", "gửi báo cáo.")
    assert told(changes(STEPS, reworded)) == [("changed", "I/2", ["title"])]


def test_the_plan_s_own_keys() -> None:
    issued = BASE.replace("year: 2026", "year: 2026\nissued: 2026-01-15\nrecipients: [Sở Tư pháp]")
    change = changes(BASE, issued)
    assert [(field.key, field.old, field.new) for field in change.keys] == [
        ("issued", (), ("2026-01-15",))
    ]
    assert change.others == ("recipients",)


def test_composed_and_decomposed_letters_are_one_text() -> None:
    assert changes(BASE, unicodedata.normalize("NFD", BASE)).is_empty
    assert changes(BASE, BASE.replace("Báo cáo kết quả", "Báo cáo  kết quả")).is_empty


@dataclass(frozen=True)
class Files:
    """What `comparisons` is told: the paths and texts of a plan then and now."""

    old: tuple[str, str] | None
    new: tuple[str, str] | None

    def pair(self) -> tuple[Version | None, Version | None]:
        old, new = (Version(f[0], plan(f[1])) if f else None for f in (self.old, self.new))
        return old, new


OTHER = HEAD.replace("Công tác", "Kế hoạch khác về") + SECOND.replace(
    "      - id", "sections:\n  - tasks:\n      - id"
)


def test_a_file_that_moved_without_git_s_knowledge_is_followed() -> None:
    pairs = [
        Files(("cu.yaml", BASE), None).pair(),
        Files(None, ("khac.yaml", OTHER)).pair(),
        Files(None, ("moi.yaml", BASE.replace("30/6", "30/7"))).pair(),
    ]
    found = [(one.old_path, one.new_path, one.plan.change) for one in comparisons(pairs, READER)]
    assert found == [
        (None, "khac.yaml", Change.ADDED),
        ("cu.yaml", "moi.yaml", Change.CHANGED),
    ]


def test_a_file_that_only_moved_is_told_and_one_touched_only_is_not() -> None:
    moved = comparisons([Files(("cu.yaml", BASE), ("moi.yaml", BASE)).pair()], READER)
    assert [one.plan.is_empty for one in moved] == [True]
    assert comparisons([Files(("a.yaml", BASE), ("a.yaml", BASE + "# x\n")).pair()], READER) == []
