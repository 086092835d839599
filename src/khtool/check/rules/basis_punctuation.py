"""KH509: a căn cứ that ends in the wrong sign: each in “;”, the last in “.”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic

ENDS = ".;,:"


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for each căn cứ with a sign of its own that is not the right one.

    Where a text has none, the renderer puts the right one.
    """
    texts = subject.plan.basis
    for index, text in enumerate(texts):
        bare = text.rstrip(" \n*")
        sign, right = bare[-1:], "." if index == len(texts) - 1 else ";"
        if (
            not sign
            or sign not in ENDS
            or sign == right
            or re.search(r"\.{2,}$|(?:v\.v|TP)\.$", bare)
        ):
            continue
        yield subject.problem(
            RULE,
            subject.file.inner_span(("basis", index), len(bare) - 1, len(bare)),
            msg("KH509", sign=sign, right=right),
            msg("KH509.help", right=right),
        )


RULE = Rule(
    "KH509",
    Severity.WARNING,
    bad="basis:\n  - Căn cứ Luật Lưu trữ ngày 21/6/2024.\n  - Theo đề nghị của Sở Nội vụ;",
    good="basis:\n  - Căn cứ Luật Lưu trữ ngày 21/6/2024;\n  - Theo đề nghị của Sở Nội vụ.",
    check=check,
)
