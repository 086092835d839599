"""A plan, printed as a Word file and imported again, says the same in every field.

Compared is everything that the document shows. It does not show, and so is left out: ids,
declared agencies, `to`, `label`, `read_as`, `in_text` deadlines, who leads a step and for when,
progress, `until`, `closed`, `events`, and what else relates the plan to others. Several agencies
or outputs are compared line by line: a list of two is printed like a text of two lines. Of a
basis and the recipients the signs at their ends are the layout's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from import_support import imported, plan_in

from khtool.render.run import render
from khtool.starter.plan import PlanStart, plan_text
from support import CASES, PLANS, plan_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from khtool.model.plan import Group, Plan, Section
    from khtool.model.task import Labels, Step, Task, Work

FOUR = sorted(PLANS.rglob("*.yaml"))
GOOD = CASES / "check" / "good"
OTHER_FORMS = (
    "alike-but-not-doubled.yaml",
    "form-annexes-alone.yaml",
    "form-archive-of-a-unit.yaml",
    "form-draft-without-signature.yaml",
    "form-symbol-of-the-party.yaml",
    "form-whole-document.yaml",
    "nothing-but-what-is-required.yaml",
    "reports-in-order.yaml",
    "text-spelled-alike.yaml",
)
"""Plans whose tasks, if they have any, show what they say: labels or columns are there."""

TOP = (
    "type", "title", "issuer", "issuer_short", "parent", "place", "symbol", "number", "issued",
    "year", "opening", "closing", "signature", "archive",
)  # fmt: skip

Field = tuple[str, Any]


def lines(texts: Iterable[str]) -> list[str]:
    return [line for text in texts for line in text.split("\n")]


def fields(plan: Plan) -> dict[str, Any]:
    """Return every field of `plan` that its document shows, by its place."""
    return dict(_plan(plan))


def _plan(plan: Plan) -> Iterator[Field]:
    yield from ((key, getattr(plan, key)) for key in TOP)
    for key in ("basis", "recipients"):
        yield key, [text.rstrip(".;") for text in getattr(plan, key)]
    yield from _sections(plan.sections, "")
    for index, annex in enumerate(plan.annexes):
        place = f"annex {index}"
        yield place, (annex.heading, annex.columns, annex.number_suffix)
        yield from _tasks(annex.tasks, place, None)
        yield from _groups(annex.groups, place)


def _sections(
    sections: Iterable[Section], above: str, labels: Labels | None = None
) -> Iterator[Field]:
    for index, section in enumerate(sections):
        place = f"{above}/{index}"
        own = section.labels or labels
        yield place, (section.heading, section.text, section.content)
        yield from _steps(section.bullets, f"{place} bullets")
        yield from _steps(section.points, f"{place} points")
        yield from _tasks(section.tasks, place, own)
        yield from _sections(section.sections, place, own)


def _tasks(tasks: Iterable[Task], above: str, labels: Labels | None) -> Iterator[Field]:
    for index, task in enumerate(tasks):
        place = f"{above}/task {index}"
        own = task.labels or labels
        yield place, (task.title, task.content, task.note)
        yield from _work(task, place)
        yield from _labels(task, own, place)
        yield from _steps(task.steps, f"{place} steps")
        yield from _tasks(task.tasks, place, own)


def _groups(groups: Iterable[Group], above: str) -> Iterator[Field]:
    for index, group in enumerate(groups):
        place = f"{above}/group {index}"
        yield place, group.heading
        yield from _work(group, place)
        yield from _tasks(group.tasks, place, None)
        yield from _groups(group.groups, place)


def _work(work: Work, place: str) -> Iterator[Field]:
    for key in ("lead", "support"):
        entries = getattr(work, key)
        yield f"{place} {key}", lines(entry.text for entry in entries)
        yield f"{place} {key} stop", [entry.full_stop for entry in entries[-1:]]
    yield f"{place} output", lines(work.output)
    yield f"{place} due", lines(due.wording for due in work.due if not due.in_text)


def _labels(task: Task, labels: Labels | None, place: str) -> Iterator[Field]:
    """Yield the labels that are printed: those of fields that say something."""
    for key in ("lead", "support", "output", "due"):
        if getattr(task, key) and labels:
            yield f"{place} {key} label", getattr(labels, key)


def _steps(steps: Iterable[Step], above: str) -> Iterator[Field]:
    for index, step in enumerate(steps):
        yield f"{above} {index}", step.text
        yield from _steps(step.bullets, f"{above} {index}")


def differences(path: Path) -> list[tuple[str, Any, Any]]:
    """Return the fields that are not the same after the round trip."""
    return differences_of(path.read_text("utf-8"))


def differences_of(text: str) -> list[tuple[str, Any, Any]]:
    plan = plan_file(text).plan
    assert plan is not None
    done = imported(render(plan, "docx"), "ke-hoach.docx")
    assert not done.record.left
    before, after = fields(plan), fields(plan_in(done))
    places = dict.fromkeys([*before, *after])
    return [
        (place, before.get(place), after.get(place))
        for place in places
        if before.get(place) != after.get(place)
    ]


@pytest.mark.parametrize("path", FOUR, ids=lambda path: "-".join(path.parts[-3:]))
def test_the_real_plans_come_back_in_every_field(path: Path) -> None:
    assert differences(path) == []


@pytest.mark.parametrize("name", OTHER_FORMS)
def test_plans_of_other_forms_come_back(name: str) -> None:
    assert differences(GOOD / name) == []


def test_a_new_plan_comes_back() -> None:
    start = PlanStart("Công tác văn thư năm 2026", "Sở Tư pháp", "Hà Nội", "KH-STP", 2026)
    assert differences_of(plan_text(start)) == []


def test_a_changed_word_is_seen() -> None:
    plan = plan_file(FOUR[0].read_text("utf-8")).plan
    assert plan is not None
    changed = plan.model_copy(update={"closing": ("Khác./.",)})
    assert fields(plan) != fields(changed)


def test_what_a_document_does_not_show_is_left_out() -> None:
    plan = plan_file(FOUR[0].read_text("utf-8")).plan
    assert plan is not None
    assert fields(plan) == fields(plan.model_copy(update={"agencies": (), "closed": None}))
