"""What a rule looks at: one plan, its places in the file, and the names declared for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from khtool.check.texts import Printed, printed_texts
from khtool.dates.calendar import Calendar, vietnam
from khtool.deadlines import deadline, rows
from khtool.deadlines.days import reading_of
from khtool.diagnostic import Diagnostic, Span
from khtool.model.agency import Directory, Mention
from khtool.model.walk import Placed, walk

if TYPE_CHECKING:
    import datetime

    from khtool.check.rule import Rule
    from khtool.dates.wording import Reading
    from khtool.lang import Message
    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency, Plan
    from khtool.model.task import Due, Named
    from khtool.model.walk import Loc


ROLES = ("lead", "support", "to")


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline of a task or step, how it is understood, and the path of the words read."""

    placed: Placed
    due: Due
    reading: Reading
    loc: Loc


@dataclass(frozen=True, slots=True)
class Given:
    """A place where work names an agency in a role; `agency` is the declared name."""

    placed: Placed
    role: str
    loc: Loc
    text: str
    mention: Mention
    agency: str


@dataclass(frozen=True)
class Subject:
    """A plan under review.

    `calendar` knows the working days of the office; it reads nothing before it is asked. What
    depends on the day is silent without `today`, what compares without the plan as it was
    `before`.
    """

    file: PlanFile
    plan: Plan
    shared: tuple[Agency, ...] = ()
    before_is_strict: bool = True
    calendar: Calendar = field(default_factory=vietnam)
    today: datetime.date | None = None
    before: Plan | None = None

    @cached_property
    def work(self) -> list[Placed]:
        """All tasks and steps in the order of the document."""
        return list(walk(self.plan))

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies that the plan and the repo declare, the plan's own first."""
        return (*self.plan.agencies, *self.shared)

    @cached_property
    def directory(self) -> Directory:
        """The agencies of the plan and the repo by every name they go by."""
        return Directory(self.agencies)

    @cached_property
    def printed(self) -> list[Printed]:
        """All texts that the document prints."""
        return printed_texts(self.plan)

    @cached_property
    def deadlines(self) -> list[Deadline]:
        """All deadlines in the order of the document, each read."""
        return [
            Deadline(
                placed,
                due,
                reading_of(due.understood_as, self.before_is_strict),
                (*placed.loc, "due", index, "read_as" if due.read_as else "wording"),
            )
            for placed in self.work
            for index, due in enumerate(placed.work.due)
        ]

    @cached_property
    def rows(self) -> dict[str, list[deadline.Deadline]]:
        """The deadlines of each task by its id, round by round, with what was recorded of them."""
        reader = rows.Reader(self.calendar, self.shared, self.before_is_strict)
        found: dict[str, list[deadline.Deadline]] = {}
        for row in reader.deadlines(self.file):
            found.setdefault(row.task, []).append(row)
        return found

    @cached_property
    def given(self) -> list[Given]:
        """Every place where work names a declared agency, in the order of the document."""
        return [
            Given(placed, role, loc, text, mention, mention.agency.name)
            for placed in self.work
            for role in ROLES
            for loc, text in self.names(placed, role)
            for mention in self.directory.mentions(text)
            if mention.agency is not None
        ]

    def names(self, placed: Placed, role: str) -> list[tuple[Loc, str]]:
        """Return the texts that say who has `role` (`lead`, `support`, `to`), with their paths."""
        entries: tuple[Named, ...] = getattr(placed.work, role)
        found: list[tuple[Loc, str]] = []
        for index, entry in enumerate(entries):
            loc = (*placed.loc, role, index)
            found += [((*loc, "agencies", at), name) for at, name in enumerate(entry.agencies)]
            if not entry.agencies:
                found.append(((*loc, "text"), entry.text))
        return found

    def problem(
        self,
        rule: Rule,
        span: Span,
        message: Message,
        help_: Message | None = None,
        task: str | None = None,
    ) -> Diagnostic:
        """Return what `rule` found in this plan."""
        return Diagnostic(rule.code, rule.severity, self.file.path, span, message, help_, task)
