"""Texts of the commands that edit plan files: check --fix, fmt."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "edit.unwritable": (
        "không ghi được {path}: {reason}; tệp vẫn như cũ",
        "cannot write {path}: {reason}; the file is as it was",
    ),
    "edit.changed_meanwhile": (
        "{path} vừa được người khác sửa; tệp đó được để nguyên, hãy chạy lại",
        "{path} has just been changed by somebody else and is left alone; run again",
    ),
    "edit.stdin": (
        "--fix sửa tệp tại chỗ nên không nhận “-”; ghi ra tệp trước",
        "--fix mends files in place and does not take “-”; save it as a file first",
    ),
    "edit.needs_fix": (
        "{option} chỉ dùng cùng với --fix",
        "{option} needs --fix",
    ),
    "fix.broken": (
        "“{path}” có lỗi YAML nên được để nguyên",
        "“{path}” has YAML errors and is left alone",
    ),
    "fix.mended": ("đã sửa {path}: {mends}", "mended {path}: {mends}"),
    "fix.would_mend": ("sẽ sửa {path}: {mends}", "would mend {path}: {mends}"),
    "fix.nothing": ("không có gì để sửa", "nothing to mend"),
    "fix.tabs": ("thụt đầu dòng bằng Tab", "tabs that indent"),
    "fix.composed": ("dạng Unicode ({count} giá trị)", "Unicode form (values: {count})"),
    "fix.spaces": ("dấu cách thừa ({count} giá trị)", "extra spaces (values: {count})"),
    "fix.hang": ("hằng/hàng ({count} giá trị)", "hằng/hàng (values: {count})"),
    "fix.stops": ("dấu chấm cuối ({count} giá trị)", "trailing full stops (values: {count})"),
    "fix.agencies": ("tên cơ quan ({count} giá trị)", "names of agencies (values: {count})"),
    "fix.bytes": ("dấu xuống dòng, BOM", "line ends, BOM"),
    "fmt.written": ("đã trình bày lại {path}", "laid out {path}"),
    "fmt.would": ("chưa đúng cách trình bày: {path}", "would be laid out anew: {path}"),
    "fmt.clean": ("{files} tệp đã đúng cách trình bày", "files in order: {files}"),
    "fmt.unsafe": (
        "“{path}” có cách viết YAML mà khtool không trình bày lại được nên được để nguyên",
        "“{path}” is written in a way that khtool cannot lay out anew and is left alone",
    ),
    "help.check.fix": (
        "sửa những chỗ sửa được an toàn, giữ nguyên chú thích và mọi chữ khác, rồi kiểm tra",
        "mend what is safe, leaving comments and all other bytes alone, then check",
    ),
    "help.check.diff": (
        "chỉ in những gì --fix sẽ sửa, không ghi; mã 1 khi có",
        "only print what --fix would mend; exit 1 when there is something",
    ),
    "help.line_ends": (
        "lf: bỏ BOM, xuống dòng kiểu LF; keep (mặc định): giữ như trong tệp",
        "lf: no BOM, line feeds only; keep (the default): as the file has them",
    ),
    "help.fmt": (
        "trình bày lại tệp kế hoạch theo một kiểu thống nhất",
        "lay out plan files in one canonical way",
    ),
    "help.fmt.examples": (
        "khtool fmt plans/\nkhtool fmt --check plans/",
        "khtool fmt plans/\nkhtool fmt --check plans/",
    ),
    "help.fmt.check": (
        "không ghi; mã 1 khi có tệp cần trình bày lại",
        "write nothing; exit 1 when a file would change",
    ),
    "help.fmt.diff": (
        "in những gì sẽ đổi, không ghi; mã 1 khi có",
        "print what would change, write nothing; exit 1 when there is something",
    ),
    "help.fmt.sort_keys": (
        "xếp các khóa theo thứ tự của tài liệu hướng dẫn",
        "put keys in the order of the guide",
    ),
    "help.fmt.wrap": (
        "ngắt lại các đoạn dài cho vừa 100 cột",
        "wrap long texts anew at 100 columns",
    ),
    "metavar.line_ends": ("keep|lf", "keep|lf"),
}
