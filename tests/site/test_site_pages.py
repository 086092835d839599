"""What the pages of the site say, and that they hold together."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from urllib.parse import urldefrag

import pytest
from site_support import TODAY, Node, cells, made, pages, plans, read, real_plans, rows

from khtool.lang import Lang
from khtool.model.plan import Agency
from support import HEAD, with_task

INDEX = "index.html"
BONUS = "ke-hoach/hai-phong-2026-boi-thuong-nha-nuoc.html"


@cache
def real_site() -> dict[str, bytes]:
    return made(real_plans())


@cache
def real_pages() -> dict[str, Node]:
    return pages(real_site())


NAMES = sorted(real_pages())


def index_of(*texts: str) -> Node:
    return read(made(plans(*texts))[INDEX])


def plan_page_of(text: str) -> Node:
    return read(made(plans(text))["ke-hoach/ke-hoach-1.html"])


def test_each_plan_and_each_agency_has_a_page_with_a_calendar() -> None:
    files = real_site()
    assert BONUS in files
    assert "co-quan/so-tu-phap.html" in files
    for name, page in real_pages().items():
        if name != INDEX:
            links = [a.attrs["href"] for a in page.all("a") if a.attrs.get("type")]
            assert links == [f"../{name.removesuffix('.html')}.ics"]
            assert files[links[0].removeprefix("../")].startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_file_of_the_site_and_a_place_in_it(name: str) -> None:
    for node in real_pages()[name].all():
        for key in ("href", "src"):
            if key not in node.attrs:
                continue
            path, place = urldefrag(node.attrs[key])
            assert not re.match(r"\w+:|/", path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            target = target if path else name
            assert target in real_site(), node.attrs[key]
            if place:
                assert real_pages()[target].by_id(place)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_a_page_needs_more_than_the_policy_allows(name: str) -> None:
    page = real_pages()[name]
    policy = [m.attrs["content"] for m in page.all("meta") if "http-equiv" in m.attrs]
    assert policy == [
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    ]
    for node in page.all():
        assert node.tag not in {"style", "iframe", "object", "base", "form"}
        assert not [key for key in node.attrs if key == "style" or key.startswith("on")]
        if node.tag == "script":
            assert (node.attrs["src"].endswith("site.js"), node.text) == (True, "")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_can_be_heard_and_walked_through(name: str) -> None:
    page = real_pages()[name]
    assert page.one("html").attrs["lang"] == "vi"
    assert page.one("h1").text
    assert next(page.all("a")).attrs["href"] == "#noi-dung"
    for landmark in ("header", "nav", "main", "footer"):
        assert page.one(landmark)
    ids = [node.attrs["id"] for node in page.all() if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    for table in page.all("table"):
        assert table.one("caption").text
        assert all("scope" in head.attrs for head in table.all("th"))
    for section in page.all("section"):
        assert page.by_id(section.attrs["aria-labelledby"]).text
    for box in page.all("input"):
        assert [lab.text for lab in page.all("label") if lab.attrs["for"] == box.attrs["id"]]
    for picture in page.all("svg"):
        assert "aria-hidden" in picture.attrs or picture.one("title").text


def test_the_first_page_begins_with_the_numbers_and_they_add_up() -> None:
    numbers = [int(n.text) for n in real_pages()[INDEX].one("ul", "tiles").all("span", "number")]
    assigned, *parts = numbers
    assert assigned == sum(parts) > 0


def test_this_week_has_what_comes_due_and_all_that_is_overdue() -> None:
    page = real_pages()[INDEX]
    (coming,) = rows(page.by_id("bang-tuan-nay"))
    assert cells(coming)[:3] == [
        "24/11/2026 T3",
        "sắp đến hạn còn 2 ngày",
        "II.6 Gửi báo cáo kết quả công tác bồi thường Nhà nước về Sở Tư pháp (số liệu thực tế) "
        "ngày nghỉ lễ: ngày làm việc cuối 23/11/2026 T2",
    ]
    overdue = rows(page.by_id("bang-qua-han"))
    assert len(overdue) == 8
    assert {cells(row)[1].split(" quá ")[0] for row in overdue} == {"quá hạn"}
    assert page.by_id("bang-qua-han").one("caption").text.endswith("8 thời hạn của 6 nhiệm vụ")


def test_agencies_with_overdue_tasks_come_worst_first() -> None:
    table = rows(real_pages()[INDEX].by_id("bang-co-quan-qua-han"))
    assert cells(table[0]) == ["Sở Tư pháp", "6", "236 ngày", "0", "44"]
    counts = [int(cells(row)[1]) for row in table]
    assert counts == sorted(counts, reverse=True)


def test_who_has_reported_owes_nothing_more() -> None:
    text = with_task(
        "lead: [Sở Tư pháp, Sở Tài chính]\ndue: Trước ngày 01/10/2026\n"
        "progress: [{done: 2026-09-01, by: [Sở Tài chính]}]"
    )
    page = index_of(text)
    assert [cells(row)[0] for row in rows(page.by_id("bang-co-quan-qua-han"))] == ["Sở Tư pháp"]
    assert "chưa báo cáo: Sở Tư pháp" in page.by_id("bang-qua-han").text


def test_a_plan_that_has_ended_keeps_its_own_page_only() -> None:
    page = real_pages()[INDEX]
    ended = "ke-hoach/hung-yen-2024-boi-thuong-nha-nuoc.html"
    assert "Kế hoạch đã kết thúc" in real_pages()[ended].text
    links = [a.attrs["href"] for a in page.by_id("bang-thoi-han").all("a")]
    assert not [link for link in links if link.startswith(ended)]
    assert [a.attrs["href"] for a in page.by_id("bang-ke-hoach").all("a")][-1] == ended


def test_results_reports_and_extensions_stand_on_the_plan_s_page() -> None:
    page = plan_page_of(
        with_task(
            "lead: Sở Tư pháp\ndue: [Trước ngày 01/03/2026, Trước ngày 01/06/2026]\n"
            "progress: [{done: 2026-02-20, for: 2026-02-28, result: Báo cáo số 412/BC-STP}]\n"
            "extensions:\n"
            "  - {from: 2026-05-31, to: 2026-12-31, decision: Công văn số 9, reason: chờ số liệu}"
        )
    )
    first, second = map(cells, rows(page.by_id("bang-thoi-han")))
    assert first[:3] == [
        "28/02/2026 T7",
        "xong",
        "I.1 Báo cáo kết quả Báo cáo số 412/BC-STP ngày 20/02/2026",
    ]
    assert second[:2] == ["31/12/2026 T5", "chưa đến hạn còn 39 ngày"]
    assert "gia hạn từ 31/05/2026 đến 31/12/2026 (Công văn số 9; chờ số liệu)" in second[2]
    assert second[5] == "Trước ngày 01/06/2026"


def test_a_link_to_a_task_leads_to_its_first_deadline() -> None:
    page = plan_page_of(with_task("lead: Sở Tư pháp\ndue: Hằng quý"))
    marked = [row.one("th").attrs.get("id") for row in rows(page.by_id("bang-thoi-han"))]
    assert marked[0] == "viec-bao-cao"
    assert set(marked[1:]) == {None}


def test_an_agency_s_page_parts_what_it_leads_from_what_it_supports() -> None:
    text = with_task("lead: Sở Tư pháp\nsupport: Sở Tài chính\ndue: Năm 2026")
    files = made(plans(text))
    support = read(files["co-quan/so-tai-chinh.html"])
    assert [table.attrs["id"] for table in support.all("table", "deadlines")] == ["bang-phoi-hop"]
    lead = read(files["co-quan/so-tu-phap.html"])
    assert [table.attrs["id"] for table in lead.all("table", "deadlines")] == ["bang-chu-tri"]
    assert b"BEGIN:VEVENT" in files["co-quan/so-tu-phap.ics"]
    assert b"BEGIN:VEVENT" not in files["co-quan/so-tai-chinh.ics"]


def test_the_repo_s_agencies_bring_names_together_and_are_found_by_all_of_them() -> None:
    office = Agency(name="Sở Tư pháp", aliases=("STP",))
    head = HEAD.replace("[Sở Tư pháp, ", "[")
    texts = [
        with_task("lead: STP\ndue: Năm 2026", head),
        with_task("lead: Sở Tư pháp\ndue: Năm 2026", head),
    ]
    files = made(plans(*texts), shared=(office,))
    assert [name for name in files if name.startswith("co-quan/")] == [
        "co-quan/so-tu-phap.html",
        "co-quan/so-tu-phap.ics",
    ]
    first = rows(read(files[INDEX]).by_id("bang-thoi-han"))[0]
    assert "STP" in first.attrs["data-more"]


def test_dates_sort_as_days_and_what_has_none_has_no_key() -> None:
    table = rows(real_pages()[INDEX].by_id("bang-thoi-han"))
    keys = [row.children[0].attrs["data-key"] for row in table]
    dated = [key for key in keys if key]
    assert dated == sorted(dated) == keys[: len(dated)]
    assert keys[-1] == ""


def test_the_same_plans_on_the_same_day_give_the_same_bytes() -> None:
    assert made(real_plans()) == real_site()
    later = made(real_plans(), today=TODAY.replace(day=23))
    assert later.keys() == real_site().keys()
    assert later[INDEX] != real_site()[INDEX]


def test_a_row_is_written_like_this() -> None:
    page = made(plans(with_task("lead: Sở Tư pháp\ndue: Trước ngày 25/11/2026")))[INDEX].decode()
    start = page.index("<tr>\n<td", page.index('id="bang-thoi-han"'))
    assert re.sub(r"\s*\n\s*", "", page[start : page.index("</tr>", start)]) == (
        '<tr><td data-key="2026-11-24">'
        '<span class="day">24/11/2026 T3</span></td>'
        '<td><span class="state due">sắp đến hạn</span> '
        '<span class="left">còn 2 ngày</span></td>'
        '<th scope="row"><span class="place">I.1</span> '
        '<a href="ke-hoach/ke-hoach-1.html#viec-bao-cao">Báo cáo kết quả</a> '
        '<span class="about">ngày nghỉ lễ: ngày làm việc cuối 23/11/2026 T2</span></th>'
        '<td data-column="Chủ trì"><a href="co-quan/so-tu-phap.html">Sở Tư pháp</a></td>'
        '<td data-column="Kế hoạch"><span class="clamp"><a href="ke-hoach/ke-hoach-1.html">'
        "Kế hoạch Công tác bồi thường Nhà nước năm 2026</a></span></td>"
    )


def test_the_site_speaks_english_too_under_the_same_names() -> None:
    files = made(real_plans(), lang=Lang.EN)
    assert files.keys() == real_site().keys()
    page = read(files[INDEX])
    assert page.one("html").attrs["lang"] == "en"
    assert page.one("h1").text == "Plans and their deadlines"
    assert "Tuần này" not in page.text


def test_plans_without_any_task_or_day_make_a_site_too() -> None:
    page = index_of(HEAD)
    assert "Không có việc quá hạn." in page.text
    assert "Không có nhiệm vụ nào có ngày trong năm." in page.text
    undated = index_of(with_task("lead: Sở Tư pháp\ndue: Thường xuyên"))
    assert cells(rows(undated.by_id("bang-thoi-han"))[0])[:2] == ["thường xuyên", "không có ngày"]
