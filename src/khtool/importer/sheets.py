"""Rows of a sheet into blocks: what stands above and below its table is no part of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from khtool.importer.blocks import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.importer.blocks import Block, Row

LEAST_FILLED: Final = 3
"""Filled cells of a row that only a table has; a letterhead or signature has two."""


def blocks_of(rows: Sequence[Row]) -> Iterator[Block]:
    """Yield the titles over a table, the table, and what follows it after an empty row.

    `rows` are those of one sheet; an empty one divides. A sheet without a row of at least three
    filled cells is one table.
    """
    wide = [at for at, row in enumerate(rows) if _filled(row) >= LEAST_FILLED]
    if not wide:
        yield from _table(rows)
        return
    empty_below = (at for at in range(wide[-1] + 1, len(rows)) if not _filled(rows[at]))
    end = next(empty_below, len(rows))
    yield from _outside(rows[: wide[0]])
    yield from _table(rows[wide[0] : end])
    yield from _outside(rows[end:])


def _outside(rows: Iterable[Row]) -> Iterator[Block]:
    """Yield rows of one filled cell as paragraphs, neighbours with two as tables without lines."""
    beside: list[Row] = []
    for row in rows:
        filled = [cell for cell in row if cell.paragraphs]
        if len(filled) > 1:
            beside.append(tuple(filled))
            continue
        for table in _table(beside):
            yield replace(table, bordered=False)
        beside = []
        for cell in filled:
            yield from cell.paragraphs
    for table in _table(beside):
        yield replace(table, bordered=False)


def _table(rows: Sequence[Row]) -> Iterator[Table]:
    filled = tuple(row for row in rows if _filled(row))
    if filled:
        yield Table(filled, filled[0][0].place)


def _filled(row: Row) -> int:
    return sum(bool(cell.paragraphs) for cell in row)
