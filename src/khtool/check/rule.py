"""What a rule is: its code, how grave it is, what it looks for, and an example of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic, Severity

Check: TypeAlias = "Callable[[Subject], Iterable[Diagnostic]]"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `khtool check`.

    `bad` and `good` are snippets of a plan file. What the rule finds and why stands in the
    catalogue under its code (`KH305.summary`, `KH305.finds`, `KH305.why`). A rule without
    `check` is found while the file is read, before there is a plan to look at. One that goes
    `by_day` finds what lies in the future; what it does not find today it never will.
    """

    code: str
    severity: Severity
    bad: str
    good: str
    check: Check | None = None
    by_day: bool = False

    @property
    def summary(self) -> Message:
        """Return the rule in one line."""
        return msg(f"{self.code}.summary")

    @property
    def finds(self) -> Message:
        """Return what the rule finds."""
        return msg(f"{self.code}.finds")

    @property
    def why(self) -> Message:
        """Return why it matters, with the clause of the decree or code."""
        return msg(f"{self.code}.why")

    def findings(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield what the rule finds in one plan."""
        if self.check is not None:
            yield from self.check(subject)
