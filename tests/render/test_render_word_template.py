"""An office's own Word file with tags: filled in, hostile text inert, faults with their place."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from read_back import docx_paragraphs
from render_sample import plan

from khtool.diagnostic import Severity
from khtool.lang import Lang, translator
from khtool.render import RenderError
from khtool.render.context import context_of
from khtool.render.document import document
from khtool.render.package import fault_of
from khtool.render.word_template import render_word
from khtool.zipped import zipped
from support import COMPENSATION

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool
    from khtool.diagnostic import Diagnostic

HOSTILE = (
    "{{ 7*7 }} {% for x in y %} {# c #} {_{ 1 }_} {_% if %_} }} A & B < C ]]> <w:p> #read $x$ \\ * "
)


def template(path: Path, *paragraphs: str, header: str = "") -> Path:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if header:
        made.sections[0].header.paragraphs[0].text = header
    made.save(str(path))
    return path


def filled(path: Path, **changes: Any) -> list[str]:
    return docx_paragraphs(render_word(document(plan(**changes)), path))


def problem(path: Path) -> Diagnostic:
    with pytest.raises(RenderError) as caught:
        render_word(document(plan()), path)
    found = caught.value.diagnostic
    assert (found.severity, found.path) == (Severity.ERROR, str(path))
    assert found.help is not None
    for lang in Lang:
        assert translator(lang)(found.help)
    return found


def said(found: Diagnostic) -> str:
    return translator(Lang.VI)(found.message)


def test_tags_are_filled_in(tmp_path: Path) -> None:
    path = template(
        tmp_path / "m.docx",
        "{{ document.type_name }}: {{ document.title }}",
        "{%p for name in document.letterhead.issuer %}",
        "- {{ name }}",
        "{%p endfor %}",
        "{%p for row in document.annexes[0].rows %}",
        "{{ row.number }} {{ row.title }} ({{ row.due }})",
        "{%p endfor %}",
    )
    assert filled(path) == [
        "KẾ HOẠCH: Thử công tác bồi thường Nhà nước năm 2026",
        "- ỦY BAN NHÂN DÂN",
        "- THÀNH PHỐ HẢI PHÒNG",
        "1. Truyền thông (Thường xuyên)",
    ]


def test_headers_are_filled_in(tmp_path: Path) -> None:
    path = template(tmp_path / "m.docx", "x", header="{{ document.letterhead.place_date }}")
    made = docx.Document(io.BytesIO(render_word(document(plan()), path)))
    assert made.sections[0].header.paragraphs[0].text.startswith("Hải Phòng, ngày")


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    path = template(tmp_path / "m.docx", "{{ document.title }}", header="{{ document.title }}")
    text = HOSTILE.strip()
    data = render_word(document(plan(title=text)), path)
    assert docx_paragraphs(data) == [text]
    assert docx.Document(io.BytesIO(data)).sections[0].header.paragraphs[0].text == text
    assert fault_of(data, in_order=False) is None


def test_same_bytes_and_fixed_properties(tmp_path: Path) -> None:
    path = template(tmp_path / "m.docx", "{{ name }}")
    data = render_word(document(plan()), path)
    assert render_word(document(plan()), path) == data
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == "KẾ HOẠCH Thử công tác bồi thường Nhà nước năm 2026"
    assert properties.author == "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"
    assert properties.modified is not None
    assert properties.modified.year == 1980
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Tên: {{ document.titel }} nhé", "KH801", "“titel”"),
        ("Tên: {{ khong_co }}", "KH801", "“khong_co”"),
        ("Tên: {{ document.title | la }}", "KH802", "la"),
        ("Tên: {{ document.title", "KH802", "cú pháp"),
        ("{{ 1 / 0 }}", "KH805", "division"),
        ("{{ ''.__class__.__mro__ }}", "KH805", "unsafe"),
        ("{% include '/etc/passwd' %}", "KH805", "loader"),
        ("{{ range(1000000000) }}", "KH805", "Range too big"),
    ],
)
def test_failures_name_the_paragraph(tmp_path: Path, text: str, code: str, words: str) -> None:
    path = template(tmp_path / "m.docx", "Một", "Hai", text)
    found = problem(path)
    assert (found.code, found.span.line) == (code, 3)
    assert words in said(found)
    assert f"“{text}”" in said(found)


def test_missing_end_is_told(tmp_path: Path) -> None:
    found = problem(template(tmp_path / "m.docx", "{% if name %} một"))
    assert found.code == "KH802"
    assert "endif" in said(found)


@pytest.mark.parametrize("part", ["footnotes", "endnotes", "comments"])
def test_tags_in_notes_are_refused(tmp_path: Path, part: str) -> None:
    path = template(tmp_path / "m.docx", "{{ name }}")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[f"word/{part}.xml"] = b"<x>{<y/>{ document.title }}</x>"
    path.write_bytes(zipped(parts))
    found = problem(path)
    assert found.code == "KH831"
    assert f"word/{part}.xml" in said(found)


@pytest.mark.parametrize("data", [b"", b"not a zip", zipped({"a.txt": b"x"})])
def test_what_is_no_word_file_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(data)
    assert problem(path).code == "KH831"


def test_command_fills_in_a_word_file(khtool: Khtool, tmp_path: Path) -> None:
    path = template(tmp_path / "mau-rieng.docx", "{{ document.title }}")
    answer = khtool("render", COMPENSATION, "--template", path, "-o", f"{tmp_path}/")
    assert answer.code == 0
    assert "mau-rieng-boi-thuong-nha-nuoc.docx" in answer.err
    again = khtool("render", COMPENSATION, "--template", path, "-o", path)
    assert (again.code, "chính là tệp mẫu" in again.err) == (2, True)
    assert khtool("render", COMPENSATION, "--template", path, "--format", "md").code == 2


def test_command_names_the_paragraph(khtool: Khtool, tmp_path: Path) -> None:
    path = template(tmp_path / "m.docx", "{{ document.titel }}")
    answer = khtool("render", COMPENSATION, "--template", path, "-o", tmp_path / "out.docx")
    assert answer.code == 2
    assert f"{path}:1:1: lỗi KH801" in answer.err
    assert "“{{ document.titel }}”" in answer.err
    assert not (tmp_path / "out.docx").exists()


def test_without_the_extra_the_install_command_is_told(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = template(tmp_path / "m.docx", "x")
    monkeypatch.delitem(sys.modules, "khtool.render.word_template")
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    answer = khtool("render", COMPENSATION, "--template", path, "-o", tmp_path / "out.docx")
    assert answer.code == 2
    assert "pip install docxtpl" in answer.err


def test_context_is_printed_as_json(khtool: Khtool, tmp_path: Path) -> None:
    answer = khtool("render", COMPENSATION, "--show-context", "-o", tmp_path / "out.docx")
    assert (answer.code, answer.err) == (0, "")
    assert not (tmp_path / "out.docx").exists()
    shown = json.loads(answer.out)
    assert shown["document"]["letterhead"]["issuer"] == ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG"]
    assert khtool("render", COMPENSATION, "--show-context").out == answer.out


def test_context_is_what_a_word_file_gets() -> None:
    context = context_of(document(plan()))
    assert json.loads(json.dumps(context)) == context
    row = context["document"]["annexes"][0]["rows"][0]
    assert (row["title"], row["lead"]) == ("Truyền thông", "- Sở Tư pháp;\n- Sở Nội vụ.")
    assert context["document"]["body"][0]["line"].startswith("Căn cứ Luật")
