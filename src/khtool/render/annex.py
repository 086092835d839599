"""An annex: its caption (Phụ lục I, III.1) and its table of tasks, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from khtool.model.numbering import capital, marker, roman
from khtool.render.body import POINT_DEPTH, dash, printed_dues, printed_names
from khtool.render.inline import Line, Note, Notes, Run, merged, parse
from khtool.render.letterhead import BLANK, date_of, number_of
from khtool.render.text import lines, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.model.plan import Annex, Columns, Group, Plan
    from khtool.model.task import Step, Task, Work

CAPTION = "Phụ lục"
NUMBER = "number"
WORDS = ("title", "lead", "support", "output", "due")
"""The columns after the number, in the order of the table."""

Cell: TypeAlias = tuple[Line, ...]
"""The paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `name` is the field that it shows, `title` its heading; numbers are `centred`."""

    name: str
    title: str
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A task; `cells` follow the columns after the number."""

    number: str
    cells: tuple[Cell, ...]
    is_group: ClassVar[Literal[False]] = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading: A, then I.

    It runs across the table, but for one that is itself a task: `cells` follow the heading then.
    """

    number: str
    heading: Line
    cells: tuple[Cell, ...] = ()
    is_group: ClassVar[Literal[True]] = True


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """One annex; `reference` says in brackets what it belongs to."""

    caption: str
    heading: str
    reference: str
    columns: tuple[Column, ...]
    rows: tuple[Row | GroupRow, ...]
    notes: tuple[Note, ...] = ()


def annex_tables(plan: Plan, notes: Notes) -> tuple[AnnexTable, ...]:
    """Return the annexes of `plan`; several are numbered in Roman numerals (III.1.a).

    `notes` numbers their footnotes.
    """
    several = len(plan.annexes) > 1
    return tuple(
        AnnexTable(
            caption=f"{CAPTION} {roman(index + 1)}" if several else CAPTION,
            heading=one_line(annex.heading),
            reference=_reference(plan),
            columns=_columns(annex.columns),
            rows=tuple(_table_rows(annex, notes)),
            notes=notes.take(),
        )
        for index, annex in enumerate(plan.annexes)
    )


def _reference(plan: Plan) -> str:
    """Return "(Kèm theo … số … ngày … của …)" (III.1.c, Mẫu 2.1)."""
    number = f"{number_of(plan, BLANK[1:])}/{one_line(plan.symbol)}"
    issuer = one_line(plan.issuer_short or plan.issuer)
    return f"(Kèm theo {one_line(plan.type)} số {number} {date_of(plan)} của {issuer})"


def _columns(titles: Columns) -> tuple[Column, ...]:
    named = ((name, getattr(titles, name)) for name in (NUMBER, *WORDS))
    return tuple(Column(name, one_line(title)) for name, title in named if title)


def _table_rows(annex: Annex, notes: Notes) -> Iterator[Row | GroupRow]:
    maker = _RowMaker(annex, notes)
    yield from maker.rows(annex.tasks)
    for index, part in enumerate(annex.groups):
        yield from maker.part(part, index)


class _RowMaker:
    """Makes the rows of one table; numbers run on across the groups of one part, as in `walk`."""

    def __init__(self, annex: Annex, notes: Notes) -> None:
        self.notes = notes
        after_title = _columns(annex.columns)[2:]
        self.names = tuple(column.name for column in after_title)
        self.suffix = annex.number_suffix
        self.count = 0

    def part(self, part: Group, index: int) -> Iterator[Row | GroupRow]:
        """Yield the heading and the rows of a part (A, B)."""
        self.count = 0
        yield from self.group(part, capital(index + 1))

    def group(self, group: Group, mark: str) -> Iterator[Row | GroupRow]:
        """Yield the heading and the rows of a group (I, II) and of the groups inside it."""
        cells = tuple(self._cell(group, name) for name in self.names) if group.is_work else ()
        yield GroupRow(mark, parse(group.heading), cells)
        yield from self.rows(group.tasks)
        for index, inner in enumerate(group.groups):
            yield from self.group(inner, roman(index + 1))

    def rows(self, tasks: Sequence[Task]) -> Iterator[Row]:
        """Yield a row for each task and for the points below it."""
        for task in tasks:
            self.count += 1
            yield self._row(f"{self.count}{self.suffix}", task)
            yield from self._points(task.tasks, POINT_DEPTH)

    def _points(self, tasks: Sequence[Task], depth: int) -> Iterator[Row]:
        for index, point in enumerate(tasks):
            yield self._row(marker(depth, index + 1), point)
            yield from self._points(point.tasks, depth + 1)

    def _row(self, number: str, task: Task) -> Row:
        title = self.notes.referring(task.note, _lines([task.title, *task.content]))
        cells = (self._cell(task, name) for name in self.names)
        return Row(number, ((*title, *_steps(task.steps, 0)), *cells))

    def _cell(self, work: Work, name: str) -> Cell:
        """Return the cell of the column `name` after the title."""
        match name:
            case "lead":
                return _lines(printed_names(work.lead))
            case "support":
                return _lines(printed_names(work.support))
            case "output":
                return _lines(work.output)
            case _:
                return _lines(printed_dues(work))


def _lines(texts: Sequence[str]) -> Cell:
    return tuple(parse(line) for text in texts for line in lines(text))


def _steps(steps: Sequence[Step], level: int) -> Iterator[Line]:
    for step in steps:
        for index, line in enumerate(_lines([step.text])):
            mark = f"{dash(level)} " if index == 0 else ""
            yield merged((Run(mark), *line))
        yield from _steps(step.bullets, level + 1)
