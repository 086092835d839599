"""Where bars, marks, half-years, Tết and today stand on a timeline."""

from __future__ import annotations

import datetime

import pytest
from site_support import TODAY, Node, made, plans, read

from khtool.dates.calendar import vietnam
from khtool.lang import Lang, translator
from khtool.site.axis import Span, axis_of, quarters, year_span
from support import HEAD, with_task

SAY = translator(Lang.VI)
YEAR = year_span(2026)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def bars(*texts: str, page: str = "index.html", today: datetime.date = TODAY) -> list[Node]:
    tree = read(made(plans(*texts), today=today)[page])
    return [row for table in tree.all("table", "timeline") for row in table.all("tr")][1:]


@pytest.mark.parametrize(
    ("text", "percent"),
    [("2026-01-01", 0.0), ("2026-07-01", 49.59), ("2026-12-31", 99.73), ("2027-01-01", 100.0)],
)
def test_days_stand_at_their_share_of_the_year(text: str, percent: float) -> None:
    assert YEAR.at(day(text)) == percent


def test_days_outside_stand_at_the_nearer_end() -> None:
    assert (YEAR.at(day("2020-05-05")), YEAR.at(day("2030-05-05"))) == (0.0, 100.0)


def test_a_year_has_months_half_years_tet_and_today() -> None:
    axis = axis_of("truc", YEAR, TODAY, vietnam(), SAY)
    assert [tick.text for tick in axis.ticks] == [str(month) for month in range(1, 13)]
    assert [tick.text for tick in axis.ticks if tick.strong] == ["1", "7"]
    assert [(half.x, half.text) for half in axis.halves] == [
        (0.0, "6 tháng đầu năm 2026"),
        (49.59, "6 tháng cuối năm 2026"),
    ]
    (tet,) = axis.bands
    assert tet.text == "Tết"
    assert tet.x == YEAR.at(day("2026-02-16"))
    assert axis.today == YEAR.at(TODAY)
    assert "22/11/2026" in axis.description


def test_today_is_drawn_only_where_it_lies_on_the_axis() -> None:
    axis = axis_of("truc", year_span(2024), TODAY, vietnam(), SAY)
    assert axis.today is None
    assert "không có hôm nay" in axis.description


def test_the_name_of_tet_gives_way_to_today() -> None:
    (tet,) = axis_of("truc", YEAR, day("2026-02-20"), vietnam(), SAY).bands
    assert tet.text == ""


@pytest.mark.parametrize(
    ("first", "last", "count", "names"),
    [
        ("2026-01-01", "2027-03-31", 15, {"2026", "2", "12", "2027", "3"}),
        ("2026-01-01", "2030-12-31", 20, {"", "2026", "2030"}),
        ("2026-01-01", "2045-12-31", 20, {"2026", "2045"}),
    ],
)
def test_longer_times_name_quarters_then_years(
    first: str, last: str, count: int, names: set[str]
) -> None:
    axis = axis_of("truc", Span(day(first), day(last)), TODAY, vietnam(), SAY)
    assert len(axis.ticks) == count
    assert names <= {tick.text for tick in axis.ticks}


def test_a_plan_s_own_axis_ends_with_the_quarter_of_its_last_deadline() -> None:
    assert quarters(day("2026-03-05"), day("2027-01-20")) == Span(
        day("2026-01-01"), day("2027-03-31")
    )
    assert quarters(day("2026-03-05"), day("2026-12-31")).last == day("2026-12-31")


def test_a_bar_runs_from_the_plan_s_issue_to_its_last_deadline() -> None:
    head = HEAD + "issued: 2026-04-01\n"
    _, row = bars(with_task("lead: Sở Tư pháp\ndue: Trước ngày 01/07/2026", head))
    bar = row.one("rect", "bar")
    assert "overdue" in bar.classes
    assert bar.attrs["x"] == f"{YEAR.at(day('2026-04-01'))}%"
    end = YEAR.at(day("2026-07-01")) - YEAR.at(day("2026-04-01"))
    assert bar.attrs["width"] == f"{end:.2f}%"
    assert row.one("title").text == ("từ 01/04/2026 đến 30/06/2026; hạn 30/06/2026: quá 145 ngày")


def test_each_deadline_has_a_mark_whose_shape_tells_the_state_too() -> None:
    _, row = bars(with_task("lead: Sở Tư pháp\ndue: Hằng quý\nprogress: [{done: 2026-03-01}]"))
    assert [mark.tag for mark in row.all(class_="mark")] == ["circle", "rect", "rect", "circle"]
    assert "quá 145 ngày · 4 thời hạn" in row.text


def test_what_goes_on_beyond_the_year_says_so_and_other_years_are_not_drawn() -> None:
    beyond, past = "due: Trước ngày 01/05/2027", "due: Trước ngày 01/05/2025"
    _, row = bars(with_task(f"lead: Sở Tư pháp\n{beyond}"))
    assert row.one("text", "after").text == "▸"
    old = HEAD.replace("2026", "2025")
    assert bars(with_task(f"lead: Sở Tư pháp\n{past}", old)) == []


def test_bars_stand_under_their_plans_and_on_a_plan_s_page_under_its_parts() -> None:
    text = with_task("lead: Sở Tư pháp\ndue: Năm 2026")
    heading, _ = bars(text)
    assert heading.one("a").attrs["href"] == "ke-hoach/ke-hoach-1.html"
    heading, _ = bars(text, page="ke-hoach/ke-hoach-1.html")
    assert heading.text == "I. Nội dung"
