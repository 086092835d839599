"""One rule against its subjects: met, not met, or not to be told; and in what words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from khtool.audit.rules import AuditRule
    from khtool.audit.subject import Subject

CLOSE: Final = 0.02
"""Word counts in twentieths of a point; what differs by less is the same."""


MOST_MATCHED: Final = 2000
"""How much of a text is held against a pattern; no line with a form is as long."""


class Verdict(StrEnum):
    """What can be said of one rule and one document."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    ABSENT = "absent"
    """The document has nothing that the rule speaks of."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one subject: the properties, each with its words.

    `element` is the name that the rule has for the subject.
    """

    element: str
    subject: Subject
    properties: tuple[str, ...]
    wrong: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule with what became of it; `missing` says that the element itself is not there."""

    rule: AuditRule
    verdict: Verdict
    faults: tuple[Fault, ...] = ()
    unknown: tuple[Subject, ...] = field(default=())
    missing: bool = False


def judge(rule: AuditRule, found: Mapping[str, Sequence[Subject]], kind: str) -> Outcome:
    """Return what becomes of `rule` in a document of `kind` with the subjects `found`."""
    if not rule.applies(kind):
        return Outcome(rule, Verdict.ABSENT)
    subjects = [(name, subject) for name in rule.elements for subject in found.get(name, ())]
    if not subjects:
        missing = kind in rule.required
        return Outcome(rule, Verdict.NOT_MET if missing else Verdict.ABSENT, missing=missing)
    faults = [fault for name, subject in subjects if (fault := _fault(rule, name, subject))]
    if faults:
        return Outcome(rule, Verdict.NOT_MET, tuple(faults))
    asked = rule.limits.keys()
    unknown = tuple(subject for _, subject in subjects if subject.unknown & asked)
    if unknown:
        return Outcome(rule, Verdict.UNKNOWN, unknown=unknown)
    told = any(subject.values.keys() & asked for _, subject in subjects)
    return Outcome(rule, Verdict.MET if told else Verdict.ABSENT)


def _fault(rule: AuditRule, element: str, subject: Subject) -> Fault | None:
    names = [
        name
        for name, wanted in rule.limits.items()
        if name in subject.values and not holds(wanted, subject.values[name])
    ]
    if not names:
        return None
    words = tuple(_words(rule, name, subject.values[name]) for name in names)
    return Fault(element, subject, tuple(names), words)


def holds(wanted: Any, value: Any) -> bool:
    """Say whether `value`, or each of several, is what a rule wants."""
    if isinstance(value, tuple):
        return all(holds(wanted, one) for one in value)
    match wanted:
        case [least, most]:
            return bool(least - CLOSE <= value <= most + CLOSE)
        case {"one_of": allowed, "close": close}:
            return any(abs(value - one) <= close for one in allowed)
        case {"least": least}:
            return bool(value >= least - CLOSE)
        case {"most": most}:
            return bool(value <= most + CLOSE)
        case {"matches": pattern}:
            return re.search(pattern, value[:MOST_MATCHED]) is not None
        case _:
            return bool(wanted == value)


def _words(rule: AuditRule, name: str, value: Any) -> Message:
    """Say what `value` is and what it should be."""
    wanted = rule.limits[name]
    if name == "text":
        example = rule.example or wanted
        return msg("audit.text", text=_cut(str(value)), example=example)
    if isinstance(wanted, bool):
        if value is None:
            return msg(f"audit.mixed.{name}")
        wish = f"{name}.yes" if wanted else f"{name}.no"
        return msg(f"audit.must.{wish}")
    several = value if isinstance(value, tuple) else (value,)
    wrong = tuple(_said(name, one) for one in several if not holds(wanted, one))
    return msg(f"audit.is.{name}", found=wrong, wanted=limits_text(name, wanted))


SAID: Final = {
    "align": frozenset({"left", "center", "right", "both"}),
    "place": frozenset({"header", "footer", "both", "none"}),
    "border": frozenset({"single", "none"}),
}
"""Properties whose values have names of their own in the catalogue."""


def _said(name: str, value: Any) -> Message | str:
    """Return a value as a person says it."""
    if name in SAID:
        known = f"{name}.{value}" if value in SAID[name] else f"{name}.other"
        return msg(f"audit.value.{known}")
    return value if isinstance(value, str) else _number(value)


def limits_text(name: str, wanted: Any) -> Message | str:
    """Return limits as a person writes them: 13–14; 10 or 12,7."""
    match wanted:
        case [least, most]:
            if name == "share":
                return "1/3–1/2" if most < 1 else "1"
            first, last = _rounded(least), _rounded(most)
            return first if first == last else f"{first}–{last}"
        case {"one_of": [first, last]}:
            return msg("audit.or", first=_number(first), second=_number(last))
        case {"least": limit} | {"most": limit}:
            return _number(limit)
        case _:
            return _said(name, wanted)


def _rounded(limit: float) -> str:
    """Leave out what a limit is stretched by for rounding: 19.9 is told as 20, 0.97 as 1."""
    return _number(round(limit, None if limit >= COARSE else 1))


COARSE: Final = 5
"""Limits in mm and pt are whole numbers, those counted in lines are not."""


def _number(value: float) -> str:
    return f"{round(value, 2):g}".replace(".", ",")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


LONGEST: Final = 60
"""How much of a text a message quotes."""
