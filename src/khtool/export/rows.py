"""A plan as rows: its tasks and deadlines as they stand on a day, and what `check` finds."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from khtool.agenda.items import assigned
from khtool.agenda.standing import tasks_of
from khtool.deadlines.context import context_of
from khtool.export.parts import partition
from khtool.model.walk import walk
from khtool.read.node import to_data
from khtool.summary.as_of import as_of
from khtool.summary.sums import has_come_due, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.agenda.items import Item
    from khtool.agenda.standing import Task
    from khtool.deadlines.rows import Reader
    from khtool.diagnostic import Diagnostic
    from khtool.lang import Translator
    from khtool.model.load import PlanFile
    from khtool.model.plan import Plan

Value: TypeAlias = str | int | bool | datetime.date | tuple[str, ...] | None


class Row(NamedTuple):
    """One row of a table, and the folders that its issuer and year make."""

    table: str
    partition: str
    values: dict[str, Value]


def work_rows(plan_file: PlanFile, today: datetime.date, reader: Reader) -> Iterator[Row]:
    """Yield the tasks and the deadlines of a sound plan, as they were known on `today`.

    What was recorded later is left out, as `khtool report` does; a plan that begins later is
    there as it stands.
    """
    (known,) = as_of([plan_file], today) or [plan_file]
    plan = known.plan
    if plan is None:
        return
    beside = _plan_values(plan_file.path, plan, today)
    place = partition(plan.issuer, plan.year)
    outputs = {placed.id: placed.work.output for placed in walk(plan)}
    for task in tasks_of(assigned([known], today, reader)):
        first = task.items[0]
        values = beside | _work_values(first)
        yield Row("tasks", place, values | _task_values(task, outputs[first.task], today))
        for item in task.items:
            if item.kind is not None:
                yield Row("deadlines", place, values | _deadline_values(item))


def finding_rows(
    plan_file: PlanFile, findings: Iterable[Diagnostic], say: Translator
) -> Iterator[Row]:
    """Yield what `check` found in a plan, sound or not; `say` puts it into words."""
    issuer, year = _said(plan_file)
    place = partition(issuer, year)
    for finding in findings:
        span = finding.span
        values: dict[str, Value] = {
            "plan": plan_file.path,
            "issuer_name": issuer,
            "sound": plan_file.sound,
            "code": finding.code,
            "severity": finding.severity.value,
            "line": span.line,
            "col": span.column,
            "end_line": span.end_line,
            "end_col": span.end_column,
            "message": say(finding.message),
            "help": say(finding.help) if finding.help else None,
            "task": finding.task,
        }
        yield Row("findings", place, values)


def _said(plan_file: PlanFile) -> tuple[str | None, int | None]:
    """Return issuer and year of a plan; of one with errors, only what the file itself says."""
    plan = plan_file.plan
    if plan is None or plan_file.root is None:
        return None, None
    if plan_file.sound:
        return plan.issuer, plan.year
    data = to_data(plan_file.root)
    said = data if isinstance(data, dict) else {}
    issuer = plan.issuer if said.get("issuer") == plan.issuer else None
    return issuer, plan.year if said.get("year") == str(plan.year) else None


def _plan_values(path: str, plan: Plan, today: datetime.date) -> dict[str, Value]:
    return {
        "plan": path,
        "issuer_name": plan.issuer,
        "parent": plan.parent,
        "place": plan.place,
        "document": f"{plan.number or ''}/{plan.symbol}",
        "subject": plan.title,
        "issued": plan.issued,
        "begins": context_of(plan).issued,
        "closed": plan.closed,
        "as_of": today,
    }


def _work_values(item: Item) -> dict[str, Value]:
    return {
        "task": item.task,
        "task_number": item.number,
        "title": item.title,
        "section": item.section,
        "above": item.above,
        "lead": item.lead,
        "support": item.support,
    }


def _task_values(task: Task, output: tuple[str, ...], today: datetime.date) -> dict[str, Value]:
    return {
        "output": output,
        "standing": task.standing.value,
        "come_due": has_come_due(task, today),
        "last_day": last_day(task),
        "deadlines": sum(item.kind is not None for item in task.items),
    }


def _deadline_values(item: Item) -> dict[str, Value]:
    recorded = item.recorded
    return {
        "line": item.line,
        "wording": item.wording,
        "label": item.label,
        "kind": None if item.kind is None else item.kind.value,
        "original_due": item.original,
        "due": item.due,
        "extensions": item.moved,
        "last_working_day": item.last_working_day,
        "on_holiday": item.on_holiday,
        "waits_for": item.waits_for,
        "state": item.state.value,
        "days": item.days,
        "progress": recorded.work.value,
        "recorded_on": recorded.day,
        "results": recorded.results,
        "note": recorded.note,
        "reported": recorded.reported,
        "missing": recorded.missing,
    }
