"""What the tests of `khtool import` share: documents as text, and the plan that comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.importer.build import import_plan
from khtool.importer.labels import read_labels
from khtool.importer.read_document import read_source
from support import plan_file

if TYPE_CHECKING:
    from khtool.importer.build import Imported
    from khtool.model.plan import Plan

HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH HƯNG YÊN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 75/KH-UBND
Hưng Yên, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Công tác văn thư năm 2026 trên địa bàn tỉnh Hưng Yên

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

"""
"""The head of a document, up to its first part."""


def imported(document: str | bytes, name: str = "ke-hoach.txt", year: int = 2026) -> Imported:
    """Import a document; everything that holds for any import is looked at here."""
    data = document.encode("utf-8") if isinstance(document, str) else document
    done = import_plan(read_source(data, name), read_labels(), this_year=year)
    assert not done.lost
    return done


def plan_in(done: Imported) -> Plan:
    """Return the plan, which must load without a word from khtool."""
    found = plan_file(done.text)
    assert found.sound, [problem.message for problem in found.found]
    assert found.plan is not None
    return found.plan


def plan_of(document: str | bytes, name: str = "ke-hoach.txt") -> Plan:
    """Return the plan that a document becomes."""
    return plan_in(imported(document, name))
