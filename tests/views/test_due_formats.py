"""The agenda as Markdown, as a page and under headings: what stands where, and nothing gets out."""

from __future__ import annotations

import io
import re
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from khtool.agenda.agencies import NO_NAME, by_lead, slugs
from khtool.agenda.items import Item, agenda
from khtool.dates.calendar import vietnam
from khtool.deadlines.rows import Reader
from khtool.lang import Lang, translator
from khtool.model.plan import Agency
from khtool.render.due_html import due_html
from khtool.selection import Window
from khtool.views.due_groups import GROUP_BY, listed, parts_by, parts_in
from khtool.views.due_list import Group, due_list
from khtool.views.due_md import due_md
from khtool.views.due_table import print_due
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

TODAY = date(2026, 11, 22)
VI = translator(Lang.VI)
ALWAYS = Window(None, None)
ABOUT = listed(TODAY, ALWAYS)
DAY = ("--today", "2026-11-22")

PLAN = f"""\
{HEAD}sections:
  - heading: Nhiệm vụ chung
    tasks:
      - {{id: mot, title: Lập đề án, lead: Sở Tư pháp, due: ngày 20/11/2026}}
      - {{id: hai, title: Gửi số liệu, lead: [Sở Tư pháp, Sở Tài chính], due: ngày 24/11/2026}}
  - heading: Tổ chức thực hiện
    tasks:
      - {{id: ba, title: Tổng kết, due: Tháng 12/2026}}
      - {{id: bon, title: Tuyên truyền, lead: Sở Tài chính, due: Thường xuyên}}
"""


def items_of(text: str) -> list[Item]:
    return list(agenda([plan_file(text)], TODAY, Reader(vietnam())))


def headings(by: str, text: str = PLAN) -> dict[str, list[str]]:
    file = plan_file(text)
    assert file.plan is not None
    found = parts_by(by, items_of(text), {file.path: file.plan})
    groups = due_list(found, VI)
    return {group.title: [row.title for row in group.rows] for group in groups}


@pytest.fixture(name="plan")
def written(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


class TestHeadings:
    def test_a_task_of_two_leads_stands_under_both(self) -> None:
        assert headings("agency") == {
            "Sở Tài chính · 2 việc": ["Gửi số liệu", "Tuyên truyền"],
            "Sở Tư pháp · 2 việc": ["Lập đề án", "Gửi số liệu"],
            "Chưa ghi cơ quan chủ trì · 1 việc": ["Tổng kết"],
        }

    def test_sections_come_in_the_order_of_the_plan(self) -> None:
        assert list(headings("section")) == [
            "I. Nhiệm vụ chung (ke-hoach) · 2 việc",
            "II. Tổ chức thực hiện (ke-hoach) · 2 việc",
        ]

    def test_months_and_weeks_come_in_their_order_and_what_has_no_day_last(self) -> None:
        assert list(headings("month")) == [
            "Tháng 11/2026 · 2 việc", "Tháng 12/2026 · 1 việc", "Chưa có ngày · 1 việc",
        ]  # fmt: skip
        assert list(headings("week"))[:2] == [
            "Tuần 47/2026 (16/11 – 22/11/2026) · 1 việc",
            "Tuần 48/2026 (23/11 – 29/11/2026) · 1 việc",
        ]

    def test_states_and_plans(self) -> None:
        assert [title.split(" · ")[0] for title in headings("state")] == [
            "quá hạn", "sắp đến hạn", "chưa đến hạn", "không có ngày",
        ]  # fmt: skip
        assert list(headings("plan")) == ["ke-hoach · 4 việc"]

    @pytest.mark.parametrize("by", [by for by in GROUP_BY if by != "agency"])
    def test_nothing_is_lost_or_doubled(self, by: str) -> None:
        rows = [title for group in headings(by).values() for title in group]
        assert sorted(rows) == sorted(item.title for item in items_of(PLAN))

    def test_who_has_reported_is_not_asked_again(self) -> None:
        text = with_task(
            "lead: [Sở Tư pháp, Sở Tài chính]\ndue: ngày 30/11/2026\n"
            "progress: {done: 2026-11-19, by: Sở Tư pháp}"
        )
        assert list(by_lead(items_of(text))) == ["Sở Tài chính"]

    def test_names_of_the_repo_bring_plans_together(self) -> None:
        one = items_of(with_task("lead: Sở Tư pháp\ndue: ngày 30/11/2026"))
        head = HEAD.replace("Sở Tư pháp", "STP")
        other = items_of(with_task("lead: STP\ndue: ngày 30/11/2026", head))
        shared = (Agency(name="Sở Tư pháp", aliases=("STP",)),)
        assert list(by_lead([*one, *other])) == ["Sở Tư pháp", "STP"]
        assert list(by_lead([*one, *other], shared)) == ["Sở Tư pháp"]


class TestTheTerminal:
    @pytest.mark.parametrize("width", [60, 90, 120])
    @pytest.mark.parametrize("by", GROUP_BY)
    def test_no_line_is_wider_than_it(self, width: int, by: str) -> None:
        text = PLAN.replace("Nhiệm vụ chung", "Nhiệm vụ chung " * 20)
        file = plan_file(text)
        assert file.plan is not None
        groups = due_list(parts_by(by, items_of(text), {file.path: file.plan}), VI)
        stream = io.StringIO()
        print_due(groups, Console(file=stream, width=width, force_terminal=True, no_color=True))
        lines = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()).splitlines()
        assert len(lines) > 4
        assert max(map(cell_len, lines)) <= width


