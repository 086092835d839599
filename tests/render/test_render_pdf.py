"""The PDF: pages, numbers, fonts, footnotes; nothing runs, nothing is cut off, nothing missing."""

from __future__ import annotations

import io
import struct
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from read_back import pdf_pages, words
from render_sample import COLUMNS, bare, plan
from test_render_templates import LAYOUT, another, measures

from khtool.errors import UserError
from khtool.lang import Lang, msg, translator
from khtool.render import RenderError, pdf, render
from khtool.render.cmap import covers
from khtool.render.document import document
from khtool.render.environment import environment
from khtool.render.fonts import CARRIED, LETTERS, Choice, choose
from khtool.render.layout import read_layout
from khtool.render.length import Length, read_length
from khtool.render.notices import gathered, notice
from khtool.render.typst_text import BREAK, LOADERS, fitted, literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from khtool.lang import Message
    from khtool.render.layout import Layout

typst = pytest.importorskip("typst", reason='PDF needs the library typst: pip install -e ".[pdf]"')

TEMPLATE = "ke-hoach/ke-hoach.typ.j2"
A4 = (595, 842)


def annex(**values: Any) -> dict[str, Any]:
    return {"heading": "Bảng", "columns": COLUMNS, **values}


def task(number: int, title: str = "Tuyên truyền", **values: Any) -> dict[str, Any]:
    return {"id": f"t{number}", "title": f"{title} số {number};", "lead": "Sở Tư pháp", **values}


def told(data: Any, **options: Any) -> tuple[bytes, list[Message]]:
    with gathered() as notices:
        made = render(data, "pdf", **options)
    return made, notices


def sizes(data: bytes) -> list[tuple[int, int]]:
    boxes = (page.mediabox for page in PdfReader(io.BytesIO(data)).pages)
    return [(round(box.width), round(box.height)) for box in boxes]


def test_paper_and_page_numbers_by_section() -> None:
    tasks = [task(number) for number in range(60)]
    body = [{"content": [f"Đoạn {number}." for number in range(60)]}]
    data = render(plan(sections=body, annexes=[annex(tasks=tasks), annex()]), "pdf")
    pages = pdf_pages(data)
    upright = [size for size in sizes(data) if size == A4]
    assert sizes(data) == [A4] * len(upright) + [A4[::-1]] * (len(pages) - len(upright))
    first = {0, len(upright), len(pages) - 1}
    numbers = [page.split()[0] for page in pages]
    assert [numbers[at] for at in sorted(first)] == ["ỦY", "Phụ", "Phụ"]
    annex_pages = len(pages) - len(upright) - 1
    assert annex_pages > 1
    assert [n for at, n in enumerate(numbers) if at not in first] == [
        *map(str, range(2, len(upright) + 1)),
        *map(str, range(2, annex_pages + 1)),
    ]


def test_annex_alone_and_no_annex() -> None:
    assert sizes(render(bare(annexes=[annex(tasks=[task(1)])]), "pdf")) == [A4[::-1]]
    assert sizes(render(bare(opening=["Một."]), "pdf")) == [A4]


def test_tagged_titled_and_for_archives() -> None:
    data, notices = told(plan(issued="2026-01-05"))
    reader = PdfReader(io.BytesIO(data))
    assert not notices
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert str(reader.root_object["/Lang"]) == "vi-VN"
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert reader.metadata is not None
    assert reader.metadata.title == "KẾ HOẠCH Thử công tác bồi thường Nhà nước năm 2026"
    assert f"{reader.metadata.creation_date:%Y-%m-%d}" == "2026-01-05"
    assert [str(mark["/Title"]) for mark in reader.outline if not isinstance(mark, list)] == [
        "I. Mục đích, yêu cầu",
        "II. Nội dung",
        "Phụ lục",
    ]


def test_clause_without_a_section_above_it() -> None:
    sections = [{"tasks": [{"id": "a", "title": "Việc", "content": ["Một."]}]}]
    assert told(plan(sections=sections))[1] == []


