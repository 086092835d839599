"""How a document as a whole sets its headings, labels and last paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.importer.outline import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.importer.lines import Kind, Line
    from khtool.importer.outline import Entry
    from khtool.importer.work import Maker


def styled_kinds(entries: Iterable[Entry]) -> frozenset[Kind]:
    """Return the kinds of numbers of which the document sets some headings in bold."""
    every = [i for e in entries if isinstance(e, Item) for i in e.all()]
    return frozenset(item.kind for item in every if item.line.bold and not item.kind.is_bullet)


def mostly_stopped(entries: Iterable[Entry]) -> bool:
    """Say whether the labelled lines of agencies mostly end with a full stop."""
    every = [i for e in entries if isinstance(e, Item) for i in e.all()]
    ends = [
        said.labelled.value.endswith(".")
        for item in every
        for said in item.said
        if said.labelled.field in {"lead", "support"} and said.labelled.value
    ]
    return 2 * sum(ends) >= len(ends)


def closing_of(entries: Sequence[Entry], maker: Maker) -> list[Line]:
    """Take the paragraphs that close the document off its last item."""
    items = [entry for entry in entries if isinstance(entry, Item)]
    if not items:
        return []
    last = items[-1]
    while last.items:
        last = last.items[-1]
    own = last.line
    if last.below and not last.items:
        return []
    if last.kind.is_bullet or (own.ended and not own.text.endswith(":")) or last.said:
        first = 0
    else:
        begins = (
            i
            for i, p in enumerate(last.plain)
            if i and maker.labels.begins(p.text, "foot", "closing")
        )
        first = next(begins, len(last.plain))
    taken = last.plain[first:]
    del last.plain[first:]
    return taken
