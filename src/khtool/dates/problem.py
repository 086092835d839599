"""What is wrong with a wording, and where in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khtool.lang import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the wording that is not understood (`fatal`) or doubtful.

    `start` and `end` count the characters of the wording from 0, `end` exclusive.
    """

    code: str
    message: Message
    help: Message | None
    start: int
    end: int
    fatal: bool = True


class WordingError(Exception):
    """A stretch of the wording names something that cannot be (30/02, Quý V)."""

    def __init__(self, code: str, message: Message, help_: Message, span: tuple[int, int]) -> None:
        super().__init__(message.key)
        self.problem = Problem(code, message, help_, *span)
