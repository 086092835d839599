"""The agenda in a terminal: aligned, coloured, cut to the width; never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group as Lines
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from khtool.agenda.items import State
from khtool.views.fit import headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from khtool.views.due_list import Group, Row

MAX_WIDTH = 160
MIN_TITLE = 16
NARROW = 100
"""Below this many columns lead and plan stand beneath the title instead of beside it."""

COLORS = {
    State.OVERDUE: "bold red", State.DUE: "bold yellow", State.UPCOMING: "green",
    State.DONE: "dim", State.DONE_LATE: "dim", State.DROPPED: "dim", State.UNDATED: "cyan",
}  # fmt: skip


def print_due(groups: Sequence[Group], console: Console) -> None:
    """Print the groups to `console`; long titles are cut, notes are wrapped."""
    width = min(console.width, MAX_WIDTH)
    narrow = width < NARROW
    rows = [row for group in groups for row in group.rows]
    fixed = [max(cell_len(row.cells[column]) for row in rows) for column in range(3)]
    for group in groups:
        console.print(Text(group.title, style="bold"))
        table = _table(fixed, width, narrow)
        for row in group.rows:
            table.add_row(*_cells(row, narrow))
        console.print(table)


def _table(fixed: Sequence[int], width: int, narrow: bool) -> Table:
    """Return an empty table; `fixed` are the widths of day, time left and number."""
    table = Table(box=None, show_header=False, width=width, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=0)  # the indent: a column of nothing and its padding
    for size in fixed:
        table.add_column(width=size, no_wrap=True)
    table.add_column(ratio=5, min_width=MIN_TITLE)
    if not narrow:
        table.add_column(ratio=3, no_wrap=True, overflow="ellipsis")
        table.add_column(ratio=2, no_wrap=True, overflow="ellipsis")
    return table


class _Headline:
    """A title with its label, cut to the column when its width is known."""

    def __init__(self, row: Row) -> None:
        self.row = row

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text(headline(self.row.title, self.row.label, options.max_width), no_wrap=True)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(MIN_TITLE, options.max_width)


def _cells(row: Row, narrow: bool) -> list[RenderableType]:
    title = _Headline(row)
    beneath = [Text(row.note, style="dim")] if row.note else []
    cells: list[RenderableType] = [
        "",
        Text(row.due),
        Text(row.left, style=COLORS[row.state]),
        Text(row.number),
    ]
    if narrow:
        who = Text(f"{row.lead} · {row.plan}".strip(" ·"), style="dim")
        return [*cells, Lines(title, who, *beneath)]
    return [*cells, Lines(title, *beneath), Text(row.lead), Text(row.plan, style="dim")]
