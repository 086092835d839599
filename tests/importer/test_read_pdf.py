"""PDF files with text: paragraphs joined again, tables by their lines, columns; others refused."""

from __future__ import annotations

import base64
import io
from typing import Any

import pytest
import typst
from pypdf import PdfReader, PdfWriter

from khtool.errors import UserError
from khtool.importer import from_pdf
from khtool.importer.blocks import Paragraph, Place, Source, Table
from khtool.importer.from_pdf import read_pdf

PAGE = """
#set page(width: 210mm, height: 297mm, margin: 20mm, header: context {
  let at = counter(page).get().first()
  if at > 1 { align(center)[#at] }
})
#set text(size: 14pt, font: "Libertinus Serif", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 10mm, all: true), spacing: 12pt, leading: 6pt)
"""

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SCAN = f'image(bytes(({", ".join(map(str, PIXEL))})), format: "png", width: 2cm)'
LONG = "Rà soát, lập danh mục văn bản quy phạm pháp luật của Hội đồng nhân dân các cấp. " * 4


def pdf(source: str) -> bytes:
    """Return what Typst makes of `source` on pages of A4."""
    return bytes(typst.compile((PAGE + source).encode("utf-8"), ignore_system_fonts=True))


def read(source: str) -> Source:
    return read_pdf(pdf(source), "ke-hoach.pdf")


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def grid(source: Source) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row] for row in block.rows]
        for block in source.blocks
        if isinstance(block, Table)
    ]


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_pdf(data, "ke-hoach.pdf")
    return caught.value.message.key


def test_the_lines_of_a_paragraph_are_joined() -> None:
    source = read(f"{LONG}\n\n\\- {LONG}\n\nHết.")
    assert texts(source) == [LONG.strip(), f"- {LONG.strip()}", "Hết."]


def test_the_lines_of_a_hanging_item_are_joined() -> None:
    source = read(f"Gồm:\n- {LONG}\n- {LONG}\n\n#h(-10mm)Hết.")
    assert texts(source) == ["Gồm:", f"• {LONG.strip()}", f"• {LONG.strip()}", "Hết."]


def test_a_centred_title_of_several_lines_is_one_paragraph() -> None:
    source = read(f"#align(center)[*KẾ HOẠCH*\n\n#par(justify: false)[*{LONG[:140]}*]]\n\n{LONG}")
    title, subject, body = (block for block in source.blocks if isinstance(block, Paragraph))
    assert (title.text, title.style.centred, title.style.capitals) == ("KẾ HOẠCH", True, True)
    assert (subject.text, subject.style.bold) == (LONG[:140].strip(), True)
    assert (body.text, body.style.bold, body.style.size) == (LONG.strip(), False, 14.0)


def test_print_is_marked() -> None:
    source = read("Theo *Luật số 10* (_sau đây gọi là Luật_), ba tốt#super(typographic: false)[1].")
    assert texts(source) == ["Theo **Luật số 10** (*sau đây gọi là Luật*), ba tốt^1^."]


def test_places_are_pages_and_page_numbers_are_left_out() -> None:
    source = read("Một\n#pagebreak()\nHai")
    assert [(block.place, texts(source)[at]) for at, block in enumerate(source.blocks)] == [
        (Place("page", "1"), "Một"),
        (Place("page", "2"), "Hai"),
    ]


TABLE = r"""#table(columns: (1cm, 5cm, 3cm),
  [TT], [Nhiệm vụ], [Chủ trì],
  [A], table.cell(colspan: 2)[NHIỆM VỤ CHUNG],
  [1], [Rà soát văn bản quy phạm pháp luật của thành phố], [Sở A \ Sở B],
  [2], [\- Kế hoạch; \ \- Báo cáo.], table.cell(rowspan: 2)[Sở C],
  [3], [Sơ kết],
)"""


