"""A record as YAML text, laid out as `khtool fmt` would, for a list below a key or in brackets."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from khtool.edit.order import KEYS
from khtool.edit.skeleton import Piece
from khtool.edit.wrap import wrapped

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from khtool.read.node import Data

Value: TypeAlias = "str | datetime.date"

Entry: TypeAlias = "Mapping[str, Value]"
"""What a record says, by the keys of the file."""

NO_WIDTH = 1_000_000

PLAIN = re.compile(r"[^\W_](?:[\w./()–… -]*[\w.)…])?")
"""What needs no quotes in brackets."""


def data_of(entry: Entry) -> dict[str, Data]:
    """Return what the reader must make of the entry."""
    return {key: str(value) for key, value in entry.items()}


def block_lines(entry: Entry, dash: int) -> tuple[str, ...]:
    """Return the entry as an item of a list whose dashes stand at the column `dash`."""
    column = dash + 2
    lines: list[str] = []
    for key, value in _sorted(entry):
        head = f"{' ' * column}{key}:"
        text = _written(value)
        folded = None
        if isinstance(value, str):
            folded = wrapped(Piece((text,), "", column, value), column, len(head) + 1)
        first, *rest = folded or [text]
        lines += [f"{head} {first}", *rest]
    return (f"{' ' * dash}- {lines[0].lstrip()}", *lines[1:])


def flow_text(entry: Entry) -> str:
    """Return the entry as a mapping in brackets."""
    return f"{{{', '.join(f'{key}: {_in_brackets(value)}' for key, value in _sorted(entry))}}}"


def _in_brackets(value: Value) -> str:
    """Return a value with quotes where a sign could mean something inside brackets."""
    if isinstance(value, str) and value.isprintable() and not PLAIN.fullmatch(value):
        return "'" + value.replace("'", "''") + "'"
    return _written(value)


def _sorted(entry: Entry) -> list[tuple[str, Value]]:
    return sorted(entry.items(), key=lambda item: KEYS.index(item[0]))


def _written(value: Value) -> str:
    """Return a value as one line of YAML, quoted where it must be."""
    from ruamel.yaml import YAML

    yaml: Any = YAML(typ="safe", pure=True)
    yaml.width = NO_WIDTH
    yaml.allow_unicode = True
    yaml.default_flow_style = False
    stream = io.StringIO()
    yaml.dump({"value": value}, stream)
    return stream.getvalue().removeprefix("value: ").removesuffix("\n")
