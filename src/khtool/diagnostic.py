"""The one currency for every problem found: YAML, schema, rules, wordings, templates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from khtool.lang import Message


class Severity(StrEnum):
    """How much a finding matters; an error makes `khtool check` fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest severity, counting up."""
        return list(Severity).index(self)


class Span(NamedTuple):
    """A stretch of a text file; lines and columns count from 1, columns in characters.

    The end is exclusive: a span of one character has `end_column == column + 1`.
    """

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)
"""The beginning of a file: where a problem of the file as a whole is shown."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: what is wrong, where, and what to write instead.

    `code` names the rule (`KH203`); `path` is the file as the user named it; `help` says what
    to write, and is absent only where there is nothing to suggest; `task` is the id of the task
    it concerns.
    """

    code: str
    severity: Severity
    path: str
    span: Span
    message: Message
    help: Message | None = None
    task: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Return the key by which findings are listed: by file, then by place."""
        return (self.path, self.span.line, self.span.column, self.code)
