"""The manual page of a rule: what it finds, why, an example of each kind, how to mend it."""

from __future__ import annotations

import string
import textwrap
from typing import TYPE_CHECKING

from khtool.lang import Message, Translator, msg
from khtool.lang.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.check.rule import Rule

WIDTH = 88
MARGIN = 11
"""Where the texts begin, right of their labels."""


def manual(rule: Rule, say: Translator) -> str:
    """Return the page of `rule` as text: labels on the left, texts beside them."""
    severity = say(msg(f"severity.{rule.severity.value}"))
    lines = [f"{rule.code} · {severity} · {say(rule.summary)}", ""]
    lines += entry(say(msg("rule.finds")), wrapped([say(rule.finds)]))
    lines += entry(say(msg("rule.why")), wrapped([say(rule.why)]))
    lines.append("")
    lines += entry(say(msg("rule.bad")), rule.bad.splitlines())
    lines += entry(say(msg("rule.good")), rule.good.splitlines())
    lines.append("")
    lines += entry(say(msg("rule.mend")), wrapped(mending(rule, say)))
    lines += entry(say(msg("rule.skip")), [say(text) for text in ignoring(rule)])
    return "\n".join(lines) + "\n"


def mending(rule: Rule, say: Translator) -> list[str]:
    """Return what findings of `rule` tell the reader to write, with … for what varies.

    A rule that says something else each time is mended as its good example shows.
    """
    keys = [key for key in CATALOGUE if key.startswith(f"{rule.code}.") and key.endswith(".help")]
    texts = [say(msg(key, **dict.fromkeys(_placeholders(key), "…"))) for key in keys]
    told = [text for text in dict.fromkeys(texts) if not text.endswith("…")]
    return told or [say(msg("rule.mend.good"))]


def _placeholders(key: str) -> Iterator[str]:
    return (name for _, name, _, _ in string.Formatter().parse(CATALOGUE[key][0]) if name)


def ignoring(rule: Rule) -> tuple[Message, Message]:
    """Return how to silence `rule`: on a line, and in a whole repo."""
    return msg("rule.ignore", code=rule.code), msg("rule.ignore.repo", code=rule.code)


def wrapped(texts: Sequence[str]) -> list[str]:
    """Wrap the texts between words (symbols like KH-UBND stay whole); several become a list."""
    first, later = ("- ", "  ") if len(texts) > 1 else ("", "")
    wrapper = textwrap.TextWrapper(
        WIDTH - MARGIN, initial_indent=first, subsequent_indent=later, break_on_hyphens=False
    )
    return [line for text in texts for line in wrapper.wrap(text)]


def entry(label: str, texts: list[str]) -> list[str]:
    """Set the texts in a column, the label before the first."""
    labels = [label, *[""] * len(texts)]
    return [f"{name:{MARGIN}}{text}".rstrip() for name, text in zip(labels, texts, strict=False)]
