"""Findings as text: place, message, excerpt, a caret under the very words, what to write."""

from __future__ import annotations

import time
import unicodedata
from textwrap import dedent

import pytest
from rich.cells import cell_len

from khtool.check.run import check
from khtool.lang import Lang, translator
from khtool.report.text import MAX_CELLS, text_report
from khtool.views.style import styler
from support import HEAD, plan_file, with_task


def report(text: str, lang: Lang = Lang.VI, *, colored: bool = False) -> str:
    file = plan_file(text)
    lines = {file.path: file.source.lines}
    return text_report(check([file]), lines, translator(lang), styler(colored))


def underlined(shown: str) -> str:
    """Return the words of the excerpt that stand above the carets, by display width."""
    _, excerpt, carets = shown.splitlines()[:3]
    first, width = carets.index("^"), carets.count("^")
    signs, end = "", 0
    for sign in excerpt:
        end += cell_len(sign)
        if first < end <= first + width:
            signs += sign
    return signs


def test_in_vietnamese() -> None:
    assert report(with_task("lead: Sở Tư phép")) == dedent("""\
        ke-hoach.yaml:12:15: lỗi KH301: “Sở Tư phép” không có trong danh sách agencies
          12 |         lead: Sở Tư phép
             |               ^^^^^^^^^^
          = ý bạn là “Sở Tư pháp”? nếu không, thêm “Sở Tư phép” vào agencies
        """)


def test_in_english() -> None:
    assert report(with_task("lead: Sở Tư phép"), Lang.EN) == dedent("""\
        ke-hoach.yaml:12:15: error KH301: “Sở Tư phép” is not in the list of agencies
          12 |         lead: Sở Tư phép
             |               ^^^^^^^^^^
          = did you mean “Sở Tư pháp”? if not, add “Sở Tư phép” to agencies
        """)


def test_several_findings_stand_in_the_order_of_the_file_with_a_line_between() -> None:
    assert report(HEAD.replace("place", "plcae")) == dedent("""\
        ke-hoach.yaml:1:1: lỗi KH202: thiếu khóa “place”
          1 | title: Công tác bồi thường Nhà nước năm 2026
            | ^^^^^
          = viết, ví dụ: place: Hải Phòng

        ke-hoach.yaml:3:1: lỗi KH201: không có khóa “plcae”
          3 | plcae: Hải Phòng
            | ^^^^^
          = ý bạn là `place`?
        """)


def test_severities_are_named_in_words() -> None:
    assert "cảnh báo KH404" in report(with_task("due: thứ Hai ngày 24/11/2026"))
    assert "warning KH404" in report(with_task("due: thứ Hai ngày 24/11/2026"), Lang.EN)
    assert "ghi chú KH107" in report("\ufeff" + HEAD)
    assert "note KH107" in report("\ufeff" + HEAD, Lang.EN)


def test_the_caret_stands_under_decomposed_vietnamese() -> None:
    text = unicodedata.normalize("NFD", with_task("support: Sở Tài chính, Sở Nội vụ"))
    shown = report(text)
    assert unicodedata.normalize("NFC", underlined(shown)) == "Sở Nội vụ"
    assert "12:36:" in shown, "columns count characters, so more of them than when composed"
    assert shown.splitlines()[2] == "     |" + " " * 32 + "^" * 9


@pytest.mark.parametrize("line", ["lead: 司法局, Sở Nội vụ", "lead: Sở Tư pháp, 司法局"])
def test_a_wide_sign_takes_two_columns(line: str) -> None:
    for shown in report(with_task(line)).split("\n\n"):
        assert f"“{underlined(shown)}”" in shown.splitlines()[0]


def test_a_tab_is_shown_as_one_space() -> None:
    assert report(HEAD + 'archive: "VT,\tPC" X\n').splitlines()[1] == '  7 | archive: "VT, PC" X'
    assert report(HEAD + "signature:\n\tposition: CHỦ TỊCH\n") == dedent("""\
        ke-hoach.yaml:8:1: lỗi KH103: {message}
          8 |  position: CHỦ TỊCH
            | ^
          = thay Tab bằng hai dấu cách
        """).format(
        message=translator(Lang.VI)(check([plan_file(HEAD + "a:\n\tb: c\n")])[0].message)
    )


def test_a_long_line_is_cut_around_the_place() -> None:
    names = "Sở Tài chính, " * 10
    shown = report(with_task(f"support: {names}Sở Nội vụ, {names}Sở Tư pháp"))
    excerpt = shown.splitlines()[1].removeprefix("  12 | ")
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert cell_len(excerpt) <= MAX_CELLS + 2
    assert underlined(shown) == "Sở Nội vụ"


def test_a_place_longer_than_the_line_is_underlined_as_far_as_it_is_shown() -> None:
    shown = report(with_task(f"lead: {'Sở Nội vụ ' * 15}"))
    excerpt, carets = shown.splitlines()[1:3]
    assert excerpt.endswith("…")
    assert cell_len(carets) == cell_len(excerpt) - 1


def test_a_line_of_a_million_signs_takes_no_time() -> None:
    file = plan_file(HEAD + "archive: [" + "Sở Tài chính " * 80_000 + "\n")
    begun = time.perf_counter()
    text_report(check([file]), {file.path: file.source.lines}, translator(Lang.VI), styler(False))
    assert time.perf_counter() - begun < 10


def test_an_empty_file_has_a_caret_too() -> None:
    assert report("").splitlines()[:3] == [
        "ke-hoach.yaml:1:1: lỗi KH105: tệp trống",
        "  1 | ",
        "    | ^",
    ]


def test_a_value_over_several_lines_is_pointed_at_where_it_begins() -> None:
    shown = report(with_task("due: >-\n    Sớm nhất\n    có thể"))
    assert shown.splitlines()[1:3] == ["  12 |         due: >-", "     |              ^"]


def test_colour_comes_only_where_it_is_asked_for() -> None:
    assert "\x1b[" in report(HEAD + "ghi_chu: a\n", colored=True)
    assert "\x1b" not in report(HEAD + "ghi_chu: a\n")


def test_what_steers_a_terminal_is_shown_as_a_sign() -> None:
    shown = report(with_task('lead: "\\e[31mSở Nội vụ\\u202E"'))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\ufffd[31mSở Nội vụ" in shown
