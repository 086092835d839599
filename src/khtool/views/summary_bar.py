"""A row of a report as a bar: each part has a sign of its own, so that colour is no need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.agenda.standing import Standing
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.lang import Translator
    from khtool.summary.sums import Sums
    from khtool.views.style import Styler

BAR = 20
"""How long a bar is."""

SIGNS = {"done": "█", "in_time": "▒", "overdue": "×", "other": "·"}
COLORS = {"done": "green", "in_time": "cyan", "overdue": "bold red", "other": "dim"}


def bar(sums: Sums, size: int, style: Styler) -> str:
    """Return the parts of a row as shares of `size` cells; a part that is there is seen."""
    counts = {
        "done": sums.completed,
        "in_time": sums.counts[Standing.IN_TIME],
        "overdue": sums.counts[Standing.OVERDUE],
        "other": sums.counts[Standing.UNDATED] + sums.counts[Standing.DROPPED],
    }
    lengths = shares(list(counts.values()), size)
    parts = zip(counts, lengths, strict=True)
    return "".join(style(SIGNS[name] * n, COLORS[name]) for name, n in parts if n)


def shares(counts: list[int], size: int) -> list[int]:
    """Return how many of `size` cells each count gets: all together `size`, none that is there 0.

    The rest after rounding down goes to the counts that lost most. `size` is at least the number
    of counts; of nothing there is no bar.
    """
    whole = sum(counts)
    if not whole:
        return [0] * len(counts)
    cells = [max(count * size // whole, 1 if count else 0) for count in counts]
    while sum(cells) != size:
        step = 1 if sum(cells) < size else -1
        owed = [
            (step * (count * size - cell * whole), -at)
            for at, (count, cell) in enumerate(zip(counts, cells, strict=True))
            if count and cell + step > 0
        ]
        cells[-max(owed)[1]] += step
    return cells


def legend(say: Translator) -> str:
    """Return what the signs of a bar mean."""
    return say(msg("report.legend", **SIGNS))
