"""Mends what is safe in a copy of a Word file: how things look, never what they say."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from khtool.audit.elements import recognise
from khtool.audit.facts import subjects
from khtool.audit.fix_looks import mend_look
from khtool.audit.fix_pages import Parts, mend_page
from khtool.audit.judge import judge
from khtool.audit.opening import open_document
from khtool.audit.rules import audit_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from khtool.audit.judge import Fault
    from khtool.audit.rules import AuditRule

ROUNDS: Final = 4
"""Mending one thing may uncover another: a number moved into the header has a first page."""

NO_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The stamp of parts that are new, the oldest that a zip knows."""


def mended(data: bytes, name: str, wants: Callable[[str], bool]) -> tuple[bytes, int]:
    """Return a copy of the Word file `data` with what is safe mended, and how many places were.

    Only rules whose code is wanted are mended. Parts that need no change keep their bytes, and
    all words stay. Raises `UserError` for what is no Word document.
    """
    total = 0
    for _ in range(ROUNDS):
        data, count = _round(data, name, wants)
        total += count
        if not count:
            break
    return data, total


def _round(data: bytes, name: str, wants: Callable[[str], bool]) -> tuple[bytes, int]:
    """Mend everything that can be told of the document as it is now."""
    package, document = open_document(data, name)
    elements = recognise(document)
    found = subjects(elements)
    parts = Parts(package, document)
    count = 0
    for rule in audit_rules():
        if rule.mend and wants(rule.code):
            outcome = judge(rule, found, elements.kind)
            count += sum(_mend(rule, fault, parts) for fault in outcome.faults)
    changed = {part: opened.changed for part, opened in parts.open.items()} | parts.added
    changed = {
        part: own
        for part, own in changed.items()
        if part not in package.names or own != package.part(part)
    }
    return (_repacked(data, changed), count) if changed else (data, 0)


def _mend(rule: AuditRule, fault: Fault, parts: Parts) -> bool:
    """Ask for what mends a fault; say whether anything could be done."""
    done = False
    for name in fault.properties:
        if name not in rule.mend:
            continue
        wanted = rule.limits[name]
        if fault.subject.section is not None:
            done |= mend_page(name, wanted, fault.subject, parts)
        elif fault.subject.piece is not None:
            done |= mend_look(name, wanted, fault.subject.piece, parts.main)
    return done


def _repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return the zip `data` with some parts changed or added, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            content = changed.get(info.filename)
            own = zipfile.ZipInfo(info.filename, info.date_time)
            own.compress_type = info.compress_type
            own.external_attr = info.external_attr
            new.writestr(own, old.read(info) if content is None else content)
        for name in sorted(changed.keys() - set(old.namelist())):
            own = zipfile.ZipInfo(name, NO_DAY)
            own.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(own, changed[name])
    return buffer.getvalue()
