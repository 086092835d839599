"""An office's templates through the command line: list, copy, change a block; files that open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from render_sample import parts_of, plan

from khtool.render import RenderError, render
from khtool.render.environment import builtin_folder
from khtool.render.package import fault_of
from khtool.zipped import zipped
from support import COMPENSATION

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Khtool

DOCUMENT = "docx/word/document.xml.j2"
LETTER = ("--template", "cong-van-don-doc", "--agency", "Sở Tư pháp", "--today", "2026-12-01")
MARKED = '{{ plain_paragraph("Number", "SỐ RIÊNG") }}'


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a plans repo with one plan, whose templates folder is called mau."""
    (tmp_path / "khtool.toml").write_text('templates = "mau"\n', encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "boi-thuong.yaml").write_bytes(COMPENSATION.read_bytes())
    (tmp_path / "mau").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def override(kind: str, block: str, body: str) -> str:
    start = f'{{% extends "builtin/{kind}/{DOCUMENT}" %}}\n'
    return f"{start}{{% block {block} %}}{body}{{% endblock %}}\n"


def words_of(docx: Path) -> str:
    return parts_of(docx.read_bytes())["word/document.xml"]


def test_one_block_of_the_plan(khtool: Khtool, repo: Path) -> None:
    write(repo / "mau", f"ke-hoach/{DOCUMENT}", override("ke-hoach", "number", MARKED))
    assert khtool("render", "plans", "-o", "out/").code == 0
    assert "SỐ RIÊNG" in words_of(repo / "out" / "boi-thuong.docx")
    assert "Nguyễn Minh Hùng" in words_of(repo / "out" / "boi-thuong.docx")


def test_a_letter_takes_over_what_the_plan_changes(khtool: Khtool, repo: Path) -> None:
    foot = override("ke-hoach", "signature", '{{ plain_paragraph("SignatureTitle", "KÝ") }}')
    write(repo / "mau", f"ke-hoach/{DOCUMENT}", foot)
    assert khtool("render", "plans", *LETTER, "-o", "out.docx").code == 0
    text = words_of(repo / "out.docx")
    assert "KÝ" in text
    assert "Kính gửi" in text
    assert "Nguyễn Minh Hùng" not in text


def test_one_block_of_a_letter(khtool: Khtool, repo: Path) -> None:
    write(
        repo / "mau",
        f"cong-van-don-doc/{DOCUMENT}",
        override("cong-van-don-doc", "number", MARKED),
    )
    assert khtool("render", "plans", *LETTER, "-o", "out.docx").code == 0
    text = words_of(repo / "out.docx")
    assert "SỐ RIÊNG" in text
    assert "V/v" not in text
    assert "Kính gửi" in text
    assert khtool("render", "plans", "-o", "plan.docx").code == 0
    assert "SỐ RIÊNG" not in words_of(repo / "plan.docx")


@pytest.mark.parametrize(
    ("block", "body", "code", "line"),
    [
        ("number", "\n{{ document.khong }}", "KH801", 3),
        ("numbr", "x", "KH804", 2),
        ("number", "{% if %}", "KH802", 2),
    ],
)
def test_faults_name_template_and_line(
    khtool: Khtool, repo: Path, block: str, body: str, code: str, line: int
) -> None:
    path = write(
        repo / "mau",
        f"cong-van-don-doc/{DOCUMENT}",
        override("cong-van-don-doc", block, body),
    )
    answer = khtool("render", "plans", *LETTER, "-o", "out.docx")
    assert answer.code == 2
    assert f"{path}:{line}:1: lỗi {code}" in answer.err
    assert not (repo / "out.docx").exists()


def test_a_template_of_the_offices_own(khtool: Khtool, repo: Path) -> None:
    text = '{% extends "base/ke-hoach/ke-hoach.md.j2" %}{% block title %}THÔNG BÁO{% endblock %}'
    write(repo / "mau", "thong-bao/thong-bao.md.j2", text)
    answer = khtool("render", "plans", "--template", "thong-bao", "-o", "out/")
    assert answer.code == 0
    made = (repo / "out" / "thong-bao-boi-thuong.md").read_text(encoding="utf-8")
    assert "THÔNG BÁO" in made
    assert "# KẾ HOẠCH" not in made
    assert khtool("render", "plans", "--template", "thong-bao", "--format", "html").code == 2


def test_list_says_where_and_what_is_changed(khtool: Khtool, repo: Path) -> None:
    write(repo / "mau", f"ke-hoach/{DOCUMENT}", override("ke-hoach", "number", MARKED))
    write(repo / "mau", "thong-bao/thong-bao.md.j2", "x")
    write(repo / "mau", "_chung/x.j2", "x")
    (repo / "mau" / "to-trinh.docx").write_bytes(b"")
    answer = khtool("templates", "list")
    assert (answer.code, answer.err) == (0, "")
    entries = dict(re.findall(r"^(\S+)  (\(.*\)(?:\n  .*)*)", answer.out, re.MULTILINE))
    assert list(entries) == [
        "ke-hoach",
        "bao-cao-tien-do",
        "cong-van-don-doc",
        "thong-bao",
        "to-trinh.docx",
    ]
    assert f"cơ quan sửa: {DOCUMENT}" in entries["ke-hoach"]
    assert "(docx, html, md)" in entries["cong-van-don-doc"]
    assert "cơ quan sửa" not in entries["cong-van-don-doc"]
    assert str(repo / "mau" / "thong-bao") in entries["thong-bao"]
    assert "(md)" in entries["thong-bao"]
    assert khtool("templates").out == answer.out
    assert "built in" in khtool("templates", "list", "--lang", "en").out


