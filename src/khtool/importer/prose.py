"""Deadlines that stand in the middle of a sentence, and who the sentence says must keep them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.dates.wording import read_wording
from khtool.importer.record import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.importer.names import Names

LIMIT = r"(?:trước|chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|xong trước|đến hết|hết|không quá|trong)"
DATE = r"(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?"
SPELLED = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
PERIOD = r"(?:tháng|quý)\s+(?:\d{1,2}|[IV]{1,3})(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?"
EVERY = r"(?:\s*,?\s*(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần))?"

LIMITED = re.compile(
    rf"(?<!\w){LIMIT}\s+(?:{DATE}|{SPELLED}|{PERIOD}|ngày\s+\d{{1,2}}){EVERY}(?![\w/])", re.I
)
FIRST = re.compile(
    r"(?:định kỳ\s+)?(?:\d+\s+tháng\s*,?\s*)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần)(?=\W|$)", re.I
)
"""What comes round: it counts only where a sentence begins with it."""

MEANT = re.compile(r"\**\s*\((?:đối với\s+|với\s+)?([^()]{3,60})\)")
CITED = re.compile(
    r"(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|số\s+\d\S*)\s+(?:\S+\s+){0,4}$", re.I
)


def dues_in(text: str) -> list[Part]:
    """Return the deadlines that `text` states, in its own words; only what khtool understands."""
    plain = text.replace("**", "  ").replace("*", " ")
    found = [(m.start(), m.end()) for m in LIMITED.finditer(plain) if _own(plain, m)]
    if first := FIRST.match(plain):
        found.insert(0, (0, first.end()))
    return [part for start, end in found for part in _part(text, plain, start, end)]


def _own(text: str, match: re.Match[str]) -> bool:
    return CITED.search(text[max(match.start() - 60, 0) : match.start()]) is None


def _part(text: str, plain: str, start: int, end: int) -> Iterator[Part]:
    wording = " ".join(text[start:end].replace("*", "").split())
    if not read_wording(wording).understood:
        return
    part = Part(wording=wording)
    if meant := MEANT.match(text, end):
        part["label"] = meant[1].strip()
    yield part


def subject_of(text: str, names: Names) -> str | None:
    """Return the agencies that `text` begins with, where a duty of theirs follows."""
    plain = text.replace("*", "")
    end = names.name_at(plain, 0)
    first = plain[:1].isupper() and names.begins_name(plain)
    follows = names.goes_on_as_prose(plain, end)
    return plain[:end].strip(" ,;:") if first and follows else None
