"""What the tests of recording share: a plan with a task, a record put into it, the file after."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from khtool.edit.record import recorded, unrecorded
from khtool.model.load import PlanFile, load
from khtool.model.walk import Placed, walk
from khtool.read.source import decode

if TYPE_CHECKING:
    from khtool.edit.entry import Entry

RESULT: Entry = {"done": datetime.date(2026, 11, 20), "result": "Báo cáo số 412/BC-STP"}
EXTENSION: Entry = {
    "from": datetime.date(2026, 11, 24),
    "to": datetime.date(2026, 12, 10),
    "reason": "Chờ số liệu",
}


def read(data: bytes) -> PlanFile:
    """Read a plan file that must be sound."""
    file = load(decode("ke-hoach.yaml", data))
    assert file.sound, file.found
    return file


def work(file: PlanFile, id_: str) -> Placed:
    """Return the work that goes by `id_`."""
    assert file.plan is not None
    return next(placed for placed in walk(file.plan) if placed.id == id_)


def put_in(data: bytes, id_: str, key: str = "progress", entry: Entry = RESULT) -> bytes:
    """Return the file with a record of the work `id_`."""
    file = read(data)
    return recorded(data, file, work(file, id_).loc, key, entry)


def take_out(data: bytes, id_: str, key: str = "progress", index: int = -1) -> bytes:
    """Return the file without a record of the work `id_`, the last if nothing else is asked."""
    file = read(data)
    placed = work(file, id_)
    count = len(getattr(placed.work, key))
    return unrecorded(data, file, placed.loc, key, index % count)