def test_same_bytes_after_another_document() -> None:
    first = render(plan(), "pdf")
    render(bare(opening=["Khác."]), "pdf")
    assert render(plan(), "pdf") == first


def test_sign_that_no_font_has() -> None:
    data, notices = told(plan(opening=["Chữ \U00012000 lạ"]))
    assert notices == [msg("pdf.glyph", sign="\U00012000", codes=("U+12000",))]
    assert b"pdfaid:part" not in data
    assert "Nguyễn Minh Hùng" in words(" ".join(pdf_pages(data)))


def test_signature_is_never_alone() -> None:
    for count in range(14, 24):
        body = [{"content": ["Đoạn dài để trang đầy dần, mỗi lần một ít. " * 3] * count}]
        pages = pdf_pages(render(plan(sections=body, annexes=None), "pdf"))
        assert "Yêu cầu các cơ quan thực hiện./." in pages[-1]
        assert "Nguyễn Minh Hùng" in pages[-1]


def test_recipients_longer_than_a_page_are_all_there() -> None:
    names = [f"Nơi thứ {number}" for number in range(150)]
    text = words(" ".join(pdf_pages(render(plan(recipients=names), "pdf"))))
    assert all(f"- {name};" in text for name in names)


@pytest.mark.parametrize("cell", ["dài " * 3000, "z" * 9000])
def test_what_is_taller_than_a_page_is_not_cut_off(cell: str) -> None:
    columns = {**COLUMNS, "support": cell}
    table = annex(columns=columns, tasks=[task(1, support=cell)], groups=[{"heading": cell}])
    pages = pdf_pages(render(bare(annexes=[table]), "pdf"))
    assert sum(page.count(cell[0]) for page in pages) >= 3 * cell.count(cell[0])
    assert len(pages) < 40


def test_head_is_repeated_and_short_rows_are_whole() -> None:
    title = "Một nhiệm vụ có tên dài hơn chiều rộng của cột nên phải xuống dòng vài lần"
    pages = pdf_pages(
        render(bare(annexes=[annex(tasks=[task(n, title) for n in range(40)])]), "pdf")
    )
    assert len(pages) > 2
    assert all("Tên nhiệm vụ" in page for page in pages)
    for number in range(40):
        assert sum(f"{title} số {number};" in words(page) for page in pages) == 1


def test_heading_stays_with_the_row_below_it() -> None:
    for count in range(8, 20):
        tasks = [task(number) for number in range(count)]
        inner = {"heading": "Nhóm trong", "tasks": [task(99)]}
        groups = [{"heading": "Phần ngoài", "groups": [inner]}]
        pages = pdf_pages(render(bare(annexes=[annex(tasks=tasks, groups=groups)]), "pdf"))
        last = next(page for page in pages if "số 99;" in page)
        assert "Phần ngoài" in last
        assert "Nhóm trong" in last


def test_footnote_stands_on_the_page_of_its_number() -> None:
    note = ["Đầu chú thích." + " Lời dài." * 60, "Đoạn hai."]
    for count in range(8, 20):
        tasks = [*(task(number) for number in range(count)), task(99, note=note)]
        pages = pdf_pages(render(bare(annexes=[annex(tasks=[*tasks, task(100)])]), "pdf"))
        assert ["số 99;" in page for page in pages] == ["Đầu chú" in page for page in pages]
        assert any("Đoạn hai." in page for page in pages)


def test_two_thousand_rows() -> None:
    made = render(bare(annexes=[annex(tasks=[task(number) for number in range(2000)])]), "pdf")
    last = PdfReader(io.BytesIO(made)).pages[-1].extract_text()
    assert "2000" in last
    assert "Tuyên truyền số 1999;" in words(last)


