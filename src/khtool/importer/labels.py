"""The words that parts of a plan go by in issued documents (labels.toml)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FIELDS = ("lead", "support", "output", "due")
COLUMNS = ("number", "title", *FIELDS)

MOST_WORDS = 8
"""A longer stretch before a colon is prose."""

TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
WORD = re.compile(r"[\w\u0300-\u036f]+")


def same_key(text: str) -> str:
    """Return `text` as names are compared: no case, one way of setting tones (Uỷ, Ủy)."""
    apart = unicodedata.normalize("NFD", " ".join(text.casefold().split()))
    return WORD.sub(lambda match: TONES.sub("", match[0]) + "".join(TONES.findall(match[0])), apart)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A stretch "LABEL: VALUE" of the field `field`."""

    field: str
    label: str
    value: str


@dataclass(frozen=True)
class Labels:
    """The table of words, with what the office added."""

    data: Mapping[str, Any]

    @cached_property
    def _label_fields(self) -> dict[str, str]:
        return {fold(text): field for field in FIELDS for text in self.data["labels"][field]}

    @cached_property
    def _column_fields(self) -> dict[str, str]:
        own = {fold(text): name for name in COLUMNS for text in self.data["columns"].get(name, ())}
        return {**self._label_fields, **own}

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(label.split(" ")[0] for label in self._label_fields)

    @cached_property
    def _inside(self) -> re.Pattern[str]:
        words = [text for field in FIELDS for text in self.data["labels"][field]]
        longest = sorted(words, key=len, reverse=True)
        either = "|".join(re.escape(text) for text in longest)
        return re.compile(rf"(?:^|(?<=[.;,(\n])\s*|\n)[-+*\s]*({either})\**\s*:", re.IGNORECASE)

    def words(self, table: str, key: str) -> Sequence[str]:
        """Return the words under `[table] key`."""
        found: Sequence[str] = self.data[table][key]
        return found

    def field_of_label(self, label: str) -> str | None:
        """Return which field `label` announces: exactly, or by one of the telling words."""
        key = fold(re.sub(r"[(){}\[\]]", " ", label))
        if field := self._label_fields.get(fold(label)) or self._label_fields.get(key):
            return field
        words = key.split(" ")
        if len(words) > MOST_WORDS or words[0] not in self._first_words:
            return None
        return self._told(key, FIELDS)

    def column_of(self, title: str) -> str | None:
        """Return which field a table column of this title shows."""
        key = fold(re.sub(r"[*()\[\].:]", " ", title))
        if field := self._column_fields.get(fold(title)) or self._column_fields.get(key):
            return field
        if found := self._told(key, FIELDS):
            return found
        return "title" if self._says(key, ("nội dung", "nhiệm vụ", "công việc")) else None

    def _told(self, key: str, fields: Iterable[str]) -> str | None:
        return next((f for f in fields if self._says(key, self.data["parts"][f])), None)

    def _says(self, key: str, words: Iterable[str]) -> bool:
        return any(f" {fold(word)} " in f" {key.replace(',', ' ')} " for word in words)

    def labelled(self, text: str) -> list[Labelled]:
        """Return what `text` says of its task under labels; nothing where it begins with none.

        One paragraph may hold several: "Chủ trì: Sở A; phối hợp: Sở B".
        """
        label, colon, _ = text.partition(":")
        name = label.strip("*_ ")
        field = self.field_of_label(name) if colon and "\n" not in label else None
        if field is None:
            return []
        starts = [m for m in self._inside.finditer(text) if m.start(1) > len(label)]
        first = (field, name, len(label) + 1)
        rest = [(self._field(m[1]), m[1], m.end()) for m in starts]
        ends = [m.start() for m in starts] + [len(text)]
        return [
            Labelled(kind, said, _value(text[start:end]))
            for (kind, said, start), end in zip([first, *rest], ends, strict=True)
        ]

    def _field(self, label: str) -> str:
        return self._label_fields[fold(label)]

    def begins(self, text: str, table: str, key: str) -> str | None:
        """Return which word under `[table] key` begins `text`, whatever its case."""
        own = same_key(text)
        return next((w for w in self.words(table, key) if own.startswith(same_key(w))), None)


def _value(text: str) -> str:
    """Return a value without the emphasis that its label shared and the sign after it."""
    value = text.strip()
    value = re.sub(r"^\*{1,3}(?:\s+|$)", "", value)
    return value.strip().rstrip(";-+").strip()


def read_labels(more: Mapping[str, Sequence[str]] | None = None) -> Labels:
    """Return the table beside this module; `more` are an office's words by column."""
    data = tomllib.loads((files(__package__) / "labels.toml").read_text(encoding="utf-8"))
    for name, words in _added(more or {}):
        table = data["labels"] if name in FIELDS else data["columns"]
        table[name] = [*table.get(name, ()), *words]
    return Labels(data)


def _added(more: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Sequence[str]]]:
    yield from ((name, more[name]) for name in COLUMNS if more.get(name))
