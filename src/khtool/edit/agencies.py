"""Agencies spelled by another case, other spaces or an alias get the name that was declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.edit.splice import Change, changed, loc_in_file
from khtool.model.task import Step
from khtool.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.edit.splice import Value
    from khtool.model.agency import Directory, Mention
    from khtool.model.plan import Plan
    from khtool.read.locate import Loc
    from khtool.read.node import Node

PRINTED = ("lead", "support")
"""The roles that the document prints; `to` is only ever looked up."""


def named(value: Value, names: frozenset[Loc], directory: Directory) -> Iterator[Change]:
    """Yield the agencies of a value whose path is among `names`, by their declared names."""
    if value.is_key or value.loc not in names:
        return
    text = value.scalar.text
    changes = [
        Change(mention.start, mention.end, new)
        for mention in directory.mentions(text)
        if mention.agency and (new := _name(mention, mention.agency.name)) != mention.text
    ]
    if directory.agencies([changed(text, changes)]) == directory.agencies([text]):
        yield from changes


def _name(mention: Mention, name: str) -> str:
    """Return the declared name; one that opens a text keeps its capital."""
    if mention.start == 0 and mention.text[:1].isupper():
        return name[:1].upper() + name[1:]
    return name


def names_of_agencies(plan: Plan, root: Node, *, printed: bool) -> frozenset[Loc]:
    """Return the paths in the file of the texts that name agencies.

    Without `printed`, only of those that no document prints: the receivers of reports, lists of
    `agencies`, and all that steps say of their agencies.
    """
    return frozenset(loc_in_file(root, loc) for loc in _names(plan, printed=printed))


def _names(plan: Plan, *, printed: bool) -> Iterator[Loc]:
    for placed in walk(plan):
        for role in (*PRINTED, "to"):
            shown = role in PRINTED and not isinstance(placed.work, Step)
            for index, entry in enumerate(getattr(placed.work, role)):
                here = (*placed.loc, role, index)
                yield from ((*here, "agencies", at) for at in range(len(entry.agencies)))
                if not entry.agencies and (printed or not shown):
                    yield (*here, "text")
