"""KH607: HTML that a scan or a web page left in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.check.texts import words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

HTML = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|thead"
    r"|tr|u|ul)(?:\s[^<>]*)?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|ndash|mdash|hellip|#\d+|#x[\da-f]+);",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for the first tag or entity of each text."""
    for text in subject.printed:
        if found := HTML.search(text.text):
            yield subject.problem(
                RULE,
                words_span(subject, text, found.start(), found.end()),
                msg("KH607", found=" ".join(found[0].split())),
                msg("KH607.help"),
                text.task,
            )


RULE = Rule(
    "KH607",
    Severity.WARNING,
    bad="output: <ul><li>Kế hoạch;</li><li>Báo cáo.</li></ul>",
    good="output: |-\n  - Kế hoạch;\n  - Báo cáo.",
    check=check,
)
