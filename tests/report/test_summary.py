"""Sums of tasks: what was assigned is the sum of its parts, in every row and in the total."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_plan import PLAN

from khtool.agenda.items import assigned
from khtool.agenda.standing import Standing, tasks_of
from khtool.dates.calendar import vietnam
from khtool.deadlines.context import context_of
from khtool.deadlines.rows import Reader
from khtool.selection import Window
from khtool.summary.as_of import as_of
from khtool.summary.groups import By, led_by, within
from khtool.summary.summary import Summary, compared, summary, window_before, year_before
from khtool.summary.sums import Rate, change, summed
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.agenda.standing import Task
    from khtool.model.load import PlanFile

READER = Reader(vietnam())
NOW = datetime.date(2026, 11, 22)
ALL = Window(None, None)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def tasks(*files: PlanFile, today: datetime.date = NOW) -> list[Task]:
    for file in files:
        assert file.sound, file.found
    return tasks_of(assigned(files, today, READER))


def times(files: Sequence[PlanFile]) -> dict[str, tuple[datetime.date, datetime.date]]:
    contexts = {file.path: context_of(file.plan) for file in files if file.plan}
    return {path: (context.issued, context.until) for path, context in contexts.items()}


def report(
    text: str, window: Window = ALL, by: By = By.AGENCY, today: datetime.date = NOW
) -> Summary:
    file = plan_file(text)
    return summary(within(tasks(file, today=today), window, times([file])), today, window, by)


def window(first: str, last: str) -> Window:
    return Window(day(first), day(last), overdue=False)


def counts(found: Summary) -> dict[str, list[int]]:
    """Return the numbers of each row: assigned, then each standing."""
    return {
        row.key[-1]: [row.sums.assigned, *(row.sums.counts[s] for s in Standing)]
        for row in found.rows
    }


WORDINGS = (
    "31/03/2026", "trước ngày 01/11/2026", "Quý IV/2026", "Hằng quý", "Năm 2026", "Thường xuyên",
    "Theo yêu cầu", "15/12/2025", "Tháng 6 hằng năm",
)  # fmt: skip
DAYS = st.dates(day("2025-06-01"), day("2027-06-01"))
RECORDS = st.builds(
    lambda kind, on, to: {kind: on.isoformat(), **({"for": to} if to and kind == "done" else {})},
    st.sampled_from(("done", "done", "noted", "dropped")),
    DAYS,
    st.sampled_from((None, "2026-Q1", "2026-Q2", "2026-03-31")),
)
TASKS = st.fixed_dictionaries(
    {"title": st.just("Việc")},
    optional={
        "lead": st.lists(st.sampled_from(("Sở A", "Sở B", "Sở C")), max_size=3, unique=True),
        "due": st.lists(st.sampled_from(WORDINGS), min_size=1, max_size=3, unique=True),
        "progress": st.lists(RECORDS, min_size=1, max_size=3),
    },
)
SECTIONS = st.lists(st.lists(TASKS, min_size=1, max_size=4), min_size=1, max_size=3)


@st.composite
def plans(draw: st.DrawFn) -> list[PlanFile]:
    """Draw one to three plans whose tasks have any deadlines, leads and records."""
    return [
        plan_file(_text(draw(SECTIONS)), f"{name}.yaml")
        for name in draw(st.sampled_from((("a",), ("a", "b"), ("a", "b", "c"))))
    ]


def _text(sections: list[list[dict[str, Any]]]) -> str:
    made = [
        {
            "heading": f"Phần {at}",
            "tasks": [{"id": f"v-{at}-{n}", **task} for n, task in enumerate(own)],
        }
        for at, own in enumerate(sections)
    ]
    head = HEAD.replace("[Sở Tư pháp, Sở Tài chính]", "[Sở A, Sở B, Sở C]")
    return f"{head}issued: 2026-01-05\nsections: {json.dumps(made, ensure_ascii=False)}\n"


@settings(max_examples=60)
@given(plans(), st.sampled_from(By), st.none() | DAYS, st.none() | DAYS, DAYS)
def test_what_was_assigned_is_the_sum_of_its_parts(
    files: list[PlanFile],
    by: By,
    first: datetime.date | None,
    last: datetime.date | None,
    today: datetime.date,
) -> None:
    period = Window(first, last)
    chosen = within(tasks(*files, today=today), period, times(files))
    found = summary(chosen, today, period, by)
    assert found.total.assigned == len(chosen) == sum(found.total.counts.values())
    assert found.total.counts == Counter(
        {s: sum(task.standing is s for task in chosen) for s in Standing}
    )
    for row in found.rows:
        assert row.sums.assigned == sum(row.sums.counts.values()) > 0
        for rate in row.sums.rates.values():
            assert 0 <= rate.part <= rate.whole <= row.sums.assigned
    if by in {By.PLAN, By.SECTION}:
        for standing in Standing:
            parts = sum(row.sums.counts[standing] for row in found.rows)
            assert parts == found.total.counts[standing]
    if by is By.AGENCY:
        named = Counter(name for task in chosen for name in task.items[0].lead or ("",))
        assert {row.key[0]: row.sums.assigned for row in found.rows} == named
    if by is By.MONTH:
        months = [{f"{i.due:%Y-%m}" for i in t.items if i.due} or {""} for t in chosen]
        assert {row.key[0]: row.sums.assigned for row in found.rows} == Counter(
            month for own in months for month in own
        )
    assert len(found.late) == found.total.counts[Standing.OVERDUE]
    assert found.counts_twice == (sum(r.sums.assigned for r in found.rows) != len(chosen))


def test_by_agency_a_task_counts_for_each_lead_and_once_in_the_total() -> None:
    found = report(PLAN)
    assert counts(found) == {
        "Sở Tư pháp": [6, 1, 1, 1, 2, 1, 0],
        "Sở Tài chính": [3, 0, 0, 0, 1, 1, 1],
        "Sở Nội vụ": [2, 1, 0, 1, 0, 0, 0],
    }
    assert found.total.assigned == 10
    assert found.counts_twice


def test_sections_add_up() -> None:
    found = report(PLAN, by=By.SECTION)
    assert counts(found) == {
        "I. Hoàn thiện thể chế": [4, 0, 0, 1, 3, 0, 0],
        "II. Tổ chức thực hiện": [6, 2, 1, 0, 0, 2, 1],
    }
    assert not found.counts_twice


def test_by_month_a_task_counts_in_each_month_with_its_deadlines_there() -> None:
    rows = counts(report(PLAN, by=By.MONTH))
    assert list(rows)[:3] == ["2025-03", "2025-06", "2025-09"]
    assert list(rows)[-1] == ""
    assert rows["2026-06"] == [3, 0, 1, 0, 1, 0, 1]
    assert rows["2025-09"] == [1, 0, 1, 0, 0, 0, 0]
    assert rows[""] == [2, 0, 0, 0, 0, 2, 0]


def test_in_a_period_a_task_stands_as_its_deadlines_there_do() -> None:
    early = report(PLAN, window("2025-01-01", "2025-06-30"))
    assert counts(early) == {
        "Sở Tư pháp": [2, 0, 1, 0, 0, 1, 0],
        "Sở Nội vụ": [1, 1, 0, 0, 0, 0, 0],
        "Sở Tài chính": [1, 0, 0, 0, 0, 1, 0],
    }


def test_undated_work_counts_only_while_its_plan_runs() -> None:
    assert report(PLAN, window("2026-01-01", "2026-01-31")).total.counts[Standing.UNDATED] == 2
    assert report(PLAN, window("2027-01-01", "2027-12-31")).total.assigned == 0
    assert report(PLAN, window("2024-01-01", "2024-12-31")).total.assigned == 0


def test_late_tasks_stand_longest_first_by_the_extended_day() -> None:
    late = report(PLAN).late
    told = [(task.telling.task, task.telling.days, task.telling.original) for task in late]
    assert told == [
        ("khac", -205, day("2026-03-01")),
        ("quy", -145, day("2026-06-30")),
        ("tre", -22, day("2026-10-31")),
    ]


class TestRates:
    """Each rate has its parts; what has no day to be late by is outside."""

    def test_of_assigned_of_due_and_on_time(self) -> None:
        total = report(PLAN).total
        assert total.done_of_assigned == Rate(3, 10)
        # due by now: tre, quy (a round was missed), khac, xong, xong-muon, khao-sat
        assert total.done_of_come_due == Rate(3, 6)
        assert total.on_time == Rate(2, 6)

    @pytest.mark.parametrize(
        ("lines", "due", "on_time"),
        [
            ("due: 22/11/2026", (0, 1), (0, 0)),
            ("due: 23/11/2026", (0, 0), (0, 0)),
            ("due: 23/11/2026\nprogress: [{done: 2026-11-01}]", (0, 0), (1, 1)),
            ("due: 21/11/2026\nprogress: [{done: 2026-11-22}]", (1, 1), (0, 1)),
            ("due: 21/11/2026", (0, 1), (0, 1)),
            ("due: Thường xuyên", (0, 0), (0, 0)),
            ("due: Thường xuyên\nprogress: [{done: 2026-11-22}]", (0, 0), (0, 0)),
            ("due: 21/11/2026\nprogress: [{dropped: 2026-11-22}]", (0, 0), (0, 0)),
            (
                "due: [21/11/2026, 31/12/2026]\n"
                "progress: [{done: 2026-11-20, for: 2026-11-21}, "
                "{dropped: 2026-11-22, for: 2026-12-31}]",
                (1, 1),
                (1, 1),
            ),
        ],
    )
    def test_of_one_task(self, lines: str, due: tuple[int, int], on_time: tuple[int, int]) -> None:
        total = report(with_task(lines)).total
        assert (total.done_of_come_due, total.on_time) == (Rate(*due), Rate(*on_time))

    @pytest.mark.parametrize(
        ("part", "whole", "said"),
        [(0, 0, None), (1, 3, 333), (2, 3, 667), (1, 16, 63), (5, 5, 1000)],
    )
    def test_half_is_rounded_up(self, part: int, whole: int, said: int | None) -> None:
        assert Rate(part, whole).per_mille == said

    @pytest.mark.parametrize(
        ("now", "then", "said"),
        [(3, 1, 2000), (1, 3, -667), (0, 4, -1000), (2, 2, 0), (2, 0, None)],
    )
    def test_change(self, now: int, then: int, said: int | None) -> None:
        assert change(now, then) == said


class TestTheYearBefore:
    """The same period a year before, as it stood on the same day of that year."""

    @pytest.mark.parametrize(
        ("first", "last", "before"),
        [
            ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31")),
            ("2025-02-01", "2025-02-28", ("2024-02-01", "2024-02-29")),
            ("2024-02-01", "2024-02-29", ("2023-02-01", "2023-02-28")),
            ("2026-03-05", "2026-04-06", ("2025-03-05", "2025-04-06")),
        ],
    )
    def test_its_window(self, first: str, last: str, before: tuple[str, str]) -> None:
        assert window_before(window(first, last)) == window(*before)

    def test_its_day(self) -> None:
        assert year_before(day("2024-02-29")) == day("2023-02-28")

    def test_later_records_are_not_known_yet(self) -> None:
        file = plan_file(PLAN)
        (known,) = as_of([file], day("2025-07-01"))
        assert known.plan is not None
        task = known.plan.sections[0].tasks[2]
        assert [record.done for record in task.progress] == [day("2025-03-30")]
        assert file.plan is not None
        assert len(file.plan.sections[0].tasks[2].progress) == 5
        assert known.plan.sections[0].tasks[3] == file.plan.sections[0].tasks[3]

    def test_a_record_of_the_day_itself_is_known(self) -> None:
        (known,) = as_of([plan_file(PLAN)], day("2025-03-30"))
        assert known.plan is not None
        assert len(known.plan.sections[0].tasks[2].progress) == 1

    def test_a_plan_not_begun_is_not_known(self) -> None:
        assert as_of([plan_file(PLAN)], day("2025-01-04")) == []
        assert len(as_of([plan_file(PLAN)], day("2025-01-05"))) == 1

    def test_rows_stand_beside_those_of_the_same_month(self) -> None:
        file, then = plan_file(PLAN), day("2025-11-22")
        now = report(PLAN, window("2026-01-01", "2026-12-31"), By.MONTH)
        known = as_of([file], then)
        period = window("2025-01-01", "2025-12-31")
        earlier = within(tasks(*known, today=then), period, times(known))
        both = compared(now, summary(earlier, then, period, By.MONTH))
        rows = {row.key[0]: row for row in both.rows}
        assert rows["2026-06"].before is not None
        assert rows["2026-06"].before.assigned == 2
        # the round of the third quarter was recorded only in December
        assert rows["2026-09"].before is not None
        assert rows["2026-09"].before.counts[Standing.OVERDUE] == 1
        assert both.before is not None
        assert both.before.total.assigned == 4
        assert all(row.before is not None for row in both.rows)

    def test_what_only_the_year_before_had_has_a_row_too(self) -> None:
        now = report(PLAN, window("2026-03-01", "2026-03-31"))
        then = report(PLAN, window("2025-06-01", "2025-06-30"), today=day("2025-11-22"))
        both = compared(now, then)
        (row,) = [row for row in both.rows if row.key == ("Sở Nội vụ",)]
        assert row.before is not None
        assert (row.sums.assigned, row.before.assigned) == (0, 1)


def test_led_by_an_agency_alone_or_with_others() -> None:
    own = led_by(tasks(plan_file(PLAN)), "Sở Nội vụ")
    assert [task.telling.task for task in own] == ["gan", "khao-sat"]
    found = summary(own, NOW, ALL, By.AGENCY, "Sở Nội vụ")
    assert [row.key for row in found.rows] == [("Sở Nội vụ",)]


def test_of_nothing_all_is_nothing() -> None:
    total = summed((), NOW)
    assert total.assigned == 0
    assert [rate.per_mille for rate in total.rates.values()] == [None] * 3
