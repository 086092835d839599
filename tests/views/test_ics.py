"""Deadlines in a calendar: read back by two programs, the same events whatever is moved around."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from khtool.agenda.items import Item, agenda
from khtool.dates.calendar import vietnam
from khtool.deadlines.rows import Reader
from khtool.lang import Lang, translator
from khtool.model.load import load
from khtool.read.source import decode
from khtool.views.ics import MAX_OCTETS, escaped, events, folded, ics
from support import COMPENSATION, HEAD, PLANS, plan_file, run_khtool, with_task

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from khtool.model.load import PlanFile
    from khtool.model.plan import Plan

TODAY = date(2026, 11, 22)
ONE = timedelta(days=1)
READER = Reader(vietnam())
VI = translator(Lang.VI)

TASKS = """\
sections:
  - heading: Nội dung
    tasks:
      - {id: bao-cao, title: Báo cáo quý, lead: Sở Tư pháp, due: Hàng quý}
      - id: so-lieu
        title: Gửi số liệu
        lead: [Sở Tư pháp, Sở Tài chính]
        due:
          - {wording: trước ngày 25/11/2026, label: số liệu thực tế}
          - {wording: trước ngày 25/11/2026, label: số liệu ước tính}
      - {id: thuong-xuyen, title: Tuyên truyền, lead: Sở Tư pháp, due: Thường xuyên}
      - id: hoi-nghi
        title: Hội nghị
        steps:
          - {text: Chuẩn bị tài liệu, due: ngày 01/12/2026}
          - {text: Mời đại biểu, due: ngày 01/12/2026}
