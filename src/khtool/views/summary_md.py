"""A report as Markdown: the sentence, the rates, tables of the sums and of what is overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.lang import msg
from khtool.views.changes_md import escaped
from khtool.views.summary_words import SummaryWords, days_late, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.lang import Translator
    from khtool.summary.summary import Summary
    from khtool.summary.sums import Sums

LATE = ("days", "due", "number", "title", "lead", "plan")
"""The columns of what is overdue."""


def summary_md(found: Summary, say: Translator) -> str:
    """Return the report; the plans' own texts are only text in it."""
    return "\n".join(_lines(found, say)) + "\n"


def _lines(found: Summary, say: Translator) -> Iterator[str]:
    words = SummaryWords(found, say, escaped)
    yield f"## {words.title()}"
    yield ""
    yield f"**{words.sentence()}.**"
    yield ""
    for rate in words.rates():
        yield f"- {rate}"
    if found.before is not None:
        title = msg("report.compared", today=found.before.today)
        yield from _table(say(title), ["", *words.compared_columns()], words.compared())
    if found.rows:
        head = [words.heading(), *words.columns(), say(msg("report.column.rate"))]
        rows = [(words.name(row.key), *_cells(row.sums, words)) for row in found.rows]
        total = [say(msg("report.total")), *_cells(found.total, words)]
        bold = tuple(f"**{cell}**" for cell in total)
        yield from _table("", head, [*rows, bold])
    if note := words.note():
        yield ""
        yield note
    if found.late:
        title = msg("report.late", count=len(found.late))
        head = [say(msg(f"report.task.{name}")) for name in LATE]
        yield from _table(say(title), head, _late(found, say), right=1)


def _late(found: Summary, say: Translator) -> Iterator[Sequence[str]]:
    for task in found.late:
        item = task.telling
        due = say(msg("plain", text=item.due))
        if item.original != item.due:
            due += f" ({say(msg('due.extended', day=item.original))})"
        title = escaped(item.title.replace("**", ""))
        lead = escaped(", ".join(item.lead)) or say(msg("report.no_lead"))
        number, plan = escaped(item.number), escaped(item.plan_name)
        yield str(days_late(task)), due, number, title, lead, plan


def _cells(sums: Sums, words: SummaryWords) -> list[str]:
    return [*map(str, numbers(sums)), words.percent(sums.on_time.per_mille)]


def _table(
    title: str,
    head: Sequence[str],
    rows: Iterator[Sequence[str]] | Sequence[Sequence[str]],
    *,
    right: int = 0,
) -> Iterator[str]:
    """Yield a table below its title; `right` 0 sets all but the first column right, 1 only it."""
    yield ""
    if title:
        yield f"### {title}"
        yield ""
    yield f"| {' | '.join(head)} |"
    sides = ["---:", *["---"] * (len(head) - 1)] if right else ["---", *["---:"] * (len(head) - 1)]
    yield f"|{'|'.join(sides)}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