def test_a_table_is_read_by_its_lines() -> None:
    source = read(f"#set par(first-line-indent: 0mm, justify: false)\nTrước\n\n{TABLE}\n\nSau")
    assert texts(source) == ["Trước", "Sau"]
    assert grid(source) == [
        [
            ["TT", "Nhiệm vụ", "Chủ trì"],
            ["A", "NHIỆM VỤ CHUNG"],
            ["1", "Rà soát văn bản quy phạm pháp luật của thành phố", "Sở A\nSở B"],
            ["2", "- Kế hoạch;\n- Báo cáo.", "Sở C"],
            ["3", "Sơ kết", ""],
        ]
    ]
    (found,) = (block for block in source.blocks if isinstance(block, Table))
    assert [cell.columns for cell in found.rows[1]] == [1, 2]
    assert [cell.continues for cell in found.rows[4]] == [False, False, True]


def test_columns_side_by_side_are_a_table_without_lines() -> None:
    left = "*ỦY BAN NHÂN DÂN* \\ *THÀNH PHỐ HẢI PHÒNG* \\ Số: 10/KH-UBND"
    right = "*CỘNG HÒA XÃ HỘI CHỦ NGHĨA* \\ *Độc lập - Tự do* \\ _Hải Phòng, ngày 01_"
    head = f"#grid(columns: (40%, 60%), align: center, [{left}], [{right}])"
    source = read(
        f"#set par(first-line-indent: 0mm)\n{head}\n\n#align(center)[*KẾ HOẠCH*]\n\n{LONG}"
    )
    assert grid(source) == [
        [
            [
                "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 10/KH-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do\nHải Phòng, ngày 01",
            ]
        ]
    ]
    assert texts(source)[0] == "KẾ HOẠCH"


def test_a_picture_is_noted_with_its_page() -> None:
    source = read(f"Có chữ #{SCAN}")
    (note,) = source.notes
    assert (note.message.key, note.place) == ("reading.picture", Place("page", "1"))


def test_a_scan_is_refused() -> None:
    assert refusal(pdf(f"#{SCAN}")) == "reading.pdf_scanned"


def test_a_pdf_without_words_is_refused() -> None:
    assert refusal(pdf("#rect()")) == "reading.pdf_no_text"


def test_a_pdf_with_a_password_is_refused() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("Mật"))))
    writer.encrypt("mat-khau", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    assert refusal(file.getvalue()) == "reading.pdf_encrypted"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0\xff" * 500])
def test_a_broken_pdf_is_refused(data: bytes) -> None:
    assert refusal(data) in ("reading.pdf_broken", "reading.pdf_no_text")


def test_a_pdf_that_was_not_copied_whole_is_refused_or_read() -> None:
    whole = pdf(LONG)
    for share in (0.1, 0.5, 0.9):
        with pytest.raises(UserError):
            read_pdf(whole[: int(len(whole) * share)], "ke-hoach.pdf")


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_pdf, "MOST_PAGES", 1)
    assert refusal(pdf("Một\n#pagebreak()\nHai")) == "reading.pdf_pages"


def test_without_the_library_a_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(from_pdf, "find_spec", lambda _: None)
    assert refusal(b"%PDF-1.7") == "reading.pdf_missing"


class OldPage:
    """A page whose letters are not those that are printed."""

    def __init__(self, font: str, text: str) -> None:
        self._word = {"fontname": font, "text": text, "size": 14.0, "upright": True}

    def extract_words(self, **_: Any) -> list[dict[str, Any]]:
        place = dict.fromkeys(("x0", "x1", "top", "bottom"), 0.0)
        return [self._word | place]


@pytest.mark.parametrize(
    ("font", "text"), [("ABCDEF+.VnTime", "Céng"), ("Times", "(cid:12)(cid:7)")]
)
def test_fonts_that_do_not_tell_their_letters_are_refused(font: str, text: str) -> None:
    with pytest.raises(UserError) as caught:
        from_pdf._words(OldPage(font, text), "ke-hoach.pdf")
    assert caught.value.message.key == "reading.pdf_font"
