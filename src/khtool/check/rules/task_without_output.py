"""KH209: an empty cell in the column of outputs ("rõ sản phẩm")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.missing import complete, lacking
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every task without output where the document has a place for one."""
    if not complete(subject):
        return
    for loc, task, titles in lacking(subject.plan, lambda work: bool(work.output)):
        if titles.output:
            yield subject.problem(
                RULE,
                subject.file.value_span(loc),
                msg("KH209", column=titles.output),
                msg("KH209.help"),
                task,
            )


RULE = Rule(
    "KH209",
    Severity.WARNING,
    bad="columns: {…, output: Sản phẩm, …}\ntasks:\n  - {id: so-ket, title: Sơ kết, lead: …}",
    good="columns: {…, output: Sản phẩm, …}\ntasks:\n"
    "  - {id: so-ket, title: Sơ kết, lead: …, output: Báo cáo sơ kết}",
    check=check,
)
