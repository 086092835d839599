"""Deadlines and today become states: what is overdue, due, upcoming, done, without a day."""

from __future__ import annotations

import datetime
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool.agenda.items import SOON, Item, State, agenda
from khtool.dates.calendar import vietnam
from khtool.dates.kind import Kind
from khtool.deadlines.named import names_of
from khtool.deadlines.rows import Reader
from support import COMPENSATION, HEAD, RESOLUTION_66, plan_file, with_task

READER = Reader(vietnam())
DAY = date(2026, 11, 24)
ONE = timedelta(days=1)


def items(text: str, today: date = date(2026, 1, 1)) -> list[Item]:
    file = plan_file(text)
    assert file.sound, file.found
    return list(agenda([file], today, READER))


def task(lines: str, today: date = date(2026, 1, 1), *, head: str = HEAD) -> list[Item]:
    return items(with_task(lines, head), today)


def days(found: list[Item]) -> list[str | None]:
    return [item.due.isoformat() if item.due else None for item in found]


@pytest.mark.parametrize(
    ("today", "state", "left"),
    [
        (DAY + ONE, State.OVERDUE, -1),
        (DAY, State.DUE, 0),
        (DAY - ONE, State.DUE, 1),
        (DAY - (SOON - 1) * ONE, State.DUE, 6),
        (DAY - SOON * ONE, State.UPCOMING, 7),
        (date.min, State.UPCOMING, (DAY - date.min).days),
        (date.max, State.OVERDUE, (DAY - date.max).days),
    ],
)
def test_due_today_is_not_overdue(today: date, state: State, left: int) -> None:
    (item,) = task("due: trước ngày 25/11/2026", today)
    assert (item.due, item.state, item.days) == (DAY, state, left)


def test_the_last_working_day_stands_beside_the_deadline_and_never_moves_it() -> None:
    (item,) = task("due: trước ngày 25/11/2026")
    assert item.due == DAY
    assert item.last_working_day == date(2026, 11, 23)


def test_an_item_says_where_it_comes_from() -> None:
    (item,) = task(
        "lead: STP và Sở Tài chính\nsupport: các sở\n"
        "due:\n  - {wording: Quý IV/2026, label: đợt 1}",
        head=HEAD.replace("Sở Tư pháp", "{name: Sở Tư pháp, aliases: [STP]}"),
    )
    assert (item.plan, item.line, item.plan_name) == ("ke-hoach.yaml", 15, "ke-hoach")
    assert (item.task, item.number, item.title) == ("bao-cao", "I.1", "Báo cáo kết quả")
    assert item.lead == ("Sở Tư pháp", "Sở Tài chính")
    assert item.support == ("các sở",)
    assert (item.wording, item.label) == ("Quý IV/2026", "đợt 1")
    assert set(item.lead_names) == {"Sở Tư pháp", "STP", "Sở Tài chính"}


class TestRounds:
    """A deadline that recurs comes as often as it falls into the plan's time."""

    def test_every_quarter_of_the_plan_s_year(self) -> None:
        assert days(task("due: Hằng quý")) == [
            "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31",
        ]  # fmt: skip

    def test_from_the_day_of_issue_on(self) -> None:
        head = HEAD + "issued: 2026-07-01\n"
        assert days(task("due: Hằng quý", head=head)) == ["2026-09-30", "2026-12-31"]

    def test_up_to_the_plan_s_last_day(self) -> None:
        head = HEAD + "until: 2027-06-30\n"
        found = task("due: Hằng quý", head=head)
        assert len(found) == 6
        assert days(found)[-1] == "2027-06-30"

    def test_rounds_that_passed_are_overdue_and_those_to_come_are_not(self) -> None:
        found = task("due: Hằng quý", date(2026, 7, 1))
        assert [item.state for item in found] == [
            State.OVERDUE, State.OVERDUE, State.UPCOMING, State.UPCOMING,
        ]  # fmt: skip

    def test_what_is_due_every_day_is_not_listed_day_by_day(self) -> None:
        assert days(task("due: Hằng ngày")) == [None]

    def test_one_day_named_twice_is_one_deadline(self) -> None:
        assert days(task("due: 31/12/2026 và Năm 2026")) == ["2026-12-31"]


class TestEvents:
    """What hangs on an event has a day when the event has one."""

    DUE = "due: Ngay sau khi Luật được thông qua"
    COUNTED = "due: 15 ngày kể từ ngày Luật được thông qua"

    def test_without_a_day_of_its_own_it_waits(self) -> None:
        (item,) = task(self.COUNTED, date(2030, 1, 1))
        assert (item.due, item.state, item.days) == (None, State.UNDATED, None)
        assert item.kind is Kind.EVENT
        assert item.waits_for

    def test_with_the_day_of_the_event_it_wakes_up(self) -> None:
        head = HEAD + "events: {Luật được thông qua: 2026-10-20}\n"
        (item,) = task(self.COUNTED, head=head)
        assert days([item]) == ["2026-11-04"]
        assert item.waits_for == ()

    def test_issuing_the_plan_is_an_event(self) -> None:
        line = "due: 15 ngày kể từ ngày ban hành Kế hoạch"
        assert days(task(line)) == [None]
        assert days(task(line, head=HEAD + "issued: 2026-01-05\n")) == ["2026-01-20"]


