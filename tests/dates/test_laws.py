"""Laws of the deadline language, tried on generated parts and wordings."""

from __future__ import annotations

import string
import unicodedata
from datetime import date, timedelta
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from khtool.dates.calendar import vietnam
from khtool.dates.moments import (
    PLAN_YEAR,
    AtEdge,
    Day,
    Edge,
    Moment,
    Months,
    Year,
    has_year,
    month,
    quarter,
    whole_year,
)
from khtool.dates.parts import (
    EVERY_MONTH,
    ContinuousPart,
    DatePart,
    EventPart,
    Every,
    Part,
    PeriodPart,
    RecurringPart,
    ReferencePart,
    Rule,
    Unit,
    Weekly,
    Yearly,
)
from khtool.dates.resolve import Context, last_days
from khtool.dates.spell import spell
from khtool.dates.wording import read_wording

CALENDAR = vietnam()
CONTEXT = Context(date(2026, 1, 5), date(2027, 12, 31), 2026)

years = st.one_of(
    st.builds(Year, st.integers(2001, 2099)), st.just(PLAN_YEAR), st.just(Year(later=1))
)
days = st.dates(date(2001, 1, 1), date(2099, 12, 31)).map(
    lambda day: Day(day.day, day.month, Year(day.year))
)
months = st.builds(month, st.integers(1, 12), years)
quarters = st.builds(quarter, st.integers(1, 4), years)
halves = st.sampled_from([(1, 6), (7, 12), (1, 9)]).flatmap(
    lambda ends: st.builds(Months, st.just(ends[0]), st.just(ends[1]), years)
)
whole_years = st.builds(whole_year, st.builds(Year, st.integers(2001, 2099)))
stretches = st.one_of(months, quarters, halves, whole_years)
edges = st.builds(AtEdge, st.sampled_from(Edge), st.one_of(months, quarters, whole_years))
moments: st.SearchStrategy[Moment] = st.one_of(days, stretches, edges)

yearly: st.SearchStrategy[Rule] = st.one_of(
    st.sampled_from([1, 2, 3, 4, 6, 12]).map(
        lambda step: Yearly(tuple(m for m in EVERY_MONTH if m % step == 0))
    ),
    st.builds(lambda m: Yearly((m,)), st.integers(1, 11)),
    st.builds(lambda d: Yearly(EVERY_MONTH, d), st.integers(1, 31)),
    st.builds(lambda m, d: Yearly((m,), d), st.integers(1, 12), st.integers(1, 28)),
    st.builds(
        lambda place, d: Yearly((place, place + 3, place + 6, place + 9), d),
        st.integers(1, 3),
        st.integers(1, 31),
    ),
)
rules: st.SearchStrategy[Rule] = st.one_of(
    yearly,
    st.builds(lambda day: Weekly((day,)), st.integers(0, 6)),
    st.builds(Every, st.integers(2, 9), st.just(Unit.WEEK)),
    st.builds(Every, st.sampled_from([5, 7, 8, 9]), st.just(Unit.MONTH)),
)
events = st.sampled_from(
    ["Luật được thông qua", "có yêu cầu của Bộ Tư pháp", "nhận đủ hồ sơ hợp lệ", "Đề án phê duyệt"]
)


@st.composite
def period_parts(draw: st.DrawFn) -> PeriodPart:
    end = draw(moments)
    if draw(st.booleans()):
        goes_on = draw(st.booleans()) and not isinstance(end, Day | AtEdge)
        if isinstance(end, Day):
            end = draw(stretches)
        return PeriodPart(end, end, goes_on=goes_on)
    start = draw(st.one_of(days, months, quarters).filter(has_year))
    if not has_year(end):
        end = draw(days)
    if start == end or start.first(2026) > end.last(2026):
        start = whole_year(Year(1999))
    return PeriodPart(start, end)


parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(DatePart, days, st.booleans(), goes_on=st.booleans()),
    st.builds(DatePart, stretches, st.just(True)),
    period_parts(),
    st.builds(PeriodPart, moments.filter(has_year), st.none()),
    st.builds(RecurringPart, rules),
    st.builds(lambda event: EventPart((event,)), events),
    st.builds(
        lambda event, n, unit: EventPart((event,), n, unit),
        events,
        st.integers(1, 99),
        st.sampled_from([Unit.DAY, Unit.WORKING_DAY, Unit.WEEK, Unit.MONTH]),
    ),
    st.builds(ReferencePart, st.sampled_from(["Kế hoạch của Bộ Tư pháp", "quy định", "lộ trình"])),
    st.just(ContinuousPart()),
)


@settings(max_examples=400, deadline=None)
@given(parts)
def test_a_part_spelled_out_reads_back_as_itself(part: Part) -> None:
    reading = read_wording(spell(part))
    assert reading.problem is None, spell(part)
    assert reading.parts == (part,)


@settings(max_examples=200, deadline=None)
@given(parts, st.sampled_from(["NFC", "NFD"]), st.booleans(), st.booleans(), st.booleans())
def test_the_form_of_the_text_does_not_matter(
    part: Part, form: Literal["NFC", "NFD"], upper: bool, doubled: bool, stopped: bool
) -> None:
    text = spell(part)
    changed = unicodedata.normalize("NFC" if form == "NFD" else "NFD", text)
    if upper and not isinstance(part, EventPart | ReferencePart):
        changed = changed.upper()
    if doubled:
        changed = changed.replace(" ", "  ")
    if stopped:
        changed += "."
    read = read_wording(unicodedata.normalize(form, changed)).parts
    assert [list(last_days(p, CONTEXT, CALENDAR)) for p in read] == [
        list(last_days(p, CONTEXT, CALENDAR)) for p in read_wording(text).parts
    ]
    assert [p.kind for p in read] == [part.kind]


@given(days)
def test_truoc_moves_the_last_day_by_exactly_one(day: Day) -> None:
    (inclusive,) = last_days(DatePart(day), CONTEXT, CALENDAR)
    (strict,) = last_days(DatePart(day, strict=True), CONTEXT, CALENDAR)
    assert inclusive - strict == timedelta(days=1)


@given(stretches)
def test_the_last_day_lies_within_its_period(stretch: Months) -> None:
    (last,) = last_days(PeriodPart(stretch, stretch), CONTEXT, CALENDAR)
    assert stretch.first(2026) <= last
    assert (last + timedelta(days=1)).day == 1


@settings(max_examples=200, deadline=None)
@given(rules, st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 900))
def test_rounds_stay_in_the_plans_time_and_in_order(rule: Rule, issued: date, span: int) -> None:
    until = issued + timedelta(days=span)
    found = last_days(RecurringPart(rule), Context(issued, until, issued.year), CALENDAR)
    assert all(issued <= day <= until for day in found)
    assert found == sorted(set(found))


words = st.sampled_from(
    [
        "trước",
        "sau",
        "đến",
        "từ",
        "ngày",
        "tháng",
        "quý",
        "năm",
        "hằng",
        "tuần",
        "6",
        "15",
        "31",
        "2026",
        "2030",
        "/",
        "-",
        ".",
        ",",
        ";",
        ":",
        "(",
        ")",
        "và",
        "hoặc",
        "khi",
        "theo",
        "thường",
        "xuyên",
        "đầu",
        "cuối",
        "giữa",
        "kể",
        "chậm",
        "nhất",
        "I",
        "IV",
        "V",
        "làm",
        "việc",
        "lần",
        "một",
        "nửa",
        "giờ",
        "số",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.lists(words, max_size=14).map(" ".join), st.text(string.printable, max_size=40),
                 st.text(max_size=40)))  # fmt: skip
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    reading = read_wording(text)
    assert bool(reading.parts) == reading.understood
    if reading.problem is not None:
        assert 0 <= reading.problem.start <= reading.problem.end <= len(text)
