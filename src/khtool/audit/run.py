"""Audits one Word document: every rule, what became of it, and the findings to show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.audit.elements import recognise
from khtool.audit.facts import subjects
from khtool.audit.judge import Fault, Outcome, Verdict, judge
from khtool.audit.opening import open_document
from khtool.audit.rules import audit_rules
from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from khtool.audit.document import Document


@dataclass(frozen=True, slots=True)
class Audit:
    """What became of each rule in one document.

    `lines` are the texts of its paragraphs: a finding's line is the number of a paragraph,
    counted from 1 through the whole document, tables and text boxes included.
    """

    path: str
    kind: str
    type_name: str | None
    outcomes: tuple[Outcome, ...]
    lines: tuple[str, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many rules have come to `verdict`."""
        return Counter(outcome.verdict for outcome in self.outcomes)[verdict]

    @property
    def kind_text(self) -> Message:
        """Say what kind of document it is, and what that means for the audit."""
        if self.kind == "other":
            return msg("audit.kind.other", type=self.type_name or "")
        return msg(f"audit.kind.{self.kind}")

    @property
    def findings(self) -> list[Diagnostic]:
        """Return what is not met, and as notes what cannot be told, by place."""
        found = [item for outcome in self.outcomes for item in self._of(outcome)]
        return sorted(found, key=lambda finding: finding.order)

    def _of(self, outcome: Outcome) -> Iterator[Diagnostic]:
        rule = outcome.rule
        if outcome.missing:
            element = msg(f"audit.element.{rule.elements[0]}")
            yield self._finding(
                outcome, 1, msg("audit.missing", element=element, clause=rule.source)
            )
        elif outcome.verdict is Verdict.UNKNOWN:
            said = msg("audit.unknown", summary=rule.summary, clause=rule.source)
            yield self._finding(outcome, outcome.unknown[0].line, said, Severity.NOTE)
        for faults in alike(outcome.faults):
            first = faults[0].subject.line
            yield self._finding(outcome, first, self._message(outcome, faults))

    def _message(self, outcome: Outcome, faults: Sequence[Fault]) -> Message:
        fault = faults[0]
        element = msg(f"audit.element.{fault.element}")
        clause, wrong = outcome.rule.source, fault.wrong
        numbers = sorted({fault.subject.line for fault in faults})
        if len(numbers) == 1:
            return msg("audit.finding", element=element, wrong=wrong, clause=clause)
        return msg(
            "audit.finding.several",
            element=element,
            wrong=wrong,
            clause=clause,
            count=len(numbers),
            lines=ranges(numbers),
        )

    def _finding(
        self, outcome: Outcome, line: int, message: Message, severity: Severity | None = None
    ) -> Diagnostic:
        rule = outcome.rule
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        span = Span(line, 1, line, len(text) + 1)
        return Diagnostic(rule.code, severity or rule.severity, self.path, span, message, rule.help)


def audit(data: bytes, path: str) -> Audit:
    """Return the audit of the Word document `data`, called `path` by the user.

    Raises `UserError` for what is no Word document with words in it.
    """
    return audit_document(open_document(data, path)[1], path)


def audit_document(document: Document, path: str) -> Audit:
    """Return the audit of a document that is open already."""
    elements = recognise(document)
    found = subjects(elements)
    outcomes = tuple(judge(rule, found, elements.kind) for rule in audit_rules())
    lines = tuple(" ".join(paragraph.text.split()) for paragraph in document.paragraphs)
    return Audit(path, elements.kind, elements.type_name, outcomes, lines)


def alike(faults: Iterable[Fault]) -> list[list[Fault]]:
    """Gather the faults that are told in the same words, so that they are told once."""
    groups: dict[str, list[Fault]] = {}
    for fault in faults:
        groups.setdefault(f"{fault.element} {fault.wrong!r}", []).append(fault)
    return list(groups.values())


def ranges(numbers: Sequence[int]) -> str:
    """Return numbers in their order, those in a row as a range.

    >>> ranges([3, 4, 5, 9])
    '3–5, 9'
    """
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)
