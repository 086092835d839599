"""Signs inside a text: what is bold, what is only itself, what paper cannot carry."""

from __future__ import annotations

import pytest

from khtool.measure import balanced, width, wrapped
from khtool.render.inline import Run, ended, parse, plain
from khtool.render.text import clean, lines


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("thường", [Run("thường")]),
        ("trước **ngày 1/1** nhé", [Run("trước "), Run("ngày 1/1", bold=True), Run(" nhé")]),
        ("(*sau đây gọi tắt*)", [Run("("), Run("sau đây gọi tắt", italic=True), Run(")")]),
        ("***cả hai***", [Run("cả hai", bold=True, italic=True)]),
        (
            "**đậm *nghiêng* đậm**",
            [
                Run("đậm ", bold=True),
                Run("nghiêng", bold=True, italic=True),
                Run(" đậm", bold=True),
            ],
        ),
    ],
)
def test_marked_text(text: str, runs: list[Run]) -> None:
    assert list(parse(text)) == runs


@pytest.mark.parametrize(
    "text",
    [
        "một * hai",
        "một * hai * ba",
        "* đầu dòng",
        "**chưa đóng",
        "chưa mở**",
        "** không sát **",
        "5*3*2",
        "chú thích (*) và (**)",
        "****",
        "*",
        "_gạch_ __dưới__",
        r"C:\kế hoạch\*",
        "{{ 7*7 }} {% for %} {# #}",
        "<b>không</b> &amp; ]]>",
    ],
)
def test_other_signs_come_out_as_typed(text: str) -> None:
    assert parse(text) == (Run(text),)


def test_clean_keeps_text_and_drops_what_paper_cannot_carry() -> None:
    assert clean("a\x00b\x1fc\ud800d\uffffe") == "a\ufffdb\ufffdc\ufffdd\ufffde"
    assert clean("ngày \u202e6202/11/42\u202c \u2066x\u2069") == "ngày 6202/11/42 x"
    assert clean("Ti\u0065\u0302\u0301ng") == "Tiếng"
    assert clean("một\thai\r\nba\u2028bốn") == "một hai\nba\nbốn"
    assert clean("\U0001f600 € ½") == "\U0001f600 € ½"


def test_lines_leave_out_the_empty() -> None:
    assert lines(" một \n\n \nhai\n") == ["một", "hai"]
    assert parse("một\nhai") == (Run("một hai"),)


@pytest.mark.parametrize(
    ("text", "printed"),
    [("a", "a."), ("a.", "a."), ("a;", "a;"), ("**a**", "**a**."), ("**a.**", "**a.**")],
)
def test_ended(text: str, printed: str) -> None:
    assert ended(text, ".") == printed


def test_plain_gives_back_the_words() -> None:
    assert plain(parse("a **b** *c*")) == "a b c"


def test_width_agrees_with_the_font() -> None:
    """The lengths in mm were measured with fontTools in Tinos Bold."""
    assert width("Độc lập - Tự do - Hạnh phúc", 14) == pytest.approx(60.46, abs=0.1)
    assert width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13) == pytest.approx(95.67, abs=0.1)


def test_balanced_title_keeps_its_number_of_lines() -> None:
    title = "Thực hiện các nhiệm vụ trọng tâm công tác bồi thường Nhà nước năm 2026 tại thành phố"
    narrow = balanced(title, 14, 165)
    first, last = wrapped(title, 14, narrow)
    assert len(wrapped(title, 14, 165)) == len([first, last])
    assert width(last, 14) > 0.7 * width(first, 14)