@pytest.mark.parametrize("word", ["import", "include", "eval", "plugin", "std"])
def test_words_that_load_are_only_text(word: str) -> None:
    text = f'#{word} "@preview/x:1.0.0"'
    assert LOADERS.search(literal(text)) is None
    assert text in words(" ".join(pdf_pages(render(plan(opening=[text]), "pdf"))))


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ('#import "@preview/x:1.0.0"', "KH810"),
        ('#e("im" + "port")', "KH809"),
        ('#read("/etc/passwd")', "KH809"),
        ('#image("pyproject.toml")', "KH809"),
        ("#let x = (", "KH809"),
    ],
)
def test_template_that_loads_or_fails(tmp_path: Path, block: str, code: str) -> None:
    path = tmp_path / TEMPLATE
    path.parent.mkdir()
    text = f'{{% extends "builtin/{TEMPLATE}" %}}{{% block title %}}{block}{{% endblock %}}'
    path.write_text(text, "utf-8")
    with pytest.raises(RenderError) as caught:
        render(plan(), "pdf", tmp_path)
    assert (caught.value.diagnostic.code, caught.value.diagnostic.path) == (code, str(path))
    for lang in Lang:
        assert translator(lang)(caught.value.diagnostic.message)


def test_one_block_of_the_pdf(tmp_path: Path) -> None:
    path = tmp_path / TEMPLATE
    path.parent.mkdir()
    block = "{% block title %}TIÊU ĐỀ {{ document.title | plain }}{% endblock %}"
    path.write_text(f'{{% extends "builtin/{TEMPLATE}" %}}{block}', "utf-8")
    page = pdf_pages(render(plan(title="#1 *hai*_"), "pdf", tmp_path))[0]
    assert "TIÊU ĐỀ #1 *hai*_" in words(page)


def changed(layout: Layout, name: str, value: Any) -> Layout:
    table, _, rest = name.partition(".")
    new = changed(getattr(layout, table), rest, value) if rest else value
    return layout.model_copy(update={table: new})


def test_every_measure_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_compiled", lambda text, _: text.encode("utf-8"))
    tall = {"id": "cao", "title": "dòng chữ dài " * 35}
    table = annex(columns={**COLUMNS, "output": "Kết quả"}, tasks=[tall])
    made = document(plan(parent="Bộ Tư pháp", issuer="Cục Trợ giúp", annexes=[table]))
    env = environment(None)
    layout = read_layout(env)
    official = pdf.render_pdf(made, layout, env)
    unread = []
    for name, value in measures(LAYOUT):
        other = read_length(another(value).strip('"'))
        if not isinstance(other, Length) and not isinstance(value, str):
            other = type(value)(float(other))
        wanted = CARRIED if name == "font" else other
        if pdf.render_pdf(made, changed(layout, name, wanted), env) == official:
            unread.append(name)
    assert unread == []


def test_without_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UserError) as caught:
        render(plan(), "pdf")
    for lang in Lang:
        assert "pip install typst" in translator(lang)(caught.value.message)


def test_long_words_break_and_numbers_stay() -> None:
    room, size = Length(60, "mm"), Length(14, "pt")
    assert "#box(" not in fitted("một hai/ba 30/4/2025", room, size)
    assert '#box("66-NQ/TW,");' in fitted("số 66-NQ/TW, ngày", room, size)
    assert fitted("w" * 90, room, size).count(BREAK) == 89
    assert BREAK not in fitted("w " * 90, room, size)
    assert f"{BREAK}\u0338" not in fitted("e\u0338" * 90, room, size)


@dataclass
class FakeFace:
    family: str
    style: str
    weight: int
    path: str | None = "x"
    index: int = 0


def faces(family: str, count: int = 4) -> Iterator[FakeFace]:
    kinds = [("normal", 400), ("normal", 700), ("italic", 400), ("italic", 700)]
    yield from (FakeFace(family, style, weight) for style, weight in kinds[:count])


