"""Texts about agencies: KH3xx."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "KH301": (
        "“{name}” không có trong danh sách agencies",
        "“{name}” is not in the list of agencies",
    ),
    "KH301.close": (
        "ý bạn là “{close}”? nếu không, thêm “{name}” vào agencies",
        "did you mean “{close}”? if not, add “{name}” to agencies",
    ),
    "KH301.help": (
        "thêm “- {name}” vào agencies, hoặc ghi nó làm aliases của một cơ quan đã có",
        "add “- {name}” to agencies, or write it as an alias of one that is there",
    ),
    "KH302": (
        "“{name}” vừa chủ trì vừa phối hợp",
        "“{name}” both leads and supports",
    ),
    "KH302.help": (
        "bỏ “{name}” ở support, hoặc để cơ quan khác chủ trì",
        "remove “{name}” from support, or let another agency lead",
    ),
    "KH303": (
        "tên “{name}” đã khai cho “{other}”",
        "the name “{name}” is declared for “{other}” already",
    ),
    "KH303.help": ("mỗi tên chỉ khai một lần", "declare each name once"),
}
