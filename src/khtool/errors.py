"""What stops a command before it can look at plans: wrong usage, unreadable or bad files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khtool.lang import Message


class UserError(Exception):
    """Something that only the user can mend; shown as one sentence, exit code 2."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message

    def __reduce__(self) -> tuple[type[UserError], tuple[Message]]:
        """Let it come whole from another process."""
        return type(self), (self.message,)