class TestProgress:
    """A task is done because somebody recorded a result, never because a date passed."""

    def test_done_in_time(self) -> None:
        (item,) = task("due: Quý I/2026\nprogress: {done: 2026-03-31}", date(2026, 5, 1))
        assert item.state is State.DONE

    def test_done_late(self) -> None:
        (item,) = task("due: Quý I/2026\nprogress: {done: 2026-04-01}", date(2026, 5, 1))
        assert item.state is State.DONE_LATE

    def test_done_without_a_deadline_is_never_late(self) -> None:
        (item,) = task("due: Thường xuyên\nprogress: {done: 2026-04-01}")
        assert (item.state, item.due, item.days) == (State.DONE, None, None)

    @pytest.mark.parametrize(
        ("named", "done"),
        [
            ("2026-09-30", [2]),
            ("2026-09", [2]),
            ("2026-Q3", [2]),
            ("2026", [0, 1, 2, 3]),
            ("2026-Q5", []),
            ("2027", []),
        ],
    )
    def test_for_names_the_deadline_that_a_result_answers(
        self, named: str, done: list[int]
    ) -> None:
        found = task(f"due: Hằng quý\nprogress: [{{done: 2026-03-20, for: {named}}}]")
        assert [n for n, item in enumerate(found) if item.state is State.DONE] == done

    def test_each_of_several_deadlines_is_judged_by_itself(self) -> None:
        found = task(
            "due:\n  - trước ngày 25/11/2026\n  - trước ngày 21/01/2027\n"
            "progress:\n  - {done: 2026-11-25, for: 2026-11-24}",
            date(2027, 3, 1),
        )
        assert [item.state for item in found] == [State.DONE_LATE, State.OVERDUE]

    def test_the_names_of_a_day(self) -> None:
        assert names_of(DAY) == {"2026-11-24", "2026-11", "2026-Q4", "2026"}

    @given(st.dates())
    def test_every_day_lies_in_one_quarter_of_its_year(self, day: date) -> None:
        quarter = next(name for name in names_of(day) if "Q" in name)
        assert int(quarter[-1]) == -(-day.month // 3)


class TestExtensions:
    """Overdue is judged against the extended deadline."""

    LINES = "due: trước ngày 25/11/2026\nextensions:\n  - {from: 2026-11-24, to: 2026-12-10}\n"

    def test_the_last_day_is_the_extended_one(self) -> None:
        (item,) = task(self.LINES, date(2026, 12, 1))
        assert (days([item]), item.state) == (["2026-12-10"], State.UPCOMING)
        (late,) = task(self.LINES, date(2026, 12, 11))
        assert (late.state, late.days) == (State.OVERDUE, -1)

    def test_a_deadline_may_be_moved_again(self) -> None:
        again = self.LINES + "  - {from: 2026-12-10, to: 2026-12-20}\n"
        assert days(task(again)) == ["2026-12-20"]

    def test_a_result_between_the_two_is_in_time(self) -> None:
        done = self.LINES + "progress: {done: 2026-12-05, for: 2026-11-24}"
        assert task(done)[0].state is State.DONE

    def test_another_deadline_is_left_alone(self) -> None:
        lines = self.LINES.replace("2026-11-24", "2026-11-25")
        assert days(task(lines)) == ["2026-11-24"]


def test_wordings_that_are_not_understood_are_left_to_check() -> None:
    assert task("due: Sớm nhất có thể") == []


def test_a_file_with_errors_yields_what_its_plan_holds_or_nothing() -> None:
    assert list(agenda([plan_file("- a")], DAY, READER)) == []


REAL = [plan_file(path.read_text("utf-8"), path.name) for path in (COMPENSATION, RESOLUTION_66)]


@given(st.dates())
def test_what_is_continuous_or_on_request_is_never_overdue(today: date) -> None:
    for item in agenda(REAL, today, READER):
        if item.wording.startswith(("Thường xuyên", "Khi có yêu cầu", "Theo")):
            assert (item.state, item.due, item.days) == (State.UNDATED, None, None)


@given(st.dates())
def test_states_of_the_real_plans_follow_from_the_days_left(today: date) -> None:
    for item in agenda(REAL, today, READER):
        assert (item.state is State.UNDATED) == (item.due is None) == (item.days is None)
        assert (item.state is State.OVERDUE) == (item.due is not None and item.due < today)


@given(st.dates(max_value=date.max - ONE))
def test_no_deadline_comes_or_goes_from_one_day_to_the_next(today: datetime.date) -> None:
    both = [[(i.task, i.due) for i in agenda(REAL, day, READER)] for day in (today, today + ONE)]
    assert all(before == after for before, after in pairwise(both))
