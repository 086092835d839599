"""The rules of `khtool audit` for people: a page each, a table of all, and SARIF's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.audit.rules import audit_rules
from khtool.lang import msg
from khtool.report.manual import entry, wrapped
from khtool.report.manual_md import escaped

if TYPE_CHECKING:
    from khtool.audit.rules import AuditRule
    from khtool.lang import Translator


def audit_manual(rule: AuditRule, say: Translator) -> str:
    """Return the page of `rule` as text: labels on the left, texts beside them."""
    severity = say(msg(f"severity.{rule.severity.value}"))
    looks = ", ".join(say(msg(f"audit.element.{name}")) for name in rule.elements)
    mended = "audit.rule.fix.yes" if rule.mend else "audit.rule.fix.no"
    lines = [f"{rule.code} · {severity} · {say(rule.summary)}", ""]
    for label, text in (
        ("audit.rule.clause", say(rule.source)),
        ("audit.rule.looks", looks),
        ("audit.rule.help", say(rule.help)),
        ("audit.rule.fix", say(msg(mended))),
    ):
        lines += entry(say(msg(label)), wrapped([text]))
    return "\n".join(lines) + "\n"


def audit_table(say: Translator) -> str:
    """Return all rules as a table of Markdown; a part of docs/kiem-tra-word.md is made by it."""
    rows = [
        f"| `{rule.code}` | {rule.clause or '–'} | {say(msg(f'severity.{rule.severity.value}'))} "
        f"| {escaped(say(rule.summary))} | {say(msg('audit.rule.all')) if rule.mend else ''} |"
        for rule in audit_rules()
    ]
    return "\n".join([say(msg("audit.rule.columns")), "|---|---|---|---|---|", *rows]) + "\n"


def described(say: Translator) -> list[dict[str, object]]:
    """Return all rules as SARIF describes them."""
    return [
        {
            "id": rule.code,
            "shortDescription": {"text": say(rule.summary)},
            "fullDescription": {"text": f"{say(rule.summary)} ({say(rule.source)})"},
            "help": {"text": audit_manual(rule, say), "markdown": escaped(say(rule.help))},
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in audit_rules()
    ]
