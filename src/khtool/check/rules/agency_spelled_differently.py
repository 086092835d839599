"""KH304: one agency goes by several names, or by one name spelled in several ways."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from khtool.check.rule import Rule
from khtool.check.spellings import is_open, names_of, same_tones, spellings, written
from khtool.check.texts import Kind, line_numbers, words_span
from khtool.diagnostic import Severity
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.check.texts import Printed
    from khtool.diagnostic import Diagnostic, Span
    from khtool.lang import Message
    from khtool.model.plan import Agency

    Place: TypeAlias = tuple[str, Span]

UNREAD = frozenset({Kind.RECIPIENT, Kind.FOOT})
"""Where names are shortened by custom."""


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a note for every agency of the plan that is written in more than one way.

    A first letter in capital or small is no other way; nor is a heading all in capitals. Names
    in small letters ("chính quyền địa phương") may mean something else in a sentence and count
    only where they stand in a cell or a heading.
    """
    for name, ways in _ways(subject).items():
        if len(ways) < 2:
            continue
        declared = _small_first(name)
        order = sorted(ways, key=lambda way: (-len(ways[way]), way != declared))
        usual, *others = (ways[way] for way in order)
        yield subject.problem(
            RULE,
            min(span for _, span in others[-1]),
            msg(
                "KH304",
                name=name,
                count=len(ways),
                lines=(
                    msg("KH304.usual", way=usual[0][0], times=len(usual)),
                    *(_other(places) for places in others),
                ),
            ),
            msg("KH304.help", name=usual[0][0]),
        )


def _other(places: list[Place]) -> Message:
    at = line_numbers(span for _, span in places)
    return msg("KH304.other", way=places[0][0], times=len(places), at=at)


def _ways(subject: Subject) -> dict[str, dict[str, list[Place]]]:
    """Return for each agency its spellings in the text, each with its places."""
    owners: dict[str, tuple[Agency, bool]] = {}
    for agency in subject.agencies:
        for name in names_of(agency):
            for form in spellings(name):
                owners.setdefault(form, (agency, name.islower()))
    pattern = written(owners)
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for item in subject.printed:
        if item.kind in UNREAD or item.loc[0] in ("issuer", "parent"):
            continue
        for match in pattern.finditer(same_tones(item.text)):
            agency, small = owners[" ".join(match[0].split())]
            way = " ".join(item.text[match.start() : match.end()].split())
            if way.isupper() or is_open(agency) or (small and not _in_a_cell(item)):
                continue
            span = words_span(subject, item, match.start(), match.end())
            found[agency.name][_small_first(way)].append((way, span))
    return found


def _small_first(name: str) -> str:
    return name[0].lower() + name[1:]


def _in_a_cell(item: Printed) -> bool:
    return item.kind is Kind.CELL or item.loc[-1] == "heading"


RULE = Rule(
    "KH304",
    Severity.NOTE,
    bad="lead: Tòa án nhân dân tỉnh\n…\nsupport: Toà án nhân dân tỉnh",
    good="lead: Tòa án nhân dân tỉnh\n…\nsupport: Tòa án nhân dân tỉnh",
    check=check,
)
