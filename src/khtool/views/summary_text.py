"""A report for a terminal or a pipe: the sentence, the rates, a row a group, what is overdue."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from rich.cells import cell_len

from khtool.agenda.standing import Standing
from khtool.lang import msg
from khtool.views.fit import cut, filled
from khtool.views.style import Styler, clean
from khtool.views.summary_bar import BAR, bar, legend
from khtool.views.summary_words import SummaryWords, days_late, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.agenda.standing import Task
    from khtool.lang import Translator
    from khtool.summary.groups import Row
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Sums

GAP = "  "
NARROW = 76
"""Below this many columns a row's numbers stand beneath its name instead of beside it."""

WITH_BARS = 104
"""From this many columns on there is room for bars."""

MAX_WIDTH = 160
MAX_NAME = 60
COLORS = {Standing.DONE: "green", Standing.DONE_LATE: "yellow", Standing.OVERDUE: "bold red"}


def summary_text(
    found: Summary, say: Translator, style: Styler, width: int, *, bars: bool = False
) -> str:
    """Return the report in at most `width` columns; `bars` draws a bar beside each row."""
    return "\n".join(_Writer(found, say, style, min(width, MAX_WIDTH), bars).lines()) + "\n"


class _Writer:
    """Sets one report."""

    def __init__(
        self, found: Summary, say: Translator, style: Styler, width: int, bars: bool
    ) -> None:
        self.found = found
        self.say = say
        self.style = style
        self.width = width
        self.bars = bars
        self.narrow = width < NARROW
        self.words = SummaryWords(found, say, clean)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the report."""
        for line in self._wrapped(self.words.title()):
            yield self.style(line, "bold")
        yield from self._wrapped(f"{self.words.sentence()}.")
        yield ""
        for rate in self.words.rates():
            yield from self._wrapped(rate, GAP)
        if self.found.before is not None:
            yield ""
            yield from self._compared()
        if self.found.rows:
            yield ""
            yield from self._stacked() if self.narrow else self._table()
            if note := self.words.note():
                yield from self._wrapped(note, GAP)
        if self.found.late:
            yield ""
            yield from self._late(self.found.late)

    def _wrapped(self, text: str, indent: str = "") -> list[str]:
        return textwrap.wrap(
            text, self.width, initial_indent=indent, subsequent_indent=indent + GAP
        )

    def _compared(self) -> Iterator[str]:
        assert self.found.before is not None
        title = self.say(msg("report.compared", today=self.found.before.today))
        yield from (self.style(line, "bold") for line in self._wrapped(title))
        rows = self.words.compared()
        if self.narrow:
            for name, now, then, *rest in rows:
                yield cut(GAP + name, self.width)
                yield cut(f"{GAP * 2}{now} / {then} ({', '.join(rest)})", self.width)
            return
        yield from self._aligned([("", *self.words.compared_columns()), *rows])

    def _aligned(self, rows: Sequence[Sequence[str]]) -> Iterator[str]:
        """Yield rows of which the first cell is set left and all others right."""
        widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
        for name, *cells in rows:
            right = (_right(cell, size) for cell, size in zip(cells, widths[1:], strict=True))
            yield GAP.join(("", filled(name, widths[0]), *right)).rstrip()

    def _stacked(self) -> Iterator[str]:
        """Yield each row as its name, its numbers beneath, and a bar."""
        yield self.style(self.words.heading(), "bold")
        names = self.words.columns()
        rows = [(self.words.name(row.key), row.sums) for row in self.found.rows]
        for name, total in [*rows, (self.say(msg("report.total")), self.found.total)]:
            yield cut(GAP + name, self.width)
            told = [f"{n} {c.lower()}" for n, c in zip(numbers(total), names, strict=True) if n]
            yield from self._wrapped(", ".join(told) or "0", GAP * 2)
            if self.bars:
                yield GAP * 2 + bar(total, min(BAR, self.width - 4), self.style)
        if self.bars:
            yield from self._wrapped(legend(self.say), GAP)

    def _table(self) -> Iterator[str]:
        """Yield the headings on two lines, the rows, the total."""
        heads = [*self.words.columns(), self.say(msg("report.column.rate"))]
        split = [_halves(head) for head in heads]
        total = self._cells(self.found.total)
        cells = [self._cells(row.sums) for row in self.found.rows]
        sizes = [
            max(cell_len(text) for text in (*head, *column))
            for head, *column in zip(split, total, *cells, strict=True)
        ]
        bars = self.bars and self.width >= WITH_BARS
        taken = sum(sizes) + len(GAP) * (len(sizes) + 1) + (BAR + len(GAP) if bars else 0)
        names = [self.words.name(row.key) for row in self.found.rows]
        longest = max(map(cell_len, [*names, self.words.heading()]))
        size = min(longest, self.width - taken, MAX_NAME)
        for line in (0, 1):
            first = self.words.heading() if line else ""
            right = [_right(head[line], n) for head, n in zip(split, sizes, strict=True)]
            shown = GAP.join(("", filled(first, size), *right)).rstrip()
            yield self.style(shown, "bold")
        for row, name, own in zip(self.found.rows, names, cells, strict=True):
            yield self._line(filled(name, size), own, sizes, row, bars)
        label = filled(self.say(msg("report.total")), size)
        last = self.style(GAP.join(("", label, *map(_right, total, sizes))), "bold")
        yield last + (GAP + bar(self.found.total, BAR, self.style) if bars else "")
        if bars:
            yield from self._wrapped(legend(self.say), GAP)

    def _line(
        self, name: str, cells: Sequence[str], sizes: Sequence[int], row: Row, bars: bool
    ) -> str:
        """Return a row; numbers other than 0 have the colour of their column."""
        shown = [_right(cell, size) for cell, size in zip(cells, sizes, strict=True)]
        for at, standing in enumerate(Standing, start=1):
            if standing in COLORS and row.sums.counts[standing]:
                shown[at] = self.style(shown[at], COLORS[standing])
        tail = [bar(row.sums, BAR, self.style)] if bars else []
        return GAP.join(("", name, *shown, *tail))

    def _cells(self, sums: Sums) -> list[str]:
        rate = self.words.percent(sums.on_time.per_mille)
        return [*map(str, numbers(sums)), rate]

    def _late(self, late: Sequence[Task]) -> Iterator[str]:
        """Yield what is overdue, the longest overdue first."""
        yield self.style(self.say(msg("report.late", count=len(late))), "bold")
        several = len({task.telling.plan for task in self.found.tasks}) > 1
        told = [self._told(task) for task in late]
        sizes = [max(cell_len(row[at]) for row in told) for at in range(3)]
        taken = sum(sizes) + 5 * len(GAP)
        longest = max(cell_len(title) for _, _, _, title, _ in told)
        room = min(longest, (self.width - taken) * 3 // 5)
        for task, (days, due, number, title, lead) in zip(late, told, strict=True):
            item = task.telling
            more = [clean(item.plan_name)] if several else []
            if item.original != item.due:
                more.append(self.say(msg("due.extended", day=item.original)))
            head = [self.style(filled(days, sizes[0]), "red"), due, filled(number, sizes[2])]
            if self.narrow:
                yield GAP.join(("", *head)).rstrip()
                yield cut(GAP * 2 + title, self.width)
                yield cut(GAP * 2 + " · ".join((lead, *more)), self.width)
                continue
            yield GAP.join(("", *head, filled(title, room), cut(lead, self.width - room - taken)))
            if more:
                indent = " " * (sum(sizes) + 4 * len(GAP))
                yield self.style(cut(indent + " · ".join(more), self.width), "dim")

    def _told(self, task: Task) -> tuple[str, str, str, str, str]:
        item = task.telling
        return (
            self.say(msg("due.late", days=days_late(task))),
            self.say(msg("plain", text=item.due)),
            item.number,
            clean(item.title.replace("**", "")),
            clean(", ".join(item.lead)) or self.say(msg("report.no_lead")),
        )


def _right(text: str, size: int) -> str:
    return " " * (size - cell_len(text)) + text


def _halves(head: str) -> tuple[str, str]:
    """Return a heading on two lines: what stands before its last word, and that word."""
    first, _, last = head.rpartition(" ")
    return first, last
