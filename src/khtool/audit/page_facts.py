"""Paper, margins and page numbers of each section (Phụ lục I, I; III.1.đ)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from khtool.audit.number_facts import number_look
from khtool.audit.subject import Subject
from khtool.measure import MM_PER_PT

if TYPE_CHECKING:
    from khtool.audit.document import Document, Section
    from khtool.audit.elements import Elements

PAGE: Final = re.compile(r"(^|\W)PAGE(\W|$)", re.I)
CONDITION: Final = re.compile(r"^\s*IF\b", re.I)

LETTERS_OF_A_PAGE: Final = 3000
"""A document with more letters than this surely has a second page, which needs a number."""

LETTERS_OF_ONE: Final = 1200
"""One with fewer surely has none."""

SINGLE: Final = 1.15
"""The height of a line of Times New Roman as a share of its size."""

NUMBER_PROPERTIES: Final = frozenset({"place", "align", "size", "italic", "hidden_first"})


def page_subjects(elements: Elements) -> dict[str, list[Subject]]:
    """Return the subjects `page`, `first_page`, `body_page`, `annex_page` and `page_number`."""
    document = elements.document
    own = [s for s in document.sections if not s.continuous or s.index == 0]
    annexes = {document.section_of(p).index for p in elements.annexes}
    first_annex = elements.annexes[0].number if elements.annexes else None
    body = [s for s in own if first_annex is None or s.first_paragraph < first_annex]
    first = document.sections[0]
    found = {
        "page": [Subject(s.first_paragraph, _page(s), section=s) for s in own],
        "first_page": [
            Subject(
                first.first_paragraph,
                {"start": 1 if first.start is None else first.start, "numerals": first.numerals},
                section=first,
            )
        ],
        "body_page": [
            Subject(s.first_paragraph, {"upright": not s.landscape or _has_table(elements, s)})
            for s in body
            if elements.kind != "PL"
        ],
        "page_number": _numbers(document, body or own),
    }
    if any(_placed(document, s) for s in document.sections):
        found["annex_page"] = [
            Subject(p.number, {"restarts": _restarts(document, p.number)}, section=s)
            for p in elements.annexes
            if (s := document.section_of(p)).index in annexes
        ]
    return found


def _page(section: Section) -> dict[str, Any]:
    size = section.measures
    return {
        "short": min(size["width"], size["height"]),
        "long": max(size["width"], size["height"]),
        **{side: size[side] for side in ("top", "bottom", "left", "right")},
    }


def _has_table(elements: Elements, section: Section) -> bool:
    """Say whether a section has a table of data, for which a page may lie on its side (I.2)."""
    return any(
        elements.in_data(p) for p in elements.document.paragraphs if p.section == section.index
    )


def _restarts(document: Document, number: int) -> bool:
    """Say whether the paragraph `number` begins a section whose pages are counted from 1."""
    paragraph = document.paragraphs[number - 1]
    section = document.section_of(paragraph)
    before = document.paragraphs[section.first_paragraph - 1 : number - 1]
    begins = all(p.empty for p in before)
    return begins and (section.start == 1 or (section.index == 0 and section.start is None))


def _placed(document: Document, section: Section) -> dict[str, str]:
    """Return the parts that hold the page number of a section: `header` and `footer`."""
    found = {}
    for name, parts in (("header", section.headers), ("footer", section.footers)):
        for kind in ("default", *(("even",) if document.settings["even"] else ())):
            part = parts.get(kind, "")
            if any(PAGE.search(code) for code in document.fields.get(part, [])):
                found[name] = part
    return found


def _numbers(document: Document, sections: list[Section]) -> list[Subject]:
    """Return the page numbers, one subject a section that is numbered in its own way."""
    found: list[Subject] = []
    known: set[tuple[str, ...]] = set()
    for section in sections:
        placed = _placed(document, section)
        parts = tuple(placed.values())
        if section.index and (parts in known or not parts):
            continue
        known.add(parts)
        found += _number(document, section, placed)
    return found


def _number(document: Document, section: Section, placed: dict[str, str]) -> list[Subject]:
    number = section.first_paragraph
    if not placed:
        letters = sum(len(p.text) for p in document.paragraphs)
        if document.pages == 1 or letters < LETTERS_OF_ONE:
            return []
        if document.pages is None and letters < LETTERS_OF_A_PAGE:
            return [Subject(number, {}, NUMBER_PROPERTIES, section=section)]
        return [Subject(number, {"place": "none"}, section=section)]
    values: dict[str, Any] = {"place": "header" if "header" in placed else "footer"}
    if len(placed) == 2:
        values["place"] = "both"
    unknown: set[str] = set()
    part = placed.get("header") or placed["footer"]
    if values["place"] == "header":
        look, lacking = number_look(document, part, section)
        values |= look
        unknown |= lacking
        height = max(values.get("size", (14.0,))) * SINGLE * MM_PER_PT
        values["sinks"] = max(section.measures["header"] + height - section.measures["top"], 0.0)
    if section.index == 0:
        conditional = any(CONDITION.search(code) for code in document.fields[part])
        if conditional:
            unknown.add("hidden_first")
        else:
            values["hidden_first"] = _hidden_first(document, section)
    return [
        Subject(number, values, frozenset(unknown), section=section, parts=tuple(placed.values()))
    ]


def _hidden_first(document: Document, section: Section) -> bool:
    """Say whether the first page shows no number."""
    if not section.hides_first:
        return False
    first = [section.headers.get("first", ""), section.footers.get("first", "")]
    return not any(PAGE.search(code) for part in first for code in document.fields.get(part, []))
