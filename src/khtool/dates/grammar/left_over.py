"""Whether words that no part was read from may still mean a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.tokens import CITED, Cursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.dates.tokens import Token

TIME_WORDS = frozenset(
    (
        "ngày", "tháng", "quý", "năm", "tuần", "giờ", "hôm", "mai", "sớm", "muộn", "trước", "sau",
        "đầu", "giữa", "cuối", "khi", "lúc", "hết", "hạn", "kỳ", "đợt", "tết", "quá", "chậm",
        "hằng", "nay", "tới", "từ", "đến", "kể", "thứ", "nửa", "theo", "âm", "mùa", "riêng", "trừ",
        "truoc", "thang",
    )
)  # fmt: skip
"""Words that speak of time: left over, they mean that something was not understood."""

OTHER_TIMES = (
    "năm học", "học kỳ", "nhiệm kỳ", "niên khóa", "niên độ", "vụ đông", "vụ xuân", "vụ hè",
    "vụ mùa", "mùa mưa", "mùa khô", "âm lịch",
)  # fmt: skip
"""Times that are not of the calendar: the days they mean are not ours to know."""

HARMLESS = (
    "thời gian", "thời điểm", "thời hạn", "đầu mối", "đầu tư", "đầu ra", "đầu vào", "hạn chế",
    "sau đây", "định kỳ", "theo dõi", "kết thúc năm học", "thứ tự", "đầu tiên", "từ xa", "cơ sở",
    "quá thời hạn", "quá hạn", "hằng hóa", "kỳ họp", "từ đó", "đầu việc",
)  # fmt: skip
"""Words that only look as if they spoke of time."""


def speaks_of_time(
    tokens: Sequence[Token], run: tuple[int, int], *, dated_after: bool = False
) -> bool:
    """Say whether words that no part was read from may still mean a time.

    `dated_after` says that a day follows at once: then "kết thúc năm học" only says what it is.
    """
    cursor = Cursor(list(tokens), *run)
    while not cursor.done:
        if dated_after and not cursor.looks_at("âm lịch") and cursor.take(*OTHER_TIMES):
            cursor.take("i", "ii")
            continue
        if cursor.looks_at(*OTHER_TIMES):
            return True
        if cursor.take(*HARMLESS, CITED):
            continue
        number = cursor.number()
        slashed = cursor.peek(1) in {"/", "."} and cursor.number(2) is not None
        if cursor.peek() in TIME_WORDS or (number is not None and (slashed or number > 1900)):
            return True
        cursor.at += 1
    return False
