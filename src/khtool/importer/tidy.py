"""Mends running text: lines and headings cut in two, page numbers; each mend is recorded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from khtool.importer.lines import lines_of
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.importer.blocks import Paragraph
    from khtool.importer.labels import Labels
    from khtool.importer.lines import Line
    from khtool.importer.record import Record

PAGE_NUMBER = re.compile(r"(?:[-–]\s*)?(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*[-–])?", re.I)
RULE = re.compile(r"[-–—_=*.\s/|]{3,}|[_—–-]+")
"""Lines drawn with signs below names and titles."""

GOES_ON = (",", " và", " hoặc", " của", " số", "(", " -", " –", " ngày", " tháng", " năm")
FULL_LINE = 60
"""How many letters a line has at least that broke for want of room."""


def tidy(paragraphs: Iterable[Paragraph], labels: Labels, record: Record) -> list[Line]:
    """Return the lines of `paragraphs`, whole ones, without page numbers and drawn lines."""
    result: list[Line] = []
    for line in _kept(paragraphs, record):
        if result and _continues(result[-1], line, labels):
            before = result[-1]
            whole = _joined(before, line)
            why = msg("import.mend.line")
            first, second = _end(before.printed), _start(line.text)
            record.mend(why, f"{first} ⏎ {second}", f"{first} {second}", line.place)
            result[-1] = whole
        else:
            result.append(line)
    return result


def _kept(paragraphs: Iterable[Paragraph], record: Record) -> Iterator[Line]:
    last = -1
    for paragraph in paragraphs:
        here = paragraph.place
        number = int(here.name) if here.kind == "line" and here.name.isdigit() else -1
        for line in lines_of(paragraph, soft=last > 0 and number == last + 1):
            if PAGE_NUMBER.fullmatch(line.printed):
                record.mend(msg("import.mend.page"), line.printed, "", line.place)
                record.printed(line.printed)
            elif RULE.fullmatch(line.printed):
                record.printed(line.printed)
            else:
                yield line
        last = number


def _continues(before: Line, line: Line, labels: Labels) -> bool:
    """Say whether `line` goes on with the sentence that `before` breaks off."""
    if line.mark is not None or before.ended or labels.labelled(line.text):
        return False
    if before.typed_capitals != line.typed_capitals or before.style.centred != line.style.centred:
        return False
    if before.bold != line.bold and not line.soft:
        return False
    first = line.text.lstrip('*(“"')[:1]
    if first.islower():
        return True
    if before.typed_capitals:
        return False
    if before.text.rstrip("*").endswith(GOES_ON):
        return labels.begins(before.text, "head", "basis_goes_on") is None
    here, there = line.place, before.place
    turned = here.kind == "page" and here.name != there.name and not line.bold
    full = len(before.text) >= FULL_LINE and not line.style.centred
    return full and (line.soft or turned)


def _joined(before: Line, line: Line) -> Line:
    """Return the two as one line; emphasis that the break cut in two is one again."""
    text = f"{before.text} {line.text}"
    for stars in ("***", "**", "*"):
        text = re.sub(rf"(?<=\w)(?<!\*){re.escape(stars)} {re.escape(stars)}(?=\w)", " ", text)
    return replace(before, text=text)


def _end(text: str) -> str:
    return text if len(text) <= FULL_LINE else "…" + text[-FULL_LINE:]


def _start(text: str) -> str:
    return text if len(text) <= FULL_LINE else text[:FULL_LINE] + "…"
