"""Texts about what khtool keeps of plans that it has read."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "help.cache": (
        "xem hoặc xóa bộ nhớ đệm: những gì đã đọc từ các kế hoạch",
        "show or clear what is kept of plans that were read",
    ),
    "help.cache.examples": (
        "khtool cache info\nkhtool cache clear",
        "khtool cache info\nkhtool cache clear",
    ),
    "help.cache.action": (
        "info (mặc định): ở đâu, lớn bao nhiêu; path: chỉ in thư mục; clear: xóa",
        "info (default): where it is, how big; path: print the folder only; clear: delete it",
    ),
    "metavar.kept": ("[info|path|clear]", "[info|path|clear]"),
    "cache.info": (
        "thư mục:    {folder}\nsố tệp:     {count}\ndung lượng: {megabytes} MB",
        "folder: {folder}\nfiles:  {count}\nsize:   {megabytes} MB",
    ),
    "cache.cleared": (
        "đã xóa {count} tệp ({megabytes} MB) trong {folder}; lần chạy sau sẽ đọc lại mọi kế hoạch",
        "deleted {count} files ({megabytes} MB) in {folder}; the next run reads every plan again",
    ),
    "cache.homeless": (
        "người dùng này không có thư mục riêng nên khtool không lưu gì; muốn lưu thì đặt "
        "KHTOOL_CACHE_DIR",
        "this user has no home folder, so khtool keeps nothing; to keep it set KHTOOL_CACHE_DIR",
    ),
}
