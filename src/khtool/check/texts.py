"""All printed texts of a plan in the order of the document, each with its path; for rules on words.

What is never printed is left out: lead and support of a step, deadlines that stand in the text,
cells of a column that the table does not have.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from khtool.diagnostic import Severity
from khtool.model.task import Labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic, Span
    from khtool.model.plan import Annex, Columns, Group, Plan, Section
    from khtool.model.task import Step, Task, Work
    from khtool.model.walk import Loc

SHOWN = 12
"""How many lines a finding names before it says …"""


class Kind(StrEnum):
    """What a text is in the document; the renderer puts a sign of its own before some."""

    HEAD = "head"
    """Title and what stands above it."""
    BASIS = "basis"
    PLAIN = "plain"
    """A paragraph without a number."""
    MUC = "muc"
    """The heading of a mục (I., II.)."""
    NUMBERED = "numbered"
    DASHED = "dashed"
    ROW = "row"
    """The title of a row or group of an annex table, numbered in the column before it."""
    CELL = "cell"
    """Agencies, outputs and deadlines."""
    NOTE = "note"
    FOOT = "foot"
    """The signature and where the document is kept."""
    RECIPIENT = "recipient"


@dataclass(frozen=True, slots=True)
class Printed:
    """A text that is printed: composed (NFC) and, for a text in its file's own letters, `exact`.

    `task` is the id of the task that it belongs to.
    """

    kind: Kind
    loc: Loc
    text: str
    task: str | None = None
    exact: bool = True


def whole(plan: Plan) -> bool:
    """Say whether a plan is a whole document, down to who signs or receives it."""
    return bool(plan.signature or plan.recipients or plan.archive)


def annexes_alone(plan: Plan) -> bool:
    """Say whether the annexes are all there is; the body then stands in another file."""
    return plan.title is None


def words_span(subject: Subject, printed: Printed, start: int, end: int) -> Span:
    """Return where the characters `start` to `end` of a text stand in the file."""
    if printed.exact:
        return subject.file.inner_span(printed.loc, start, end)
    return subject.file.value_span(printed.loc)


def line_numbers(spans: Iterable[Span]) -> tuple[int | str, ...]:
    """Return the lines of `spans`, each once, as a message lists them."""
    lines = sorted({span.line for span in spans})
    return (*lines[:SHOWN], "…") if len(lines) > SHOWN else tuple(lines)


def as_note(finding: Diagnostic) -> Diagnostic:
    """Return a finding less grave than its rule."""
    return replace(finding, severity=Severity.NOTE)


def printed_texts(plan: Plan) -> list[Printed]:
    """Return every printed text of `plan`: its head, its body, its foot, then its annexes."""
    return [_composed(item) for item in _plan(plan)]


def body_texts(plan: Plan) -> list[Printed]:
    """Return the printed texts between the title and the signature."""
    return [_composed(item) for item in _body(plan)]


def _composed(item: Printed) -> Printed:
    if unicodedata.is_normalized("NFC", item.text):
        return item
    return replace(item, text=unicodedata.normalize("NFC", item.text), exact=False)


def _plan(plan: Plan) -> Iterator[Printed]:
    for key in ("issuer", "parent", "title"):
        if value := getattr(plan, key):
            yield Printed(Kind.HEAD, (key,), value)
    yield from _body(plan)
    if plan.signature:
        for key in ("authority", "capacity", "position", "name"):
            if value := getattr(plan.signature, key):
                yield Printed(Kind.FOOT, ("signature", key), value)
    yield from _texts(plan.recipients, ("recipients",), Kind.RECIPIENT)
    if plan.archive:
        yield Printed(Kind.FOOT, ("archive",), plan.archive)
    for index, annex in enumerate(plan.annexes):
        yield from _annex(annex, ("annexes", index))


def _body(plan: Plan) -> Iterator[Printed]:
    yield from _texts(plan.basis, ("basis",), Kind.BASIS)
    yield from _texts(plan.opening, ("opening",))
    yield from _sections(plan.sections, ("sections",), Kind.MUC, Labels())
    yield from _texts(plan.closing, ("closing",))


def _texts(
    texts: Sequence[str], loc: Loc, kind: Kind = Kind.PLAIN, task: str | None = None
) -> Iterator[Printed]:
    for index, text in enumerate(texts):
        yield Printed(kind, (*loc, index), text, task)


def _sections(
    sections: Sequence[Section], loc: Loc, kind: Kind, labels: Labels
) -> Iterator[Printed]:
    for index, section in enumerate(sections):
        here = (*loc, index)
        own = section.labels or labels
        if section.heading:
            yield Printed(kind, (*here, "heading"), section.heading)
        if section.text:
            yield Printed(Kind.NUMBERED, (*here, "text"), section.text)
        yield from _texts(section.content, (*here, "content"))
        yield from _steps(section.bullets, (*here, "bullets"), Kind.DASHED)
        yield from _steps(section.points, (*here, "points"), Kind.NUMBERED)
        yield from _tasks(section.tasks, (*here, "tasks"), Kind.NUMBERED, own)
        yield from _sections(section.sections, (*here, "sections"), Kind.NUMBERED, own)


def _steps(
    steps: Sequence[Step], loc: Loc, kind: Kind, task: str | None = None
) -> Iterator[Printed]:
    for index, step in enumerate(steps):
        own = step.id or task
        yield Printed(kind, (*loc, index, "text"), step.text, own)
        yield from _steps(step.bullets, (*loc, index, "bullets"), Kind.DASHED, own)


def _tasks(
    tasks: Sequence[Task], loc: Loc, kind: Kind, titles: Labels | Columns
) -> Iterator[Printed]:
    """Yield from tasks; `titles` says which of their agencies and deadlines are printed."""
    for index, task in enumerate(tasks):
        here = (*loc, index)
        own = titles if kind is Kind.ROW else task.labels or titles
        yield Printed(kind, (*here, "title"), task.title, task.id)
        yield from _texts(task.content, (*here, "content"), task=task.id)
        yield from _texts(task.note, (*here, "note"), Kind.NOTE, task.id)
        yield from _cells(task, here, own, task.id)
        yield from _steps(task.steps, (*here, "steps"), Kind.DASHED, task.id)
        yield from _tasks(task.tasks, (*here, "tasks"), kind, own)


def _cells(work: Work, loc: Loc, titles: Labels | Columns, task: str | None) -> Iterator[Printed]:
    for role, entries in (("lead", work.lead), ("support", work.support)):
        if getattr(titles, role):
            for index, entry in enumerate(entries):
                yield Printed(Kind.CELL, (*loc, role, index, "text"), entry.text, task)
    if titles.output:
        yield from _texts(work.output, (*loc, "output"), Kind.CELL, task)
    if titles.due:
        for index, due in enumerate(work.due):
            if not due.in_text:
                yield Printed(Kind.CELL, (*loc, "due", index, "wording"), due.wording, task)


def _annex(annex: Annex, loc: Loc) -> Iterator[Printed]:
    yield Printed(Kind.HEAD, (*loc, "heading"), annex.heading)
    yield from _tasks(annex.tasks, (*loc, "tasks"), Kind.ROW, annex.columns)
    yield from _groups(annex.groups, (*loc, "groups"), annex.columns)


def _groups(groups: Sequence[Group], loc: Loc, columns: Columns) -> Iterator[Printed]:
    for index, group in enumerate(groups):
        here = (*loc, index)
        yield Printed(Kind.ROW, (*here, "heading"), group.heading, group.id)
        yield from _cells(group, here, columns, group.id)
        yield from _tasks(group.tasks, (*here, "tasks"), Kind.ROW, columns)
        yield from _groups(group.groups, (*here, "groups"), columns)
