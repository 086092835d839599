"""Every task and step in the order of the document, with the number that is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool.model import numbering
from khtool.model.walk import walk
from support import COMPENSATION, HEAD, RESOLUTION_66, plan_file

if TYPE_CHECKING:
    from khtool.model.plan import Plan


def plan(text: str) -> Plan:
    found = plan_file(HEAD + text)
    assert found.plan is not None, found.found
    assert found.sound, found.found
    return found.plan


def numbers(text: str) -> list[tuple[str, str]]:
    return [(placed.number, placed.id) for placed in walk(plan(text))]


def test_a_task_carries_the_numbers_above_it() -> None:
    assert numbers("""
sections:
  - heading: Mục đích
  - heading: Nội dung
    tasks:
      - {id: mot, title: Một}
      - id: hai
        title: Hai
        tasks:
          - {id: hai-a, title: a}
          - {id: hai-b, title: b}
""") == [("II.1", "mot"), ("II.2", "hai"), ("II.2.a", "hai-a"), ("II.2.b", "hai-b")]  # fmt: skip


def test_subsections_run_on_after_the_tasks() -> None:
    assert numbers("""
sections:
  - heading: Nội dung
    tasks: [{id: mot, title: Một}, {id: hai, title: Hai}]
    sections:
      - heading: Ba
        tasks: [{id: ba-a, title: a}]
""") == [("I.1", "mot"), ("I.2", "hai"), ("I.3.a", "ba-a")]  # fmt: skip


def test_points_are_lettered_and_steps_carry_the_number_of_their_task() -> None:
    assert numbers("""
sections:
  - heading: Tổ chức
    points:
      - Một
      - {text: Hai, id: hai, bullets: [Gạch một, Gạch hai]}
    tasks:
      - {id: ba, title: Ba, steps: [Bước một, {text: Bước hai, id: buoc-hai, bullets: [Sâu]}]}
""") == [
        ("I.a", "I.a"),
        ("I.b", "hai"),
        ("I.b", "I.b/1"),
        ("I.b", "I.b/2"),
        ("I.1", "ba"),
        ("I.1", "ba/1"),
        ("I.1", "buoc-hai"),
        ("I.1", "buoc-hai/1"),
    ]


def test_rows_of_an_annex_run_on_across_the_groups_of_a_part() -> None:
    assert numbers("""
annexes:
  - heading: Các nhiệm vụ
    columns: {title: Nhiệm vụ}
    groups:
      - heading: A
        groups:
          - heading: I
            tasks: [{id: a1, title: a}, {id: a2, title: b}]
          - heading: II
            tasks: [{id: a3, title: c}]
      - heading: B
        tasks: [{id: b1, title: d}]
        groups:
          - {heading: I, tasks: [{id: b2, title: e, tasks: [{id: b2a, title: f}]}]}
""") == [
        ("PL.A.1", "a1"),
        ("PL.A.2", "a2"),
        ("PL.A.3", "a3"),
        ("PL.B.1", "b1"),
        ("PL.B.2", "b2"),
        ("PL.B.2.a", "b2a"),
    ]


def test_the_twelfth_row_of_part_b_is_called_so() -> None:
    rows = ", ".join(f"{{id: r{n}, title: x}}" for n in range(1, 13))
    text = "annexes:\n  - heading: a\n    columns: {title: a}\n    groups:\n      - heading: A\n"
    assert ("PL.B.12", "r12") in numbers(f"{text}      - {{heading: B, tasks: [{rows}]}}\n")


def test_several_annexes_are_told_apart() -> None:
    annex = "  - {{heading: a, columns: {{title: a}}, tasks: [{{id: {0}, title: x}}]}}\n"
    text = "annexes:\n" + annex.format("mot") + annex.format("hai")
    assert numbers(text) == [("PL I.1", "mot"), ("PL II.1", "hai")]


def test_a_step_without_a_title_is_called_by_its_text() -> None:
    text = "sections:\n  - bullets: [{text: Báo cáo}, {text: Nộp báo cáo, title: Nộp}]\n"
    assert [placed.title for placed in walk(plan(text))] == ["Báo cáo", "Nộp"]


def test_the_real_plans_are_numbered_as_issued() -> None:
    of = {
        placed.id: placed.number
        for path in (COMPENSATION, RESOLUTION_66)
        for placed in walk(plan_file(path.read_text("utf-8")).plan or pytest.fail(path.name))
    }
    assert of["gui-so-tu-phap"] == "II.6"
    assert of["ton-dong"] == "II.4.a"
    assert of["bao-cao-thuc-trang"] == "PL.4"
    assert of["bao-cao-ve-so-tu-phap"] == "III.1.c"


def test_letters_are_those_of_the_vietnamese_alphabet() -> None:
    assert "".join(map(numbering.letter, range(1, 8))) == "abcdđeg"
    assert [numbering.letter(n) for n in (22, 23, 24, 25)] == ["x", "y", "aa", "ab"]
    assert numbering.capital(5) == "Đ"


@given(st.integers(1, 500))
def test_letters_are_never_foreign_and_never_come_twice(number: int) -> None:
    assert not set(numbering.letter(number)) & set("fjwzăâêôơư")
    assert numbering.letter(number) not in {numbering.letter(n) for n in range(1, number)}


@given(st.integers(1, 399))
def test_roman_numerals_can_be_read_back(number: int) -> None:
    value = {"C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
    signs = [value[sign] for sign in numbering.roman(number)]
    after = [*signs[1:], 0]
    assert sum(-a if a < b else a for a, b in zip(signs, after, strict=True)) == number


def test_markers_follow_the_depth() -> None:
    assert [numbering.marker(depth, 4) for depth in range(5)] == ["IV.", "4.", "d)", "-", "-"]
    assert [numbering.bare(depth, 4) for depth in range(4)] == ["IV", "4", "d", ""]
