"""The report of an import: what was found, mended, is doubtful, was left over."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from khtool.importer.blocks import Place, Source
    from khtool.importer.build import Imported
    from khtool.lang import Message, Translator

SCHEMA = 1
FORMATS = ("text", "json", "md")
COUNTED = ("sections", "tasks", "steps", "annexes", "agencies", "recipients")


@dataclass(frozen=True)
class Report:
    """One document, what became of it, and the file its plan is written to."""

    source: Source
    imported: Imported
    target: str

    @property
    def mends(self) -> list[tuple[Message, str, str, Place | None]]:
        """Return what was mended, by the reader of the file and after it."""
        read = [(note.message, note.before, note.after, note.place) for note in self.source.notes]
        own = [(m.why, m.before, m.after, m.place) for m in self.imported.record.mends]
        return [*read, *own]

    @property
    def lost(self) -> list[str]:
        """Return the words that are nowhere, each as often as it is missing."""
        return sorted(self.imported.lost.elements())


def written(reports: Sequence[Report], fmt: str, say: Translator) -> str:
    """Return the reports as `fmt`: text, md or json."""
    if fmt == "json":
        data = {"schema": SCHEMA, "documents": [as_record(report, say) for report in reports]}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    lines = _md if fmt == "md" else _text
    return "\n".join(line for report in reports for line in lines(report, say)) + "\n"


def as_record(report: Report, say: Translator) -> dict[str, Any]:
    """Return one report as JSON has it."""
    record = report.imported.record
    found = dict(report.imported.found)
    return {
        "source": report.source.name,
        "kind": report.source.kind,
        "plan": report.target,
        "complete": report.imported.complete,
        "found": found,
        "mended": [
            {"what": say(why), "place": _place(place, say), "before": before, "after": after}
            for why, before, after, place in report.mends
        ],
        "doubtful": [
            {"what": say(d.doubt.why), "place": _place(d.doubt.place, say), "line": d.line}
            for d in report.imported.doubtful
        ],
        "notes": [{"what": say(n.why), "place": _place(n.place, say)} for n in record.notes],
        "left_over": [
            {"text": left.text, "place": _place(left.place, say)} for left in record.left
        ],
        "lost_words": report.lost,
    }


def _place(place: Place | None, say: Translator) -> str:
    return say(place.message) if place else ""


def _at(place: Place | None, say: Translator) -> str:
    return f"{_place(place, say)}: " if place else ""


def _text(report: Report, say: Translator) -> Iterator[str]:
    """Yield the lines of a report for reading in a terminal."""
    yield f"{report.source.name} → {report.target}"
    yield f"  {_found(report, say)}"
    for heading, lines in _parts(report, say):
        yield f"  {heading}"
        yield from (f"    {line}" for line in lines)
    if report.imported.complete:
        yield f"  {say(msg('import.complete'))}"


def _md(report: Report, say: Translator) -> Iterator[str]:
    """Yield the lines of a report as Markdown."""
    yield f"# {report.source.name} → {report.target}"
    yield ""
    yield _found(report, say)
    for heading, lines in _parts(report, say):
        yield f"\n## {heading}\n"
        yield from (f"- {line}" for line in lines)
    if report.imported.complete:
        yield ""
        yield say(msg("import.complete"))
    yield ""


def _found(report: Report, say: Translator) -> str:
    found = report.imported.found
    counts = {key: found[key] for key in COUNTED}
    fields = ", ".join(found["fields"]) or "–"
    return say(msg("import.found", fields=fields, **counts))


def _parts(report: Report, say: Translator) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a report that hold something: heading and lines."""
    record = report.imported.record
    mended = [_mended(mend, say) for mend in report.mends]
    doubtful = [
        f"{report.target}:{d.line}: {say(d.doubt.why)}"
        + (f" ({_place(d.doubt.place, say)})" if d.doubt.place else "")
        for d in report.imported.doubtful
    ]
    notes = [_at(note.place, say) + say(note.why) for note in record.notes]
    left = [_at(item.place, say) + item.text for item in record.left]
    lost = [" ".join(report.lost)] if report.lost else []
    for key, lines in (
        ("import.mended", mended),
        ("import.doubtful", doubtful),
        ("import.notes", notes),
        ("import.left", left),
        ("import.lost", lost),
    ):
        if lines:
            yield say(msg(key, count=len(lines))), lines


def _mended(mend: tuple[Message, str, str, Place | None], say: Translator) -> str:
    why, before, after, place = mend
    shown = " ".join(before.split())
    result = " ".join(after.split())
    words = f": {shown}" if shown and not result else f": {shown} → {result}" if shown else ""
    return f"{_at(place, say)}{say(why)}{words}" + (f": {result}" if result and not shown else "")
