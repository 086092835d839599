"""The agenda as JSON, by the contract of `due --format json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khtool.deadlines.recorded import Work
from khtool.views.style import json_safe

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from khtool.agenda.items import Item
    from khtool.selection import Window

SCHEMA = 1


def due_json(items: Sequence[Item], window: Window, today: datetime.date) -> str:
    """Return the items; dates are ISO, `days` counts from today and is negative when late."""
    data = {
        "schema": SCHEMA,
        "today": today.isoformat(),
        "from": _iso(window.first),
        "to": _iso(window.last),
        "items": [as_record(item) for item in items],
    }
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def as_record(item: Item) -> dict[str, object]:
    """Return one item with the keys of the contract, and those of what was recorded of it."""
    return {
        "plan": item.plan,
        "line": item.line,
        "task": item.task,
        "number": item.number,
        "title": item.title,
        "lead": list(item.lead),
        "support": list(item.support),
        "wording": item.wording,
        "label": item.label,
        "due": _iso(item.due),
        "last_working_day": _iso(item.last_working_day),
        "state": item.state.value,
        "days": item.days,
        **_recorded(item),
    }


def _recorded(item: Item) -> dict[str, object]:
    """Return the keys that only a deadline has of which something was recorded."""
    recorded = item.recorded
    found: dict[str, object] = {}
    if item.original != item.due:
        found["original_due"] = _iso(item.original)
    if recorded.work is not Work.NOT_STARTED:
        found |= {
            "progress": recorded.work.value,
            "on": _iso(recorded.day),
            "results": list(recorded.results),
            "note": recorded.note,
            "reported": list(recorded.reported),
            "missing": list(recorded.missing),
        }
    return found


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
