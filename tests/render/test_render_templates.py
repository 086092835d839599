"""An office's own templates: one block, one measure; and what khtool says when they are wrong."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from render_sample import COLUMNS, parts_of, plan, text_of

from khtool.diagnostic import Severity
from khtool.lang import Lang, translator
from khtool.render import RenderError, render
from khtool.render.environment import builtin_folder
from khtool.render.length import read_length

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khtool.diagnostic import Diagnostic

DOCUMENT = "ke-hoach/docx/word/document.xml.j2"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def problem(folder: Path, fmt: str) -> Diagnostic:
    with pytest.raises(RenderError) as caught:
        render(plan(), fmt, folder)
    found = caught.value.diagnostic
    assert found.severity is Severity.ERROR
    assert found.help is not None
    for lang in Lang:
        assert translator(lang)(found.message)
        assert translator(lang)(found.help)
    return found


def test_one_block_of_the_document(tmp_path: Path) -> None:
    write(
        tmp_path,
        DOCUMENT,
        f'{{% extends "builtin/{DOCUMENT}" %}}\n'
        '{% block number %}{{ plain_paragraph("Number", "Số riêng") }}{% endblock %}\n',
    )
    changed = parts_of(render(plan(), "docx", tmp_path))
    official = parts_of(render(plan(), "docx"))
    assert "Số riêng" in changed["word/document.xml"]
    assert "/KH-UBND</w:t>" not in changed["word/document.xml"].split("<w:sectPr>")[0]
    assert "Nguyễn Minh Hùng" in changed["word/document.xml"]
    assert {name: text for name, text in changed.items() if name != "word/document.xml"} == {
        name: text for name, text in official.items() if name != "word/document.xml"
    }


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_one_block_of_the_other_formats(tmp_path: Path, fmt: str) -> None:
    name = f"ke-hoach/ke-hoach.{fmt}.j2"
    write(
        tmp_path,
        name,
        f'{{% extends "builtin/{name}" %}}\n{{% block title %}}TIÊU ĐỀ{{% endblock %}}\n',
    )
    assert "TIÊU ĐỀ" in text_of(plan(), fmt, tmp_path)
    assert "Nguyễn Minh Hùng" in text_of(plan(), fmt, tmp_path)


def test_one_measure(tmp_path: Path) -> None:
    write(tmp_path, "ke-hoach/layout.toml", '[text]\nfirst_line = "10 mm"\n')
    assert 'w:firstLine="567"' in parts_of(render(plan(), "docx", tmp_path))["word/styles.xml"]
    assert "text-indent: 10mm" in text_of(plan(), "html", tmp_path)


def measures(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every measure of a layout by its dotted name."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from measures(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def another(value: Any) -> str:
    """Return, as TOML, a value of the same kind that is not `value`."""
    if isinstance(value, str) and (length := read_length(value)) != value:
        return f'"{length.value + 1:g} {length.unit}"'
    return '"abcdef"' if isinstance(value, str) else str(value * 0.5 if value < 1 else value + 1)


LAYOUT = tomllib.loads((builtin_folder() / "ke-hoach" / "layout.toml").read_text("utf-8"))
IN_HTML = {name for name, _ in measures(LAYOUT)} - {
    "page.number_from_top"  # a browser centres the number in the margin
}


TALL = {"id": "cao", "title": "dòng chữ dài " * 35}
ANNEX = {"heading": "Bảng", "columns": {**COLUMNS, "output": "Kết quả"}, "tasks": [TALL]}
MEASURED = plan(parent="Bộ Tư pháp", issuer="Cục Trợ giúp", annexes=[ANNEX])
"""A plan in which every measure shows."""


@cache
def official(fmt: str) -> bytes:
    return render(MEASURED, fmt)


@pytest.mark.parametrize(("name", "value"), list(measures(LAYOUT)))
def test_every_measure_is_read_by_docx_and_html(tmp_path: Path, name: str, value: Any) -> None:
    write(tmp_path, "ke-hoach/layout.toml", f"{name} = {another(value)}\n")
    assert render(MEASURED, "docx", tmp_path) != official("docx")
    assert (render(MEASURED, "html", tmp_path) != official("html")) is (name in IN_HTML)


def test_plan_text_is_never_a_template() -> None:
    page = text_of(plan(opening=["{{ 7*7 }}"]), "html").split("<body>")[1]
    assert "{{ 7*7 }}" in page
    assert "49" not in page


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("một\n{{ documnet.title }}\n", "KH801", 2),
        ("{{ document.titel }}\n", "KH801", 1),
        ("một\nhai\n{% if x %}\n", "KH802", 3),
        ("\n{{ x | khong_co }}\n", "KH802", 2),
        ('một\n{% include "khong-co.j2" %}\n', "KH803", 2),
        ('{% extends "builtin/khong-co.j2" %}\n', "KH803", 1),
        (
            '{% extends "builtin/ke-hoach/ke-hoach.md.j2" %}\n'
            "{% block signatur %}x{% endblock %}\n",
            "KH804",
            2,
        ),
        ("một\n{{ 1 / 0 }}\n", "KH805", 2),
        ('\n{{ "" .__class__.__mro__ }}\n', "KH805", 2),
        ("\n\n{{ range(10 ** 9) }}\n", "KH805", 3),
        (b"m\xe9t\n", "KH808", 1),
        ('{% extends "ke-hoach/ke-hoach.md.j2" %}\n{% block title %}x{% endblock %}\n', "KH805", 1),
        ('một\n{% extends "builtin/khong-co.j2" %}\n{% block title %}{% endblock %}', "KH803", 2),
    ],
)
def test_failures_name_template_and_line(
    tmp_path: Path, body: str | bytes, code: str, line: int
) -> None:
    path = write(tmp_path, "ke-hoach/ke-hoach.md.j2", body)
    found = problem(tmp_path, "md")
    assert (found.code, found.path, found.span.line) == (code, str(path), line)


def test_failure_in_a_block_of_an_override(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        DOCUMENT,
        f'{{% extends "builtin/{DOCUMENT}" %}}\n\n'
        "{% block title %}\n{{ document.nothing }}\n{% endblock %}\n",
    )
    found = problem(tmp_path, "docx")
    assert (found.code, found.path, found.span.line) == ("KH801", str(path), 4)


def test_result_that_is_not_xml(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        DOCUMENT,
        f'{{% extends "builtin/{DOCUMENT}" %}}\n{{% block title %}}<w:p>{{% endblock %}}\n',
    )
    found = problem(tmp_path, "docx")
    assert (found.code, found.path) == ("KH806", str(path))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[text]\nsize = "14"\n', 2),
        ("[text]\nsize = 14\n", 2),
        ("# nhé\n[page.body]\nbotom = 1\n", 3),
        ("[text]\nsize = \n", 2),
    ],
)
def test_layout_that_cannot_be_read(tmp_path: Path, text: str, line: int) -> None:
    path = write(tmp_path, "ke-hoach/layout.toml", text)
    found = problem(tmp_path, "docx")
    assert (found.code, found.path, found.span.line) == ("KH807", str(path), line)


def test_binary_part_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "ke-hoach/docx/word/media/logo.png", b"\x89PNG\xff")
    found = problem(tmp_path, "docx")
    assert (found.code, found.path) == ("KH808", str(path))
