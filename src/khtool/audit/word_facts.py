"""What is told by words and counts: types, symbols, ends, mentions of annexes, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.audit.numbering import roman
from khtool.audit.order_facts import end_is_right
from khtool.audit.pieces import fold, whole
from khtool.audit.subject import Subject
from khtool.check.document_types import SHORT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from khtool.audit.document import Paragraph, Table
    from khtool.audit.elements import Elements

END: Final = 60
"""How much of the last paragraph is looked at and quoted."""

LONG_TABLE: Final = 15
"""A table with more rows than this may well go on to a second page."""

DEPUTY: Final = re.compile(r"phó ", re.I)
FOR_WHOM: Final = re.compile(r"(kt|tl|tuq|q)\s*\.", re.I)


def word_subjects(
    elements: Elements, found: Mapping[str, list[Subject]]
) -> dict[str, list[Subject]]:
    """Return the subjects that no look tells of, and add to `found` what words tell."""
    _add_symbol(elements, found)
    _join(found.get("recipients", []), lambda text: text.endswith((";", ".")))
    _join(found.get("annex_reference", []), lambda text: text.endswith(")"))
    basis = elements.of("basis")
    for index, subject in enumerate(found.get("basis", [])):
        subject.values["ends_well"] = end_is_right(basis, index)
    captions = elements.of("annex_caption")
    for index, subject in enumerate(found.get("annex_caption", [])):
        number = f" {roman(index + 1)}" if len(captions) > 1 else ""
        own = re.split(r"[.:]", captions[index].text)[0].strip()
        subject.values["numbered"] = fold(own) == fold(f"phụ lục{number}") or (
            elements.kind == "PL" and re.fullmatch("phụ lục [ivxlc]+", fold(own)) is not None
        )
    result = {
        "document": [Subject(1, {"known_type": elements.kind != "unknown"})],
        "first_recipient": found.get("recipients", [])[:1],
        "closing": _closing(elements),
        "deputy": _deputies(elements),
        "table": _tables(elements),
    }
    if elements.annexes and elements.kind != "PL":
        result["annexes"] = [_annexes(elements)]
    return result


def _add_symbol(elements: Elements, found: Mapping[str, list[Subject]]) -> None:
    """Say whether the symbol names the type: KH for a plan (Phụ lục III, I)."""
    short = SHORT.get(elements.type_name or "", "")
    for subject in found.get("number", []):
        symbol = subject.values["text"].partition("/")[2]
        if short and symbol:
            subject.values["names_type"] = f"{short}-" in f"{symbol}-"


def _join(subjects: Sequence[Subject], ends: Callable[[str], bool]) -> None:
    """Give the first of several lines the whole text: some are typed as paragraphs of their own."""
    first: Subject | None = None
    for subject in subjects:
        text = subject.values["text"]
        if first is not None and not text.startswith(("-", "(")):
            del subject.values["text"]
            text = first.values["text"] = f"{first.values['text']} {text}"
        else:
            first = subject
        if ends(text):
            first = None


def _closing(elements: Elements) -> list[Subject]:
    """Return the last paragraph of the text, where a signature shows that the text ends."""
    if not elements.of("signature_title"):
        return []
    end = elements.of("signature_title")[0].paragraph.number
    first = elements.annexes[0].number if elements.annexes else len(elements.document.paragraphs)
    names = ("text", "clause_heading", "section_heading")
    text = [piece for name in names for piece in elements.of(name)]
    main = [piece for piece in text if piece.paragraph.number < min(end, first + 1)]
    if not main:
        return []
    last = max(main, key=lambda piece: piece.paragraph.number)
    return [Subject(last.paragraph.number, {"text": last.text[-END:]}, piece=last)]


def _deputies(elements: Elements) -> list[Subject]:
    """Return the line of a deputy who signs: it must be told for whom (II.7.b)."""
    titles = elements.of("signature_title")
    said = any(FOR_WHOM.match(piece.text) for piece in titles)
    return [
        Subject(piece.paragraph.number, {"for_whom": said}, piece=piece)
        for piece in titles
        if DEPUTY.match(piece.text)
    ]


def _annexes(elements: Elements) -> Subject:
    first = elements.annexes[0].number
    before = elements.document.paragraphs[: first - 1]
    after = elements.document.paragraphs[first:]
    return Subject(
        first,
        {
            "mentioned": any("phụ lục" in fold(whole(p).text) for p in before),
            "own_letterhead": any("cộng hòa xã hội chủ nghĩa" in fold(p.text) for p in after),
        },
        piece=elements.of("annex_caption")[0],
    )


def _tables(elements: Elements) -> list[Subject]:
    """Return the tables of data; each stands where its first paragraph does."""
    firsts: dict[int, Paragraph] = {}
    for paragraph in elements.document.paragraphs:
        if paragraph.cell is not None:
            firsts.setdefault(id(paragraph.cell.table), paragraph)
    return [
        _table(elements, table, firsts[id(table)])
        for table in elements.tables
        if id(table) in firsts
    ]


def _table(elements: Elements, table: Table, first: Paragraph) -> Subject:
    values: dict[str, object] = {}
    if table.rows > LONG_TABLE:
        values["head_repeats"] = table.head_repeats
    if table.width is not None:
        available = elements.document.section_of(first).text_width
        values["overhang"] = max(table.width - available, 0.0)
    return Subject(first.number, values)