class TestFileNames:
    def test_names_lose_their_marks(self) -> None:
        assert slugs(["Sở Tư pháp", "UBND 15 xã, phường"]) == {
            "Sở Tư pháp": "so-tu-phap",
            "UBND 15 xã, phường": "ubnd-15-xa-phuong",
        }

    @given(st.lists(st.text(max_size=100), unique=True))
    def test_each_name_has_its_own_file_on_every_system(self, names: list[str]) -> None:
        found = slugs(names)
        assert len(set(found.values())) == len(names)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in found.values())

    def test_a_name_without_a_letter_has_one_too(self) -> None:
        assert slugs(["", "…"]) == {"": NO_NAME, "…": f"{NO_NAME}-2"}


HOSTILE = with_task("lead: '<b>&|`Sở'\ndue: ngày 24/11/2026").replace(
    "Báo cáo kết quả", '"</td><script>alert(1)</script> | a | *b* @x \\u202e"'
)


def groups_of(text: str) -> list[Group]:
    return due_list(parts_in(items_of(text), ALWAYS), VI)


class TestMarkdown:
    def test_a_table_a_group(self) -> None:
        text = due_md(groups_of(PLAN), "Việc đến hạn", ABOUT, VI)
        lines = text.splitlines()
        assert lines[:3] == ["# Việc đến hạn", "", "Tính đến ngày 22/11/2026 · Mọi thời hạn"]
        assert "## Quá hạn · 1 việc" in lines
        assert "| Hạn | Còn lại | Mục | Nhiệm vụ | Chủ trì | Kế hoạch |" in lines
        assert "| 20/11/2026 T6 | quá 2 ngày | I.1 | Lập đề án | Sở Tư pháp | ke-hoach |" in lines
        assert text.endswith("\n")

    def test_no_text_of_a_plan_makes_a_cell_or_a_tag(self) -> None:
        text = due_md(groups_of(HOSTILE), "Việc đến hạn", ABOUT, VI)
        (row,) = [line for line in text.splitlines() if "24/11/2026" in line]
        assert len(re.findall(r"(?<!\\)\|", row)) == 7
        assert not re.search(r"(?<!\\)<(?!br>)", row)

    def test_nothing_is_said_to_be_nothing(self) -> None:
        assert "Không có việc nào." in due_md([], "Việc đến hạn", ABOUT, VI)


