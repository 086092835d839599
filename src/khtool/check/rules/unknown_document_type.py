"""KH502: a tên loại that is not one of the 29 administrative documents of NĐ 30/2020, Điều 7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.document_types import NAMES, type_at_the_start_of
from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.agency import fold_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning where the type of the plan is not among the 29."""
    written = subject.plan.type
    name = type_at_the_start_of(written)
    if name and fold_case(name) == fold_case(written):
        return
    help_ = (
        msg("KH502.close.help", name=name, rest=fold_case(written)[len(name) :].strip())
        if name
        else msg("KH502.help", known=NAMES)
    )
    span = subject.file.value_span(("type",))
    yield subject.problem(RULE, span, msg("KH502", type=written), help_)


RULE = Rule(
    "KH502",
    Severity.WARNING,
    bad="type: Kế hoạch hành động",
    good="type: Kế hoạch",
    check=check,
)
