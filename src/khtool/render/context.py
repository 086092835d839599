"""What a template gets to know of a document: plain data, as `--show-context` prints it."""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from khtool.render.annex import AnnexTable
from khtool.render.document import name_of
from khtool.render.inline import Run, plain

if TYPE_CHECKING:
    from khtool.render.document import Document


def context_of(document: Document) -> dict[str, Any]:
    """Return the names that an office's own Word file may use, with their values.

    Texts are plain: bold and italic are the Word file's own. A row of a table knows its cells by
    the names of the columns too.
    """
    return {"name": name_of(document), "document": _plain(document)}


def _plain(value: Any) -> Any:
    if isinstance(value, AnnexTable):
        return _annex(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _field(getattr(value, f.name), str(f.type)) for f in fields(value)}
    if isinstance(value, tuple):
        if value and all(isinstance(part, Run) for part in value):
            return plain(value)
        return [_plain(part) for part in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _field(value: Any, declared: str) -> Any:
    """Return a field's value; an empty line is an empty text, not an empty list."""
    return "" if declared == "Line" and not value else _plain(value)


def _annex(annex: AnnexTable) -> dict[str, Any]:
    names = [column.name for column in annex.columns[1:]]
    rows = []
    for row in annex.rows:
        made = {"is_group": row.is_group, **_plain_fields(row)}
        for name, cell in zip(names, made.get("cells", ()), strict=False):
            made[name] = "\n".join(cell)
        rows.append(made)
    return {**_plain_fields(annex), "rows": rows}


def _plain_fields(value: Any) -> dict[str, Any]:
    return {f.name: _field(getattr(value, f.name), str(f.type)) for f in fields(value)}
