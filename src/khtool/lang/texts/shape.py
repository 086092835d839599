"""Texts about the shape of a plan: KH2xx."""

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "type.text": ("một đoạn chữ", "text"),
    "type.integer": ("một số nguyên", "a whole number"),
    "type.boolean": ("true hoặc false", "true or false"),
    "type.mapping": ("các dòng “khóa: giá trị”", "“key: value” lines"),
    "type.list": ("một danh sách", "a list"),
    "type.nothing": ("để trống", "nothing"),
    "KH201": ("không có khóa “{name}”", "there is no key “{name}”"),
    "KH201.close": ("ý bạn là `{close}`?", "did you mean `{close}`?"),
    "KH201.known": (
        "các khóa dùng được ở đây: {known}",
        "keys that can stand here: {known}",
    ),
    "KH202": ("thiếu khóa “{name}”", "the key “{name}” is missing"),
    "KH202.empty": ("“{name}” để trống", "“{name}” is empty"),
    "KH202.help": ("viết, ví dụ: {example}", "write, for example: {example}"),
    "KH203": (
        "“{name}” phải là {wanted}, ở đây là {found}",
        "“{name}” must be {wanted}, here it is {found}",
    ),
    "KH203.example": ("viết, ví dụ: {example}", "write, for example: {example}"),
    "KH203.text": (
        "viết chữ ngay sau dấu “:”; chữ có dấu “:” thì đặt trong dấu ngoặc kép",
        "write the text after the “:”; a text that holds a “:” needs double quotes",
    ),
    "KH203.integer": ("viết bằng chữ số, không có dấu ngoặc", "write digits without quotes"),
    "KH203.boolean": ("viết true hoặc false", "write true or false"),
    "KH203.mapping": (
        "xuống dòng, thụt vào và viết từng dòng “khóa: giá trị”",
        "go to the next line, indent, and write “key: value” lines",
    ),
    "KH203.list": (
        "viết mỗi mục một dòng, bắt đầu bằng “- ”",
        "write one item a line, beginning with “- ”",
    ),
    "KH204.date": (
        "“{name}” phải là một ngày viết theo năm-tháng-ngày",
        "“{name}” must be a date written year-month-day",
    ),
    "KH204.date.help": ("viết {date}", "write {date}"),
    "KH204.no_day": ("không có ngày {date}", "there is no day {date}"),
    "KH204.no_day.help": (
        "kiểm tra lại ngày và tháng (tháng 2 có 28 hoặc 29 ngày)",
        "check the day and the month (February has 28 or 29 days)",
    ),
    "KH204.id": (
        "mã “{id}” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”",
        "the id “{id}” may hold only lower case letters without marks, digits and “-”",
    ),
    "KH204.id.help": (
        "viết, ví dụ: id: bao-cao-quy-1",
        "write, for example: id: bao-cao-quy-1",
    ),
    "KH204.year": ("năm {year} không hợp lý", "the year {year} makes no sense"),
    "KH204.year.help": ("viết năm đủ bốn chữ số", "write the year with four digits"),
    "KH204.record": (
        "một mục chỉ ghi một điều, ở đây có cả “{first}” và “{second}”",
        "an entry records one thing, here are both “{first}” and “{second}”",
    ),
    "KH204.record.help": (
        "tách thành hai mục, mỗi mục bắt đầu bằng “- ”",
        "make it two entries, each beginning with “- ”",
    ),
    "KH204.other": ("“{name}” không hợp lệ: {reason}", "“{name}” is not valid: {reason}"),
    "KH205": (
        "mã “{id}” đã dùng cho nhiệm vụ ở dòng {line}",
        "the id “{id}” is taken by the task on line {line}",
    ),
    "KH205.help": (
        "mỗi nhiệm vụ một mã: viết, ví dụ, id: {suggested}",
        "one id a task: write, for example, id: {suggested}",
    ),
}
