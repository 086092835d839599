"""The catalogue: every text that khtool says, in the order of `Lang` (Vietnamese, English)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

MODULES: Final = (
    "cli", "views", "files", "help_pages", "metavars", "shape", "deadlines", "agencies", "edit",
    "changes", "render", "summary", "recording", "reminders", "log", "site", "reading", "importing",
    "audit", "audit_rules", "rules", "rules_form", "rules_words", "rules_work", "rules_progress",
    "schema", "export", "cache",
)  # fmt: skip
"""The tables of texts in `khtool.lang.texts`, those that most runs need first."""


class Catalogue(Mapping[str, tuple[str, str]]):
    """All texts by key; a table is imported when a key is not in those before it."""

    def __init__(self, modules: tuple[str, ...]) -> None:
        self._texts: dict[str, tuple[str, str]] = {}
        self._waiting = list(modules)

    def __getitem__(self, key: str) -> tuple[str, str]:
        """Return the texts of `key` in both languages; raises `KeyError`."""
        while key not in self._texts and self._waiting:
            self._load()
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        """Go through all keys."""
        while self._waiting:
            self._load()
        return iter(self._texts)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return sum(1 for _ in self)

    def _load(self) -> None:
        module = import_module(f"khtool.lang.texts.{self._waiting.pop(0)}")
        self._texts.update(module.TEXTS)


CATALOGUE: Final = Catalogue(MODULES)
