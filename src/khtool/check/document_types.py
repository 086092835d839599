"""The 29 types of administrative documents (NĐ 30/2020, Điều 7) and how symbols shorten them."""

from __future__ import annotations

from typing import Final

from khtool.model.agency import fold_case

SHORT: Final[dict[str, str]] = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công văn": "",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
    "Thư công": "",
}
"""Each type with its abbreviation (Phụ lục III, I); two have none."""

NAMES: Final = tuple(SHORT)


def type_at_the_start_of(text: str) -> str | None:
    """Return the type that `text` is or begins with ("Kế hoạch hành động": Kế hoạch)."""
    words = fold_case(text).replace("thoả", "thỏa").replace("uỷ", "ủy")
    found = (name for name in NAMES if f"{words} ".startswith(f"{fold_case(name)} "))
    return next(found, None)
