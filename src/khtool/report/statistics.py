"""How many findings each rule has, the most frequent first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from khtool.check.rules import DOCUMENTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.diagnostic import Diagnostic
    from khtool.lang import Translator


def statistics_report(findings: Iterable[Diagnostic], say: Translator) -> str:
    """Return one line a rule: how often, its code, what it is."""
    counted = Counter(finding.code for finding in findings)
    summaries = {rule.code: say(rule.summary) for rule in DOCUMENTED}
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{count:5}  {code}  {summaries.get(code, '')}\n" for code, count in rows)