class _Page(HTMLParser):
    """Collects the tags, their attributes and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


class TestThePage:
    def test_it_has_a_table_a_group_and_a_row_a_deadline(self) -> None:
        page = _Page(due_html(groups_of(PLAN), "Việc đến hạn", ABOUT, VI))
        assert page.tags.count("table") == len(groups_of(PLAN))
        assert page.tags.count("tr") == page.tags.count("table") + len(items_of(PLAN))
        assert "Quá hạn · 1 việc" in page.text

    def test_it_loads_nothing_and_runs_nothing(self) -> None:
        page = _Page(due_html(groups_of(HOSTILE), "<i>Tên</i>", ABOUT, VI))
        assert not {"script", "link", "img", "iframe", "i"} & set(page.tags)
        assert not {"src", "href", "onclick"} & {name for name, _ in page.attributes}
        assert "<script>alert(1)</script>" in page.text
        policy = next(v for k, v in page.attributes if k == "content" and v and "default" in v)
        assert "default-src 'none'" in policy

    def test_nothing_is_said_to_be_nothing(self) -> None:
        assert "Không có việc nào." in _Page(due_html([], "Việc", ABOUT, VI)).text

    def test_an_office_changes_one_block_and_errors_name_the_line(
        self, khtool: Khtool, plan: Path
    ) -> None:
        own = plan.parent / "templates" / "_viec-den-han" / "viec-den-han.html.j2"
        own.parent.mkdir(parents=True)
        (plan.parent / "khtool.toml").write_text("", encoding="utf-8")
        above = '{% extends "builtin/_viec-den-han/viec-den-han.html.j2" %}\n'
        own.write_text(f"{above}{{% block heading %}}Của tôi{{% endblock %}}", encoding="utf-8")
        assert "Của tôi" in khtool("due", plan, "--format", "html", *DAY).out
        own.write_text(f"{above}{{% block heading %}}{{{{ nope }}}}{{% endblock %}}", "utf-8")
        answer = khtool("due", plan, "--format", "html", *DAY)
        assert (answer.code, answer.out) == (2, "")
        assert "viec-den-han.html.j2:2:" in answer.err


class TestTheCommand:
    def test_the_ending_of_the_file_tells_the_format(self, khtool: Khtool, plan: Path) -> None:
        for name, start in (("a.md", "# "), ("a.csv", "due,"), ("a.json", "{"), ("a.txt", "Quá")):
            answer = khtool("due", plan, "-o", plan.parent / name, *DAY)
            assert (answer.code, answer.out) == (0, "")
            assert (plan.parent / name).read_text("utf-8").startswith(start)

    def test_a_folder_gets_a_file_with_its_name(self, khtool: Khtool, plan: Path) -> None:
        khtool("due", plan, "--format", "html", "-o", plan.parent, *DAY)
        assert (plan.parent / "viec-den-han.html").is_file()

    def test_machines_get_a_flat_list_whatever_the_groups(self, khtool: Khtool, plan: Path) -> None:
        for fmt in ("json", "csv"):
            args = ("due", plan, "--format", fmt, *DAY)
            assert khtool(*args).out == khtool(*args, "--group-by", "agency").out

    @pytest.mark.parametrize(
        ("args", "said"),
        [
            (("--group-by", "office"), "--group-by"),
            (("--split-by", "plan", "-o", "x/"), "--split-by"),
            (("--split-by", "agency"), "-o"),
            (("--split-by", "agency", "-o", "-"), "-o"),
            (("--format", "pdf"), "pdf"),
            (("--status", "late"), "in_progress"),
        ],
    )
    def test_what_it_does_not_know_it_refuses(
        self, khtool: Khtool, plan: Path, args: tuple[str, ...], said: str
    ) -> None:
        answer = khtool("due", plan, *args)
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err

    def test_a_file_in_the_place_of_the_folder_is_refused(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("due", plan, "--split-by", "agency", "-o", plan, *DAY)
        assert answer.code == 2
        assert plan.read_text("utf-8") == PLAN

    def test_work_is_asked_for_by_how_far_it_is(self, khtool: Khtool, plan: Path) -> None:
        noted = "due: ngày 20/11/2026, progress: {noted: 2026-11-01}}"
        dropped = "due: Tháng 12/2026, progress: {dropped: 2026-11-02, reason: Sáp nhập}}"
        text = PLAN.replace("due: ngày 20/11/2026}", noted)
        plan.write_text(text.replace("due: Tháng 12/2026}", dropped), encoding="utf-8")

        def tasks(status: str) -> list[str]:
            out = khtool("due", plan, "--status", status, "--format", "csv", *DAY).out
            return [line.split(",")[-1] for line in out.splitlines()[1:]]

        assert tasks("in_progress") == ["mot"]
        assert tasks("not_started") == ["hai", "bon"]
        assert tasks("dropped") == ["ba"]
        assert tasks("overdue,dropped") == ["mot", "ba"]
        assert tasks("done") == []
