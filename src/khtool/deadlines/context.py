"""What the deadlines of a plan are read against: its time, its year, its events."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from khtool.dates.resolve import Context

if TYPE_CHECKING:
    from khtool.model.plan import Plan

FIRST_DAY = (1, 2)
"""A plan not yet issued is taken to begin on the first working day of its year."""


def context_of(plan: Plan) -> Context:
    """Return the context of `plan`.

    Its time begins when it is issued and ends on its `until`, else with its year.
    """
    start = plan.issued or datetime.date(plan.year, *FIRST_DAY)
    end = plan.until or datetime.date(max(plan.year, start.year), 12, 31)
    return Context(start, end, plan.year, plan.issued is not None, plan.events)
