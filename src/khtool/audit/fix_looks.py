"""Mends how letters and paragraphs look: size, font, bold, italic, alignment, distances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from khtool.audit.judge import holds
from khtool.audit.names import MM_PER_TWIP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from khtool.audit.document import Paragraph, Run
    from khtool.audit.pieces import Piece
    from khtool.audit.splice import Part

FONT_SLOTS: Final = ("ascii", "hAnsi", "cs")
THEME_SLOTS: Final = ("asciiTheme", "hAnsiTheme", "cstheme")
SWITCHES: Final = {"bold": ("b", "bCs"), "italic": ("i", "iCs")}


def nearest(wanted: Any, value: float) -> float:
    """Return the value next to `value` that keeps a limit."""
    match wanted:
        case [least, most]:
            return float(min(max(value, least), most))
        case {"least": limit} | {"most": limit}:
            return float(limit)
        case {"one_of": allowed}:
            return float(min(allowed, key=lambda one: abs(one - value)))
        case _:
            return float(wanted)


def mend_look(name: str, wanted: Any, piece: Piece, part: Part) -> bool:
    """Ask for what makes the property `name` of a piece as wanted; say whether that is safe."""
    match name:
        case "size" | "font" | "color" | "bold" | "italic":
            return _mend_letters(name, wanted, piece, part)
        case "align" if piece.whole:
            part.set(piece.paragraph.element, "pPr", "jc", {"val": wanted})
            return True
        case "line":
            lines = _rule_of(piece.paragraph)
            target = round(nearest(wanted, lines) * 2) / 2
            values = {"line": str(round(target * 240)), "lineRule": "auto"}
            part.set(piece.paragraph.element, "pPr", "spacing", values)
            return True
        case "gap":
            _mend_gap(wanted, piece.paragraph, part)
            return True
        case "first_line":
            return _mend_first_line(wanted, piece.paragraph, part)
        case _:
            return False


def _rule_of(paragraph: Paragraph) -> float:
    """Return the lines that a distance is near to; one in points is told by its size alone."""
    rule, value = paragraph.format.get("line", ("auto", 1.0))
    return float(value) if rule == "auto" else 1.0


def _mend_letters(name: str, wanted: Any, piece: Piece, part: Part) -> bool:
    """Mend the runs of a piece; one that reaches into another piece is let be."""
    whole = {id(run.element): run.text for run in piece.paragraph.runs}
    runs = [run for run in piece.runs if run.text.strip()]
    if any("".join(whole[id(run.element)].split()) != "".join(run.text.split()) for run in runs):
        return False
    done = False
    for run in runs:
        if not _keeps(name, wanted, run):
            for child, values in _letters(name, wanted, run):
                part.set(run.element, "rPr", child, values)
            done = True
    return done


def _keeps(name: str, wanted: Any, run: Run) -> bool:
    if name == "font":
        return all(run.format.get(f"font.{slot}") == wanted for slot in ("ascii", "hAnsi"))
    value = run.format.get(name)
    return holds(wanted, bool(value) if isinstance(wanted, bool) else value)


def _letters(name: str, wanted: Any, run: Run) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the children of `w:rPr` that make a run as wanted."""
    if name == "size":
        halves = str(round(nearest(wanted, run.format["size"]) * 2))
        yield "sz", {"val": halves}
        yield "szCs", {"val": halves}
    elif name == "font":
        fonts = dict.fromkeys(FONT_SLOTS, wanted) | dict.fromkeys(THEME_SLOTS, "")
        yield "rFonts", fonts
    elif name == "color":
        yield "color", {"val": wanted, "themeColor": "", "themeTint": "", "themeShade": ""}
    else:
        for tag in SWITCHES[name]:
            yield tag, {"val": "1" if wanted else "0"}


def _mend_gap(wanted: Any, paragraph: Paragraph, part: Part) -> None:
    twips = str(round(nearest(wanted, 0.0) * 20))
    values = {"before": twips, "beforeLines": "", "beforeAutospacing": ""}
    part.set(paragraph.element, "pPr", "spacing", values)
    if paragraph.format.get("contextual"):
        part.set(paragraph.element, "pPr", "contextualSpacing", {"val": "0"})


def _mend_first_line(wanted: Any, paragraph: Paragraph, part: Part) -> bool:
    """Indent the first line; one that begins with typed tabs or spaces is left to a person."""
    text = "".join(run.text for run in paragraph.runs)
    if text != text.lstrip():
        return False
    start = paragraph.format.get("left", 0.0) + paragraph.format.get("first", 0.0)
    twips = str(round(nearest(wanted, start) / MM_PER_TWIP))
    values = {"left": "0", "firstLine": twips}
    gone = ("start", "hanging", "hangingChars", "firstLineChars", "leftChars", "startChars")
    part.set(paragraph.element, "pPr", "ind", values | dict.fromkeys(gone, ""))
    return True
