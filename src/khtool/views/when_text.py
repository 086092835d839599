"""How a wording is understood, in plain words and with its next days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from khtool.dates.parts import (
    ContinuousPart,
    DatePart,
    EventPart,
    Part,
    PeriodPart,
    ReferencePart,
)
from khtool.dates.spell import spell
from khtool.lang import Message, Translator, msg
from khtool.views.due_list import day_with_weekday
from khtool.views.style import clean

if TYPE_CHECKING:
    import datetime

    from khtool.dates.calendar import Calendar
    from khtool.dates.explained import Explained
    from khtool.dates.problem import Problem

SHOWN = 3
"""How many days of a part are listed."""


def when_text(
    text: str,
    result: Explained,
    today: datetime.date,
    calendar: Calendar,
    say: Translator,
) -> str:
    """Return the wording, how each part was read, and its next three days.

    Where all days have passed the last ones are listed.
    """
    lines = [f"“{clean(text)}”"]
    for part, days in result.understood:
        note = say(_note(part))
        kind = say(msg(f"part.{part.kind.value}"))
        lines.append(f"  {kind}: {clean(spell(part))}{f' – {note}' if note else ''}")
        ahead = [day for day in days if day >= today][:SHOWN] or list(days)[-SHOWN:]
        lines += [f"    {_day(day, calendar, say)}" for day in ahead]
        if len(days) > len(ahead):
            lines.append(f"    {say(msg('when.more', count=len(days) - len(ahead)))}")
    return "\n".join(lines)


def _note(part: Part) -> Message:
    """Say what follows from how a part was read."""
    match part:
        case DatePart(strict=True):
            return msg("when.strict")
        case PeriodPart(end=None):
            return msg("when.no_end")
        case PeriodPart():
            return msg("when.last_day")
        case EventPart(offset=None):
            return msg("when.event")
        case EventPart():
            return msg("when.counted")
        case ReferencePart():
            return msg("when.reference")
        case ContinuousPart():
            return msg("when.continuous")
        case _:
            return msg("when.none")


def _day(day: datetime.date, calendar: Calendar, say: Translator) -> str:
    """Return a day with its weekday and, where it is off, why and the last working day."""
    text = day_with_weekday(day, say)
    last = calendar.last_working_day(day)
    if last != day:
        name = calendar.name_of(day)
        reason = name if name else say(msg("cal.weekend"))
        text += f" · {reason}: {say(msg('when.working', day=day_with_weekday(last, say)))}"
    if not calendar.is_announced(day.year):
        text += f" · {say(msg('cal.computed.short'))}"
    return text


def problem_text(text: str, problem: Problem, say: Translator) -> str:
    """Return what is wrong with a wording, with a caret under the words it concerns."""
    severity = say(msg("severity.error" if problem.fatal else "severity.warning"))
    shown = clean(text)
    indent = " " * cell_len(clean(text[: problem.start]))
    caret = "^" * max(cell_len(clean(text[problem.start : problem.end])), 1)
    lines = [
        f"{severity} {problem.code}: {clean(say(problem.message))}",
        f"  | {shown}",
        f"  | {indent}{caret}",
    ]
    if problem.help is not None:
        lines.append(f"  = {clean(say(problem.help))}")
    return "\n".join(lines)
