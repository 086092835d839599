"""How a wording is understood, as JSON, by the contract of `when --format json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.dates.parts import EventPart, Part, RecurringPart

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from khtool.dates.explained import Explained
    from khtool.dates.resolve import Context
    from khtool.lang import Translator


def when_record(
    text: str,
    context: Context,
    result: Explained,
    say: Translator,
) -> dict[str, object]:
    """Return the record of one wording; `problems` is left out where there are none.

    Columns in a problem count from 1 inside the text.
    """
    record: dict[str, object] = {
        "text": text,
        "issued": context.issued.isoformat(),
        "until": context.until.isoformat(),
        "parts": [_part(part, days) for part, days in result.understood],
    }
    if result.problems:
        record["problems"] = [
            {
                "code": problem.code,
                "severity": "error" if problem.fatal else "warning",
                "column": problem.start + 1,
                "end_column": problem.end + 1,
                "message": say(problem.message),
                "help": say(problem.help) if problem.help else None,
            }
            for problem in result.problems
        ]
    return record


def _part(part: Part, days: Sequence[datetime.date]) -> dict[str, object]:
    event = part if isinstance(part, EventPart) else None
    return {
        "kind": part.kind.value,
        "rule": part.rule.rrule if isinstance(part, RecurringPart) else None,
        "dates": [day.isoformat() for day in days],
        "event": "; ".join(event.events) if event else None,
        "offset": event.offset if event else None,
        "unit": event.unit.value if event and event.unit else None,
    }
