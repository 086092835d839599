"""Which lines and tables of a document are head, body, foot and annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.importer.annexes import annex_start, found_annexes
from khtool.importer.blocks import Paragraph, Table
from khtool.importer.columns import header_of
from khtool.importer.foot import foot_start, is_recipients
from khtool.importer.head import read_head
from khtool.importer.labels import same_key
from khtool.importer.tidy import tidy
from khtool.importer.title import attached

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.annexes import Found
    from khtool.importer.blocks import Source
    from khtool.importer.head import Head
    from khtool.importer.labels import Labels
    from khtool.importer.letters import Spelling
    from khtool.importer.lines import Line
    from khtool.importer.record import Record
    from khtool.importer.work import Maker

WIDEST_LAYOUT = 4
"""How many columns a table has at most that only sets text side by side."""


def items_of(source: Source, labels: Labels, record: Record) -> list[Line | Table]:
    """Return whole lines and tables of tasks; tables that only place text become lines."""
    result: list[Line | Table] = []
    waiting: list[Paragraph] = []
    for block in source.blocks:
        if isinstance(block, Paragraph):
            waiting.append(block)
        elif _only_places(block, labels):
            waiting += [text for row in block.rows for cell in row for text in cell.paragraphs]
        else:
            result += tidy(waiting, labels, record)
            waiting = []
            result.append(block)
    return [*result, *tidy(waiting, labels, record)]


def _only_places(table: Table, labels: Labels) -> bool:
    """Say whether a table is no table but a letterhead, a foot, or text in a frame."""
    if header_of(table, labels) is not None:
        return False
    text = same_key(" ".join(cell.text for row in table.rows for cell in row))
    width = max((len(row) for row in table.rows), default=0)
    known = ("nation", "motto")
    says = any(same_key(w) in text for key in known for w in labels.words("head", key))
    says = says or any(same_key(w) in text for w in labels.words("foot", "recipients"))
    return width <= 1 or (
        width <= WIDEST_LAYOUT
        and (says or (not table.bordered and len(table.rows) < WIDEST_LAYOUT))
    )


def first_lines(items: Sequence[Line | Table]) -> list[Line]:
    """Return the lines above the first table of tasks."""
    first: list[Line] = []
    for item in items:
        if isinstance(item, Table):
            break
        first.append(item)
    return first


def put_into_force(
    items: list[Line | Table], head: Head, maker: Maker, spelling: Spelling
) -> tuple[list[str], list[Line], list[Line | Table]]:
    """Divide a document that puts a plan into force from that plan, which is what counts.

    Returns the words of the former, its foot, and what stands below the title of the plan.
    """
    lines = first_lines(items)
    found = attached(lines, maker.labels) if head.found_type else None
    if found is None:
        return [], [], items
    start, _ = found
    own = read_head(lines[start:], maker.labels, spelling, maker.record)
    at = foot_start(lines[:start], maker.labels)
    said = [f"{head.values['type']} {head.values.get('title', '')}".strip()]
    said += [line.printed for line in lines[:at]]
    head.values.update({key: own.values[key] for key in ("type", "title") if key in own.values})
    for key, value in own.values.items():
        head.values.setdefault(key, value)
    return said, lines[at:start], items[start + own.end :]


def divided(
    items: Sequence[Line | Table], head: Head, maker: Maker
) -> tuple[list[Line | Table], list[Line], list[Found]]:
    """Divide what stands below the title into body, foot and annexes."""
    labels = maker.labels
    start = annex_start(items, labels)
    if not head.found_type and start == len(items):
        tables = (at for at, item in enumerate(items) if isinstance(item, Table))
        first = next(tables, len(items))
        if not any(not isinstance(i, Table) and i.mark for i in items[:first]):
            start = 0
    before, behind = list(items[:start]), list(items[start:])
    lines = [item for item in before if not isinstance(item, Table)]
    at = foot_start(lines, labels)
    foot: list[Line] = lines[at:]
    if foot:  # numbered lines below it belong to something else
        more = (i for i, line in enumerate(foot) if line.mark and not line.mark.kind.is_bullet)
        if cut := next(more, 0):
            where = next(i for i, item in enumerate(before) if item is foot[cut])
            before, behind, foot = before[:where], [*before[where:], *behind], foot[:cut]
        begin = next(i for i, item in enumerate(before) if item is foot[0])
        tail = before[begin:]
        last = max((i for i, item in enumerate(tail) if isinstance(item, Table)), default=-1)
        if last >= 0:  # tables behind the foot belong to an annex without caption
            cut = _after_foot(tail, labels)
            foot = [item for item in tail[:cut] if not isinstance(item, Table)]
            behind = [*tail[cut:], *behind]
        before = before[:begin]
    else:
        foot, behind = _foot_behind(behind, labels)
    return before, foot, found_annexes(behind, maker)


def _after_foot(tail: Sequence[Line | Table], labels: Labels) -> int:
    """Return where the foot ends: above the heading of the first table behind it."""
    table = next(i for i, item in enumerate(tail) if isinstance(item, Table))
    at = table
    while at > 0:
        item = tail[at - 1]
        assert not isinstance(item, Table)
        heads = (
            item.typed_capitals
            or item.bold
            or labels.begins(item.text.lstrip("(*"), "annex", "reference")
        )
        if item.mark is not None or not heads or is_recipients(item, labels):
            break
        at -= 1
    return at


def _foot_behind(
    items: Sequence[Line | Table], labels: Labels
) -> tuple[list[Line], list[Line | Table]]:
    """Find a foot that stands below the last annex."""
    last = max((i for i, item in enumerate(items) if isinstance(item, Table)), default=-1)
    lines = [item for item in items[last + 1 :] if not isinstance(item, Table)]
    at = foot_start(lines, labels)
    return lines[at:], [*items[: last + 1], *lines[:at]]
