"""The grammar of numbers and years: "2026", "năm sau", the year after a day or month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.moments import PLAN_YEAR, Year

if TYPE_CHECKING:
    from khtool.dates.tokens import Cursor

NUMBER_WORDS = {
    "một": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
"""Numbers in words; five is left out, for "năm" is also the word for year."""

FIRST_YEAR, LAST_YEAR = 1945, 2199


def number(cursor: Cursor) -> int | None:
    """Read a number in digits or, up to ninety-nine, in words ("mười lăm", "hai mươi")."""
    found = cursor.number()
    if found is not None:
        cursor.at += 1
        return found
    found = NUMBER_WORDS.get(cursor.peek())
    if found is None:
        return None
    cursor.at += 1
    if cursor.take("mươi"):
        found *= 10
    if found >= 10:
        more = 5 if cursor.take("lăm", "nhăm") else 1 if cursor.take("mốt") else None
        if more is None and found > 10 and (more := NUMBER_WORDS.get(cursor.peek())) is not None:
            cursor.at += 1
        found += more or 0
    return found


def year_number(cursor: Cursor) -> int | None:
    """Read a year of four digits."""
    found = cursor.number()
    if found is not None and len(cursor.peek()) == 4 and FIRST_YEAR <= found <= LAST_YEAR:
        cursor.at += 1
        return found
    return None


def year(cursor: Cursor) -> Year | None:
    """Read "năm 2026", "năm nay", "năm sau", with "của" or "trong" before it."""
    start = cursor.at
    cursor.take("của", "trong")
    if cursor.take("năm"):
        if (found := year_number(cursor)) is not None:
            return Year(found)
        if cursor.take("nay", "này", "hiện tại"):
            return PLAN_YEAR
        if not _bounds_what_follows(cursor):
            if cursor.take("sau", "tới", "kế tiếp", "tiếp theo"):
                return Year(later=1)
            if cursor.take("trước"):
                return Year(later=-1)
    cursor.at = start
    return None


def _bounds_what_follows(cursor: Cursor) -> bool:
    """Say whether "trước", "sau" begin something new: "báo cáo năm, trước ngày 15/12"."""
    follows = cursor.peek(1) in {"ngày", "khi", "tháng", "quý"} or cursor.number(1) is not None
    return cursor.looks_at("trước", "sau", "tới") and follows


def year_after(cursor: Cursor) -> Year:
    """Read the year that follows a day, month or quarter: "/2026", " năm 2026", " 2026"."""
    start = cursor.at
    if cursor.take("/", "-", "."):
        if (found := year_number(cursor)) is not None:
            return Year(found)
        cursor.at = start
    cursor.take(",")
    if (spelled := year(cursor)) is not None:
        return spelled
    cursor.at = start
    if (found := year_number(cursor)) is not None:
        return Year(found)
    return PLAN_YEAR
