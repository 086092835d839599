"""The agenda as aligned text for pipes and files: nothing is cut, nothing is coloured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.views.due_list import Group

GAP = "  "


def due_plain(groups: Sequence[Group]) -> str:
    """Return the groups with columns aligned by display width; the last column is not filled."""
    rows = [row.cells for group in groups for row in group.rows]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines: list[str] = []
    for group in groups:
        lines.append(group.title)
        for row in group.rows:
            filled = [
                cell + " " * (width - cell_len(cell))
                for cell, width in zip(row.cells, widths, strict=True)
            ]
            lines.append(f"{GAP}{GAP.join(filled)}".rstrip())
            if row.note:
                lines.append(f"{GAP}{' ' * widths[0]}{GAP}{row.note}")
    return "\n".join(lines) + "\n" if lines else ""