"""


def agenda_of(*files: PlanFile, today: date = TODAY) -> tuple[list[Item], dict[str, Plan]]:
    plans = {file.path: file.plan for file in files if file.plan is not None}
    assert len(plans) == len(files)
    return list(agenda(files, today, READER)), plans


def text_of(text: str, today: date = TODAY) -> str:
    return ics(*agenda_of(plan_file(text), today=today), today, "Việc đến hạn", VI)


def read(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def one(lines: str, today: date = TODAY) -> Any:
    (event,) = read(text_of(with_task(lines), today))
    return event


def real_items() -> tuple[list[Item], dict[str, Plan]]:
    paths = sorted(PLANS.rglob("*.yaml"))
    return agenda_of(*(load(decode(str(path), path.read_bytes())) for path in paths))


class TestTheCalendar:
    def test_two_programs_read_the_same_events(self) -> None:
        items, plans = real_items()
        text = ics(items, plans, TODAY, "Việc đến hạn", VI)
        by_vobject = vobject.readOne(text)
        ours = read(text)
        theirs = by_vobject.vevent_list
        assert len(ours) == len(theirs) > 50
        for event, other in zip(ours, theirs, strict=True):
            assert str(event["UID"]) == other.uid.value
            assert str(event["SUMMARY"]) == other.summary.value
            assert str(event["DESCRIPTION"]) == other.description.value
            assert event["DTSTART"].dt == other.dtstart.value
            assert event["DTEND"].dt == other.dtend.value

    def test_it_says_what_it_is_called_and_how_often_to_look_again(self) -> None:
        calendar = icalendar.Calendar.from_ical(text_of(HEAD + TASKS))
        assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "Việc đến hạn"
        assert str(calendar["REFRESH-INTERVAL"]) == "P1D"
        assert calendar["METHOD"] == "PUBLISH"

    def test_every_line_ends_in_cr_lf_and_none_is_longer_than_75_octets(self) -> None:
        items, plans = real_items()
        text = ics(items, plans, TODAY, "Việc đến hạn", VI)
        assert text.endswith("END:VCALENDAR\r\n")
        lines = text.split("\r\n")
        assert all("\n" not in line and "\r" not in line for line in lines)
        assert max(len(line.encode()) for line in lines) <= MAX_OCTETS

    def test_the_same_plans_on_the_same_day_give_the_same_bytes(self) -> None:
        assert text_of(HEAD + TASKS) == text_of(HEAD + TASKS)

    def test_a_calendar_without_events_is_still_one(self) -> None:
        text = text_of(with_task("due: Thường xuyên"))
        assert read(text) == []
        assert vobject.readOne(text).name == "VCALENDAR"


class TestAnEvent:
    def test_it_lasts_the_whole_day_and_blocks_nobody(self) -> None:
        event = one("due: trước ngày 25/11/2026")
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 11, 24), date(2026, 11, 25))
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["DTSTAMP"].dt.date() == TODAY

    def test_it_tells_number_lead_wording_and_the_last_working_day(self) -> None:
        event = one("lead: Sở Tư pháp\nsupport: Sở Tài chính\ndue: trước ngày 25/11/2026")
        assert str(event["SUMMARY"]) == "Báo cáo kết quả"
        assert str(event["DESCRIPTION"]).split("\n") == [
            "Báo cáo kết quả",
            "Mục I.1 – Công tác bồi thường Nhà nước năm 2026 (Ủy ban nhân dân thành phố Hải Phòng)",
            "Chủ trì: Sở Tư pháp",
            "Phối hợp: Sở Tài chính",
            "Thời hạn: “trước ngày 25/11/2026”",
            "Ngày làm việc cuối: 23/11/2026 T2",
        ]

    def test_alarms_ring_seven_three_and_one_day_before(self) -> None:
        alarms = one("due: ngày 30/12/2026").walk("VALARM")
        assert [alarm["TRIGGER"].dt for alarm in alarms] == [-7 * ONE, -3 * ONE, -1 * ONE]
        assert {str(alarm["ACTION"]) for alarm in alarms} == {"DISPLAY"}
        assert str(alarms[0]["DESCRIPTION"]) == "Còn 7 ngày: Báo cáo kết quả"

    def test_what_is_overdue_stays_on_its_day_and_says_so(self) -> None:
        event = one("due: ngày 20/11/2026")
        assert event["DTSTART"].dt == date(2026, 11, 20)
        assert str(event["SUMMARY"]) == "Quá hạn: Báo cáo kết quả"
        assert event.walk("VALARM") == []

    @pytest.mark.parametrize(
        ("progress", "summary", "status"),
        [
            ("{done: 2026-11-20}", "✓ Báo cáo kết quả", "CONFIRMED"),
            ("{done: 2026-11-22}", "✓ (muộn) Báo cáo kết quả", "CONFIRMED"),
            ("{dropped: 2026-11-20, reason: Sáp nhập}", "Thôi thực hiện: Báo cáo kết quả",
             "CANCELLED"),
        ],
    )  # fmt: skip
    def test_what_is_closed_is_marked(self, progress: str, summary: str, status: str) -> None:
        event = one(f"due: ngày 20/11/2026\nprogress: {progress}")
        assert (str(event["SUMMARY"]), str(event["STATUS"])) == (summary, status)
        assert event.walk("VALARM") == []

    def test_a_long_title_is_cut_in_the_summary_and_whole_in_the_description(self) -> None:
        text = with_task("due: ngày 30/12/2026").replace("Báo cáo kết quả", "Báo cáo " * 60)
        (event,) = read(text_of(text))
        assert str(event["SUMMARY"]).endswith("…")
        assert len(event["SUMMARY"]) <= 120
        assert str(event["DESCRIPTION"]).startswith(("Báo cáo " * 60).strip())


class TestUids:
    def test_an_extension_keeps_the_uid_and_counts_the_sequence(self) -> None:
        due = "due: ngày 20/11/2026\n"
        before = one(due)
        first = "  - {from: 2026-11-20, to: 2026-11-30}\n"
        second = "  - {from: 2026-11-30, to: 2026-12-10}\n"
        once = one(f"{due}extensions:\n{first}")
        twice = one(f"{due}extensions:\n{first}{second}")
        assert before["UID"] == once["UID"] == twice["UID"]
        assert [event["SEQUENCE"] for event in (before, once, twice)] == [0, 1, 2]
        assert twice["DTSTART"].dt == date(2026, 12, 10)
        assert "gia hạn từ 20/11/2026" in str(twice["DESCRIPTION"])

    def test_a_result_an_agency_or_a_new_wording_keeps_it(self) -> None:
        plain = one("due: ngày 20/11/2026")
        other = one(
            "lead: Sở Tài chính\ndue: Ngày 20 tháng 11 năm 2026\nprogress: {done: 2026-11-19}"
        )
        assert plain["UID"] == other["UID"]

    def test_all_deadlines_of_the_real_plans_have_their_own(self) -> None:
        found = events(*real_items())
        assert len({event.uid for event in found}) == len(found)

    def test_labels_rounds_and_steps_are_told_apart(self) -> None:
        found = read(text_of(HEAD + TASKS))
        assert len(found) == len({event["UID"] for event in found}) == 4 + 2 + 2

    def test_two_deadlines_on_one_day_under_one_label_are_one_event(self) -> None:
        event = one("due: [ngày 31/12/2026, Quý IV/2026]")
        assert "“ngày 31/12/2026”; “Quý IV/2026”" in str(event["DESCRIPTION"])

    def test_plans_of_one_name_by_different_issuers_do_not_mix(self) -> None:
        text = with_task("due: ngày 31/12/2026")
        here = plan_file(text, "hai-phong/ke-hoach.yaml")
        there = plan_file(text.replace("Hải Phòng", "Hưng Yên"), "hung-yen/ke-hoach.yaml")
        assert len({event.uid for event in events(*agenda_of(here, there))}) == 2

    def test_the_folder_that_a_plan_is_read_from_does_not_matter(self) -> None:
        text = with_task("due: ngày 31/12/2026")
        (here,) = events(*agenda_of(plan_file(text, "ke-hoach.yaml")))
        (there,) = events(*agenda_of(plan_file(text, "/srv/plans/2026/ke-hoach.yaml")))
        assert here.uid == there.uid

    @given(st.randoms(use_true_random=False))
    def test_tasks_put_in_another_order_keep_theirs(self, chance: random.Random) -> None:
        head, *tasks = re.split(r"(?m)^(?=      - )", TASKS)
        shuffled = [*tasks]
        chance.shuffle(shuffled)
        assert _by_uid(HEAD + head + "".join(shuffled)) == _by_uid(HEAD + TASKS)

    def test_steps_without_ids_keep_theirs_when_they_change_places(self) -> None:
        *rest, one, two = TASKS.splitlines(keepends=True)
        assert _by_uid(HEAD + "".join([*rest, two, one])) == _by_uid(HEAD + TASKS)


def _by_uid(text: str) -> dict[str, tuple[str, date]]:
    return {str(e["UID"]): (str(e["SUMMARY"]), e["DTSTART"].dt) for e in read(text_of(text))}


SIGNS = st.characters(codec="utf-8")


class TestLines:
    @given(st.text(SIGNS))
    def test_unfolding_gives_back_what_was_folded(self, text: str) -> None:
        line = text.replace("\r", "").replace("\n", "")
        pieces = folded(line).split("\r\n")
        assert all(len(piece.encode()) <= MAX_OCTETS for piece in pieces)
        assert all(piece.startswith(" ") for piece in pieces[1:])
        assert folded(line).replace("\r\n ", "") == line

    @given(st.text(SIGNS, max_size=400))
    def test_a_reader_gets_the_text_that_was_written(self, text: str) -> None:
        value = " ".join(text.split())
        value = "".join(sign for sign in value if sign.isprintable())
        line = folded(f"SUMMARY:{escaped(value)}")
        event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
        assert str(event["SUMMARY"]) == value

    @given(st.text(max_size=60))
    def test_whatever_a_plan_says_the_calendar_can_be_read(self, text: str) -> None:
        items, plans = agenda_of(plan_file(with_task("due: ngày 30/12/2026")))
        (item,) = items
        changed = _with(item, title=text or "-", label=text, wording=text)
        written = ics([changed], plans, TODAY, text, VI)
        (event,) = read(written.encode("utf-8").decode("utf-8"))
        assert event["DTSTART"].dt == date(2026, 12, 30)
        assert len(vobject.readOne(written).vevent_list) == 1


def _with(item: Item, **values: object) -> Item:
    from dataclasses import replace

    return replace(item, **values)  # type: ignore[arg-type]


class TestTheCommand:
    def test_a_calendar_holds_all_that_is_open_not_seven_days(self) -> None:
        answer = run_khtool("due", "--format", "ics", "--today", "2026-01-15", str(COMPENSATION))
        days = [event["DTSTART"].dt for event in read(answer.out)]
        assert (min(days), max(days)) == (date(2026, 11, 24), date(2027, 1, 30))

    def test_what_is_done_is_left_out_unless_all_is_asked_for(self, tmp_path: Path) -> None:
        path = tmp_path / "ke-hoach.yaml"
        path.write_text(
            with_task("due: ngày 20/11/2026\nprogress: {done: 2026-11-19}"), encoding="utf-8"
        )
        args = ("due", str(path), "--today", "2026-11-22", "-o")
        run_khtool(*args, str(tmp_path / "mo.ics"))
        run_khtool(*args, str(tmp_path / "tat-ca.ics"), "--all")
        assert read((tmp_path / "mo.ics").read_text("utf-8")) == []
        assert len(read((tmp_path / "tat-ca.ics").read_text("utf-8"))) == 1

    def test_each_agency_gets_a_calendar_of_what_it_leads(self, tmp_path: Path) -> None:
        path = tmp_path / "ke-hoach.yaml"
        path.write_text(HEAD + TASKS, encoding="utf-8")
        folder = tmp_path / "lich"
        args = ("--format", "ics", "--split-by", "agency", "--today", "2026-11-22")
        answer = run_khtool("due", str(path), *args, "-o", str(folder))
        assert answer.out.splitlines() == [
            str(folder / name) for name in ("so-tai-chinh.ics", "so-tu-phap.ics", "chua-ro.ics")
        ]
        found = {each.stem: each.read_bytes().decode() for each in folder.iterdir()}
        counts = {name: len(read(text)) for name, text in found.items()}
        assert counts == {"so-tai-chinh": 2, "so-tu-phap": 6, "chua-ro": 2}
        calendar = icalendar.Calendar.from_ical(found["so-tai-chinh"])
        assert calendar["X-WR-CALNAME"] == "Việc đến hạn – Sở Tài chính"
        whole = {event["UID"] for event in read(text_of(HEAD + TASKS))}
        assert {event["UID"] for text in found.values() for event in read(text)} == whole

    def test_who_has_reported_does_not_see_it_any_more(self, tmp_path: Path) -> None:
        path = tmp_path / "ke-hoach.yaml"
        path.write_text(
            with_task(
                "lead: [Sở Tư pháp, Sở Tài chính]\ndue: ngày 30/11/2026\n"
                "progress: {done: 2026-11-19, by: Sở Tư pháp}"
            ),
            encoding="utf-8",
        )
        args = ("--format", "ics", "--split-by", "agency", "--today", "2026-11-22")
        answer = run_khtool("due", str(path), *args, "-o", str(tmp_path / "lich"))
        assert answer.out.splitlines() == [
            str(tmp_path / "lich" / "so-tai-chinh.ics"),
            str(tmp_path / "lich" / "so-tu-phap.ics"),
        ]
        found = {each.stem: each.read_bytes().decode() for each in (tmp_path / "lich").iterdir()}
        assert {name: len(read(text)) for name, text in found.items()} == {
            "so-tai-chinh": 1,
            "so-tu-phap": 0,
        }
