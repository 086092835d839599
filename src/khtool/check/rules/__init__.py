"""The rules, one module each: what it finds and why, and `check`, which yields diagnostics."""

from __future__ import annotations

from typing import Final

from khtool.check.rules import (
    agency_declared_twice,
    duplicate_id,
    lead_also_in_support,
    unknown_agency,
    wording_understood,
)

RULES: Final = (
    duplicate_id,
    agency_declared_twice,
    unknown_agency,
    lead_also_in_support,
    wording_understood,
)
