"""A small plan with a bit of everything, and how the tests of this folder make documents."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from khtool.model.plan import Plan
from khtool.render import render

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = {
    "title": "Tên nhiệm vụ",
    "lead": "Chủ trì",
    "support": "Phối hợp",
    "due": "Thời gian",
}

SAMPLE: dict[str, Any] = {
    "title": "Thử công tác bồi thường Nhà nước năm 2026",
    "issuer": "Ủy ban nhân dân thành phố Hải Phòng",
    "issuer_short": "Ủy ban nhân dân thành phố",
    "place": "Hải Phòng",
    "symbol": "KH-UBND",
    "year": 2026,
    "basis": ["Căn cứ Luật Trách nhiệm bồi thường của Nhà nước", "Căn cứ Công văn số 1/BTP"],
    "opening": ["Ủy ban nhân dân thành phố ban hành Kế hoạch (*viết tắt là KH*) như sau:"],
    "sections": [
        {
            "heading": "Mục đích, yêu cầu",
            "sections": [
                {"heading": "Mục đích", "points": ["Một;", {"text": "Hai:", "bullets": ["Ba."]}]},
                {"text": "Yêu cầu chung."},
            ],
        },
        {
            "heading": "Nội dung",
            "labels": {"lead": "Đơn vị chủ trì", "support": "Phối hợp", "due": "Thời gian"},
            "tasks": [
                {
                    "id": "luat",
                    "title": "Góp ý dự án Luật",
                    "content": ["Theo đề nghị của Bộ Tư pháp."],
                    "lead": ["Sở Tư pháp", "Sở Nội vụ"],
                    "support": "các cơ quan, đơn vị",
                    "due": ["Quý I", "Quý III."],
                },
                {
                    "id": "bao-cao",
                    "title": "Báo cáo",
                    "steps": [
                        {
                            "text": "Sở báo cáo **trước ngày 25/11/2026** (số liệu thực tế).",
                            "due": {"wording": "trước ngày 25/11/2026", "in_text": True},
                            "bullets": ["Bằng văn bản."],
                        }
                    ],
                    "tasks": [{"id": "dot-xuat", "title": "Đột xuất", "lead": "Sở Tư pháp"}],
                },
            ],
            "sections": [{"heading": "Kinh phí", "content": ["Từ ngân sách."]}],
        },
    ],
    "closing": ["Yêu cầu các cơ quan thực hiện./."],
    "signature": {
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "capacity": "KT. CHỦ TỊCH",
        "position": "PHÓ CHỦ TỊCH",
        "name": "Nguyễn Minh Hùng",
    },
    "recipients": ["Bộ Tư pháp", "Các sở, ngành"],
    "archive": "VT, N.T.Dung",
    "annexes": [
        {
            "heading": "Các nhiệm vụ bổ sung",
            "columns": COLUMNS,
            "number_suffix": ".",
            "tasks": [
                {
                    "id": "truyen-thong",
                    "title": "Truyền thông",
                    "lead": ["- Sở Tư pháp;", "- Sở Nội vụ."],
                    "support": "Sở A\nSở B",
                    "due": "Thường xuyên",
                }
            ],
        }
    ],
}


def plan(**changes: Any) -> Plan:
    """Return the sample with other values; None leaves a key out."""
    data = {**SAMPLE, **changes}
    return Plan.model_validate({key: value for key, value in data.items() if value is not None})


def bare(**values: Any) -> Plan:
    """Return a plan with nothing but a head and `values`."""
    keys = ("title", "issuer", "place", "symbol", "year")
    return Plan.model_validate({**{key: SAMPLE[key] for key in keys}, **values})


def text_of(made: Plan, fmt: str, templates: Path | None = None) -> str:
    """Return a text format as text."""
    return render(made, fmt, templates).decode("utf-8")


def parts_of(docx: bytes) -> dict[str, str]:
    """Return the parts of a Word file by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
