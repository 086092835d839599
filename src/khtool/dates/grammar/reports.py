"""Names of reports: the year of "báo cáo năm" is what it reports on, not a deadline."""

from __future__ import annotations

from khtool.dates.grammar.any_part import starts_strongly
from khtool.dates.grammar.dated import dated
from khtool.dates.grammar.often import counted_unit
from khtool.dates.grammar.units import part_of_year
from khtool.dates.parts import EVERY_MONTH, Rule, Yearly
from khtool.dates.tokens import Cursor

REPORTS = ("báo cáo", "số liệu", "sơ kết", "tổng kết")
MONTHLY = Yearly(EVERY_MONTH)


def names_a_report(cursor: Cursor) -> bool | None:
    """Move over "báo cáo quý" where the segment gives its deadline too ("trước ngày …")."""
    if not cursor.take(*REPORTS):
        return None
    cursor.take("định kỳ")
    rule = None
    if cursor.attempt(part_of_year) is None:
        rule = cursor.attempt(counted_unit)
        if rule is None:
            return None
    whole = Cursor(cursor.tokens, 0, cursor.end)
    return True if any(_dated_at(whole, index, rule) for index in range(cursor.end)) else None


def _dated_at(cursor: Cursor, index: int, rule: Rule | None) -> bool:
    cursor.at = index
    if starts_strongly(cursor):
        return True
    if rule != MONTHLY or not cursor.looks_at("trước", "chậm nhất", "muộn nhất"):
        return False
    return cursor.attempt(lambda inner: dated(inner, hint=rule)) is not None


def reported_monthly(label: Cursor) -> Rule | None:
    """Return the rule of a label such as "Báo cáo tháng", whose deadline names only a day."""
    while not label.done:
        if label.take(*REPORTS):
            label.take("định kỳ")
            return MONTHLY if label.attempt(counted_unit) == MONTHLY else None
        label.at += 1
    return None
