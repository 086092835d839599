"""Rows as Parquet; needs pyarrow, the extra `parquet`."""

from __future__ import annotations

import datetime
import itertools
import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyarrow import parquet

from khtool.export.schema import TABLES, Type

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

GROUP = 8_000
"""How many rows are in memory at a time, and in a row group of the file."""

TYPES = {
    Type.TEXT: pa.string(),
    Type.TEXTS: pa.list_(pa.string()),
    Type.DAY: pa.date32(),
    Type.NUMBER: pa.int32(),
    Type.FLAG: pa.bool_(),
}


def write_parquet(table: str, lines: Iterable[bytes], target: Path) -> None:
    """Write the rows (lines of JSON) to `target`.

    The same rows give the same bytes with one version of pyarrow, whose name the file carries.
    Its own copy of the schema is left out, for it is larger than most of these files.
    """
    schema = pa.schema([(column.name, TYPES[column.type]) for column in TABLES[table]])
    waiting = iter(lines)
    with parquet.ParquetWriter(
        target, schema, version="2.6", compression="zstd", store_schema=False
    ) as writer:
        while group := list(itertools.islice(waiting, GROUP)):
            rows = [json.loads(line) for line in group]
            columns = [
                pa.array([_value(row[c.name], c.type) for row in rows], TYPES[c.type])
                for c in TABLES[table]
            ]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))


def _value(value: Any, type_: Type) -> Any:
    if type_ is Type.DAY and value is not None:
        return datetime.date.fromisoformat(value)
    return value
