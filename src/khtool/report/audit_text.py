"""What an audit says besides its findings: sums of each file, and every rule with its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.audit.judge import Verdict
from khtool.lang import msg
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.audit.judge import Outcome
    from khtool.audit.run import Audit
    from khtool.lang import Message, Translator


def sums(audit: Audit) -> Message:
    """Return one line about a file: what it is, how many rules are met, not met, not to tell."""
    return msg(
        "audit.sums",
        path=audit.path,
        kind=audit.kind_text,
        met=audit.count(Verdict.MET),
        not_met=audit.count(Verdict.NOT_MET),
        unknown=audit.count(Verdict.UNKNOWN),
    )


def sums_report(audits: Iterable[Audit], say: Translator) -> str:
    """Return a line a file."""
    return "".join(f"{clean(say(sums(audit)))}\n" for audit in audits)


def rules_report(audit: Audit, say: Translator) -> str:
    """Return a line a rule: its verdict, its code, what it asks."""
    return "".join(_row(outcome, say) for outcome in audit.outcomes)


def _row(outcome: Outcome, say: Translator) -> str:
    verdict = say(msg(f"audit.verdict.{outcome.verdict.value}"))
    return f"  {verdict:10} {outcome.rule.code}  {say(outcome.rule.summary)}\n"


def documents_json(audits: Sequence[Audit]) -> dict[str, object]:
    """Return for JSON what each file is, and the rules by what became of them."""
    return {
        "documents": [
            {
                "path": audit.path,
                "kind": audit.kind,
                "type": audit.type_name,
                **{verdict.value: _codes(audit, verdict) for verdict in Verdict},
            }
            for audit in audits
        ]
    }


def _codes(audit: Audit, verdict: Verdict) -> list[str]:
    return [outcome.rule.code for outcome in audit.outcomes if outcome.verdict is verdict]
