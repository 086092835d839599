"""The tables of an export: their columns, what each holds, and in which words that is told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from khtool.lang import Lang, Message, msg, translator

VERSION = 1
"""Grows when a column changes its meaning or goes; a new one alone changes nothing."""


class Type(StrEnum):
    """What a column holds; a day is written 2026-11-22 where the format has no days."""

    TEXT = "text"
    TEXTS = "texts"
    DAY = "day"
    NUMBER = "number"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; its meaning is the text `export.column.<name>`."""

    name: str
    type: Type

    @property
    def meaning(self) -> Message:
        """Return what the column holds, in words."""
        return msg(f"export.column.{self.name}")


def _columns(type_: Type, *names: str) -> tuple[Column, ...]:
    return tuple(Column(name, type_) for name in names)


PARTITIONS: Final = (Column("issuer", Type.TEXT), Column("year", Type.NUMBER))
"""What the names of the folders say; the files do not say it again."""

NO_PARTITION = "__HIVE_DEFAULT_PARTITION__"
"""How such a name says that there is none: Hive's word, which DuckDB and Spark read as NULL."""

PLAN: Final = (
    *_columns(Type.TEXT, "plan", "issuer_name", "parent", "place", "document", "subject"),
    *_columns(Type.DAY, "issued", "begins", "closed", "as_of"),
)
TASK: Final = (
    *_columns(Type.TEXT, "task", "task_number", "title", "section"),
    *_columns(Type.TEXTS, "above", "lead", "support"),
)

TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "tasks": (
        *PLAN,
        *TASK,
        *_columns(Type.TEXTS, "output"),
        *_columns(Type.TEXT, "standing"),
        *_columns(Type.FLAG, "come_due"),
        *_columns(Type.DAY, "last_day"),
        *_columns(Type.NUMBER, "deadlines"),
    ),
    "deadlines": (
        *PLAN,
        *_columns(Type.NUMBER, "line"),
        *TASK,
        *_columns(Type.TEXT, "wording", "label", "kind"),
        *_columns(Type.DAY, "original_due", "due"),
        *_columns(Type.NUMBER, "extensions"),
        *_columns(Type.DAY, "last_working_day"),
        *_columns(Type.FLAG, "on_holiday"),
        *_columns(Type.TEXTS, "waits_for"),
        *_columns(Type.TEXT, "state"),
        *_columns(Type.NUMBER, "days"),
        *_columns(Type.TEXT, "progress"),
        *_columns(Type.DAY, "recorded_on"),
        *_columns(Type.TEXTS, "results"),
        *_columns(Type.TEXT, "note"),
        *_columns(Type.TEXTS, "reported", "missing"),
    ),
    "findings": (
        *_columns(Type.TEXT, "plan", "issuer_name"),
        *_columns(Type.FLAG, "sound"),
        *_columns(Type.TEXT, "code", "severity"),
        *_columns(Type.NUMBER, "line", "col", "end_line", "end_col"),
        *_columns(Type.TEXT, "message", "help", "task"),
    ),
}


def schema_text() -> str:
    """Return the tables as JSON: types and meanings, in both languages."""
    say = {lang.value: translator(lang) for lang in Lang}

    def told(columns: tuple[Column, ...]) -> list[dict[str, str]]:
        return [
            {"name": c.name, "type": c.type.value}
            | {lang: words(c.meaning) for lang, words in say.items()}
            for c in columns
        ]

    tables = {name: told(columns) for name, columns in TABLES.items()}
    data = {"version": VERSION, "partitions": told(PARTITIONS), "tables": tables}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
