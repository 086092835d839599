"""Tables of tasks: rows become groups and tasks, in an annex or in the middle of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from khtool.importer.columns import header_of, in_order
from khtool.importer.labels import COLUMNS, FIELDS
from khtool.importer.lines import Kind
from khtool.importer.record import Part
from khtool.importer.rows import read_rows
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.importer.blocks import Row as SourceRow
    from khtool.importer.blocks import Table
    from khtool.importer.columns import Header
    from khtool.importer.row import Row
    from khtool.importer.work import Maker

STEP = re.compile(r"([-–+•])\s+")
DEPTH = {Kind.NUMBER: 1, Kind.SECOND: 2, Kind.THIRD: 3, Kind.LETTER: 3, Kind.DASH: 4}


@dataclass
class Open:
    """What is open while rows are read: groups by level, the tasks that rows may stand under."""

    top: Part
    numbers_are_tasks: bool = False
    groups: list[tuple[Kind, Part]] = field(default_factory=list)
    tasks: list[tuple[int, Part]] = field(default_factory=list)

    @property
    def holder(self) -> Part:
        """Return the innermost group, or the annex itself."""
        return self.groups[-1][1] if self.groups else self.top


def columns_of(header: Header) -> Part:
    """Return the titles of the columns as an annex has them."""
    titles = {name: header.titles[at] for at, name in header.fields.items()}
    return Part(**{name: titles[name] for name in COLUMNS if name in titles})


def fill(
    part: Part, header: Header, chunks: Iterable[Iterable[SourceRow]], maker: Maker
) -> list[Row]:
    """Put the rows of a table into `part` as `tasks` and `groups`; return the rows."""
    rows = read_rows(chunks, header, maker.record)
    opened = Open(part, any(r.kind is Kind.NUMBER and not r.others_empty for r in rows))
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        maker.record.printed(row.number)
        if kind := _group_kind(row, following, opened):
            _group(row, kind, opened, maker)
        else:
            _task(row, opened, maker, header)
    return rows


def _group_kind(row: Row, following: Row | None, opened: Open) -> Kind | None:
    """Return the kind of number of a heading inside the table; None for a task."""
    kind = row.kind
    if kind in {Kind.CAPITAL, Kind.ROMAN}:
        first = row.number.strip(" .)/*")
        capitals = [k for k, _ in opened.groups if k is Kind.CAPITAL]
        if kind is Kind.ROMAN and first in {"C", "D", "L"} and (capitals or not opened.groups):
            return Kind.CAPITAL
        return kind
    if not row.others_empty or not row.title:
        return None
    if kind is None:
        return Kind.ROMAN if row.across or row.bold or row.title.isupper() else None
    if kind is Kind.NUMBER and following is not None and not opened.numbers_are_tasks:
        deeper = following.kind in {Kind.SECOND, Kind.LETTER, Kind.DASH}
        return Kind.NUMBER if (deeper or row.across) and following.others_empty is False else None
    return None


def _group(row: Row, kind: Kind, opened: Open, maker: Maker) -> None:
    kinds = [known for known, _ in opened.groups]
    if kind in kinds:
        del opened.groups[kinds.index(kind) :]
    opened.tasks.clear()
    group = Part(heading="\n".join(row.cells.get("title", [])) or row.number)
    if not row.others_empty:
        group["id"] = maker.ids.of(row.title)
        _fields(group, row, maker)
    for title, lines in row.other.items():
        maker.record.leave(f"{title}: {' '.join(lines)}", row.place)
    opened.holder.setdefault("groups", []).append(group)
    opened.groups.append((kind, group))


def _task(row: Row, opened: Open, maker: Maker, header: Header) -> None:
    if not row.title:
        _without_title(row, opened, maker)
        return
    task = Part(id=maker.ids.of(row.title))
    _words(task, row.cells["title"])
    _fields(task, row, maker)
    for title, lines in row.other.items():
        task.setdefault("content", []).append(
            f"{title}: {' '.join(lines)}" if title else " ".join(lines)
        )
        task.doubt("content", msg("import.doubt.column", title=title), row.place)
    maker.with_note(task, ("title", "content"))
    depth = DEPTH.get(row.kind, 1) if row.kind else (opened.tasks[-1][0] if opened.tasks else 1)
    if row.kind is None and "number" in header.fields.values():
        task.doubt("title", msg("import.doubt.number"), row.place)
    while opened.tasks and opened.tasks[-1][0] >= depth:
        opened.tasks.pop()
    holder = opened.tasks[-1][1] if opened.tasks else opened.holder
    holder.setdefault("tasks", []).append(task)
    opened.tasks.append((depth, task))


def _without_title(row: Row, opened: Open, maker: Maker) -> None:
    """Keep the words of a row that says nothing of what is to be done."""
    text = " | ".join(" ".join(lines) for lines in (*row.cells.values(), *row.other.values()))
    if text.strip():
        maker.record.leave(text, row.place)


def _words(task: Part, lines: Sequence[str]) -> None:
    """Set title, content and steps from the lines of the title's cell."""
    task["title"] = lines[0]
    for line in lines[1:]:
        match = STEP.match(line)
        steps: list[Any] = task.get("steps", [])
        if match is None and not steps:
            task.setdefault("content", []).append(line)
        elif match is None:
            _last(steps, line)
        elif match[1] == "+" and steps:
            last = steps[-1] if isinstance(steps[-1], Part) else Part(text=steps[-1])
            last.setdefault("bullets", []).append(line[match.end() :])
            steps[-1] = last
        else:
            task["steps"] = [*steps, line[match.end() :]]


