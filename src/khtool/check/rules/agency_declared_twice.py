"""KH303: one name declared for two agencies, so that nobody knows which is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.agency import fold_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.model.walk import Loc


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every name or alias that another agency has already."""
    owners: dict[str, int] = {}
    for index, agency in enumerate(subject.plan.agencies):
        names: list[tuple[Loc, str]] = [(("agencies", index, "name"), agency.name)]
        names += [
            (("agencies", index, "aliases", place), alias)
            for place, alias in enumerate(agency.aliases)
        ]
        for loc, name in names:
            owner = owners.setdefault(fold_case(name), index)
            if owner != index:
                other = subject.plan.agencies[owner].name
                yield subject.problem(
                    RULE,
                    subject.file.value_span(loc),
                    msg("KH303", name=name, other=other),
                    msg("KH303.help"),
                )


RULE = Rule(
    "KH303",
    Severity.ERROR,
    bad="agencies:\n  - Sở Tư pháp\n  - {name: Sở Tư pháp thành phố, aliases: [Sở Tư pháp]}",
    good="agencies:\n  - {name: Sở Tư pháp, aliases: [Sở Tư pháp thành phố]}",
    check=check,
)
