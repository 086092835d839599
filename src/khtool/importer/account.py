"""Whether every word of the source is somewhere: in the plan, in its layout, or in the report."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from khtool.importer.record import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.importer.blocks import Source
    from khtool.importer.record import Record

WORD = re.compile(r"[^\W_]+")
RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")

UNPRINTED = frozenset(
    {"id", "agencies", "year", "until", "number", "issued", "place", "symbol", "issuer",
     "issuer_short", "parent", "type", "labels", "columns", "number_suffix"}
)  # fmt: skip
"""Keys whose words the account of the layout holds, or that no document prints."""


def words(texts: Iterable[str]) -> Counter[str]:
    """Count the words of `texts`, whatever their case."""
    return Counter(
        word.casefold()
        for text in texts
        for word in WORD.findall(unicodedata.normalize("NFC", text).translate(RAISED))
    )


def lost(source: Source, plan: Part, record: Record) -> Counter[str]:
    """Return the words of `source` that are nowhere else; each as often as it is missing."""
    said = [p.printed for p in source.paragraphs()]
    said += [p.text for note in source.footnotes.values() for p in note]
    kept = words([*_printed(plan), *record.layout, *(left.text for left in record.left)])
    references = Counter({number.casefold(): 1 for number in source.footnotes})
    return words(said) - kept - references


def _printed(value: Any, *, step: bool = False) -> Iterator[str]:
    """Yield the texts of a plan that its document prints."""
    match value:
        case Part():
            prose = step or "text" in value
            for key, inner in value.items():
                if key in UNPRINTED or (
                    prose and key in {"lead", "support", "to", "due", "title"} and "id" in value
                ):
                    continue
                if key == "due":
                    yield from _dues(inner)
                else:
                    yield from _printed(inner)
        case list():
            for inner in value:
                yield from _printed(inner)
        case str():
            yield value


def _dues(value: Any) -> Iterator[str]:
    for due in value if isinstance(value, list) else [value]:
        if isinstance(due, str):
            yield due
        elif not due.get("in_text"):
            yield due["wording"]
