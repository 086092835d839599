"""The clerk's guide to deadlines (docs/thoi-han.md) says what the code does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from khtool.dates.calendar import vietnam
from khtool.dates.resolve import Context, last_days
from khtool.dates.wording import read_wording
from khtool.lang import Lang, msg, translator

GUIDE = Path(__file__).parents[2] / "docs" / "thoi-han.md"
CONTEXT = Context(date(2026, 1, 5), date(2026, 12, 31), 2026)
ROW = re.compile(r"^\| (?P<cells>.+) \|$", re.MULTILINE)
say = translator(Lang.VI)


def rows(columns: int) -> list[list[str]]:
    lines = [match["cells"].split(" | ") for match in ROW.finditer(GUIDE.read_text("utf-8"))]
    return [cells for cells in lines if len(cells) == columns and "Viết" not in cells[0]]


@pytest.mark.parametrize(("text", "kinds", "days"), rows(3))
def test_an_example_of_the_guide(text: str, kinds: str, days: str) -> None:
    parts = read_wording(text).parts
    found = {say(msg(f"part.{part.kind.value}")) for part in parts}
    assert found == set(kinds.split("; "))
    calendar = vietnam()
    dates = sorted({day for part in parts for day in last_days(part, CONTEXT, calendar)})
    assert (", ".join(f"{day:%d/%m/%Y}" for day in dates) or "–") == days


@pytest.mark.parametrize(("text", "_why"), rows(2))
def test_an_example_of_what_is_refused(text: str, _why: str) -> None:
    assert not read_wording(text).understood


def test_the_guide_has_examples_of_every_kind() -> None:
    assert len(rows(3)) > 40
    assert len(rows(2)) == 10
