"""A wording read in the context of a plan: its parts with their days, and all that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.dates.doubts import doubts
from khtool.dates.resolve import last_days
from khtool.dates.wording import read_wording

if TYPE_CHECKING:
    from khtool.dates.calendar import Calendar
    from khtool.dates.moments import Date
    from khtool.dates.parts import Part
    from khtool.dates.problem import Problem
    from khtool.dates.resolve import Context


@dataclass(frozen=True, slots=True)
class Explained:
    """`understood` pairs each part with its last days on time; empty after a fatal problem."""

    understood: tuple[tuple[Part, tuple[Date, ...]], ...]
    problems: tuple[Problem, ...]


def explained(
    text: str, context: Context, calendar: Calendar, *, before_is_strict: bool = True
) -> Explained:
    """Read `text` and work out its days, or say why that cannot be done."""
    reading = read_wording(text, before_is_strict=before_is_strict)
    problems = (reading.problem,) if reading.problem else tuple(doubts(reading, context))
    if any(problem.fatal for problem in problems):
        return Explained((), problems)
    understood = [(part, tuple(last_days(part, context, calendar))) for part in reading.parts]
    return Explained(tuple(understood), problems)
