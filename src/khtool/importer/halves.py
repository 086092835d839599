"""Joins rows that a page break cut in two, or that cells merged downwards hold together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.importer.cells import items_of_line
from khtool.importer.row import Row
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.importer.record import Record


def whole_rows(rows: list[Row], record: Record) -> list[Row]:
    """Join rows that are halves of one."""
    result: list[Row] = []
    numbered = sum(1 for row in rows if row.kind is not None) * 2 >= len(rows)
    waiting: Row | None = None
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if waiting is not None:
            row = _joined(waiting, row, record)
            waiting = None
        elif result and _is_lower_half(row, result[-1], numbered=numbered):
            result[-1] = _joined(result[-1], row, record)
            continue
        elif numbered and not row.number and not row.across and _is_upper_half(row, following):
            waiting = row
            continue
        result.append(row)
    if waiting is not None:
        result.append(waiting)
    return result


def _is_lower_half(row: Row, before: Row, *, numbered: bool) -> bool:
    """Say whether `row` goes on with `before`."""
    if row.number:
        return False
    if not row.title:
        return True
    if row.across:
        return row.title[:1].islower()
    if row.title[:1].islower() or "number" in row.merged or "title" in row.merged:
        return numbered or row.title[:1].islower()
    if row.others_empty and before.others_empty and not before.title.endswith((".", ")")):
        return row.top
    return numbered and row.top and not before.title.endswith((".", ";"))


def _is_upper_half(row: Row, following: Row | None) -> bool:
    """Say whether the number of `row` and the rest of its words stand in the next row."""
    if following is None or not following.number or following.across:
        return False
    return not following.title or following.title[:1].islower()


def _joined(upper: Row, lower: Row, record: Record) -> Row:
    """Return two rows as one; below merged cells each row says something of its own."""
    before = f"{upper.words} ⏎ {lower.words}"
    apart = bool({"number", "title"} & lower.merged)

    def both(first: dict[str, list[str]], second: dict[str, list[str]]) -> dict[str, list[str]]:
        names = {**first, **second}
        return {name: _two(first.get(name, []), second.get(name, []), apart) for name in names}

    whole = Row(
        upper.number or lower.number,
        both(upper.cells, lower.cells),
        upper.place,
        both(upper.other, lower.other),
        upper.across,
        upper.top,
        upper.bold,
        upper.merged,
    )
    record.mend(msg("import.mend.row"), before, whole.words, lower.place)
    return whole


def _two(upper: list[str], lower: list[str], apart: bool) -> list[str]:
    """Join the lines of two halves of a cell: a sentence that was cut is one line again."""
    if not upper or not lower:
        return [*upper, *lower]
    starts_item = re.match(r"[-–+•]\s", lower[0])
    starts_list = re.match(r"[-–+•]\s", upper[0]) is not None
    closed = upper[-1].endswith((";", ".", ":"))
    if apart or starts_item or (closed and not lower[0][:1].islower()):
        return [*upper, *lower]
    whole = f"{upper[-1]} {lower[0]}"
    return [*upper[:-1], *items_of_line(whole, in_list=starts_list), *lower[1:]]
