"""The words before a moment: "trước", "chậm nhất", "đến hết", "từ"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

FILLERS = ("trong", "vào", "ngay", "là", "xong", "thời hạn", "hạn", "khoảng", "cả")
STRICT = ("đến trước", "trước")
INCLUSIVE = ("trước và trong", "trước hoặc trong", "trong và trước")
LIMITS = (
    "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất", "cho đến hết", "đến hết", "cho đến",
    "đến", "tới", "hết", "hạn cuối", "hạn chót", "không quá", "không muộn hơn", "không chậm hơn",
)  # fmt: skip
SINCE = ("bắt đầu từ", "bắt đầu", "kể từ", "tính từ", "tuần từ", "từ", "sau")
NOW = ("từ nay", "từ nay cho", "từ thời điểm này", "kể từ nay")

MOST_WORDS = 8
"""How many of these stand before one moment: "chậm nhất là trong …" has three."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What stands before a moment: strictly before it, from it on, or just by it.

    `from_now` is said of "từ nay đến": the moment ends a period that has begun.
    """

    strict: bool = False
    since: bool = False
    from_now: bool = False


def limit(cursor: Cursor) -> Limit | None:
    """Read the words before a moment; None where there are none."""
    start = cursor.at
    strict = since = from_now = False
    for _ in range(MOST_WORDS):
        if cursor.take(*INCLUSIVE):
            strict = False
        elif cursor.take(*STRICT):
            strict = cursor.before_is_strict or not _day_follows(cursor)
        elif cursor.take(*NOW):
            from_now = True
        elif cursor.take(*SINCE):
            since = True
        elif not cursor.take(*LIMITS, *FILLERS):
            break
    return Limit(strict, since, from_now) if cursor.at > start else None


def _day_follows(cursor: Cursor) -> bool:
    """Say whether "trước" stands before a day; before a month or year it always excludes it."""
    return cursor.looks_at("ngày", "thứ", "mùng") or cursor.number() is not None
