"""What sections and annexes share: the fields of a task from the lines that state them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from khtool.dates.wording import read_wording
from khtool.importer.ids import Ids
from khtool.importer.prose import dues_in, subject_of
from khtool.importer.record import Part
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from khtool.importer.blocks import Paragraph, Place
    from khtool.importer.labels import Labels
    from khtool.importer.names import Names
    from khtool.importer.record import Record

REFERRED = re.compile(r"\[\^([^\]\s]+)\]|\^(\d{1,2})\^|\s?([¹²³⁴⁵⁶⁷⁸⁹])")
RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
ITEM = re.compile(r"[-–+•]\s")
TWO_BODIES = re.compile(r"(?<=[^\W\d_])\s+(?=(?:Sở|Bộ|UBND)\s)")
JOINING = (
    "và",
    "của",
    "thuộc",
    "với",
    "tại",
    "về",
    "cho",
    "trình",
    "các",
    "đốc",
    "đạo",
    "phòng",
    "cùng",
)


@dataclass
class Maker:
    """Makes tasks: gives ids, collects agencies, knows the footnotes of the document."""

    labels: Labels
    names: Names
    record: Record
    notes: Mapping[str, Sequence[Paragraph]] = field(default_factory=dict)
    ids: Ids = field(default_factory=Ids)
    used_notes: set[str] = field(default_factory=set)

    def agencies(self, part: Part, key: str, lines: Sequence[str], place: Place) -> None:
        """Set `lead` or `support` of `part` to what `lines` say."""
        texts = as_texts(lines)
        if len(texts) == 1 and "\n" not in texts[0] and (two := _bodies(texts[0], self.names)):
            texts = two
            part.doubt(key, msg("import.doubt.bodies"), place)
        if texts:
            part[key] = self.names.value(texts)

    def outputs(self, part: Part, lines: Sequence[str]) -> None:
        """Set the outputs of `part`."""
        texts = as_texts(lines)
        if texts:
            part["output"] = texts[0] if len(texts) == 1 else texts

    def dues(self, part: Part, lines: Sequence[str], place: Place) -> None:
        """Set the deadlines of `part`; lines that make one only together stay together."""
        texts = as_texts(lines)
        if len(texts) > 1 and not all(read_wording(text).understood for text in texts):
            texts = ["\n".join(texts)]
        if not texts:
            return
        part["due"] = texts[0] if len(texts) == 1 else texts
        if any(not read_wording(text).understood for text in texts):
            part.doubt("due", msg("import.doubt.due"), place)

    def step(self, text: str, place: Place, holder: str | None = None) -> object:
        """Return a paragraph with its own duty where it states a deadline, else only its text."""
        dues = dues_in(text)
        if not dues:
            return text
        part = Part(id=self.ids.of(text), text=text)
        lead = subject_of(text, self.names) or holder
        if lead:
            part["lead"] = self.names.value([lead])
        plain = [due["wording"] if set(due) == {"wording"} else due for due in dues]
        part["due"] = plain[0] if len(plain) == 1 else plain
        part.doubt("due", msg("import.doubt.prose"), place)
        return part

    def with_note(self, part: Part, keys: Sequence[str]) -> None:
        """Move the footnote that `part` refers to into `note`, its sign becomes `[^]`."""
        for key in keys:
            texts = part.get(key)
            values = [texts] if isinstance(texts, str) else list(texts or ())
            for index, text in enumerate(values):
                match = REFERRED.search(text) if isinstance(text, str) else None
                number = _number(match) if match else ""
                if match is None or number not in self.notes or "note" in part:
                    continue
                at_end = key == "title" and match.end() == len(text)
                mark = "" if at_end else "[^]"
                values[index] = text[: match.start()] + mark + text[match.end() :]
                part[key] = values[0] if isinstance(texts, str) else values
                part["note"] = [note.text for note in self.notes[number]]
                self.used_notes.add(number)
                self.record.printed(number)


def _number(match: re.Match[str]) -> str:
    return (match[1] or match[2] or match[3] or "").translate(RAISED)


def as_texts(lines: Sequence[str]) -> list[str]:
    """Return the lines of a cell as texts: those of a list with dashes are one text."""
    if len(lines) > 1 and any(ITEM.match(line) for line in lines):
        return ["\n".join(lines)]
    return list(lines)


def _bodies(text: str, names: Names) -> list[str]:
    """Return the names in `text` that follow each other with nothing between, if there are any."""
    if not re.match(r"(?:Sở|Bộ|UBND)\s", text):
        return []
    cuts = [m for m in TWO_BODIES.finditer(text) if text[: m.start()].split(" ")[-1] not in JOINING]
    if not cuts:
        return []
    edges = [0, *(m.end() for m in cuts), len(text)]
    parts = [text[a:b].strip() for a, b in pairwise(edges)]
    return parts if all(names.read(part).names == (part,) for part in parts) else []
