"""A progress report (báo cáo tiến độ) on plans: sums, what is late, and every task's result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.agenda.standing import Standing
from khtool.errors import UserError
from khtool.lang import msg
from khtool.render.body import Block, Kind, dash
from khtool.render.inline import parse
from khtool.render.progress_results import Results
from khtool.render.progress_tables import groups_table, sums_table
from khtool.render.reference import count, day, issuer_of, lowered, reference, symbol_of
from khtool.render.tables import with_tables
from khtool.render.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khtool.agenda.standing import Task
    from khtool.model.plan import Plan
    from khtool.render.tables import Table, WithTables
    from khtool.render.words import Words
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Rate

NO_OWN_PARTS = {"number": None, "issued": None, "annexes": (), "sections": (), "closing": ()}
"""What a report does not take over from the plan."""


def progress_report(
    plans: Mapping[str, Plan], found: Summary, words: Words, *, grouped: bool
) -> WithTables:
    """Return the report that says what `found` holds of `plans` (by path; at least one).

    `grouped` adds the table of its rows. Raises `UserError` where the plans have several
    issuers: nobody could sign.
    """
    issuers = dict.fromkeys(plan.issuer for plan in plans.values())
    if len(issuers) > 1:
        raise UserError(msg("report.issuers", known=tuple(issuers)))
    return _Writer(plans, found, words).report(grouped=grouped)


class _Writer:
    """Puts one report into words."""

    def __init__(self, plans: Mapping[str, Plan], found: Summary, words: Words) -> None:
        self.plans = plans
        self.plan = next(iter(plans.values()))
        self.found = found
        self.words = words
        self.results = Results(plans, found, words)
        self.of_plan = {"type": one_line(self.plan.type), "title": lowered(self.plan.name)}
        self.several = "_several" if len(plans) > 1 else ""
        self.issuer = issuer_of(self.plan)

    def report(self, *, grouped: bool) -> WithTables:
        """Return the whole report."""
        head = {
            "type": self.words("type"),
            "title": self._title(),
            "symbol": symbol_of(self.plan, before=self.words("abbreviation")),
            "year": self.found.today.year,
            "basis": (),
            "opening": (),
        }
        made = self.plan.model_copy(update={**NO_OWN_PARTS, **head})
        return with_tables(
            made,
            body=tuple(self._body()),
            tables=tuple(self._tables(grouped=grouped)),
            ending=tuple(self._ending(grouped=grouped)),
            annexes=(self.results.annex(made),),
        )

    def _title(self) -> str:
        if self.found.agency is None:
            return self.words(f"title{self.several}", **self.of_plan)
        key = f"title_agency{self.several}"
        return self.words(key, agency=self.found.agency, **self.of_plan)

    def _body(self) -> Iterator[Block]:
        yield _text(self._opening())
        yield Block(Kind.SECTION, "I.", parse(self.words("summary")), leads=True)
        total = self.found.total
        numbers = {standing.value: count(number) for standing, number in total.counts.items()}
        numbers |= {"done": count(total.completed), "total": count(total.assigned)}
        others = [
            self.words(f"summary_{standing.value}", count=numbers[standing.value])
            for standing in (Standing.UNDATED, Standing.DROPPED)
            if total.counts[standing]
        ]
        yield _text(self.words("summary_text", others="".join(others), **numbers))
        rates = [
            self.words(f"rate_{name}", rate=self._rate(rate), part=rate.part, whole=rate.whole)
            for name, rate in total.rates.items()
            if rate.whole
        ]
        if rates:
            yield _text(self.words("rates", rates="; ".join(rates)))
        key = "sums_before" if self.found.before else "sums"
        before = day(self.found.before.today) if self.found.before else ""
        yield _text(self.words(key, today=day(self.found.today), before=before), leads=True)

    def _opening(self) -> str:
        values = {
            "plan": "; ".join(reference(plan, self.words) for plan in self.plans.values()),
            "issuer": self.issuer,
            "today": day(self.found.today),
        }
        window = self.found.window
        first = day(window.first) if window.first else ""
        last = day(window.last) if window.last else ""
        if not first and not last:
            return self.words("opening", **values)
        key = "period" if first and last else "period_from" if first else "period_to"
        period = self.words(key, first=first, last=last)
        return self.words("opening_period", period=period, **values)

    def _rate(self, rate: Rate) -> str:
        whole, tenth = divmod(rate.per_mille or 0, 10)
        return f"{whole},{tenth}%"

    def _tables(self, *, grouped: bool) -> Iterator[Table]:
        yield sums_table(self.found, self.words)
        if grouped and self.found.rows:
            yield groups_table(self.found, self.plans, self.words)

    def _ending(self, *, grouped: bool) -> Iterator[Block]:
        if grouped and self.found.counts_twice:
            yield _text(self.words(f"note_{self.found.by.value}"))
        late = self.found.late
        yield Block(Kind.SECTION, "II.", parse(self.words("results")), leads=True)
        yield _text(self.words("results_text"))
        if late:
            yield Block(Kind.SECTION, "III.", parse(self.words("late")), leads=True)
        for index, task in enumerate(late):
            sign = "." if index == len(late) - 1 else ";"
            yield Block(Kind.TEXT, dash(0), parse(f"{self._late(task)}{sign}"))
        yield _text(self.words(f"ending{self.several}", issuer=self.issuer, **self.of_plan))

    def _late(self, task: Task) -> str:
        assert task.standing is Standing.OVERDUE
        item = task.telling
        moved = item.original is not None and item.original != item.due
        return self.words(
            "late_task_extended" if moved else "late_task",
            title=self.results.title(task),
            place=self.results.place(task),
            lead=", ".join(item.lead) or self.words("no_lead"),
            original=day(item.original) if item.original else "",
            **self.results.when(task),
        )


def _text(text: str, *, leads: bool = False) -> Block:
    return Block(Kind.TEXT, "", parse(text), leads=leads)
