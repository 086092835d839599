"""What a rule looks at: one plan, its places in the file, and the names declared for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from khtool.diagnostic import Diagnostic, Span
from khtool.model.agency import Directory
from khtool.model.walk import Placed, walk

if TYPE_CHECKING:
    from khtool.check.rule import Rule
    from khtool.lang import Message
    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency, Plan
    from khtool.model.task import Named
    from khtool.model.walk import Loc


@dataclass(frozen=True)
class Subject:
    """A plan under review."""

    file: PlanFile
    plan: Plan
    shared: tuple[Agency, ...] = ()
    before_is_strict: bool = True

    @cached_property
    def work(self) -> list[Placed]:
        """All tasks and steps in the order of the document."""
        return list(walk(self.plan))

    @cached_property
    def directory(self) -> Directory:
        """The agencies that the plan and the repo declare."""
        return Directory((*self.plan.agencies, *self.shared))

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
