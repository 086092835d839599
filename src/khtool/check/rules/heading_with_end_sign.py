"""KH510: a heading that ends in a sign of punctuation, though nothing follows on its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import body_texts, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

SIGN = re.compile(r"(?<![.…])[.:;,]$")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for each heading of a mục or khoản with a sign at its end."""
    for text in body_texts(subject.plan):
        if text.loc[-1] != "heading":
            continue
        words = text.text.rstrip(" \n*")
        if found := SIGN.search(words):
            yield subject.problem(
                RULE,
                words_span(subject, text, found.start(), found.end()),
                msg("KH510", sign=found[0], words=" ".join(words.split()[-3:])),
                msg("KH510.help", sign=found[0]),
            )


RULE = Rule(
    "KH510",
    Severity.NOTE,
    bad='heading: "Kinh phí thực hiện:"',
    good="heading: Kinh phí thực hiện",
    check=check,
)
