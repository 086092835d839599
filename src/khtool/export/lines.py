"""Rows as lines of JSON, the form in which they wait on the disk for any other."""

from __future__ import annotations

import csv
import datetime
import io
import json
from typing import TYPE_CHECKING, Any

from khtool.export.schema import TABLES, Type
from khtool.views.due_csv import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.export.rows import Row


def line_of(row: Row) -> bytes:
    """Return a row as one line of JSON, its columns in the order of the schema.

    What is no text (half of a pair of surrogates, in names of files) becomes a question mark.
    """
    values = {column.name: row.values[column.name] for column in TABLES[row.table]}
    text = json.dumps(values, ensure_ascii=False, default=datetime.date.isoformat)
    return text.encode("utf-8", "replace") + b"\n"


def csv_lines(table: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the rows as CSV, safe for a spreadsheet: as `khtool due --format csv` writes it."""
    columns = TABLES[table]
    yield _csv_line([column.name for column in columns])
    for line in lines:
        values: dict[str, Any] = json.loads(line)
        yield _csv_line(
            [
                str(values[column.name]).lower()
                if column.type is Type.FLAG
                else cell(values[column.name])
                for column in columns
            ]
        )


def _csv_line(cells: list[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue().encode("utf-8")
