"""The agenda as CSV for a spreadsheet: one row a deadline, the keys of the JSON as header."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from khtool.views.due_json import as_record
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.agenda.items import Item

COLUMNS = (
    "due", "days", "state", "last_working_day", "number", "title", "label", "lead", "support",
    "wording", "plan", "line", "task",
)  # fmt: skip
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def due_csv(items: Sequence[Item]) -> str:
    """Return the items; several agencies in one cell are joined by "; ".

    A text that a spreadsheet would take for a formula gets an apostrophe before it; what would
    steer a terminal is made visible.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in items:
        record = as_record(item)
        writer.writerow([cell(record[column]) for column in COLUMNS])
    return buffer.getvalue()


def cell(value: object) -> object:
    """Return a value as a cell: a list joined, a text safe for a spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = "; ".join(value)
    if not isinstance(value, str):
        return value
    guard = "'" if value.startswith(FORMULA_SIGNS) else ""
    return guard + clean(value)
