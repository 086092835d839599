"""The formats as a reader sees them: golden texts, sections, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import html
import io
import re
from typing import Any

import docx
import pytest
from read_back import docx_paragraphs, page_text, words
from render_sample import bare, parts_of, plan, text_of

from khtool.render import FORMATS, default_name, render

MARKDOWN = """\
**ỦY BAN NHÂN DÂN**<br>
**THÀNH PHỐ HẢI PHÒNG**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>
**Độc lập - Tự do - Hạnh phúc**

Số:        /KH-UBND

*Hải Phòng, ngày      tháng      năm 2026*

# KẾ HOẠCH

**Thử công tác bồi thường Nhà nước năm 2026**

*Căn cứ Luật Trách nhiệm bồi thường của Nhà nước;*

*Căn cứ Công văn số 1/BTP.*

Ủy ban nhân dân thành phố ban hành Kế hoạch (*viết tắt là KH*) như sau:

## I. Mục đích, yêu cầu

### 1. Mục đích

a) Một;

b) Hai:

- Ba.

2\\. Yêu cầu chung.

## II. Nội dung

### 1. Góp ý dự án Luật

Theo đề nghị của Bộ Tư pháp.

- Đơn vị chủ trì: Sở Tư pháp, Sở Nội vụ.
- Phối hợp: các cơ quan, đơn vị.
- Thời gian: Quý I; Quý III.

### 2. Báo cáo

- Sở báo cáo **trước ngày 25/11/2026** (số liệu thực tế).
  + Bằng văn bản.

a) Đột xuất

- Đơn vị chủ trì: Sở Tư pháp.

### 3. Kinh phí

Từ ngân sách.

Yêu cầu các cơ quan thực hiện./.

***Nơi nhận:***

- Bộ Tư pháp;
- Các sở, ngành;
- Lưu: VT, N.T.Dung.

**TM. ỦY BAN NHÂN DÂN**<br>
**KT. CHỦ TỊCH**<br>
**PHÓ CHỦ TỊCH**

**Nguyễn Minh Hùng**

## Phụ lục

**Các nhiệm vụ bổ sung**

*(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân thành phố)*

