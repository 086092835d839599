"""Plan text is data: whatever stands in it comes out as typed, in every format."""

from __future__ import annotations

import pytest
from read_back import appearances, shown
from render_sample import plan

from khtool.render import FORMATS

HOSTILE = [
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# chú thích #}",
    "<w:p><w:r/></w:p>",
    "<script>alert(1)</script>",
    "A & B &lt; &amp; &#60; C",
    "]]> --> ?>",
    "một * hai ** ba",
    "_gạch_ __dưới__ snake_case",
    r"C:\kế hoạch\new \* \\",
    "`mã` [liên kết](http://x) ![ảnh](y) | ô | ~~gạch~~ $x^2$",
    "# không phải tiêu đề",
    "- không phải gạch đầu dòng",
    "+ cộng",
    "1. không phải danh sách",
    "2) cũng không",
    "> trích --- === ---",
    "\U0001f600 emoji",
    "'nháy' \"kép\"",
]


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_typed(fmt: str, text: str) -> None:
    made = plan(
        title=text,
        opening=[text],
        recipients=[text],
        sections=[
            {"heading": text, "text": text, "content": [text], "bullets": [text]},
            {"text": text, "tasks": [{"id": "a", "title": text, "steps": [text]}]},
        ],
        annexes=[
            {
                "heading": text,
                "columns": {"title": text, "lead": text},
                "tasks": [{"id": "b", "title": text, "lead": text}],
                "groups": [{"heading": text}],
            }
        ],
    )
    inside = 16 if fmt != "html" else 17  # HTML names the document once more, in its title
    assert appearances(text, made, fmt) == inside


@pytest.mark.parametrize("fmt", FORMATS)
def test_texts_with_nothing_to_print(fmt: str) -> None:
    nothing = "\u202e"
    made = plan(title=nothing, issuer=nothing, sections=[{"heading": nothing}], annexes=None)
    assert "Nguyễn Minh Hùng" in shown(made, fmt)


@pytest.mark.parametrize("fmt", FORMATS)
def test_unprintable_text(fmt: str) -> None:
    opening = ("a\x00b\ud800c \u202e1/2\u202c", "\u202e")
    made = plan(archive="\x0b").model_copy(update={"opening": opening})
    printed = shown(made, fmt)
    assert "a\ufffdb\ufffdc 1/2" in printed
    assert "\u202e" not in printed
