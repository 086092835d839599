"""Puts what was measured on a page: tables of ratios, and a chart of growth as SVG."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from measure import Contender

WIDTH, HEIGHT, MARGIN = 640, 400, 60
COLOURS = ("#b3261e", "#1b6e3c", "#1f5fa8")


@dataclass(slots=True)
class Table:
    """Contenders of one question; ratios count in units of the one that is named `unit`."""

    title: str
    unit: str
    contenders: Sequence[Contender]
    note: str = ""

    def text(self) -> str:
        """Return the table in Markdown."""
        base = next(one for one in self.contenders if one.name == self.unit)
        lines = [
            f"## {self.title}\n",
            f"| | × {self.unit} | seconds | peak MB |",
            "|---|--:|--:|--:|",
            *(
                f"| {one.name} | {one.median / base.median:.2f} | {one.median:.3f} |"
                f" {one.megabytes:.0f} |"
                for one in self.contenders
            ),
        ]
        return "\n".join([*lines, *(["", self.note] if self.note else [])]) + "\n"


def page(
    tables: Sequence[Table],
    growth: Mapping[str, Sequence[tuple[int, float]]],
    missing: Sequence[str],
    machine: Sequence[str],
) -> str:
    """Return RESULTS.md."""
    head = [
        "# Measured\n",
        "Written by `benchmarks/run.py`; medians of runs taken in turn. Only the ratios within a",
        "table mean anything on another machine. “Cold” is without anything kept from before,",
        "the files themselves being in the system's memory; peak memory is that of the largest",
        "process.\n",
        *(f"- {line}" for line in machine),
        *(f"- not measured: {line}" for line in missing),
        "",
    ]
    sizes = [size for size, _ in next(iter(growth.values()), [])]
    rows = [
        f"| {name} | {' | '.join(f'{seconds:.3f}' for _, seconds in points)} |"
        f" {_exponent(points):.2f} |"
        for name, points in growth.items()
    ]
    grown = [
        "## Growth\n",
        f"| seconds | {' | '.join(f'{size} plans' for size in sizes)} | exponent |",
        "|---|" + "--:|" * (len(sizes) + 1),
        *rows,
        "",
        "The exponent is that between the two largest repos: 1 is linear.\n",
        "![seconds by number of plans](growth.svg)",
    ]
    return "\n".join([*head, *(table.text() for table in tables), *grown]) + "\n"


def _exponent(points: Sequence[tuple[int, float]]) -> float:
    if len(points) < 2:
        return math.nan
    (small, first), (large, last) = points[-2:]
    return math.log(last / first) / math.log(large / small)


def chart(growth: Mapping[str, Sequence[tuple[int, float]]]) -> str:
    """Return the growth as a chart with both axes logarithmic."""
    points = [point for line in growth.values() for point in line]
    sizes, times = [size for size, _ in points], [seconds for _, seconds in points]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    left, right = math.log10(min(sizes)), math.log10(max(sizes))

    def place(size: float, seconds: float) -> tuple[float, float]:
        x = MARGIN + (math.log10(size) - left) / ((right - left) or 1) * (WIDTH - 2 * MARGIN - 80)
        y = HEIGHT - MARGIN - (math.log10(seconds) - low) / (high - low) * (HEIGHT - 2 * MARGIN)
        return round(x, 1), round(y, 1)

    marks = []
    for power in range(low, high + 1):
        _, y = place(min(sizes), 10**power)
        marks.append(f'<line x1="{MARGIN}" y1="{y}" x2="{WIDTH - 130}" y2="{y}" stroke="#ddd"/>')
        marks.append(f'<text x="{MARGIN - 8}" y="{y + 4}" text-anchor="end">{10**power:g} s</text>')
    for size in sorted(set(sizes)):
        x, _ = place(size, min(times))
        marks.append(f'<text x="{x}" y="{HEIGHT - MARGIN + 20}" text-anchor="middle">{size}</text>')
    for colour, (name, line) in zip(COLOURS, growth.items(), strict=False):
        path = " ".join(f"{x},{y}" for x, y in (place(*point) for point in line))
        marks.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        x, y = place(*line[-1])
        marks.append(f'<text x="{x + 8}" y="{y + 4}" fill="{colour}">{name}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" role="img">'
        "<title>Seconds by number of plans, both axes logarithmic</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>{"".join(marks)}</svg>\n'
    )