@pytest.mark.parametrize("name", ["ke-hoach", "cong-van-don-doc", "bao-cao-tien-do"])
def test_copies_change_nothing_until_edited(khtool: Khtool, repo: Path, name: str) -> None:
    args = LETTER if name == "cong-van-don-doc" else ("--template", name, "--today", "2026-12-01")
    formats = ("docx", "html", "md")
    for fmt in formats:
        assert khtool("render", "plans", *args, "-o", f"before.{fmt}").code == 0
    assert khtool("templates", "copy", name).code == 0
    assert (repo / "mau" / name).is_dir()
    for fmt in formats:
        assert khtool("render", "plans", *args, "-o", f"after.{fmt}").code == 0
        before = (repo / f"before.{fmt}").read_bytes()
        assert (repo / f"after.{fmt}").read_bytes() == before


def test_copy_never_overwrites_unless_told(khtool: Khtool, repo: Path) -> None:
    own = write(repo / "elsewhere", "cong-van-don-doc/words.toml", "của tôi")
    copy = ("templates", "copy", "cong-van-don-doc", "-o", "elsewhere")
    answer = khtool(*copy)
    assert answer.code == 2
    assert "--force" in answer.err
    assert [path.name for path in (repo / "elsewhere").rglob("*") if path.is_file()] == [own.name]
    assert khtool(*copy, "--force").code == 0
    assert "subject_both" in own.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("copy",), "[MẪU]"),
        (("copy", "ke-hoac"), "ý bạn là “ke-hoach”"),
        (("xem",), "list, copy"),
        (("list", "ke-hoach"), "ke-hoach"),
    ],
)
def test_wrong_usage_is_told(khtool: Khtool, repo: Path, args: tuple[str, ...], said: str) -> None:
    assert repo.is_dir()
    answer = khtool("templates", *args)
    assert answer.code == 2
    assert said in answer.err


def without(name: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda parts: {key: text for key, text in parts.items() if key != name}


def changed(name: str, old: str, new: str) -> Callable[[dict[str, str]], dict[str, str]]:
    def change(parts: dict[str, str]) -> dict[str, str]:
        assert old in parts[name]
        return {**parts, name: parts[name].replace(old, new, 1)}

    return change


BODY = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


@pytest.mark.parametrize(
    ("change", "part", "reason"),
    [
        (without(TYPES), TYPES, "package.missing"),
        (without("_rels/.rels"), "_rels/.rels", "package.missing"),
        (without("word/styles.xml"), "word/styles.xml", "package.typed"),
        (lambda parts: {**parts, "word/x.bin": "x"}, "word/x.bin", "package.type"),
        (changed(BODY, "</w:p>", ""), BODY, "package.xml"),
        (changed(LINKS, "settings.xml", "khong-co.xml"), LINKS, "package.target"),
        (changed(LINKS, 'Id="settings"', 'Id="styles"'), LINKS, "package.id"),
        (changed("_rels/.rels", '/officeDocument"', '/other"'), "_rels/.rels", "package.main"),
        (changed(BODY, 'r:id="header"', 'r:id="khac"'), BODY, "package.undeclared"),
        (changed(BODY, "<w:jc", '<w:tblLook w:val="0"/><w:jc'), BODY, "package.order"),
        (changed(BODY, "</w:sectPr>", "</w:sectPr><w:p/>"), BODY, "package.end"),
        (changed(BODY, "</w:tc>", "<w:tbl/></w:tc>"), BODY, "package.end"),
        (changed(BODY, "<w:p>", "<w:p><w:r/>"), BODY, "package.order"),
    ],
)
def test_what_word_would_not_open_is_found(
    change: Callable[[dict[str, str]], dict[str, str]], part: str, reason: str
) -> None:
    sound = parts_of(render(plan(annexes=[]), "docx"))
    assert fault_of(_zip(sound)) is None
    found = fault_of(_zip(change(sound)))
    assert found is not None
    assert (found[0], found[1].key) == (part, reason)


def _zip(parts: dict[str, str]) -> bytes:
    return zipped({name: text.encode("utf-8") for name, text in parts.items()})


def test_fault_is_told_before_anything_is_written(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'
    path = write(tmp_path, f"ke-hoach/{DOCUMENT}", override("ke-hoach", "title", body))
    with pytest.raises(RenderError) as caught:
        render(plan(), "docx", tmp_path)
    found = caught.value.diagnostic
    assert (found.code, found.path) == ("KH830", str(path))
    assert str(found.message.values["name"]) == BODY


def test_builtin_templates_are_in_their_folders() -> None:
    assert {path.name for path in builtin_folder().iterdir()} >= {"ke-hoach", "cong-van-don-doc"}
