"""A report as CSV for a spreadsheet: one row a group, the total last, the keys of the JSON."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from khtool.agenda.standing import Standing
from khtool.views.due_csv import cell
from khtool.views.summary_json import KEYS, key_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.summary.summary import Summary
    from khtool.summary.sums import Sums

NUMBERS = ("assigned", *(standing.value for standing in Standing))
RATES = ("done_of_assigned", "done_of_due", "on_time")
TOTAL = "total"


def summary_csv(found: Summary) -> str:
    """Return the rows; compared, the numbers of the year before follow as `before_…`.

    `row` tells the total from the groups. A rate is a percentage with one decimal, empty where
    there is nothing to divide by.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    keys = KEYS[found.by]
    columns = [*NUMBERS, *RATES]
    if found.before is not None:
        columns += [f"before_{name}" for name in (*NUMBERS, *RATES)]
    writer.writerow(["row", *keys, *columns])
    for row in found.rows:
        own = [cell(value) for value in key_record(row.key, found.by).values()]
        writer.writerow([found.by.value, *own, *_numbers(row.sums), *_numbers(row.before)])
    before = None if found.before is None else found.before.total
    writer.writerow([TOTAL, *("" for _ in keys), *_numbers(found.total), *_numbers(before)])
    return buffer.getvalue()


def _numbers(sums: Sums | None) -> Iterator[object]:
    if sums is None:
        return
    yield sums.assigned
    yield from (sums.counts[standing] for standing in Standing)
    for name in RATES:
        per_mille = sums.rates[name].per_mille
        yield "" if per_mille is None else per_mille / 10
