"""Annexes: captions, headings and references above tables of tasks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khtool.importer.blocks import Paragraph, Table
from khtool.importer.columns import Header, header_of, repeated
from khtool.importer.head import from_reference
from khtool.importer.record import Part
from khtool.importer.tables import columns_of, fill
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.blocks import Row as SourceRow
    from khtool.importer.head import Head
    from khtool.importer.labels import Labels
    from khtool.importer.letters import Spelling
    from khtool.importer.lines import Line
    from khtool.importer.work import Maker

CAPTION = re.compile(
    r"(?:phụ lục|biểu(?: mẫu)?)(?:\s+(?:số\s*)?(?:[IVX]+|\d{1,2}|[A-Z])(?=\W|$))?\s*[.:–-]?\s*",
    re.I,
)
SUFFIX = re.compile(r"\d+\s*([.)])?")
NOTE = re.compile(
    r"(?:\[\^(\w+)\]:?|\^(\d{1,2})\^|([¹²³⁴⁵⁶⁷⁸⁹])|\(?(\d{1,2})\)\s)\s*(?P<text>.+)", re.DOTALL
)
RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
NEAR = 7
"""How many lines below its caption a table begins at most."""

LONGEST = 40
"""How many words a caption with its heading has at most."""


@dataclass(slots=True)
class Found:
    """An annex as it stands in the source: lines above its table, the table cut by pages."""

    above: list[Line]
    header: Header | None = None
    chunks: list[Sequence[SourceRow]] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)


def annex_start(items: Sequence[Line | Table], labels: Labels) -> int:
    """Return the index of the first caption "Phụ lục"; their number where there is none."""
    for index, item in enumerate(items):
        if not isinstance(item, Table) and is_caption(items, index, labels):
            return index
    return len(items)


def is_caption(items: Sequence[Line | Table], index: int, labels: Labels) -> bool:
    """Say whether the line at `index` is the caption of an annex."""
    line = items[index]
    if isinstance(line, Table) or line.mark is not None:
        return False
    word = labels.begins(line.text, "annex", "captions")
    if word is None or len(line.text.split(" ")) > LONGEST or line.text.endswith((".", ";", ",")):
        return False
    alone = CAPTION.fullmatch(line.text) is not None
    capitals = line.text[: len(word)].isupper()
    stands_out = line.typed_capitals or line.bold or line.style.centred or line.capitals
    near = items[index + 1 : index + NEAR]
    announces = any(isinstance(item, Table) for item in near) or any(
        labels.begins(item.text.lstrip("(*"), "annex", "reference")
        for item in near
        if not isinstance(item, Table)
    )
    if word.casefold() != "phụ lục":
        return capitals and announces
    return alone or capitals or (stands_out and announces)


def found_annexes(items: Sequence[Line | Table], maker: Maker) -> list[Found]:
    """Return the annexes in `items`; a table that goes on over pages is one."""
    result: list[Found] = []
    waiting: list[Line] = []
    for index, item in enumerate(items):
        if isinstance(item, Table):
            current = result[-1] if result else None
            same = current is not None and current.header is not None
            if same and _goes_on(result[-1], item, waiting, maker):
                waiting = []
                continue
            header = header_of(item, maker.labels)
            if current is None or current.header is not None or current.chunks:
                current = Found(waiting)
                result.append(current)
            else:
                current.above += waiting
            waiting = []
            current.header = header
            current.chunks.append(item.rows[header.rows :] if header else item.rows)
            if header:
                maker.record.printed(*header.said)
        elif is_caption(items, index, maker.labels) and not _is_name(item, waiting, result):
            if result:
                result[-1].after += waiting
            elif waiting:
                result.append(Found(waiting))
            result.append(Found([item]))
            waiting = []
        else:
            waiting.append(item)
    if waiting:
        if not result:
            result.append(Found([]))
        result[-1].after += waiting
    return result


def _is_name(line: Line, waiting: Sequence[Line], found: Sequence[Found]) -> bool:
    """Say whether `line` is the name of an annex ("Danh mục …") below its caption."""
    fresh = found and found[-1].header is None and not found[-1].chunks
    return bool(fresh) and len(waiting) < NEAR and CAPTION.match(line.text) is None


def _own_heading(lines: Sequence[Line]) -> bool:
    """Say whether lines above a table announce it as another one."""
    return any(
        line.mark is not None
        or ((line.bold or line.style.centred) and NOTE.match(line.text) is None)
        for line in lines
    )


def _goes_on(found: Found, table: Table, between: Sequence[Line], maker: Maker) -> bool:
    """Let `table` go on with the one before, if it does; footnotes between them are kept."""
    if found.header is None or _own_heading(between):
        return False
    own = header_of(table, maker.labels)
    again = repeated(found.header, table, maker.labels)
    if own is not None and not again:
        return False
    if own is None and max(map(_width, table.rows)) > found.header.columns:
        return False
    if again:
        said = [cell.text for row in table.rows[:again] for cell in row if cell.text]
        maker.record.printed(*said)
        maker.record.mend(msg("import.mend.header"), " | ".join(said), "", table.place)
    _notes(between, maker)
    found.chunks.append(table.rows[again:])
    return True


def _width(row: Sequence[object]) -> int:
    return sum(getattr(cell, "columns", 1) for cell in row)


def _notes(lines: Sequence[Line], maker: Maker) -> None:
    """Keep footnotes that stand between the halves of a table; leave over what is none."""
    notes = dict(maker.notes)
    number = ""
    for line in lines:
        match = NOTE.match(line.text)
        if match:
            number = (match[1] or match[2] or match[3] or match[4]).translate(RAISED)
            notes[number] = [Paragraph(match["text"], line.place, line.style)]
            maker.record.printed(number)
        elif number:
            notes[number] = [*notes[number], Paragraph(line.printed, line.place, line.style)]
        else:
            maker.record.leave(line.printed, line.place)
            continue
        maker.record.mend(msg("import.mend.note"), line.printed, f"[^{number}]", line.place)
    maker.notes = notes


def annex_part(found: Found, maker: Maker, head: Head, spelling: Spelling) -> Part:
    """Return an annex with a table of tasks as plans have it."""
    assert found.header is not None
    part = Part()
    place = found.header.place
    heading = _heading(found.above, maker, head, spelling)
    part["heading"] = heading or "Danh mục nhiệm vụ"
    if not heading:
        part.doubt("heading", msg("import.doubt.heading"), place)
    part["columns"] = columns_of(found.header)
    rows = fill(part, found.header, found.chunks, maker)
    suffixes = Counter(m[1] or "" for row in rows if (m := SUFFIX.fullmatch(row.number)))
    if suffixes and (suffix := suffixes.most_common(1)[0][0]):
        part["number_suffix"] = suffix
    for line in found.after:
        maker.record.leave(line.printed, line.place)
    return part


def _heading(lines: Sequence[Line], maker: Maker, head: Head, spelling: Spelling) -> str:
    """Return the name of an annex; its caption and what it belongs to are printed anyway."""
    texts: list[str] = []
    for line in lines:
        text = line.printed
        if maker.labels.begins(text.lstrip("(* "), "annex", "reference"):
            from_reference(text.strip("* "), head, line)
            maker.record.printed(text)
            continue
        match = CAPTION.match(text)
        if match and not texts:
            maker.record.printed(match[0])
            text = text[match.end() :]
        if text.strip():
            texts.append(text.strip())
    return " ".join(spelling.lowered(text) if text.isupper() else text for text in texts)


def prose_section(found: Found, maker: Maker) -> Part:
    """Return an annex without a table of tasks as a section, so that its words stay."""
    lines = [*found.above, *found.after]
    first = lines[0] if lines else None
    part = Part(heading=first.printed) if first else Part()
    texts = [line.printed for line in lines[1:]]
    for chunk in found.chunks:
        for row in chunk:
            cells = [" ".join(cell.text.split()) for cell in row if cell.text]
            texts += [" | ".join(cells)] if cells else []
    if texts:
        part["content"] = texts
    part.doubt(
        "heading" if first else "content", msg("import.doubt.annex"), first.place if first else None
    )
    return part
