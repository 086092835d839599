"""What a reader of a rendered document should know, told while it is made."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.lang import Message

_GATHERED: ContextVar[list[Message] | None] = ContextVar("_GATHERED", default=None)


@contextmanager
def gathered() -> Iterator[list[Message]]:
    """Gather the notices of what is rendered inside the `with`, each once."""
    notices: list[Message] = []
    token = _GATHERED.set(notices)
    try:
        yield notices
    finally:
        _GATHERED.reset(token)


def notice(message: Message) -> None:
    """Tell `message` to whoever gathers; nobody need listen."""
    notices = _GATHERED.get()
    if notices is not None and message not in notices:
        notices.append(message)
