"""Documents that a text cites by number: "Nghị quyết số 66-NQ/TW ngày 30/4/2025"."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPES: Final = (
    "Thông tư liên tịch",
    "Thông tư",
    "Nghị định",
    "Quyết định",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Chỉ thị",
    "Kế hoạch",
    "Kế hoạch hành động",
    "Chương trình hành động",
    "Chương trình",
    "Kết luận",
    "Quy định",
    "Hướng dẫn",
    "Thông báo",
    "Báo cáo",
    "Tờ trình",
    "Đề án",
    "Công văn",
    "Công điện",
)
"""Types of documents as they are cited, with a capital (Phụ lục II, V.6)."""

LAWS: Final = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
"""Cited by name alone (II.6.a); a number may follow the name."""

_TYPE = "|".join(sorted(TYPES, key=len, reverse=True)).replace(" ", r"\s+")

CITED = re.compile(
    rf"""(?<!\w)(?:
        (?P<type>{_TYPE})\s+(?:số\s*:?\s*)?
      | (?P<law>Bộ\s+luật|Luật|Pháp\s+lệnh)\s(?:(?!{_TYPE})[^;.()“”\n]){{1,90}}?\ssố\s*:?\s*
    )
    (?P<number>\d+[^\W\d_]?(?=[/–-])[\w/–.&-]*[\w/–-])""",
    re.VERBOSE,
)
"""A type with a number that has a symbol; "Nghị quyết số 66" is a short name, not a number."""

DATE = re.compile(r"ngày\s+(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4})")

AT_ONCE = re.compile(r"[*\s]*,?\s*\(?(?=ngày(?!\w))")
BEHIND_THE_ISSUER = re.compile(r"\s+của\s[^,;.()]{1,80}?(?<!trước)(?<!đến)(?<!từ)\s(?=ngày\s+\d)")
"""What may stand between a number and its date."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited at `start` to `end` of a text; `day` is None for a date not written out.

    `dated` is true also for a date left blank, as in a draft.
    """

    type: str
    number: str
    start: int
    end: int
    dated: bool
    day: datetime.date | None

    @property
    def key(self) -> str:
        """Return the number as numbers are compared."""
        return plain_number(self.number).upper()

    @property
    def text(self) -> str:
        """Return type and number as they are cited."""
        return f"{self.type} số {self.number}"


def plain_number(number: str) -> str:
    """Return a number with the letter Đ where a scan put its double, the Icelandic Eth."""
    return number.replace("\u00d0", "Đ")


def citations(text: str) -> Iterator[Citation]:
    """Yield the documents that `text` cites with a number and a symbol, in its order."""
    for match in CITED.finditer(text):
        number = match["number"]
        if not any(sign.isupper() for sign in number):
            continue  # a day: "Kế hoạch 15/10"
        dated, day = _date_after(text, match.end())
        type_ = " ".join((match["type"] or match["law"]).split())
        yield Citation(type_, number, match.start(), match.end(), dated, day)


def _date_after(text: str, at: int) -> tuple[bool, datetime.date | None]:
    """Say whether a date belongs to the number that ends at `at`, and which."""
    between = AT_ONCE.match(text, at) or BEHIND_THE_ISSUER.match(text, at)
    if between is None:
        return False, None
    written = DATE.match(text, between.end())
    if written is not None:
        day, month, year = map(int, written.groups())
        with suppress(ValueError):
            return True, datetime.date(year, month, day)
    return True, None
