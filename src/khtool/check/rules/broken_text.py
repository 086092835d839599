"""KH608: text that came apart: a word cut in two, words or signs doubled, stray spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from khtool.check.rule import Rule
from khtool.check.texts import Kind, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.lang import Message

DOUBLED = "của|và|các|những|với|cho|để|đã|sẽ|là|này|bởi|nhằm|hoặc|trong"
"""Words that never stand twice, unlike "luôn luôn", "thiết bị bị hỏng", "nêu trên trên địa bàn"."""

OPEN = r"i[êếềểễệ]|y[êếềểễệ]|ư[ơớờởỡợ]|u[ôốồổỗộ]|[^\W\d_][ăắằẳẵặâấầẩẫậ]"
"""Vowels that want another letter behind them: no word ends like "đượ" or "nhâ"."""

BROKEN: Final = (
    (
        "KH608.split",
        rf"(?:{OPEN})\s+(?:ch?|m|ng?|nh|p|t|u|i|y)(?!\w)",
        rf"[^\W\d_]*(?:{OPEN})\s+(?:ch?|m|ng?|nh|p|t|u|i|y)(?!\w)",
    ),
    ("KH608.hyphen", r"-[ \n]", r"[^\W\d_]+-[ \n]+(?=([^\W\d_]{2,}))"),
    ("KH608.twice", rf"(?<!\w)({DOUBLED})\s+\1", rf"(?<!\w)({DOUBLED})\s+\1(?!\w)"),
    ("KH608.space", r"[ \n][,;:.]", r"[\w)”]+[ \n](?:[,;:]|\.(?!\.))(?=\s|$)"),
    ("KH608.no_space", r"[,;][^\W\d_]", r"(?<![&\w])[^\W\d_]+[,;][^\W\d_]+"),
    ("KH608.signs", r"[,;:.][,;:.]", r",,|;;|::|;[.,]|,;|,\.(?!\.)|(?<![.v])\.\.(?!\.)"),
)
"""What is surely wrong, by the message that says so; first the part that is quick to look for."""

PATTERNS: Final = tuple((key, re.compile(part), re.compile(whole)) for key, part, whole in BROKEN)

HANGING = re.compile(r"(?<![;,]) (của|các|những|và|hoặc)$")
"""A text that breaks off before what it was to name."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for each place where a text is surely broken."""
    for text in subject.printed:
        for start, end, message, help_ in _breaks(text.text):
            span = words_span(subject, text, start, end)
            yield subject.problem(RULE, span, message, help_, text.task)
        hanging = HANGING.search(text.text.rstrip(" \n*"))
        if hanging and text.kind in {Kind.PLAIN, Kind.DASHED, Kind.NUMBERED, Kind.ROW, Kind.MUC}:
            span = words_span(subject, text, hanging.start(1), hanging.end(1))
            message = msg("KH608.hanging", words=hanging[1])
            yield subject.problem(RULE, span, message, msg("KH608.hanging.help"), text.task)


def _breaks(text: str) -> Iterator[tuple[int, int, Message, Message]]:
    for key, part, whole in PATTERNS:
        if not part.search(text):
            continue
        for match in whole.finditer(text):
            if key == "KH608.hyphen" and not match[1].islower():
                continue  # Tòa án- Viện Kiểm sát: names, not a word cut in two
            words = " ".join(match[0].split())
            yield match.start(), match.end(), msg(key, words=words), msg("KH608.help")


RULE = Rule(
    "KH608",
    Severity.WARNING,
    bad="text: sau khi đượ c thông qua , các các cơ quan thực hiện",
    good="text: sau khi được thông qua, các cơ quan thực hiện",
    check=check,
)
