"""What the tests of `check --fix` share: a plan with a task, mended, and what became of it."""

from __future__ import annotations

import unicodedata

from khtool.edit.fix import Wanted, mended
from support import HEAD, with_task

LABELS = "labels: {lead: Chủ trì, support: Phối hợp, due: Thời gian}"
AGENCIES = """\
agencies:
  - Sở Tư pháp
  - {name: "các cơ quan, đơn vị", group: true}
  - {name: Ủy ban nhân dân cấp xã, aliases: [UBND cấp xã], group: true}
"""
DECLARED = HEAD.replace("agencies: [Sở Tư pháp, Sở Tài chính]\n", AGENCIES)
SAFE = Wanted()
ALL = Wanted(hang="hằng", agency_names=True, line_feeds=True)


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def fix(text: str, wanted: Wanted = SAFE) -> str:
    """Return `text` as mended; a broken file is a failure."""
    result = mended("ke-hoach.yaml", text.encode(), wanted)
    assert not result.broken
    return result.data.decode()


def fixed_task(lines: str, wanted: Wanted = SAFE, head: str = DECLARED) -> str:
    """Return the lines of a task with labels after mending."""
    whole = with_task(f"{LABELS}\n{lines}", head)
    before = whole[: whole.index(lines.split("\n", maxsplit=1)[0])]
    after = fix(whole, wanted)
    assert after.startswith(before)
    return "\n".join(line.removeprefix(" " * 8) for line in after[len(before) :].splitlines())
