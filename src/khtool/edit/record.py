"""Adds a record to a plan file, or takes one out, and proves that nothing else changed."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from khtool.edit.entry import data_of
from khtool.edit.insert import inserted
from khtool.edit.place import NoPlaceError, is_repeated
from khtool.edit.raw import raw
from khtool.edit.remove import removed
from khtool.edit.splice import loc_in_file
from khtool.errors import UserError
from khtool.lang import msg
from khtool.model.load import PlanFile, load
from khtool.read.locate import node_at
from khtool.read.node import Mapping, to_data

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from khtool.edit.entry import Entry
    from khtool.edit.raw import Raw
    from khtool.read.locate import Loc
    from khtool.read.node import Data, Node

OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Line ends to YAML 1.1 and its readers, none to editors: lines cannot be counted."""


def recorded(data: bytes, file: PlanFile, loc: Loc, key: str, entry: Entry) -> bytes:
    """Return the sound plan file `data`, read as `file`, with `entry` for the work at `loc`.

    `key` is `progress` or `extensions`; the entry becomes the last one there. Raises `UserError`
    where the file is written so that more than the entry would change.
    """
    place, node = _place(file, loc, key)

    def meant(work: Any) -> Any:
        work = {"text": work} if isinstance(work, str) else work
        return {**work, key: [*_listed(work.get(key)), data_of(entry)]}

    in_list = bool(place) and isinstance(place[-1], int)
    return _proved(
        data,
        file,
        place,
        lambda before: inserted(before, node, key, entry, in_list=in_list),
        [meant],
    )


def unrecorded(data: bytes, file: PlanFile, loc: Loc, key: str, index: int) -> bytes:
    """Return the sound plan file `data` without record number `index` under `key` at `loc`.

    Raises `UserError` where that cannot be done without changing more.
    """
    place, node = _place(file, loc, key)
    assert isinstance(node, Mapping)

    def meant(work: Any) -> Any:
        records = _listed(work[key])
        return {**work, key: [*records[:index], *records[index + 1 :]]}

    def key_left_empty(work: Any) -> Any:
        return {**work, key: meant(work)[key] or None}

    def key_gone(work: Any) -> Any:
        rest = meant(work)
        return rest if rest[key] else {name: rest[name] for name in rest if name != key}

    return _proved(
        data,
        file,
        place,
        lambda before: removed(before, node, key, index),
        [meant, key_left_empty, key_gone],
    )


def _place(file: PlanFile, loc: Loc, key: str) -> tuple[Loc, Node]:
    """Return the path in the file and the node of the work; refuse what stands in two places."""
    assert file.root is not None
    place = loc_in_file(file.root, loc)
    node, _, _ = node_at(file.root, place)
    values = [node]
    if isinstance(node, Mapping):
        values += [value for name, value in node.entries if name.text == key]
    if any(is_repeated(file.root, value) for value in values):
        raise UserError(msg("record.repeated", path=file.path, line=node.span.line))
    return place, node


def _proved(
    data: bytes,
    file: PlanFile,
    place: Loc,
    edit: Callable[[Raw], Raw],
    meant: Sequence[Callable[[Any], Any]],
) -> bytes:
    """Return `data` after `edit`, if it is then read as one of `meant` makes it of the work."""
    assert file.root is not None
    before = to_data(file.root)
    line = file.value_span(place).line
    refusal = UserError(msg("record.no_place", path=file.path, line=line))
    if OTHER_LINE_ENDS.search(file.source.text):
        raise refusal
    try:
        after = edit(raw(data))
    except NoPlaceError:
        raise refusal from None
    again = load(after.source(file.path))
    if not again.sound or again.root is None:
        raise refusal
    found = to_data(again.root)
    if not any(found == _with(before, place, change) for change in meant):
        raise refusal
    return after.bytes


def _with(data: Data, place: Loc, change: Callable[[Any], Any]) -> Any:
    """Return `data` with what stands at `place` changed."""
    if not place:
        return change(data)
    whole: Any = deepcopy(data)
    holder: Any = whole
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = change(holder[place[-1]])
    return whole


def _listed(value: Any) -> list[Any]:
    """Return the records under a key: one may stand for a list of one, nothing for none."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