def _last(steps: list[Any], line: str) -> None:
    """Let `line` go on with the last step, on a line of its own."""
    if isinstance(steps[-1], Part):
        steps[-1]["bullets"][-1] += f"\n{line}"
    else:
        steps[-1] += f"\n{line}"


def _fields(part: Part, row: Row, maker: Maker) -> None:
    for name in FIELDS:
        lines = row.cells.get(name)
        if not lines:
            continue
        if name == "output":
            maker.outputs(part, lines)
        elif name == "due":
            maker.dues(part, lines, row.place)
        else:
            maker.agencies(part, name, lines, row.place)


def body_table(
    table: Table, part: Part, maker: Maker, with_labels: list[tuple[Part, dict[str, str]]]
) -> None:
    """Put a table that stands in the text into a section: its rows are tasks, or paragraphs."""
    header = header_of(table, maker.labels)
    if header is None:
        for row in table.rows:
            texts = [" ".join(cell.text.split()) for cell in row if cell.text]
            if texts:
                part.setdefault("content", []).append(" | ".join(texts))
        part.doubt("content", msg("import.doubt.table"), table.place)
        return
    maker.record.printed(*header.said)
    maker.record.note(msg("import.note.table"), table.place)
    holder = Part()
    fill(holder, header, [table.rows[header.rows :]], maker)
    titles = {name: title for at, name, title in in_order(header) if name in FIELDS}
    _into_section(holder, part)
    for task in _all_tasks(holder):
        own = {name: titles[name] for name in FIELDS if name in titles and task.get(name)}
        if own:
            with_labels.append((task, own))


def _into_section(holder: Part, part: Part) -> None:
    """Move tasks and groups into `part`, groups as sections with headings."""
    if tasks := holder.get("tasks"):
        part.setdefault("tasks", []).extend(tasks)
    for group in holder.get("groups", ()):
        if "id" in group:
            task = Part(id=group["id"], title=group["heading"])
            task.update({name: group[name] for name in FIELDS if name in group})
            task.update({"tasks": group["tasks"]} if group.get("tasks") else {})
            part.setdefault("tasks", []).append(task)
            continue
        section = Part(heading=group["heading"])
        _into_section(group, section)
        part.setdefault("sections", []).append(section)


def _all_tasks(part: Part) -> list[Part]:
    found: list[Part] = []
    for key in ("tasks", "groups"):
        for inner in part.get(key, ()):
            found += [inner] if key == "tasks" else []
            found += _all_tasks(inner)
    return found
