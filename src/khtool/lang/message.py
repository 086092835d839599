"""Messages as data (a key and its values), turned into words only where they are printed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Lang(StrEnum):
    """The languages of the command line; the position is the catalogue's column."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the catalogue with its values; the values may be messages themselves."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


Translator: TypeAlias = Callable[[Message], str]
"""Puts a message into words of one language."""


def msg(key: str, /, **values: object) -> Message:
    """Return the message `key` of the catalogue, to be filled in with `values`."""
    return Message(key, values)


def translator(lang: Lang) -> Translator:
    """Return the function that puts a message into words of `lang`.

    Raises `KeyError` for a key that the catalogue does not have.
    """
    from khtool.lang.catalogue import CATALOGUE

    column = list(Lang).index(lang)

    def say(message: Message) -> str:
        values = {name: shown(value) for name, value in message.values.items()}
        return CATALOGUE[message.key][column].format_map(values)

    def shown(value: object) -> object:
        if isinstance(value, Message):
            return say(value)
        if isinstance(value, datetime.date):
            return f"{value:%d/%m/%Y}"
        if isinstance(value, tuple):
            return ", ".join(str(shown(part)) for part in value)
        return value

    return say
