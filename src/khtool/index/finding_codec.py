"""Findings as lists of plain values, and back."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY, MESSAGE, SEVERAL = "day", "message", "several"
"""The tags of values that JSON has no form for."""


def values_of(finding: Diagnostic) -> list[Any]:
    """Return a finding as it is kept, without the file's name."""
    return [
        finding.code,
        finding.severity,
        finding.span,
        _message(finding.message),
        None if finding.help is None else _message(finding.help),
        finding.task,
    ]


def finding_of(path: str, values: Sequence[Any]) -> Diagnostic:
    """Return the finding in `path` that `values_of` wrote."""
    code, severity, span, message, help_, task = values
    return Diagnostic(
        code,
        Severity(severity),
        path,
        Span(*span),
        _message_of(message),
        None if help_ is None else _message_of(help_),
        task,
    )


def _message(message: Message) -> list[Any]:
    return [message.key, {name: _plain(value) for name, value in message.values.items()}]


def _message_of(plain: Sequence[Any]) -> Message:
    key, values = plain
    return Message(key, {name: _value(value) for name, value in values.items()})


def _plain(value: object) -> Any:
    """Return a value of a message as JSON can hold it; raises `TypeError` for an unknown kind."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case datetime.date() if type(value) is datetime.date:
            return {DAY: value.toordinal()}
        case Message():
            return {MESSAGE: _message(value)}
        case tuple():
            return {SEVERAL: [_plain(part) for part in value]}
    raise TypeError(f"a message cannot hold {type(value).__name__}")


def _value(plain: Any) -> object:
    """Return what `_plain` made a value of."""
    match plain:
        case {"day": ordinal}:
            return datetime.date.fromordinal(ordinal)
        case {"message": message}:
            return _message_of(message)
        case {"several": parts}:
            return tuple(map(_value, parts))
    return plain
