"""What every view of a report says: its sentence, rates, headings and names of rows."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED
from khtool.agenda.standing import Standing
from khtool.lang import msg
from khtool.summary.groups import NONE, By
from khtool.summary.sums import change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from khtool.agenda.standing import Task
    from khtool.lang import Message, Translator
    from khtool.summary.groups import Key
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Sums

NOTES = {By.AGENCY: "report.note.agency", By.MONTH: "report.note.month"}
"""Why rows may add up to more than the total."""

NO_RATE = "–"


class SummaryWords:
    """Puts a report into words; `shown` makes the plans' own texts safe for where they go."""

    def __init__(self, found: Summary, say: Translator, shown: Callable[[str], str]) -> None:
        self.found = found
        self.say = say
        self.shown = shown
        self._several = len({task.telling.plan for task in found.tasks}) > 1

    def title(self) -> str:
        """Return until when, of which period and whose tasks are reported."""
        found, window = self.found, self.found.window
        parts: list[Message] = [msg("report.title", today=found.today)]
        if window.first and window.last:
            parts.append(msg("report.window", first=window.first, last=window.last))
        elif window.first:
            parts.append(msg("report.window.from", first=window.first))
        elif window.last:
            parts.append(msg("report.window.to", last=window.last))
        if found.agency is not None:
            parts.append(msg("report.agency", agency=self.shown(found.agency)))
        return " · ".join(map(self.say, parts))

    def sentence(self) -> str:
        """Return the sums as leaders ask for them; the parts add up to what was assigned."""
        total = self.found.total
        parts = [
            msg(
                "report.sentence",
                assigned=total.assigned,
                completed=total.completed,
                in_time=total.counts[Standing.IN_TIME],
                overdue=total.counts[Standing.OVERDUE],
            )
        ]
        if count := total.counts[Standing.UNDATED]:
            parts.append(msg("report.sentence.undated", count=count))
        if count := total.counts[Standing.DROPPED]:
            parts.append(msg("report.sentence.dropped", count=count))
        return ", ".join(map(self.say, parts))

    def rates(self) -> Iterator[str]:
        """Yield each rate with what it was worked out from."""
        for name, rate in self.found.total.rates.items():
            said = self.say(msg(f"report.rate.{name}"))
            yield f"{said}: {rate.part}/{rate.whole} = {self.percent(rate.per_mille)}"

    def percent(self, per_mille: int | None, *, signed: bool = False) -> str:
        """Return 702 thousandths as 70,2%; `signed` tells a rise by a plus."""
        if per_mille is None:
            return NO_RATE
        whole, tenth = divmod(abs(per_mille), 10)
        sign = "-" if per_mille < 0 else "+" if signed and per_mille else ""
        return sign + self.say(msg("report.percent", whole=whole, tenth=tenth))

    def heading(self) -> str:
        """Return what the rows are: agencies, plans."""
        return self.say(msg(f"report.by.{self.found.by.value}"))

    def columns(self) -> list[str]:
        """Return the headings of the numbers: assigned, each standing."""
        names = ["assigned", *(standing.value for standing in Standing)]
        return [self.say(msg(f"report.column.{name}")) for name in names]

    def standing(self, standing: Standing) -> str:
        """Return how a task stands."""
        return self.say(msg(f"report.standing.{standing.value}"))

    def name(self, key: Key) -> str:
        """Return what a row is called."""
        by = self.found.by
        if key == NONE:
            return self.say(msg("report.no_lead" if by is By.AGENCY else "report.no_day"))
        match by:
            case By.MONTH:
                year, _, month = key[0].partition("-")
                return f"{month}/{year}"
            case By.SECTION:
                plan = f"{PurePath(key[0]).stem} › " if self._several else ""
                return self.shown(f"{plan}{key[1]}".replace("**", ""))
            case _:
                return self.shown(key[-1])

    def compared(self) -> list[tuple[str, str, str, str, str]]:
        """Return what is beside what: name, now, a year before, change, change in percent."""
        if self.found.before is None:
            return []
        now, then = self.found.total, self.found.before.total
        pairs = [(self.say(msg("report.assigned")), now.assigned, then.assigned)]
        for standing in Standing:
            name = self.standing(standing)
            pairs.append((name, now.counts[standing], then.counts[standing]))
        rows = [
            (name, str(a), str(b), f"{a - b:+}" if a != b else "0", self._change(a, b))
            for name, a, b in pairs
        ]
        for key, rate in now.rates.items():
            a, b = rate.per_mille, then.rates[key].per_mille
            rows.append(
                (
                    self.say(msg(f"report.rate.{key}")),
                    self.percent(a),
                    self.percent(b),
                    NO_RATE if a is None or b is None else self._points(a - b),
                    NO_RATE,
                )
            )
        return rows

    def compared_columns(self) -> list[str]:
        """Return the headings of `compared` after the name."""
        names = ("now", "then", "change", "percent")
        return [self.say(msg(f"report.compared.{name}")) for name in names]

    def _change(self, now: int, then: int) -> str:
        return self.percent(change(now, then), signed=True)

    def _points(self, per_mille: int) -> str:
        """Return the difference of two rates in points of a percent."""
        points = self.percent(per_mille, signed=True).rstrip("%")
        return self.say(msg("report.points", points=points))

    def note(self) -> str | None:
        """Say why the rows add up to more than the total, where they do."""
        if not self.found.counts_twice:
            return None
        return self.say(msg(NOTES[self.found.by]))


def numbers(sums: Sums) -> list[int]:
    """Return the numbers of a row in the order of `SummaryWords.columns`."""
    return [sums.assigned, *(sums.counts[standing] for standing in Standing)]


def days_late(task: Task) -> int | None:
    """Return by how many days a task is overdue, None where it is not."""
    item = task.telling
    late = task.standing is Standing.OVERDUE and item.days is not None
    return -item.days if late and item.days is not None else None


def recorded_day(task: Task) -> str | None:
    """Return the ISO day of the last record of a task that is closed."""
    days = [i.recorded.day for i in task.items if i.state in CLOSED and i.recorded.day is not None]
    return max(days).isoformat() if days else None
