"""The agenda as aligned text for pipes and files: no colour, long titles cut unless asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from khtool.views.fit import filled, headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.views.due_list import Group

GAP = "  "
TITLE, LEAD = 3, 4
MAX_CELLS = {TITLE: 80, LEAD: 40}
"""How much of a title and of the leads is shown; json and csv give all of it."""


def due_plain(groups: Sequence[Group], *, whole: bool = False) -> str:
    """Return the groups with columns aligned by display width.

    `whole` keeps titles and leads of any length.
    """
    rows = [row.cells for group in groups for row in group.rows]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    if not whole:
        widths = [min(width, MAX_CELLS.get(at, width)) for at, width in enumerate(widths)]
    lines: list[str] = []
    for group in groups:
        lines.append(group.title)
        for row in group.rows:
            cells = list(row.cells)
            cells[TITLE] = headline(row.title, row.label, widths[TITLE])
            shown = [filled(cell, size) for cell, size in zip(cells, widths, strict=True)]
            lines.append(f"{GAP}{GAP.join(shown)}".rstrip())
            if row.note:
                lines.append(f"{GAP}{' ' * widths[0]}{GAP}{row.note}")
    return "\n".join(lines) + "\n" if lines else ""
