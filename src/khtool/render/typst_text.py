"""Plan text in Typst: always a string literal, never markup, so nothing in it can run."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import combining

from jinja2 import Undefined
from markupsafe import Markup

from khtool.measure import width
from khtool.render.length import Length

if TYPE_CHECKING:
    from jinja2 import Environment

LOADERS: Final = re.compile(r"\b(?:import|include|eval|plugin|std)\b")
"""What reaches a file or the network in Typst; `std` is another way to `eval`."""

ESCAPED: Final = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029]')

CODE: Final = re.compile(r"(?<!\S)[(“\"]*(?=\S*\d)(?=\S*[^\W\d_])[\w]+(?:[-/][\w]+)+[\S]?(?!\S)")
"""A document's number, "66-NQ/TW": Typst would break it behind the hyphen and the slash."""

LONGEST_CODE = 24
OLDEST = datetime.date(1980, 1, 1)
BREAK = "\u200b"
"""A place where a word may be broken; it has no width."""


def typst(value: object) -> Markup:
    """Return `value` as Typst markup; Jinja calls this for everything that a template prints.

    Measures and numbers stand as Typst writes them, all other text becomes a string literal. In
    code, where `#` is an error, a template writes `[{{ text }}]` or `{{ text | code }}`.
    """
    match value:
        case Markup():
            return value
        case Undefined():
            return Markup(str(value))  # which says what is missing
        case Length():
            return Markup(value.css)
        case bool():
            return Markup(str(value).lower())
        case int() | float():
            return Markup(str(value))
        case _:
            return Markup(f"#{literal(str(value))};")


def code(value: object) -> Markup:
    """Return `value` as a string of Typst code, for an argument that takes a string."""
    return Markup(literal(str(value)))


def day(date: datetime.date | None) -> Markup:
    """Return `date` as Typst code; a draft is dated as its Word file is (PDF/A asks for a day)."""
    date = date or OLDEST
    return Markup(f"datetime(year: {date.year}, month: {date.month}, day: {date.day})")


def fitted(text: str, room: Length, size: Length) -> Markup:
    """Return `text` as markup that never runs out of a column of the width `room`.

    Words wider than the column may be broken anywhere, as Word does; a document's number is kept
    on one line.
    """
    parts = re.split(r"(\s+)", text)
    if all(width(part, size.pt) <= room.mm for part in parts):
        return _with_codes(text)
    return typst("".join(_breakable(part, room, size) for part in parts))


def has_long_word(text: str, room: Length, size: Length) -> bool:
    """Say whether a word of `text` is wider than `room`."""
    return any(width(word, size.pt) > room.mm for word in text.split())


def literal(text: str) -> str:
    """Return `text` as a Typst string; words that load something are spelled in escapes."""
    escaped = ESCAPED.sub(lambda sign: f"\\u{{{ord(sign[0]):x}}}", text)
    broken = LOADERS.sub(lambda word: f"\\u{{{ord(word[0][0]):x}}}{word[0][1:]}", escaped)
    return f'"{broken}"'


@lru_cache(maxsize=4)
def typst_environment(env: Environment) -> Environment:
    """Return the templates of `env` for Typst: what they print goes through `typst`."""
    overlay = env.overlay(finalize=typst)
    overlay.filters = {**env.filters, "code": code, "day": day, "fitted": fitted}
    return overlay


def _with_codes(text: str) -> Markup:
    pieces, at = [], 0
    for match in CODE.finditer(text):
        if len(match[0]) <= LONGEST_CODE:
            pieces += [typst(text[at : match.start()]), Markup(f"#box({literal(match[0])});")]
            at = match.end()
    return Markup("").join([*pieces, typst(text[at:])])


def _breakable(part: str, room: Length, size: Length) -> str:
    """Return `part` with breaks between its letters where it is too wide; marks stay on theirs."""
    if width(part, size.pt) <= room.mm:
        return part
    return "".join(sign if combining(sign) else BREAK + sign for sign in part).removeprefix(BREAK)
