"""Plan text is only text: it never becomes a tag, a script, a path or a template."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
from site_support import made, pages, plans, read

from khtool.site.names import file_names
from support import HEAD, plan_file

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "../../etc/passwd",
    "a\u202eb\u0007c",
    "&lt;b&gt; &amp;",
]


def plan_saying(text: str) -> str:
    """Return a plan that says `text` wherever a plan may say anything."""
    said = json.dumps(text, ensure_ascii=False)
    return f"""\
type: {said}
title: {said}
issuer: {said}
place: {said}
symbol: {said}
number: {said}
year: 2026
agencies: [{{name: {said}, aliases: [{said}]}}]
sections:
  - heading: {said}
    tasks:
      - id: mot
        title: {said}
        lead: {{text: {said}, agencies: [{said}]}}
        support: {said}
        due: {{wording: Trước ngày 01/10/2026, label: {said}}}
        progress:
          - {{noted: 2026-02-01, note: {said}}}
          - {{done: 2026-02-01, result: {said}, by: [{said}], for: 2026-09-30}}
        extensions: [{{from: 2026-09-30, to: 2026-12-01, reason: {said}, decision: {said}}}]
"""


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_plan_says_adds_no_element_and_no_attribute(text: str) -> None:
    harmless = pages(made(plans(plan_saying("việc"))))
    hostile = pages(made(plans(plan_saying(text))))
    for name, page in hostile.items():
        like = name if name in harmless else "co-quan/viec.html"
        shape = [(node.tag, sorted(node.attrs)) for node in page.all()]
        assert shape == [(node.tag, sorted(node.attrs)) for node in harmless[like].all()]
        for node in page.all():
            assert not node.attrs.get("href", "").startswith(("javascript:", "/", "../../"))


def test_the_text_is_shown_as_it_stands() -> None:
    page = read(made(plans(plan_saying(HOSTILE[0])))["ke-hoach/ke-hoach-1.html"])
    assert HOSTILE[0] in page.one("h1").text
    assert (
        "49" not in read(made(plans(plan_saying(HOSTILE[4])))["index.html"]).by_id("ke-hoach").text
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_file_names_stay_in_their_folders(text: str) -> None:
    for name in made(plans(plan_saying(text))):
        path = PurePosixPath(name)
        assert ".." not in path.parts
        assert not path.is_absolute()
        assert name.isascii()
        assert len(path.parts) <= 2


def test_no_two_pages_have_one_name_and_none_a_name_that_a_system_refuses() -> None:
    keys = ["a/b.yaml", "a-b.yaml", "Sở Y tế", "sổ y tề", "con", "NUL.yaml", "???", "", "x" * 300]
    names = file_names(keys)
    assert len({name.casefold() for name in names.values()}) == len(keys)
    assert not {"con", "nul", ""} & set(names.values())
    assert all(name.isascii() and len(name) < 100 for name in names.values())


def test_the_name_of_a_page_hangs_on_its_own_key() -> None:
    alone = file_names(["2026/ke-hoach.yaml"])
    among = file_names(["2025/ke-hoach.yaml", "2026/ke-hoach.yaml", "2027/khac.yaml"])
    assert alone["2026/ke-hoach.yaml"] == among["2026/ke-hoach.yaml"] == "2026-ke-hoach"


def test_plans_of_one_name_in_two_folders_have_two_pages() -> None:
    files = [plan_file(HEAD, "2025/ke-hoach.yaml"), plan_file(HEAD, "2026/ke-hoach.yaml")]
    made_pages = [name for name in made(files) if name.endswith(".html")]
    folder = "ke-hoach"
    assert made_pages[:2] == [f"{folder}/2025-ke-hoach.html", f"{folder}/2026-ke-hoach.html"]
