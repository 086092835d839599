"""What `check --fix` mends, one spelling at a time, and what it lets be."""

from __future__ import annotations

import pytest
from edit_support import ALL, LABELS, fix, fixed_task, nfd

from khtool.edit.fix import Wanted, mended
from support import HEAD, with_task


class TestUnicode:
    """Letters are composed (NFC) wherever a value or a key is written."""

    @pytest.mark.parametrize(
        "form",
        [
            "title: {}",
            "title: '{}'",
            'title: "{}"',
            "title: {}  # Tòa án",
            "title: >-\n  {}\n  hai",
            "title: |\n  một\n  {}",
            "title: một\n  {}\n  ba",
            'title: "một\n  {}"',
            "title: [{}, b]",
            "title: {{a: {}}}",
            "events: {{{}: 2026-01-05}}",
            'title: "“a” \\"{}\\" \\u00e9"',
            "title: 'it''s {}'",
            "title: &k {}\nplace: *k",
        ],
    )
    def test_in_every_way_of_writing(self, form: str) -> None:
        text = form.format("Tòa án nhân dân") + "\n"
        assert fix(form.format(nfd("Tòa án nhân dân")) + "\n") == text

    def test_a_mark_written_as_an_escape(self) -> None:
        assert fix('title: "To\\u0300a"\n') == 'title: "Tòa"\n'

    def test_comments_are_not_values(self) -> None:
        text = f"# {nfd('Tòa')}\ntitle: a  # {nfd('án')}\n"
        assert fix(text) == text

    def test_two_keys_that_would_become_one_stay(self) -> None:
        text = f"events:\n  Tòa: 2026-01-05\n  {nfd('Tòa')}: 2026-01-06\n"
        assert fix(text) == text


class TestSpaces:
    """Spaces that nobody means: twice between words, before and after them."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("title: Sở  Tư pháp", "title: Sở Tư pháp"),
            ('title: " Sở Tư pháp "', 'title: "Sở Tư pháp"'),
            ("title: 'Sở  Tư pháp  '   # ghi chú", "title: 'Sở Tư pháp'   # ghi chú"),
            ("title: >-\n  Sở  Tư\n  pháp", "title: >-\n  Sở Tư\n  pháp"),
            ("title: >-\n  Sở \n  Tư pháp", "title: >-\n  Sở\n  Tư pháp"),
            ('title: "a\\"  b"', 'title: "a\\" b"'),
        ],
    )
    def test_mended(self, before: str, after: str) -> None:
        assert fix(before + "\n") == after + "\n"

    @pytest.mark.parametrize(
        "text",
        [
            "title:   Sở Tư pháp   # hai  cách",
            "title: Số   /KH-UBND",
            "title: ngày  tháng  năm 2026",
            'title: "   "',
            "title: |\n  cột  một\n  cột  hai",
            'number_suffix: ".  "',
            '"khóa  lạ": a',
        ],
        ids=["outside", "room", "blanks", "only", "lines", "suffix", "key"],
    )
    def test_let_be(self, text: str) -> None:
        assert fix(text + "\n") == text + "\n"


class TestFullStops:
    """The renderer ends the lines of a task's agencies and deadline itself."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("due: Năm 2026.", "due: Năm 2026"),
            ('due: "Quý IV."', 'due: "Quý IV"'),
            ("lead: Sở Tư pháp.  # x", "lead: Sở Tư pháp  # x"),
            ("lead: [Sở Tư pháp, 'Sở Tư pháp.']", "lead: [Sở Tư pháp, 'Sở Tư pháp']"),
            ("due: [Quý I., Quý II.]", "due: [Quý I., Quý II]"),
            ("due: {wording: Quý I., label: a.}", "due: {wording: Quý I, label: a.}"),
            ("support: {text: Sở Tư pháp.}", "support: {text: Sở Tư pháp}"),
        ],
    )
    def test_mended_where_it_is_put_again(self, before: str, after: str) -> None:
        assert fixed_task(before) == after

    @pytest.mark.parametrize(
        "lines",
        [
            "due: {wording: Năm 2026., in_text: true}",
            "lead: {text: Sở Tư pháp., full_stop: false}",
            "due: Theo đề án, dự án, v.v.",
            "due: Năm 2026...",
            "output: Báo cáo.",
            "labels: {}\ndue: Năm 2026.",
            "due: .",
        ],
    )
    def test_let_be_where_the_print_would_change(self, lines: str) -> None:
        text = with_task(lines if "labels" in lines else f"{LABELS}\n{lines}")
        assert fix(text) == text

    def test_let_be_in_a_table_and_in_steps(self) -> None:
        text = HEAD + (
            "annexes:\n  - heading: A\n    columns: {title: T, due: Hạn}\n"
            "    tasks: [{id: a, title: b, due: Năm 2026.}]\n"
            "sections:\n  - heading: B\n    bullets: [{text: c, due: Năm 2026.}]\n"
        )
        assert fix(text) == text

    def test_let_be_where_the_stop_belongs_to_a_name(self) -> None:
        head = HEAD.replace("Sở Tài chính", "Tổ 1.")
        text = with_task(f"{LABELS}\nlead: Tổ 1.", head)
        assert fix(text) == text


class TestBytes:
    """Line ends, byte order marks and tabs."""

    def test_line_ends_and_mark_stay_beside_other_mends(self) -> None:
        assert fix("\ufefftitle: a  b\r\nplace: c\n") == "\ufefftitle: a b\r\nplace: c\n"

    def test_line_feeds_when_asked_for(self) -> None:
        text = fix("\ufefftitle: a\r\nplace: c\r", Wanted(line_feeds=True))
        assert text == "title: a\nplace: c\n"

    def test_no_line_end_is_put_at_the_end(self) -> None:
        assert fix("title: a\r\nplace: c", Wanted(line_feeds=True)) == "title: a\nplace: c"

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("a:\n\tb: c\n\td:\n\t\t- e\n", "a:\n  b: c\n  d:\n    - e\n"),
            ("a:\n  b:\n  \tc: d\n", "a:\n  b:\n    c: d\n"),
            ("a:\n    b: c\n\td: e\n", "a:\n    b: c\n    d: e\n"),
        ],
        ids=["tabs only", "after spaces", "beside four spaces"],
    )
    def test_tabs_that_indent_become_spaces(self, before: str, after: str) -> None:
        assert fix(before) == after

    def test_tabs_that_may_mean_this_or_that_are_let_be(self) -> None:
        data = b"a:\n  b:\n    c: |\n      d\n\t\t  e\n"
        assert mended("a.yaml", data, ALL).data == data

    def test_a_file_that_is_no_yaml_is_let_be_and_says_why(self) -> None:
        data = f'title: "{nfd("Tòa")}  án\n'.encode()
        result = mended("a.yaml", data, ALL)
        assert result.data == data
        assert [problem.code for problem in result.broken] == ["KH102"]

    def test_a_file_that_is_not_utf8_is_let_be(self) -> None:
        data = "title: Tòa  án\n".encode("utf-16")
        result = mended("a.yaml", data, ALL)
        assert (result.data, [problem.code for problem in result.broken]) == (data, ["KH101"])
