"""Runs every rule over every plan and gathers all that is wrong, in the order of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rules import RULES
from khtool.check.subject import Subject
from khtool.dates.calendar import vietnam

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.dates.calendar import Calendar
    from khtool.diagnostic import Diagnostic
    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency, Plan


def check(
    plan_files: Iterable[PlanFile],
    shared: Sequence[Agency] = (),
    *,
    before_is_strict: bool = True,
    calendar: Calendar | None = None,
    today: datetime.date | None = None,
    before: Mapping[str, Plan] | None = None,
) -> list[Diagnostic]:
    """Return every problem of the plans: of bytes, YAML, shape, then what the rules find.

    A plan with errors of shape is still looked at by the rules, as far as it can be read.
    `shared` are agencies that the repo declares for all plans; `before_is_strict` is its setting
    for "trước ngày"; `calendar` knows its working days, else those of Vietnam. Without `today` no
    day is in the future; `before` are the plans by path as they were, for rules that compare.
    """
    days = calendar or vietnam()
    found: list[Diagnostic] = []
    for plan_file in plan_files:
        found += plan_file.found
        if plan_file.plan is not None:
            subject = Subject(
                plan_file,
                plan_file.plan,
                tuple(shared),
                before_is_strict,
                days,
                today,
                (before or {}).get(plan_file.path),
            )
            for rule in RULES:
                found += rule.findings(subject)
    return sorted(found, key=lambda problem: problem.order)
