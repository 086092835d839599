"""A reminder (công văn đôn đốc) to one agency: what it owes, in the layout of a công văn."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.numbering import roman
from khtool.render.annex import Cell, Column, GroupRow, Row
from khtool.render.body import Block, Kind
from khtool.render.inline import parse
from khtool.render.reference import (
    BLANK,
    count,
    day,
    issuer_of,
    reference,
    sentence_start,
    symbol_of,
)
from khtool.render.tables import Table, with_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from khtool.agenda.items import Item
    from khtool.model.plan import Plan
    from khtool.render.facts import Owed
    from khtool.render.tables import WithTables
    from khtool.render.words import Words

SHARES = (24, 8, 11, 15)
"""How wide the columns title, place, due and state are beside each other."""

NO_OWN_PARTS = {"number": None, "issued": None, "annexes": (), "sections": (), "closing": ()}
"""What a letter does not take over from the plan."""


def letter(
    plans: Mapping[str, Plan],
    owed: Owed,
    today: datetime.date,
    days: int,
    words: Words,
    unit: str = "",
) -> WithTables:
    """Return the letter about `plans` (by path) that tells an agency what it owes on `today`.

    `days` is how far ahead `owed` looks; `unit` is the drafting unit in the symbol (UBND-NC).
    Raises `UserError` where the plans have several issuers: nobody could sign.
    """
    return _Writer(plans, owed, today, days, words).letter(unit)


class _Writer:
    """Puts one letter into words."""

    def __init__(
        self,
        plans: Mapping[str, Plan],
        owed: Owed,
        today: datetime.date,
        days: int,
        words: Words,
    ) -> None:
        named = {item.plan for item in (*owed.overdue, *owed.coming)}
        self.plans = {path: plan for path, plan in plans.items() if path in named}
        self.plan = next(iter(self.plans.values()))
        self.owed = owed
        self.today = today
        self.until = day(today + datetime.timedelta(days - 1))
        self.words = words
        self.which = ("both" if owed.coming else "overdue") if owed.overdue else "coming"
        issuers = dict.fromkeys(plan.issuer for plan in self.plans.values())
        if len(issuers) > 1:
            raise UserError(msg("letter.issuers", known=tuple(issuers)))

    def letter(self, unit: str) -> WithTables:
        """Return the whole letter."""
        subject = self.words(f"subject_{self.which}")
        head = {
            "title": subject,
            "symbol": symbol_of(self.plan, after=unit or BLANK),
            "year": self.today.year,
            "basis": (),
            "opening": (self._opening(),),
            "recipients": (self.words("as_above"),),
            "archive": self.plan.archive or self.words("archive"),
        }
        return with_tables(
            self.plan.model_copy(update={**NO_OWN_PARTS, **head}),
            type_name=self.words("type"),
            subject=parse(subject),
            addressee=sentence_start(self.owed.agency),
            addressee_label=self.words("addressee_label"),
            tables=tuple(self._tables()),
            ending=(Block(Kind.TEXT, "", parse(self._request())),),
        )

    def _opening(self) -> str:
        counts = []
        if self.owed.overdue:
            counts.append(self.words("count_overdue", count=_tasks(self.owed.overdue)))
        if self.owed.coming:
            number = _tasks(self.owed.coming)
            counts.append(self.words("count_coming", count=number, until=self.until))
        references = [reference(plan, self.words) for plan in self.plans.values()]
        return self.words(
            "opening",
            plans="; ".join(dict.fromkeys(references)),
            today=day(self.today),
            agency=self.owed.agency,
            counts=self.words("and").join(counts),
        )

    def _request(self) -> str:
        issuer = issuer_of(self.plan)
        return self.words(f"request_{self.which}", issuer=issuer, agency=self.owed.agency)

    def _tables(self) -> list[Table]:
        """Return a table for what is overdue and one for what comes; headings tell two apart."""
        found = [
            (self.words("overdue"), self.owed.overdue),
            (self.words("coming", until=self.until), self.owed.coming),
        ]
        kept = [(heading, items) for heading, items in found if items]
        titles = ("number", "title", "place", "due", "state")
        columns = tuple(Column(name, self.words(f"column_{name}")) for name in titles)
        return [
            Table(
                columns,
                SHARES,
                self._rows(items),
                Block(Kind.CLAUSE, f"{number}.", parse(heading), leads=True)
                if len(kept) > 1
                else None,
            )
            for number, (heading, items) in enumerate(kept, start=1)
        ]

    def _rows(self, items: Sequence[Item]) -> tuple[Row | GroupRow, ...]:
        """Return a row a task, below the name of its plan where there are several plans."""
        tasks: dict[str, dict[str, list[Item]]] = {}
        for item in items:
            tasks.setdefault(item.plan, {}).setdefault(item.task, []).append(item)
        rows: list[Row | GroupRow] = []
        number = 0
        for index, (path, own) in enumerate(tasks.items(), start=1):
            if len(self.plans) > 1:
                name = sentence_start(reference(self.plans[path], self.words))
                rows.append(GroupRow(roman(index), parse(name)))
            for dues in own.values():
                number += 1
                rows.append(Row(str(number), self._cells(dues)))
        return tuple(rows)

    def _cells(self, items: Sequence[Item]) -> tuple[Cell, ...]:
        """Return the cells of a task with the deadlines `items`."""
        first = items[0]
        dues = [self._due(item) for item in items]
        states = [self._state(item) for item in items]
        return tuple(
            tuple(map(parse, texts)) for texts in ([first.title], [first.number], dues, states)
        )

    def _due(self, item: Item) -> str:
        due = day(item.due) if item.due else item.wording
        return self.words("label", due=due, label=item.label) if item.label else due

    def _state(self, item: Item) -> str:
        days = item.days or 0
        if days == 0:
            return self.words("today")
        return self.words("late" if days < 0 else "left", days=count(abs(days)))


def _tasks(items: Sequence[Item]) -> str:
    """Return how many tasks the deadlines `items` belong to."""
    return count(len({(item.plan, item.task) for item in items}))
