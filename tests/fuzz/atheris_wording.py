"""Coverage-guided fuzzing of the wordings of deadlines.

`pip install -e ".[fuzz]"`, then `python tests/fuzz/atheris_wording.py FOLDER -max_total_time=300`.
What fails is written to a file crash-…; it belongs into tests/fuzz/cases, where pytest tries it.
"""

from __future__ import annotations

import datetime
import sys

import atheris

with atheris.instrument_imports(include=["khtool"]):
    from khtool.dates.calendar import vietnam
    from khtool.dates.explained import explained
    from khtool.dates.resolve import Context
    from khtool.dates.spell import spell

CALENDAR = vietnam()
CONTEXT = Context(datetime.date(2026, 1, 5), datetime.date(2026, 12, 31), 2026)


def one_input(data: bytes) -> None:
    """Read `data` as a wording, reckon its days, and put it into words again."""
    text = data.decode("utf-8", errors="replace")
    for strict in (True, False):
        for part, days in explained(text, CONTEXT, CALENDAR, before_is_strict=strict).understood:
            assert list(days) == sorted(days)
            spell(part)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
