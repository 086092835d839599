"""The history of a plan as JSON: for programs; dates are ISO, keys those of the plan file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khtool.views.changes_json import deadline_change
from khtool.views.style import json_safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from khtool.changes.history import Event, Step

SCHEMA = 1


def log_json(found: Iterable[Step], path: str, task: str | None) -> str:
    """Return the steps in their order; `task` is the id that was asked for."""
    data = {"schema": SCHEMA, "plan": path, "task": task, "steps": [_step(s) for s in found]}
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _step(step: Step) -> dict[str, object]:
    revision = step.revision
    commit = revision.commit
    return {
        "commit": commit.hash if commit else None,
        "short": commit.short if commit else None,
        "date": commit.when.isoformat() if commit else None,
        "author": commit.author if commit else None,
        "subject": commit.subject if commit else None,
        "path": revision.path,
        "old_path": revision.old_path if step.moved else None,
        "change": step.change.value,
        "broken": step.broken,
        "events": [_event(event) for event in step.events],
    }


def _event(event: Event) -> dict[str, object]:
    placed = event.placed
    data: dict[str, object] = {"kind": event.kind.value, "task": placed.id if placed else None}
    if placed is not None:
        data |= {"number": placed.number, "title": placed.title}
    if event.field is not None:
        field = event.field
        data |= {"key": field.key, "old": list(field.old), "new": list(field.new)}
    if event.others:
        data["others"] = list(event.others)
    if event.deadline is not None:
        data["deadline"] = deadline_change(event.deadline)
    for key, entry in (("record", event.record), ("extension", event.extension)):
        if entry is not None:
            data[key] = entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return data
