"""The rules, one module each, listed here in the order of their codes; add yours to the tuple."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from khtool.check.rules import (
    agency_declared_twice,
    deadline_before_issue,
    deadline_impossible,
    deadline_not_understood,
    duplicate_id,
    lead_also_in_support,
    unknown_agency,
    wrong_weekday,
)
from khtool.check.rules.reading import READING

if TYPE_CHECKING:
    from khtool.check.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    duplicate_id.RULE,
    unknown_agency.RULE,
    lead_also_in_support.RULE,
    agency_declared_twice.RULE,
    deadline_not_understood.RULE,
    deadline_impossible.RULE,
    deadline_before_issue.RULE,
    wrong_weekday.RULE,
)

DOCUMENTED: Final[tuple[Rule, ...]] = (*READING, *RULES)
"""Every rule that has a manual page, in the order of the codes."""
