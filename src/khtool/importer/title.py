"""The type and title of a document, and the plan that a decision puts into force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.importer.labels import same_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.labels import Labels
    from khtool.importer.lines import Line

NEAR = 6
"""How many lines below its type a plan says what puts it into force."""

LONGEST_TYPE = 6

FARTHEST = 60
"""How many lines the head of a document has at most."""


def attached(lines: Sequence[Line], labels: Labels) -> tuple[int, int] | None:
    """Return where a plan begins that another document puts into force: "(Ban hành kèm theo …)".

    The first number is that of its letterhead, the second that of the line with its type.
    """
    for index, line in enumerate(lines):
        if not line.typed_capitals or not type_and_rest(line, labels)[0]:
            continue
        below = lines[index + 1 : index + NEAR]
        if any(labels.begins(own.text.lstrip("(*"), "annex", "reference") for own in below):
            start = index
            while start and _in_letterhead(lines[start - 1], labels):
                start -= 1
            return start, index
    return None


def _in_letterhead(line: Line, labels: Labels) -> bool:
    signed = line.mark is not None or labels.begins(line.text, "foot", "position") is not None
    return (line.typed_capitals or is_motto(line.text, labels)) and not signed


def type_line(lines: Sequence[Line], labels: Labels) -> int | None:
    """Return the line with the name of the document's type, in capitals or on its own."""
    for index, line in enumerate(lines[:FARTHEST]):
        name, rest = type_and_rest(line, labels)
        stands_out = name.isupper() or line.bold or line.style.centred
        if name and stands_out and (not rest or name.isupper()):
            return index
    return None


def type_and_rest(line: Line, labels: Labels) -> tuple[str, str]:
    """Return the type's name that begins `line`, and the words of the title behind it."""
    if line.mark is not None or labels.begins(line.text, "head", "types") is None:
        return "", ""
    words = line.text.rstrip(":").split(" ")
    if line.typed_capitals:
        known = labels.begins(line.text, "head", "types") or ""
        count = len(known.split(" "))
        return " ".join(words[:count]), " ".join(words[count:])
    count = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    if count:
        return " ".join(words[:count]), " ".join(words[count:])
    return (line.text.rstrip(":"), "") if len(words) <= LONGEST_TYPE - 2 else ("", "")


def title_from(lines: Sequence[Line], at: int, first: str, labels: Labels) -> tuple[str, int]:
    """Return the title that goes from `at` on, and the line behind it."""
    parts = [first] if first else []
    style = (lines[at - 1].bold, lines[at - 1].style.centred) if first else None
    while at < len(lines):
        line = lines[at]
        if line.mark is not None or labels.begins(line.text, "annex", "reference"):
            break
        look = (line.bold, line.style.centred)
        if parts and (style is None or look != style or not any(look)):
            break
        if parts and line.typed_capitals and not parts[-1].isupper():
            break  # who decides, below the title of a decision
        if line.text.startswith("(") or line.text.endswith((":", ";")):
            break
        if (parts and line.ended) or labels.begins(line.text, "head", "basis"):
            break
        parts.append(line.text)
        style = look
        at += 1
    return " ".join(parts), at


def is_motto(text: str, labels: Labels) -> bool:
    """Say whether Quốc hiệu or Tiêu ngữ stands in `text`."""
    own = same_key(text)
    known = (*labels.words("head", "nation"), *labels.words("head", "motto"))
    return any(same_key(words) in own for words in known)
