"""The tables of a progress report: the sums, and the same by agency, plan, section or month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.agenda.standing import Standing
from khtool.render.annex import Column, Row
from khtool.render.body import Block, Kind
from khtool.render.inline import parse
from khtool.render.progress_results import plan_called
from khtool.render.reference import sentence_start
from khtool.render.tables import Table
from khtool.summary.groups import NONE, By
from khtool.summary.sums import change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from khtool.model.plan import Plan
    from khtool.render.words import Words
    from khtool.summary.groups import Key
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Sums

SHARES = (40, 12)
SHARES_BEFORE = (28, 10, 10, 10)
"""How wide standing and count are beside each other; then the year before and the change."""

NAME_SHARE, NUMBER_SHARE = 32, 15
"""How wide the name of a row and each of its numbers are beside each other."""


def sums_table(found: Summary, words: Words) -> Table:
    """Return how many tasks stand how; the year before stands beside where asked for."""
    names = ["number", "standing", "count"]
    if found.before:
        names += ["before", "change"]
    columns = tuple(
        Column(name, words(f"column_{name}"), centred=at > 1) for at, name in enumerate(names)
    )
    rows = [
        _row(str(number), words(standing.value), *_numbers(found, standing))
        for number, standing in enumerate(Standing, start=1)
    ]
    total = _row("", words("total"), *(f"**{text}**" for text in _numbers(found, None)))
    return Table(columns, SHARES_BEFORE if found.before else SHARES, (*rows, total))


def _numbers(found: Summary, standing: Standing | None) -> list[str]:
    """Return a number of the sums, and where compared that of the year before and the change."""
    now = _number(found.total, standing)
    if found.before is None:
        return [str(now)]
    then = _number(found.before.total, standing)
    return [str(now), str(then), _change(now, then)]


def _number(total: Sums, standing: Standing | None) -> int:
    return total.assigned if standing is None else total.counts[standing]


def _change(now: int, then: int) -> str:
    """Return by how much a number rose or fell, in percent; from nothing there is no rate."""
    rate = change(now, then)
    if rate is None:
        return "–"
    whole, tenth = divmod(abs(rate), 10)
    sign = "+" if rate > 0 else "-" if rate < 0 else ""
    return f"{sign}{whole},{tenth}%"


def groups_table(found: Summary, plans: Mapping[str, Plan], words: Words) -> Table:
    """Return the sums of each row of `found`, and of all."""
    titles = [words(f"column_{found.by.value}"), words("column_assigned")]
    titles += [words(f"column_{standing.value}") for standing in Standing]
    names = ["number", "group", "assigned", *(standing.value for standing in Standing)]
    columns = tuple(
        Column(name, title, centred=at > 1)
        for at, (name, title) in enumerate(
            zip(names, [words("column_number"), *titles], strict=True)
        )
    )
    rows = [
        _row(str(number), _name(row.key, found.by, plans, words), *_all(row.sums))
        for number, row in enumerate(found.rows, start=1)
    ]
    total = _row("", words("total_row"), *(f"**{text}**" for text in _all(found.total)))
    shares = (NAME_SHARE, *(NUMBER_SHARE for _ in names[2:]))
    above = Block(Kind.TEXT, "", parse(words(f"by_{found.by.value}")), leads=True)
    return Table(columns, shares, (*rows, total), above)


def _all(total: Sums) -> list[str]:
    return [str(total.assigned), *(str(number) for number in total.counts.values())]


def _name(key: Key, by: By, plans: Mapping[str, Plan], words: Words) -> str:
    """Return what a row is called."""
    if key == NONE:
        return sentence_start(words("no_lead" if by is By.AGENCY else "undated"))
    match by:
        case By.AGENCY:
            return sentence_start(key[0])
        case By.PLAN:
            return plan_called(plans[key[0]], words)
        case By.SECTION if len(plans) == 1:
            return key[1]
        case By.SECTION:
            plan = plan_called(plans[key[0]], words)
            return words("section_of", section=key[1], plan=plan)
        case By.MONTH:
            year, _, month = key[0].partition("-")
            return words("month", month=int(month), year=year)


def _row(number: str, *texts: str) -> Row:
    return Row(number, tuple((parse(text),) for text in texts))
