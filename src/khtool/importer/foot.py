"""The foot of a document: who signs, who gets it, where it is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khtool.importer.labels import same_key
from khtool.importer.record import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.blocks import Place
    from khtool.importer.labels import Labels
    from khtool.importer.lines import Line
    from khtool.importer.record import Record

GAP = re.compile(r"\t|\s{3,}|\n")
LOOK_BACK = 9
"""How many lines above "Nơi nhận" a signature may begin."""

SHORT = 10
"""How many words a line of a signature has at most."""

NAME_WORDS = range(2, 8)


@dataclass(slots=True)
class Foot:
    """What the foot says; `place` is where it begins."""

    titles: list[tuple[str, str]] = field(default_factory=list)
    name: str = ""
    recipients: list[str] = field(default_factory=list)
    archive: str = ""
    place: Place | None = None

    @property
    def signature(self) -> Part | None:
        """Return the signature as plans have it; None where nobody signs."""
        if not self.titles:
            return None
        by_kind: dict[str, list[str]] = {}
        for kind, text in self.titles:
            by_kind.setdefault(kind, []).append(text)
        if "position" not in by_kind:  # "TM. ỦY BAN NHÂN DÂN" alone: the last line is the office
            last = "capacity" if "capacity" in by_kind else "authority"
            by_kind["position"] = [by_kind[last].pop()]
        keys = ("authority", "capacity", "position")
        part = Part(**{key: " ".join(by_kind[key]) for key in keys if by_kind.get(key)})
        if self.name:
            part["name"] = self.name
        return part


def foot_start(lines: Sequence[Line], labels: Labels) -> int:
    """Return the index of the line that the foot begins with; their number where there is none."""
    end = len(lines)
    at = next((i for i, line in enumerate(lines) if is_recipients(line, labels)), end)
    start = at
    for index in range(at - 1, max(at - 1 - LOOK_BACK, -1), -1):
        line = lines[index]
        titled = title_kind(line.text, labels) is not None
        long = len(line.text.split(" ")) > SHORT or line.text.endswith((".", ";", ":"))
        if not titled and (line.mark is not None or long):
            break
        if titled and line.typed_capitals:
            start = index
    return start


def is_recipients(line: Line, labels: Labels) -> bool:
    """Say whether `line` is the words "Nơi nhận", perhaps with more behind the colon."""
    word = labels.begins(line.text, "foot", "recipients")
    return word is not None and line.text[len(word) : len(word) + 1] in {"", ":", " "}


def title_kind(text: str, labels: Labels) -> str | None:
    """Return which line of a signature `text` is: authority, capacity or position."""
    for kind in ("authority", "capacity", "position"):
        if labels.begins(text.replace(". ", "."), "foot", kind) or labels.begins(
            text, "foot", kind
        ):
            return kind
    return None


def read_foot(lines: Sequence[Line], labels: Labels, record: Record) -> Foot:
    """Return what `lines`, which begin the foot, say; others are left over."""
    foot = Foot(place=lines[0].place if lines else None)
    in_list = False
    for line in lines:
        for piece in GAP.split(line.printed):
            text = piece.strip()
            if text and is_recipients_text(text, labels):
                word, _, rest = text.partition(":")
                record.printed(word)
                in_list = True
                text = rest.strip(" *")
            if text:
                in_list = _piece(text, line, foot, labels, record, in_list=in_list)
    return foot


def is_recipients_text(text: str, labels: Labels) -> bool:
    """Say whether `text` begins with "Nơi nhận"."""
    return labels.begins(text, "foot", "recipients") is not None


def _piece(
    text: str, line: Line, foot: Foot, labels: Labels, record: Record, *, in_list: bool
) -> bool:
    """Take one stretch of the foot; return whether the list of recipients may still go on."""
    dashed = re.match(r"[-–—+•]\s*", text)
    own = text[dashed.end() :] if dashed else text
    kind = None if dashed else title_kind(own, labels)
    if in_list and _is_archive(own, labels):
        foot.archive = re.sub(r"^\S+?\s*:\s*|^\S+\s+", "", own, count=1).strip(" .;")
        record.printed(own.split(":")[0].split(" ")[0])
        return in_list
    if kind and (own.isupper() or not in_list):
        foot.titles.append((kind, own))
        return in_list
    if own.isupper() and not dashed:  # an office that nobody listed, or a second line
        foot.titles.append((foot.titles[-1][0] if foot.titles else "position", own))
        return in_list
    if any(
        same_key(word) == same_key(own.strip("()*. ")) for word in labels.words("foot", "signed")
    ):
        record.leave(text, line.place)
        return in_list
    if foot.titles and not foot.name and not dashed and _is_name(own):
        foot.name = own
        return in_list
    if in_list and (dashed or not foot.recipients or not foot.archive):
        _recipient(own, foot, joins=not dashed)
        return in_list
    record.leave(text, line.place)
    return in_list


def _is_archive(text: str, labels: Labels) -> bool:
    word = labels.begins(text, "foot", "archive")
    return word is not None and text[len(word) : len(word) + 1] in {":", " "}


def _is_name(text: str) -> bool:
    words = text.split(" ")
    return len(words) in NAME_WORDS and all(word[:1].isupper() for word in words)


def _recipient(text: str, foot: Foot, *, joins: bool) -> None:
    """Add a recipient; a line without a dash that begins small goes on with the last one."""
    own = text.rstrip(" ;.,") if not text.endswith("...") else text
    if joins and foot.recipients and text[:1].islower():
        foot.recipients[-1] += f" {own}"
    elif own:
        foot.recipients.append(own)
