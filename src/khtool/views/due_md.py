"""The agenda as Markdown: a heading and a table a group, for a page, a wiki or an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.lang import msg
from khtool.views.changes_md import escaped
from khtool.views.due_list import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.lang import Message, Translator
    from khtool.views.due_list import Group, Row


def due_md(groups: Sequence[Group], name: str, about: Message, say: Translator) -> str:
    """Return the groups below the heading `name`; titles are whole, notes stand beneath them.

    `about` says what is listed: of which day, for which days.
    """
    lines = [f"# {escaped(name)}", "", escaped(say(about)), ""]
    if not groups:
        lines += [say(msg("due.none")), ""]
    titles = [say(msg(f"due.column.{column}")) for column in COLUMNS]
    for group in groups:
        lines += [f"## {escaped(group.title)}", ""]
        lines += [escaped(group.about), ""] if group.about else []
        lines += [_line(titles), _line(["---"] * len(titles)), *_rows(group), ""]
    return "\n".join(lines)


def _rows(group: Group) -> Iterator[str]:
    for row in group.rows:
        yield _line(_cells(row))


def _cells(row: Row) -> list[str]:
    due, left, number, title, lead, plan = map(escaped, row.cells)
    note = f"<br>_{escaped(row.note)}_" if row.note else ""
    return [due, left, number, title + note, lead, plan]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
