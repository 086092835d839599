"""The running text of a document: paragraphs in their order, with their numbers settled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.model.numbering import letter, marker
from khtool.model.task import Labels
from khtool.render.inline import Line, Notes, Run, ended, merged, parse
from khtool.render.text import lines, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.model.plan import Plan, Section
    from khtool.model.task import Named, Step, Task, Work

CLAUSE_DEPTH = 1
POINT_DEPTH = 2
NO_LABELS = Labels()


class Kind(StrEnum):
    """How a paragraph is set (Phụ lục I, II.6)."""

    BASIS = "basis"
    SECTION = "section"
    """The heading of a mục: capitals, bold."""
    CLAUSE = "clause"
    """The heading of a khoản: bold, on a line of its own."""
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. `marker` is its number or dash; `leads` says that others belong below it."""

    kind: Kind
    marker: str
    line: Line
    leads: bool = False

    @property
    def runs(self) -> Line:
        """Return the line with its marker before it."""
        return merged((Run(f"{self.marker} "), *self.line)) if self.marker else self.line

    @property
    def bullet(self) -> bool:
        """Say whether the paragraph begins with a dash."""
        return self.marker in {dash(0), dash(1)}


def blocks(plan: Plan, notes: Notes) -> tuple[Block, ...]:
    """Return all paragraphs between the title and the signature; `notes` takes the footnotes."""
    return (
        *_basis(plan.basis),
        *_paragraphs(plan.opening),
        *_Writer(notes).sections(plan.sections, 0, 1, NO_LABELS),
        *_paragraphs(plan.closing),
    )


def dash(level: int) -> str:
    """Return the sign before an unnumbered item: a dash, and a plus for those below it.

    The decree is silent on these; this is how offices write them.
    """
    return "-" if level == 0 else "+"


def joined(texts: Sequence[str], sign: str = ",") -> str:
    """Return `texts` as one list; a text that ends with a comma or semicolon brings its own."""
    whole = ""
    for text in map(one_line, texts):
        gap = " " if whole.endswith((",", ";")) else f"{sign} "
        whole = f"{whole}{gap}{text}" if whole else text
    return whole


def printed_dues(work: Work) -> list[str]:
    """Return the deadlines of `work` that are not in its text already."""
    return [due.wording for due in work.due if not due.in_text]


def printed_names(entries: Sequence[Named]) -> list[str]:
    """Return the agencies as the document names them."""
    return [entry.text for entry in entries]


def _basis(texts: Sequence[str]) -> Iterator[Block]:
    """Put ";" behind each line and "." behind the last (Phụ lục I, II.6.a)."""
    for index, text in enumerate(texts):
        sign = "." if index == len(texts) - 1 else ";"
        yield Block(Kind.BASIS, "", parse(ended(text, sign)))


def _paragraphs(texts: Sequence[str], mark: str = "") -> Iterator[Block]:
    """Make each line a paragraph: the first carries the marker, a colon announces what follows."""
    for text in texts:
        for line in lines(text):
            yield Block(Kind.TEXT, mark, parse(line), leads=line.endswith(":"))
            mark = ""


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes sections and tasks; `notes` takes their footnotes in the order of the document."""

    notes: Notes

    def sections(
        self, sections: Sequence[Section], depth: int, first: int, labels: Labels
    ) -> Iterator[Block]:
        """Yield the paragraphs of sections at `depth`, numbered from `first`."""
        for index, section in enumerate(sections):
            yield from self.section(section, depth, _mark(depth, first + index), labels)

    def section(self, section: Section, depth: int, mark: str, labels: Labels) -> Iterator[Block]:
        """Yield the parts of a section in the order that `model.plan.Section` documents."""
        labels = section.labels or labels
        level = _level_below(depth)
        if section.heading:
            yield Block(_heading(depth), mark, parse(section.heading), leads=True)
            mark = ""
        if section.text:
            yield from _paragraphs([section.text], mark)
        yield from _paragraphs(section.content)
        yield from _steps(section.bullets, level)
        for index, point in enumerate(section.points):
            yield from _paragraphs([point.text], f"{letter(index + 1)})")
            yield from _steps(point.bullets, 0)
        yield from self.tasks(section.tasks, depth + 1, labels)
        yield from self.sections(section.sections, depth + 1, len(section.tasks) + 1, labels)

    def tasks(self, tasks: Sequence[Task], depth: int, labels: Labels) -> Iterator[Block]:
        """Yield the paragraphs of tasks at `depth`."""
        for index, task in enumerate(tasks):
            yield from self.task(task, depth, _mark(depth, index + 1), labels)

    def task(self, task: Task, depth: int, mark: str, labels: Labels) -> Iterator[Block]:
        """Make a heading of a task that has something below it, else an ordinary paragraph."""
        labels = task.labels or labels
        level = _level_below(depth)
        content = [*_paragraphs(task.content)]
        own = [parse(task.title), *(block.line for block in content)]
        title, *texts = self.notes.referring(task.note, own)
        below = (
            *(replace(block, line=text) for block, text in zip(content, texts, strict=True)),
            *_labelled(task, labels, dash(level)),
            *_steps(task.steps, level),
            *self.tasks(task.tasks, depth + 1, labels),
        )
        kind = _heading(depth) if below else Kind.TEXT
        yield Block(kind, mark, title, leads=bool(below))
        yield from below


def _labelled(task: Task, labels: Labels, mark: str) -> Iterator[Block]:
    """Yield the lines "- LABEL: VALUE." of a task; a label without a value is not printed."""
    for label, value, sign in (
        (labels.lead, joined(printed_names(task.lead)), _full_stop(task.lead)),
        (labels.support, joined(printed_names(task.support)), _full_stop(task.support)),
        (labels.output, joined(task.output, ";"), "."),
        (labels.due, joined(printed_dues(task), ";"), "."),
    ):
        if label and value:
            yield Block(Kind.TEXT, mark, parse(f"{label}: {ended(value, sign)}"))


def _full_stop(entries: Sequence[Named]) -> str:
    """Return what ends a line of agencies: the last of them may go without a full stop."""
    return "." if all(entry.full_stop for entry in entries[-1:]) else ""


def _steps(steps: Sequence[Step], level: int) -> Iterator[Block]:
    for step in steps:
        yield from _paragraphs([step.text], dash(level))
        yield from _steps(step.bullets, level + 1)


def _heading(depth: int) -> Kind:
    """Only mục and khoản have headings that stand out; điểm are plain (Phụ lục I, II.6.đ)."""
    return {0: Kind.SECTION, CLAUSE_DEPTH: Kind.CLAUSE}.get(depth, Kind.TEXT)


def _mark(depth: int, number: int) -> str:
    return marker(depth, number) if depth <= POINT_DEPTH else dash(depth - POINT_DEPTH - 1)


def _level_below(depth: int) -> int:
    """Return the dash level of what belongs to an item at `depth`."""
    return max(0, depth - POINT_DEPTH)
