"""Labels of tasks: what the lines behind them say, and which labels a section's tasks share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from khtool.importer.labels import FIELDS
from khtool.importer.record import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.importer.blocks import Place
    from khtool.importer.outline import Said
    from khtool.importer.work import Maker

GOES_ON = (";", ":", "!", "?", "…", ",", ".")
"""Signs behind which no full stop is missed."""


def said_fields(
    part: Part, said: Sequence[Said], maker: Maker, *, with_stops: bool
) -> dict[str, str]:
    """Set what the labelled lines of a task say; return their labels by field.

    `with_stops` says that such lines end with a full stop in this document.
    """
    labels: dict[str, str] = {}
    lines: dict[str, list[str]] = {}
    places: dict[str, Place] = {}
    shared = Counter(id(one.line) for one in said)
    for one in said:
        own = one.labelled
        mark = one.line.mark
        maker.record.printed(own.label, mark.printed if mark else "")
        labels.setdefault(own.field, own.label)
        places.setdefault(own.field, one.line.place)
        lines.setdefault(own.field, []).extend(own.value.split("\n") if own.value else [])
    alone = {one.labelled.field for one in said if shared[id(one.line)] == 1}
    for name in FIELDS:
        if lines.get(name):
            _set(part, name, lines[name], places[name], maker)
            if with_stops and name in alone:
                _without_stop(part, name, lines[name][-1])
    return labels


def _set(part: Part, name: str, lines: list[str], place: Place, maker: Maker) -> None:
    """Set one field, without the full stop that khtool prints."""
    last = lines[-1]
    ends = last.endswith(".") and not last.endswith("...")
    own = [*lines[:-1], last[:-1] if ends else last]
    if name == "output":
        maker.outputs(part, own)
    elif name == "due":
        maker.dues(part, own, place)
    else:
        maker.agencies(part, name, own, place)


def _without_stop(part: Part, name: str, line: str) -> None:
    """Say that a line of agencies ends without the full stop that khtool would print."""
    if name not in {"lead", "support"} or line.endswith(GOES_ON):
        return
    value = part[name]
    last = value[-1] if isinstance(value, list) else value
    named = last if isinstance(last, Part) else Part(text=last)
    named["full_stop"] = False
    part[name] = [*value[:-1], named] if isinstance(value, list) else named


def share_labels(
    part: Part, with_labels: list[tuple[Part, dict[str, str]]]
) -> list[tuple[Part, dict[str, str]]]:
    """Give a section the labels that most of its tasks have, and the others their own.

    Returns the entries of `with_labels` whose tasks stand elsewhere.
    """
    tasks = set(map(id, _tasks_of(part)))
    mine = [(task, own) for task, own in with_labels if id(task) in tasks]
    if not mine:
        return with_labels
    common = {
        name: Counter(own[name] for _, own in mine if name in own).most_common(1)[0][0]
        for name in FIELDS
        if any(name in own for _, own in mine)
    }
    for task, own in mine:
        if any(common[name] != label for name, label in own.items()):
            task["labels"] = Part(**{name: own[name] for name in FIELDS if name in own})
    part["labels"] = Part(**common)
    return [entry for entry in with_labels if id(entry[0]) not in tasks]


def _tasks_of(part: Part) -> Iterable[Part]:
    for task in part.get("tasks", ()):
        yield task
        yield from _tasks_of(task)
    for section in part.get("sections", ()):
        yield from _tasks_of(section)


def has_labels(part: Part) -> bool:
    """Say whether a label is set in a section or in what stands inside it."""
    inner = (one for key in ("tasks", "sections") for one in part.get(key, ()))
    return "labels" in part or any(has_labels(one) for one in inner)
