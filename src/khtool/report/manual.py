"""The manual page of a rule: what it finds, why, a bad and a good example."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from khtool.lang import Translator, msg

if TYPE_CHECKING:
    from khtool.check.rule import Rule

WIDTH = 88


def manual(rule: Rule, say: Translator) -> str:
    """Return the page of `rule` as text."""
    severity = say(msg(f"severity.{rule.severity.value}"))
    lines = [f"{rule.code} ({severity}): {say(rule.summary)}", ""]
    for text in (say(rule.finds), say(rule.why)):
        lines += [*textwrap.wrap(text, WIDTH), ""]
    for key, example in (("rule.bad", rule.bad), ("rule.good", rule.good)):
        lines += [say(msg(key)), textwrap.indent(example, "    "), ""]
    lines.append(say(msg("rule.ignore", code=rule.code)))
    return "\n".join(lines) + "\n"
