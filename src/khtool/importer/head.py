"""The head of a document: letterhead, number, place and date, type and title."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from khtool.importer.labels import same_key
from khtool.importer.title import FARTHEST, is_motto, title_from, type_and_rest, type_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.blocks import Place
    from khtool.importer.labels import Labels
    from khtool.importer.letters import Spelling
    from khtool.importer.lines import Line
    from khtool.importer.record import Record

NUMBER = re.compile(
    r"Số\s*:?\s*(?P<number>[\w.…_ ]*?)\s*(?P<sign>[/-])\s*(?P<symbol>[^\W\d_][\w&/.-]*)"
)
DATE = re.compile(
    r"(?P<place>[^\d,;:]{2,50}?)\s*,\s*ngày\s*(?P<day>\d{0,2})[\s….]*tháng\s*(?P<month>\d{0,2})[\s….]*"
    r"năm\s*(?P<year>\d{4})?[\s….]*",
    re.IGNORECASE,
)
REFERENCE_NUMBER = re.compile(
    r"số\s*:?\s*(?P<number>\d*)[\s….]*(?P<sign>[/-])\s*(?P<symbol>[^\W\d_][\w&/.-]*)"
)
REFERENCE_DATE = re.compile(r"ngày\s*(\d{1,2})?\s*(?:/|tháng)\s*(\d{1,2})?\s*(?:/|năm)\s*(\d{4})")
REFERENCE_ISSUER = re.compile(r"\bcủa\s+(?P<issuer>[^()]+?)\s*\)?$")
GAP = re.compile(r"\t|\s{3,}|\n")


YEAR = re.compile(r"\bnăm\s+(\d{4})", re.IGNORECASE)


@dataclass(slots=True)
class Head:
    """What the head says, and the index of the first line below it."""

    values: dict[str, object] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    end: int = 0
    found_type: bool = False


def read_head(lines: Sequence[Line], labels: Labels, spelling: Spelling, record: Record) -> Head:
    """Return what stands above the text of a document; lines of no known kind are left over."""
    head = Head()
    at = type_line(lines, labels)
    if at is None:
        at = _letterhead_end(lines, labels)
        _letterhead(lines[:at], head, labels, spelling, record)
        head.end = at
        return head
    _letterhead(lines[:at], head, labels, spelling, record)
    head.found_type = True
    record.printed(type_and_rest(lines[at], labels)[0])
    name, rest = type_and_rest(lines[at], labels)
    _set(head, "type", spelling.lowered(name) if name.isupper() else name, lines[at])
    title, end = title_from(
        lines, at + 1, spelling.lowered(rest) if rest.isupper() else rest, labels
    )
    if title:
        _set(head, "title", title, lines[min(at + 1, len(lines) - 1)])
    head.end = end
    return head


def _set(head: Head, key: str, value: object, line: Line) -> None:
    head.values[key] = value
    head.places[key] = line.place


def _letterhead_end(lines: Sequence[Line], labels: Labels) -> int:
    """Return where the letterhead ends in a document without the name of its type."""
    end = 0
    for index, line in enumerate(lines[:FARTHEST]):
        if NUMBER.match(line.text) or DATE.search(line.text) or is_motto(line.text, labels):
            end = index + 1
        elif line.mark is not None or labels.begins(line.text, "annex", "captions"):
            break
    return end


def _letterhead(
    lines: Sequence[Line], head: Head, labels: Labels, spelling: Spelling, record: Record
) -> None:
    names: list[Line] = []
    for line in lines:
        for part in GAP.split(line.printed):
            _letterhead_part(part.strip(), line, names, head, labels, record)
    _issuer(names, head, labels, spelling, record)


def _letterhead_part(
    part: str, line: Line, names: list[Line], head: Head, labels: Labels, record: Record
) -> None:
    text = part
    for words in (*labels.words("head", "nation"), *labels.words("head", "motto")):
        pattern = r"\s*".join(re.escape(word) for word in words.split(" "))
        if match := re.search(pattern, text, re.IGNORECASE):
            record.printed(match[0])
            text = (text[: match.start()] + " " + text[match.end() :]).strip()
    if match := NUMBER.match(text):
        _number(match, line, head)
        record.printed(match[0])
        text = text[match.end() :].strip(" .…")
    if match := DATE.search(text):
        _date(match, line, head)
        record.printed(match[0])
        text = (text[: match.start()] + text[match.end() :]).strip()
    if not any(sign.isalnum() for sign in text):
        record.printed(text)
    elif text.isupper() and line.mark is None:
        names.append(_named(line, text))
    else:
        record.leave(text, line.place)


def _named(line: Line, text: str) -> Line:
    return replace(line, text=text, mark=None)


def _number(match: re.Match[str], line: Line, head: Head) -> None:
    number = re.sub(r"[^\w]", "", match["number"]).strip("_")
    if number:
        _set(head, "number", str(int(number)) if number.isdecimal() else number, line)
    _set(head, "symbol", match["symbol"].rstrip("."), line)


def _date(match: re.Match[str], line: Line, head: Head) -> None:
    _set(head, "place", match["place"].strip(" *("), line)
    if match["year"]:
        _set(head, "year", int(match["year"]), line)
        if match["day"] and match["month"]:
            date = f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
            _set(head, "issued", date, line)


def _issuer(
    names: Sequence[Line], head: Head, labels: Labels, spelling: Spelling, record: Record
) -> None:
    """Tell the issuer from the body above it: names that run over two lines are one."""
    whole: list[Line] = []
    for line in names:
        if whole and _goes_on(whole[-1].text, line.text, labels):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {line.text}")
        else:
            whole.append(line)
    for extra in whole[:-2]:
        record.leave(extra.text, extra.place)
    for key, line in zip(("issuer", "parent"), reversed(whole[-2:]), strict=False):
        _set(head, key, spelling.lowered(line.text), line)
        record.printed(line.text)


def _goes_on(before: str, name: str, labels: Labels) -> bool:
    first = same_key(name)
    if any(first.startswith(f"{same_key(word)} ") for word in labels.words("head", "places")):
        return any(same_key(before) == same_key(body) for body in labels.words("head", "two_lines"))
    return before.endswith((" VÀ", ",")) or name.startswith("VÀ ")


def from_reference(text: str, head: Head, line: Line) -> None:
    """Take from "(Kèm theo … số … ngày … của …)" what the letterhead does not say."""
    if "symbol" not in head.values and (match := REFERENCE_NUMBER.search(text)):
        _set(head, "symbol", match["symbol"].rstrip("."), line)
        if match["number"]:
            _set(head, "number", str(int(match["number"])), line)
    if match := REFERENCE_DATE.search(text):
        day, month, year = match.groups()
        if "year" not in head.values:
            _set(head, "year", int(year), line)
        if "issued" not in head.values and day and month and not head.found_type:
            _set(head, "issued", f"{year}-{int(month):02}-{int(day):02}", line)
    if match := REFERENCE_ISSUER.search(text.strip()):
        _set(head, "reference_issuer", match["issuer"].strip(), line)
