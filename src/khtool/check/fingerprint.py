"""A name for a finding that stays the same when lines above it come and go."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from khtool.lang import Message

if TYPE_CHECKING:
    from khtool.diagnostic import Diagnostic

POSITIONS = frozenset({"line", "first", "lines"})
"""Values of messages that are line numbers and change with every edit."""


def fingerprint(finding: Diagnostic) -> str:
    """Return 32 hexadecimal digits made of file, code, task and what was found."""
    path = finding.path.replace("\\", "/").removeprefix("./")
    parts = (path, finding.code, finding.task or "", _plain(finding.message))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _plain(message: Message) -> str:
    """Return a message with its values, whatever the language."""
    values = [
        f"{name}={_plain(value) if isinstance(value, Message) else value}"
        for name, value in sorted(message.values.items())
        if name not in POSITIONS
    ]
    return "|".join((message.key, *values))
