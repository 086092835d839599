"""The rules of NĐ 30 as data: `nd30_rules.toml`, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from khtool.diagnostic import Severity
from khtool.lang import Message, msg

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA: Final = "nd30_rules.toml"

LIMITED: Final = frozenset({"party", "law"})
"""Kinds of documents that have other rules for everything but paper and margins."""

GENERAL: Final = ("ND-PG",)
"""The rules that hold for those too."""


@dataclass(frozen=True, slots=True)
class AuditRule:
    """One rule: its clause, what it looks at, and the limits of each property.

    `kinds` empty means every kind; documents of the kinds `required` must have the element.
    `mend` names the properties that may be put right without a person.
    """

    code: str
    clause: str
    severity: Severity
    elements: tuple[str, ...]
    limits: Mapping[str, Any]
    kinds: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    mend: tuple[str, ...] = ()
    example: str = ""

    def applies(self, kind: str) -> bool:
        """Say whether the rule holds for documents of `kind`."""
        if kind in LIMITED:
            return self.code.startswith(GENERAL)
        return not self.kinds or kind in self.kinds

    @property
    def summary(self) -> Message:
        """Return the rule in one line."""
        return msg(f"{self.code}.summary")

    @property
    def help(self) -> Message:
        """Return what to do in Word to keep the rule."""
        return msg(f"{self.code}.help")

    @property
    def source(self) -> Message:
        """Return where the decree says so."""
        if not self.clause:
            return msg("audit.clause.none")
        known = self.clause.startswith(("Phụ lục", "Điều"))
        return msg("audit.clause.whole" if known else "audit.clause", clause=self.clause)


@cache
def audit_rules() -> tuple[AuditRule, ...]:
    """Return all rules in the order of the data."""
    text = (files("khtool.audit") / DATA).read_text("utf-8")
    return tuple(_rule(entry) for entry in tomllib.loads(text)["rule"])


def _rule(entry: dict[str, Any]) -> AuditRule:
    lists = {name: tuple(entry.get(name, ())) for name in ("elements", "kinds", "required", "mend")}
    return AuditRule(
        code=entry["code"],
        clause=entry["clause"],
        severity=Severity(entry["severity"]),
        limits=entry["limits"],
        example=entry.get("example", ""),
        **lists,
    )