| TT | Tên nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
| :-: | --- | --- | --- | --- |
| 1. | Truyền thông | - Sở Tư pháp;<br>- Sở Nội vụ. | Sở A<br>Sở B | Thường xuyên |
"""


def test_markdown_golden() -> None:
    assert text_of(plan(), "md") == MARKDOWN


def test_docx_golden_text() -> None:
    assert docx_paragraphs(render(plan(), "docx")) == [
        "ỦY BAN NHÂN DÂN",
        "THÀNH PHỐ HẢI PHÒNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số:        /KH-UBND",
        "Hải Phòng, ngày      tháng      năm 2026",
        "KẾ HOẠCH",
        "Thử công tác bồi thường Nhà nước năm 2026",
        "Căn cứ Luật Trách nhiệm bồi thường của Nhà nước;",
        "Căn cứ Công văn số 1/BTP.",
        "Ủy ban nhân dân thành phố ban hành Kế hoạch (viết tắt là KH) như sau:",
        "I. Mục đích, yêu cầu",
        "1. Mục đích",
        "a) Một;",
        "b) Hai:",
        "- Ba.",
        "2. Yêu cầu chung.",
        "II. Nội dung",
        "1. Góp ý dự án Luật",
        "Theo đề nghị của Bộ Tư pháp.",
        "- Đơn vị chủ trì: Sở Tư pháp, Sở Nội vụ.",
        "- Phối hợp: các cơ quan, đơn vị.",
        "- Thời gian: Quý I; Quý III.",
        "2. Báo cáo",
        "- Sở báo cáo trước ngày 25/11/2026 (số liệu thực tế).",
        "+ Bằng văn bản.",
        "a) Đột xuất",
        "- Đơn vị chủ trì: Sở Tư pháp.",
        "3. Kinh phí",
        "Từ ngân sách.",
        "Yêu cầu các cơ quan thực hiện./.",
        "Nơi nhận:",
        "- Bộ Tư pháp;",
        "- Các sở, ngành;",
        "- Lưu: VT, N.T.Dung.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Nguyễn Minh Hùng",
        "Phụ lục",
        "Các nhiệm vụ bổ sung",
        "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2026 "
        "của Ủy ban nhân dân thành phố)",
        "TT",
        "Tên nhiệm vụ",
        "Chủ trì",
        "Phối hợp",
        "Thời gian",
        "1.",
        "Truyền thông",
        "- Sở Tư pháp;",
        "- Sở Nội vụ.",
        "Sở A",
        "Sở B",
        "Thường xuyên",
    ]


def test_html_shows_the_same_words_as_docx() -> None:
    page = re.sub(r"(?s)<head>.*</head>", "", text_of(plan(), "html"))
    from_docx = words(" ".join(docx_paragraphs(render(plan(), "docx"))))
    assert sorted(page_text(page).split()) == sorted(from_docx.split())


def test_docx_runs_are_bold_where_the_plan_says() -> None:
    document = docx.Document(io.BytesIO(render(plan(), "docx")))
    step = next(p for p in document.paragraphs if p.text.startswith("- Sở báo cáo"))
    assert [run.text for run in step.runs if run.bold] == ["trước ngày 25/11/2026"]


def test_docx_sections() -> None:
    annex: dict[str, Any] = {"heading": "Bảng", "columns": {"title": "Việc"}}
    for count in (0, 1, 2):
        made = plan(annexes=[annex] * count)
        sections = docx.Document(io.BytesIO(render(made, "docx"))).sections
        assert [int(section.orientation) for section in sections] == [0] + [1] * count
    only = docx.Document(io.BytesIO(render(bare(annexes=[annex]), "docx")))
    assert next(paragraph.text for paragraph in only.paragraphs) == "Phụ lục"
    assert len(only.sections) == 1


def test_only_tall_rows_may_split() -> None:
    tasks = [{"id": "a", "title": "ngắn"}, {"id": "b", "title": "rất dài " * 400}]
    annex = {"heading": "Bảng", "columns": {"title": "Việc"}, "tasks": tasks}
    document = docx.Document(io.BytesIO(render(bare(annexes=[annex]), "docx")))
    whole = ["cantSplit" in row._tr.xml for row in document.tables[0].rows]
    assert whole == [True, True, False]


def test_docx_properties_and_stamps_are_fixed() -> None:
    data = render(plan(issued="2026-01-05"), "docx")
    core = docx.Document(io.BytesIO(data)).core_properties
    assert core.title == "KẾ HOẠCH Thử công tác bồi thường Nhà nước năm 2026"
    assert core.author == "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"
    assert f"{core.created:%Y-%m-%d}" == "2026-01-05"
    assert next(iter(parts_of(data))) == "[Content_Types].xml"


@pytest.mark.parametrize("fmt", FORMATS)
def test_same_plan_same_bytes(fmt: str) -> None:
    assert render(plan(), fmt) == render(plan(), fmt)


def test_html_is_shut_in() -> None:
    page = text_of(plan(), "html")
    style = re.search(r"(?s)<style>(.*)</style>", page)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert style is not None
    assert policy is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html.unescape(policy[1])
    assert html.unescape(policy[1]).startswith("default-src 'none'")
    assert not re.search(r"<script|<link|<img|src=|href=|url\(| style=", page)


def test_html_reads_the_measures_of_the_layout() -> None:
    page = text_of(plan(), "html")
    assert "size: 210mm 297mm" in page
    assert "margin: 20mm 15mm 20mm 30mm" in page
    assert "text-indent: 12.7mm" in page


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match="odt"):
        render(plan(), "odt")


def test_default_name() -> None:
    assert default_name("plans/2026/boi-thuong.yaml", "docx") == "boi-thuong.docx"
    assert default_name("-", "md") == "ke-hoach.md"
