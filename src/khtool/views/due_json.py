"""The agenda as JSON, by the contract of `due --format json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from khtool.agenda import Item
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
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_record(item: Item) -> dict[str, object]:
    """Return one item with the keys of the contract."""
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
    }


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