@pytest.mark.parametrize(
    ("wanted", "found", "complete", "choice"),
    [
        ("Times New Roman", ["Tinos", "Times New Roman"], "Tinos Times", ("Times New Roman", True)),
        ("Times New Roman", ["Liberation Serif", "Tinos"], "Tinos Liberation", ("Tinos", True)),
        (
            "Times New Roman",
            ["Liberation Serif", "Tinos"],
            "Liberation",
            ("Liberation Serif", True),
        ),
        ("Times New Roman", ["Liberation Serif"], "", (CARRIED, False)),
        ("Times New Roman", [], "", (CARRIED, False)),
        ("Arial", ["Arial", "Tinos"], "Arial Tinos", ("Arial", True)),
        ("Arial", ["Tinos"], "Tinos", ("Tinos", False)),
        ("times new roman", ["Times New Roman"], "Times", ("times new roman", True)),
        (CARRIED, [], "", (CARRIED, True)),
    ],
)
def test_choice_of_font(
    wanted: str, found: list[str], complete: str, choice: tuple[str, bool]
) -> None:
    every = [face for family in found for face in faces(family)]
    chosen = choose(wanted, every, lambda face: face.family.split()[0] in complete)
    assert chosen == Choice(*choice)


def test_a_family_without_bold_italic_is_not_chosen() -> None:
    assert choose("Tinos", faces("Tinos", 3), lambda _: True).family == CARRIED


def test_one_poor_file_under_the_name_is_enough_to_leave_it() -> None:
    poor = FakeFace("Tinos", "normal", 400, "poor")
    every = [*faces("Tinos"), poor]
    assert choose("Tinos", every, lambda face: face.path != "poor").family == CARRIED


def font_file(cmap: bytes) -> bytes:
    head = struct.pack(">4sH6x", b"\0\1\0\0", 1) + struct.pack(">4s4xII", b"cmap", 28, len(cmap))
    return head + cmap


def cmap_of(kind: int, encoding: int) -> bytes:
    """Return a table that has the characters A to E and ạ to ỹ."""
    ranges = [(0x41, 0x45), (0x1EA1, 0x1EF9)]
    if kind == 4:
        ends, starts = zip(*[(high, low) for low, high in ranges], strict=True)
        table = struct.pack(">7H2HH2H", 4, 0, 0, 4, 0, 0, 0, *ends, 0, *starts)
    else:
        groups = b"".join(struct.pack(">III", low, high, 1) for low, high in ranges)
        table = struct.pack(">HHIII", kind, 0, 0, 0, len(ranges)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, encoding, 12) + table


@pytest.mark.parametrize("cmap", [cmap_of(4, 1), cmap_of(12, 10)])
def test_coverage_of_a_font_file(tmp_path: Path, cmap: bytes) -> None:
    path = tmp_path / "phong.ttf"
    path.write_bytes(font_file(cmap))
    assert covers(path, 0, "ABEạỹ")
    assert not covers(path, 0, "F")
    assert not covers(path, 0, LETTERS)


@pytest.mark.parametrize(
    "data", [b"", b"ttcf", font_file(b""), font_file(cmap_of(4, 1)[:34]), font_file(cmap_of(6, 1))]
)
def test_a_broken_font_file_covers_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "phong.ttf"
    path.write_bytes(data)
    assert not covers(path, 0, "A")
    assert not covers(tmp_path / "khong-co.ttf", 0, "A")


def test_vietnamese_has_134_letters_of_its_own() -> None:
    assert len(LETTERS) == 134


def test_font_of_other_widths_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_fonts", lambda _: typst.Fonts(include_system_fonts=False))
    data, notices = told(plan())
    assert notices == [msg("pdf.font", wanted="Times New Roman", family=CARRIED)]
    assert b"pdfaid:part" in data
    for lang in Lang:
        assert CARRIED in translator(lang)(notices[0])


def test_notices_nobody_gathers_are_lost() -> None:
    notice(msg("pdf.missing"))
    with gathered() as notices:
        assert notices == []
