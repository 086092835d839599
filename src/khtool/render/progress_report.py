"""A progress report (báo cáo tiến độ) on one plan: sums, what is late, and every task's result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.agenda.items import State
from khtool.render.annex import CAPTION, AnnexTable, Cell, Column, Row
from khtool.render.body import Block, Kind, dash, printed_names
from khtool.render.facts import Assigned, Standing, sums
from khtool.render.inline import parse
from khtool.render.letterhead import date_of, number_of
from khtool.render.reference import BLANK, count, day, issuer_of, lowered, reference, symbol_of
from khtool.render.tables import Table, with_tables
from khtool.render.text import lines, one_line

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from khtool.model.plan import Plan
    from khtool.render.tables import WithTables
    from khtool.render.words import Words

SHARES = (40, 12)
"""How wide the columns standing and count of the sums are beside each other."""

DONE = (Standing.DONE, Standing.DONE_LATE)

NO_OWN_PARTS = {"number": None, "issued": None, "annexes": (), "sections": (), "closing": ()}
"""What a report does not take over from the plan."""


def progress_report(
    plan: Plan, tasks: Sequence[Assigned], today: datetime.date, words: Words
) -> WithTables:
    """Return the report on how the `tasks` of `plan` stand on `today`."""
    return _Writer(plan, tasks, today, words).report()


class _Writer:
    """Puts one report into words."""

    def __init__(
        self, plan: Plan, tasks: Sequence[Assigned], today: datetime.date, words: Words
    ) -> None:
        self.plan = plan
        self.tasks = tasks
        self.today = today
        self.words = words
        self.sums = sums(tasks)
        self.of_plan = {"type": one_line(plan.type), "title": lowered(plan.name)}
        self.issuer = issuer_of(plan)

    def report(self) -> WithTables:
        """Return the whole report."""
        head = {
            "type": self.words("type"),
            "title": self.words("title", **self.of_plan),
            "symbol": symbol_of(self.plan, before=self.words("abbreviation")),
            "year": self.today.year,
            "basis": (),
            "opening": (),
        }
        made = self.plan.model_copy(update={**NO_OWN_PARTS, **head})
        return with_tables(
            made,
            body=tuple(self._body()),
            tables=(self._summary(),),
            ending=tuple(self._ending()),
            annexes=(self._annex(made),),
        )

    def _body(self) -> Iterator[Block]:
        plan = reference(self.plan, self.words)
        today = day(self.today)
        yield _text(self.words("opening", plan=plan, issuer=self.issuer, today=today))
        yield Block(Kind.SECTION, "I.", parse(self.words("summary")), leads=True)
        done = sum(self.sums[standing] for standing in DONE)
        numbers = {standing.value: count(number) for standing, number in self.sums.items()}
        numbers |= {"done": count(done), "total": count(len(self.tasks))}
        yield _text(self.words("summary_text", **numbers), leads=True)

    def _summary(self) -> Table:
        titles = ("number", "standing", "count")
        columns = tuple(Column(name, self.words(f"column_{name}")) for name in titles)
        counted = [(self.words(standing.value), str(n)) for standing, n in self.sums.items()]
        rows = [
            Row(str(number), ((parse(name),), (parse(value),)))
            for number, (name, value) in enumerate(counted, start=1)
        ]
        total = (parse(self.words("total")),), (parse(f"**{len(self.tasks)}**"),)
        return Table(columns, SHARES, (*rows, Row("", total)))

    def _ending(self) -> Iterator[Block]:
        late = [task for task in self.tasks if task.standing is Standing.OVERDUE]
        yield Block(Kind.SECTION, "II.", parse(self.words("results")), leads=True)
        yield _text(self.words("results_text"))
        if late:
            yield Block(Kind.SECTION, "III.", parse(self.words("late")), leads=True)
        for index, task in enumerate(late):
            sign = "." if index == len(late) - 1 else ";"
            yield Block(Kind.TEXT, dash(0), parse(f"{self._late(task)}{sign}"))
        yield _text(self.words("ending", issuer=self.issuer, **self.of_plan))

    def _late(self, task: Assigned) -> str:
        return self.words(
            "late_task",
            title=_bare(task.placed.title),
            place=task.placed.number,
            lead=", ".join(task.items[0].lead) or self.words("no_lead"),
            **_when(task),
        )

    def _annex(self, made: Plan) -> AnnexTable:
        """Return the table of results; its columns stand in the order that reports have."""
        number = f"{number_of(made, BLANK[1:])}/{one_line(made.symbol)}"
        titles = ("number", "title", "lead", "due", "output")
        return AnnexTable(
            caption=CAPTION,
            heading=self.words("annex"),
            reference=f"(Kèm theo {made.type} số {number} {date_of(made)} của {self.issuer})",
            columns=tuple(Column(name, self.words(f"column_{name}")) for name in titles),
            rows=tuple(
                Row(str(index), tuple(map(_cell, self._cells(task))))
                for index, task in enumerate(self.tasks, start=1)
            ),
        )

    def _cells(self, task: Assigned) -> tuple[list[str], ...]:
        title = self.words("task", title=_bare(task.placed.title), place=task.placed.number)
        leads = printed_names(task.placed.work.lead)
        return [title], leads, [*self._dues(task)], [*self._results(task)]

    def _dues(self, task: Assigned) -> Iterator[str]:
        """Yield the deadlines in the plan's words, and to when they were moved."""
        for due in task.placed.work.due:
            values = {"wording": due.wording, "label": due.label}
            yield self.words("due_label", **values) if due.label else due.wording
        for extension in task.placed.work.extensions:
            key = "extended_by" if extension.decision else "extended"
            values = {"to": day(extension.to), "decision": extension.decision}
            yield self.words(key, **values)

    def _results(self, task: Assigned) -> Iterator[str]:
        """Yield how the task stands, then what was recorded of it."""
        yield self.words(f"state_{task.standing.value}", **_when(task))
        for progress in task.placed.work.progress:
            key = "result" if progress.result else "result_only"
            yield self.words(key, done=day(progress.day), result=progress.result)


def _text(text: str, *, leads: bool = False) -> Block:
    return Block(Kind.TEXT, "", parse(text), leads=leads)


def _cell(texts: Sequence[str]) -> Cell:
    return tuple(parse(line) for text in texts for line in lines(text))


def _bare(title: str) -> str:
    """Return `title` fit to be followed by more."""
    return one_line(title).rstrip(".;, ")


def _when(task: Assigned) -> dict[str, object]:
    """Return the deadline that says most of a task, and how late it is."""
    item = task.telling
    if item is None or item.due is None:
        return {"due": "", "days": ""}
    days = -item.days if item.state is State.OVERDUE and item.days is not None else 0
    return {"due": day(item.due), "days": count(days)}
