"""Wordings of plans, understood or refused: one row of a table each.

The column `source` of wordings.csv says who gave the answer: `dev` and `blind` rows were annotated
by people who did not see the parser's output and are the measure; `recorded` rows were written
down from the parser and read over, and only keep its behaviour from changing unseen.
"""

from __future__ import annotations

import csv
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from khtool.dates.calendar import vietnam
from khtool.dates.doubts import doubts
from khtool.dates.parts import EventPart
from khtool.dates.resolve import Context, last_days
from khtool.dates.wording import Reading, read_wording

HERE = Path(__file__).parent
CALENDAR = vietnam()


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def facts(reading: Reading, context: Context) -> dict[str, str]:
    """Return what a reading says, in the columns of wordings.csv."""
    events = [part for part in reading.parts if isinstance(part, EventPart)]
    days = {day for part in reading.parts for day in last_days(part, context, CALENDAR)}
    return {
        "kinds": ";".join(sorted({part.kind.value for part in reading.parts})),
        "dates": ";".join(sorted(day.isoformat() for day in days)),
        "offset": ";".join(str(part.offset) for part in events if part.offset is not None),
        "unit": ";".join(part.unit.value for part in events if part.unit is not None),
    }


@pytest.mark.parametrize("row", table("wordings.csv"), ids=lambda row: row["text"])
def test_a_real_wording_is_understood(row: dict[str, str]) -> None:
    issued = date.fromisoformat(row["issued"])
    context = Context(issued, date.fromisoformat(row["until"]), issued.year)
    reading = read_wording(row["text"])
    assert reading.problem is None
    assert facts(reading, context) == {
        column: row[column] for column in ("kinds", "dates", "offset", "unit")
    }
    if row["event"]:
        events = [e for part in reading.parts if isinstance(part, EventPart) for e in part.events]
        assert "; ".join(events).removeprefix("có ") == row["event"].removeprefix("có ")


@pytest.mark.parametrize("row", table("refused.csv"), ids=lambda row: row["text"])
def test_what_is_not_surely_understood_is_refused(row: dict[str, str]) -> None:
    reading = read_wording(row["text"])
    assert reading.parts == ()
    assert reading.problem is not None
    assert reading.problem.message.key == row["message"]
    assert row["text"][reading.problem.start : reading.problem.end] == row["words"]


@pytest.mark.parametrize("text", ["", "   ", "…", "- ", "\n", "();"])
def test_an_empty_cell_is_refused(text: str) -> None:
    problem = read_wording(text).problem
    assert problem is not None
    assert problem.message.key == "KH401.empty"


def test_a_refusal_names_the_words_that_were_understood() -> None:
    problem = read_wording("Quý II/2026, sớm nhất có thể").problem
    assert problem is not None
    assert problem.message.values == {"words": "sớm nhất có thể"}
    assert problem.help is not None
    assert problem.help.values == {"understood": ("“Quý II/2026”",)}


def test_a_place_counts_in_the_text_as_typed_even_when_decomposed() -> None:
    text = unicodedata.normalize("NFD", "Quý II/2026; tháng 13")
    problem = read_wording(text).problem
    assert problem is not None
    assert text[problem.start : problem.end] == unicodedata.normalize("NFD", "tháng 13")


def codes(text: str, context: Context) -> list[str]:
    return [problem.code for problem in doubts(read_wording(text), context)]


PLAN_2026 = Context(date(2026, 1, 5), date(2026, 12, 31), 2026)
NO_YEAR = Context(date(2026, 1, 2), date(2026, 12, 31), None, issue_known=False)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Quý II", PLAN_2026, []),
        ("Quý II", NO_YEAR, ["KH401"]),
        ("trước ngày 10-7", NO_YEAR, ["KH401"]),
        ("Quý II hằng năm", NO_YEAR, []),
        ("ngày 29/02", PLAN_2026, ["KH402"]),
        ("ngày 29/02/2028", PLAN_2026, []),
        ("Ngày 26/8/2026 (thứ Tư)", PLAN_2026, []),
        ("Ngày 26/8/2026 (thứ Ba)", PLAN_2026, ["KH404"]),
        ("trước ngày 31/8/2025", PLAN_2026, ["KH403"]),
        ("trước ngày 05/01/2026", PLAN_2026, ["KH403"]),
        ("ngày 05/01/2026", PLAN_2026, []),
    ],
)
def test_what_the_context_makes_doubtful(text: str, context: Context, expected: list[str]) -> None:
    assert codes(text, context) == expected


def test_the_repo_may_count_the_day_after_truoc_in() -> None:
    def days(text: str) -> list[date]:
        reading = read_wording(text, before_is_strict=False)
        return [day for part in reading.parts for day in last_days(part, PLAN_2026, CALENDAR)]

    assert days("trước ngày 25/11/2026") == [date(2026, 11, 25)]
    assert days("trước ngày 15/12 hằng năm") == [date(2026, 12, 15)]
    assert days("trước tháng 6/2026") == [date(2026, 5, 31)]
