"""The annex of a progress report: how each task stands and what was recorded of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.agenda.standing import Standing
from khtool.model.numbering import roman
from khtool.model.walk import walk
from khtool.render.annex import CAPTION, AnnexTable, Cell, Column, GroupRow, Row
from khtool.render.body import printed_names
from khtool.render.inline import parse
from khtool.render.letterhead import date_of, number_of
from khtool.render.reference import (
    BLANK,
    count,
    day,
    issuer_of,
    lowered,
    reference,
    sentence_start,
)
from khtool.render.text import lines, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from khtool.agenda.standing import Task
    from khtool.model.plan import Plan
    from khtool.model.progress import Progress
    from khtool.model.walk import Placed
    from khtool.render.words import Words
    from khtool.summary.summary import Summary

COLUMNS = ("number", "title", "lead", "due", "output")
"""The columns, in the order that reports have."""


def plan_called(plan: Plan, words: Words) -> str:
    """Return a plan by its type and number; a draft by its type and title."""
    kind = one_line(plan.type)
    if plan.number is None:
        return words("plan_draft", type=kind, title=lowered(plan.name))
    return words("plan_numbered", type=kind, number=f"{number_of(plan)}/{one_line(plan.symbol)}")


class Results:
    """Tells of single tasks, and lists them all."""

    def __init__(self, plans: Mapping[str, Plan], found: Summary, words: Words) -> None:
        self.plans = plans
        self.found = found
        self.words = words
        self._placed: dict[tuple[str, str], Placed] = {
            (path, placed.id): placed for path, plan in plans.items() for placed in walk(plan)
        }

    def title(self, task: Task) -> str:
        """Return a task's title, fit to be followed by more."""
        return one_line(task.telling.title).rstrip(".;, ")

    def place(self, task: Task) -> str:
        """Return a task's number, with that of its plan where there are several."""
        item = task.telling
        if len(self.plans) == 1:
            return item.number
        plan = plan_called(self.plans[item.plan], self.words)
        return self.words("place", place=item.number, plan=plan)

    def when(self, task: Task) -> dict[str, str]:
        """Return the deadline that says most of a task, and how late it is."""
        item = task.telling
        late = task.standing is Standing.OVERDUE and item.days is not None
        return {
            "due": "" if item.due is None else day(item.due),
            "days": count(-item.days if late and item.days is not None else 0),
        }

    def annex(self, made: Plan) -> AnnexTable:
        """Return the table of results of the report `made`."""
        number = f"{number_of(made, BLANK[1:])}/{one_line(made.symbol)}"
        return AnnexTable(
            caption=CAPTION,
            heading=self.words("annex"),
            reference=f"(Kèm theo {made.type} số {number} {date_of(made)} của {issuer_of(made)})",
            columns=tuple(Column(name, self.words(f"column_{name}")) for name in COLUMNS),
            rows=tuple(self._rows()),
        )

    def _rows(self) -> Iterator[Row | GroupRow]:
        """Yield a row a task, below the name of its plan where there are several plans."""
        number = 0
        for index, (path, plan) in enumerate(self.plans.items(), start=1):
            own = [task for task in self.found.tasks if task.telling.plan == path]
            if own and len(self.plans) > 1:
                name = sentence_start(reference(plan, self.words))
                yield GroupRow(roman(index), parse(name))
            for task in own:
                number += 1
                yield Row(str(number), tuple(map(_cell, self._cells(task))))

    def _cells(self, task: Task) -> tuple[list[str], ...]:
        item = task.telling
        placed = self._placed[item.plan, item.task]
        title = self.words("task", title=self.title(task), place=item.number)
        leads = printed_names(placed.work.lead)
        return [title], leads, [*self._dues(placed)], [*self._results(task, placed)]

    def _dues(self, placed: Placed) -> Iterator[str]:
        """Yield the deadlines in the plan's words, and to when they were moved."""
        for due in placed.work.due:
            values = {"wording": due.wording, "label": due.label}
            yield self.words("due_label", **values) if due.label else due.wording
        for extension in placed.work.extensions:
            key = "extended_by" if extension.decision else "extended"
            values = {"to": day(extension.to), "decision": extension.decision}
            yield self.words(key, **values)

    def _results(self, task: Task, placed: Placed) -> Iterator[str]:
        """Yield how the task stands, then what was recorded of it."""
        yield self.words(f"state_{task.standing.value}", **self.when(task))
        for record in placed.work.progress:
            yield self._record(record)

    def _record(self, record: Progress) -> str:
        done = day(record.day)
        if record.done is not None:
            key = "result" if record.result else "result_only"
            return self.words(key, done=done, result=record.result)
        if record.noted is not None:
            return self.words("noted" if record.note else "noted_only", day=done, note=record.note)
        why = "; ".join(text for text in (record.reason, record.decision) if text)
        return self.words("given_up" if why else "given_up_only", day=done, why=why)


def _cell(texts: Sequence[str]) -> Cell:
    return tuple(parse(line) for text in texts for line in lines(text))
