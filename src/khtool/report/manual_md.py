"""The manual of all rules as one Markdown page: docs/quy-tac.md is made by it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from khtool.lang import Translator, msg
from khtool.report.manual import ignoring, mending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.check.rule import Rule

FAMILIES: Final = {
    "KH1": "family.file",
    "KH2": "family.shape",
    "KH3": "family.agency",
    "KH4": "family.deadline",
    "KH5": "family.form",
    "KH6": "family.citation",
    "KH7": "family.progress",
}
"""What the first digit of a code says; other codes stand under their own beginning."""


def manual_md(rules: Sequence[Rule], say: Translator) -> str:
    """Return the page: a table of all rules by family, then each rule."""
    families = [(name, list(group)) for name, group in groupby(rules, lambda rule: rule.code[:3])]
    lines = [f"# {say(msg('manual.title'))}", "", say(msg("manual.intro", count=len(rules))), ""]
    for name, group in families:
        lines += [f"**{family(name, say)}**", ""]
        lines += [*_table(group, say), ""]
    for name, group in families:
        lines += [f"## {family(name, say)}", ""]
        for rule in group:
            lines += [f"### {rule.code}", "", rule_md(rule, say)]
    return "\n".join(lines).rstrip("\n") + "\n"


def rule_md(rule: Rule, say: Translator) -> str:
    """Return the manual of one rule without its heading."""
    severity = say(msg(f"severity.{rule.severity.value}"))
    lines = [f"**{escaped(say(rule.summary))}** ({severity})", ""]
    for key, text in (("rule.finds", rule.finds), ("rule.why", rule.why)):
        lines += [f"{say(msg(key))}: {escaped(say(text))}", ""]
    for key, example in (("rule.bad", rule.bad), ("rule.good", rule.good)):
        lines += [f"{say(msg(key))}:", "", fenced(example, "yaml"), ""]
    lines += _listed(say(msg("rule.mend")), [escaped(text) for text in mending(rule, say)])
    lines += [f"{say(msg('rule.skip'))}: {'; '.join(say(text) for text in ignoring(rule))}."]
    return "\n".join(lines) + "\n"


def _listed(label: str, texts: Sequence[str]) -> list[str]:
    """Return one text beside its label, several as a list below it."""
    if len(texts) == 1:
        return [f"{label}: {texts[0]}.", ""]
    return [f"{label}:", "", *(f"- {text}" for text in texts), ""]


def family(name: str, say: Translator) -> str:
    """Return what the codes that begin with `name` (`KH3`) are about."""
    return f"{name}xx: {say(msg(FAMILIES[name]))}" if name in FAMILIES else f"{name}xx"


def _table(rules: Sequence[Rule], say: Translator) -> list[str]:
    rows = [
        f"| [{rule.code}](#{rule.code.lower()}) | {say(msg(f'severity.{rule.severity.value}'))} "
        f"| {escaped(say(rule.summary))} |"
        for rule in rules
    ]
    return [say(msg("manual.columns")), "|---|---|---|", *rows]


def escaped(text: str) -> str:
    """Return prose in which Markdown finds nothing of its own but words between backticks."""
    parts = re.split("(`[^`]+`)", text)
    return "".join(
        part if index % 2 else re.sub(r"([\\*<|\[\]])", r"\\\1", part)
        for index, part in enumerate(parts)
    )


def fenced(text: str, language: str) -> str:
    """Return `text` as a block of code, between fences longer than any inside."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
