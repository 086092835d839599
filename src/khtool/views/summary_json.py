"""A report as JSON: for programs; the keys stay, dates are ISO, rates come with their parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khtool.agenda.standing import Standing
from khtool.summary.groups import NONE, By
from khtool.views.style import json_safe
from khtool.views.summary_words import days_late, recorded_day

if TYPE_CHECKING:
    import datetime

    from khtool.agenda.standing import Task
    from khtool.selection import Window
    from khtool.summary.groups import Key, Row
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Rate, Sums

SCHEMA = 1

KEYS = {
    By.AGENCY: ("agency",),
    By.PLAN: ("plan", "plan_name"),
    By.SECTION: ("plan", "section"),
    By.MONTH: ("month",),
}
"""What a row is about; null in the row of tasks without a lead or a day."""


def summary_json(found: Summary) -> str:
    """Return the report; `before` are the sums of the year before, null where not asked for."""
    before = found.before
    data = {
        "schema": SCHEMA,
        "today": found.today.isoformat(),
        **_window(found.window),
        "agency": found.agency,
        "by": found.by.value,
        "total": sums_record(found.total),
        "rows": [_row(row, found.by) for row in found.rows],
        "overdue": [_task(task) for task in found.late],
        "tasks": [_task(task) for task in found.tasks],
        "before": None
        if before is None
        else {
            "today": before.today.isoformat(),
            **_window(before.window),
            "total": sums_record(before.total),
        },
    }
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def sums_record(sums: Sums) -> dict[str, object]:
    """Return the sums by their names; the standings add up to `assigned`."""
    return {
        "assigned": sums.assigned,
        **{standing.value: sums.counts[standing] for standing in Standing},
        "rates": {name: _rate(rate) for name, rate in sums.rates.items()},
    }


def key_record(key: Key, by: By) -> dict[str, str | None]:
    """Return what a row is about, by name."""
    names = KEYS[by]
    return {name: None if key == NONE else key[at] for at, name in enumerate(names)}


def _row(row: Row, by: By) -> dict[str, object]:
    before = {} if row.before is None else {"before": sums_record(row.before)}
    return {**key_record(row.key, by), **sums_record(row.sums), **before}


def _rate(rate: Rate) -> dict[str, object]:
    """Return a rate with its parts; `percent` has one decimal, null where there is none."""
    percent = None if rate.per_mille is None else rate.per_mille / 10
    return {"part": rate.part, "whole": rate.whole, "percent": percent}


def _task(task: Task) -> dict[str, object]:
    item = task.telling
    return {
        "plan": item.plan,
        "line": item.line,
        "task": item.task,
        "number": item.number,
        "title": item.title,
        "section": item.section,
        "lead": list(item.lead),
        "standing": task.standing.value,
        "due": _iso(item.due),
        "original_due": _iso(item.original),
        "days_late": days_late(task),
        "recorded": recorded_day(task),
    }


def _window(window: Window) -> dict[str, str | None]:
    return {"from": _iso(window.first), "to": _iso(window.last)}


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
