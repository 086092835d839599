"""What changed in plans as JSON: for programs; dates are ISO, `shift` counts days."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from khtool.changes.compare import Change
from khtool.views.style import json_safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.changes.compare import Comparison, FieldChange, TaskChange
    from khtool.changes.deadlines import Deadline, DeadlineChange

SCHEMA = 1


def changes_json(found: Sequence[Comparison], rev: str, commit: str) -> str:
    """Return the changes since `rev`, which is `commit`."""
    tasks = [task.change for one in found for task in one.plan.tasks]
    data = {
        "schema": SCHEMA,
        "rev": rev,
        "commit": commit,
        "plans": [_plan(one) for one in found],
        "summary": {
            "plans": len(found),
            **{change.value: tasks.count(change) for change in Change},
        },
    }
    return json_safe(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _plan(one: Comparison) -> dict[str, object]:
    return {
        "change": one.plan.change.value,
        "path": one.new_path,
        "old_path": one.old_path,
        "title": one.plan.title,
        "keys": [_field(field) for field in one.plan.keys],
        "others": list(one.plan.others),
        "tasks": [_task(task) for task in one.plan.tasks],
    }


def _task(task: TaskChange) -> dict[str, object]:
    return {
        "change": task.change.value,
        "task": task.placed.id,
        "number": task.placed.number,
        "title": task.placed.title,
        "keys": [_field(field) for field in task.fields],
        "deadlines": [deadline_change(change) for change in task.deadlines],
    }


def _field(field: FieldChange) -> dict[str, object]:
    return {"key": field.key, "old": list(field.old), "new": list(field.new)}


def deadline_change(change: DeadlineChange) -> dict[str, object]:
    """Return what became of one deadline."""
    return {
        "label": change.label,
        "old": _deadline(change.old),
        "new": _deadline(change.new),
        "shift": change.shift,
        "decision": change.decision,
    }


def _deadline(deadline: Deadline | None) -> dict[str, object] | None:
    if deadline is None:
        return None
    return {"wording": deadline.wording, "days": [day.isoformat() for day in deadline.days]}
