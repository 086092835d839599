"""The text of one Word paragraph: runs, fields, tracked changes, text boxes, footnote numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from khtool.importer.marks import Span
from khtool.office.word import COMPATIBILITY, MATH, number, on, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from khtool.importer.docx_styles import Print, Styles

DELETED: Final = frozenset({w("del"), w("moveFrom")})
INSERTED: Final = frozenset({w("ins"), w("moveTo")})
SILENT: Final = frozenset(
    w(name) for name in ("pPr", "rPr", "sdtPr", "instrText", "delText", "delInstrText", "ffData")
) | {f"{COMPATIBILITY}Fallback"}
"""What holds no printed words."""

BREAKS: Final = frozenset({w("br"), w("cr")})
TEXT: Final = frozenset({w("t"), f"{MATH}t"})
SIGNS: Final = {w("tab"): " ", w("ptab"): " ", w("noBreakHyphen"): "-", w("softHyphen"): ""}
REFERENCES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
BOX: Final = w("txbxContent")
PICTURES: Final = frozenset({"blip", "imagedata", "OLEObject", "chart", "relIds"})
"""Local names of what draws something that is no text: pictures, objects, charts, SmartArt."""

PRIVATE: Final = 0xF000
"""Where symbol fonts keep their signs: F0B7 is the sign B7 of the font."""

SYMBOLS: Final = {
    ("symbol", 0xB7): "•",
    ("symbol", 0xA3): "≤",
    ("symbol", 0xB3): "≥",
    ("symbol", 0xB1): "±",
    ("symbol", 0xAE): "→",
    ("symbol", 0xDE): "⇒",
    ("wingdings", 0x6F): "□",
    ("wingdings", 0xA8): "□",
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xE0): "→",
    ("wingdings", 0xE8): "→",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0xA3): "□",
}
"""Signs of symbol fonts that have one of their own in Unicode."""

UNKNOWN_SIGN: Final = "□"


@dataclass(slots=True)
class Read:
    """What a paragraph holds.

    `sizes` counts the letters of each size in points; `printed` is the text in the capitals that
    are only printed; `boxes` are text boxes; `signs` counts those that only their font has.
    """

    spans: list[Span] = field(default_factory=list)
    sizes: Counter[float] = field(default_factory=Counter)
    printed: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    deleted: str = ""
    inserted: str = ""
    hidden: str = ""
    pictures: int = 0
    signs: int = 0
    page_break: bool = False
    next_page: bool = False


@dataclass(slots=True)
class Footnotes:
    """Numbers footnotes and endnotes in the order in which the text refers to them."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, kind: str, name: str) -> int:
        """Return the number of the note `name` (its id in the file), from 1."""
        return self.numbers.setdefault((kind, name), len(self.numbers) + 1)


class ParagraphReader:
    """Reads one `w:p`; used once."""

    def __init__(self, styles: Styles, footnotes: Footnotes, style: str) -> None:
        self._styles = styles
        self._footnotes = footnotes
        self._style = style
        self._fields: list[bool] = []
        self.read = Read()

    def of(self, paragraph: Element) -> Read:
        """Return what is printed of `paragraph`."""
        self._children(paragraph)
        return self.read

    def _children(self, element: Element) -> None:
        for child in element:
            self._element(child)

    def _element(self, element: Element) -> None:
        tag = element.tag
        if tag == w("r"):
            self._run(element)
        elif tag in DELETED:
            self.read.deleted += words_of(element)
        elif tag in INSERTED:
            self.read.inserted += words_of(element)
            self._children(element)
        elif tag == w("sdt") and on(element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")):
            return  # the grey prompt of a form field that nobody filled in
        elif tag in TEXT:
            self._say(element.text or "", self._print(None))
        elif tag not in SILENT:
            self._children(element)

    def _run(self, run: Element) -> None:
        rpr = run.find(w("rPr"))
        look = self._print(rpr)
        if look.hidden:
            self.read.hidden += words_of(run)
            return
        noted = False
        for child in run:
            if child.tag == w("fldChar"):
                self._field(value(child, "fldCharType"))
            elif any(self._fields):
                continue  # what a field is computed from, never printed
            elif child.tag in REFERENCES:
                of = self._footnotes.number(REFERENCES[child.tag], value(child, "id") or "")
                self._say(f"[^{of}]", look)
                noted = on(child) and value(child, "customMarkFollows") in ("1", "true", "on")
            elif child.tag in TEXT and not noted:
                self._say(child.text or "", look)
            elif child.tag not in TEXT:
                self._inside_run(child, look)

    def _field(self, kind: str | None) -> None:
        """Follow a field: its code from `begin` to `separate`, its result to `end`."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _inside_run(self, child: Element, look: Print) -> None:
        if child.tag in SIGNS:
            self._say(SIGNS[child.tag], look)
        elif child.tag in BREAKS:
            self._break(value(child, "type"), look)
        elif child.tag == w("sym"):
            self._symbol(child, look)
        elif child.tag not in SILENT:
            self._drawn(child)

    def _break(self, kind: str | None, look: Print) -> None:
        if kind != "page":
            self._say("\n", look)
        elif any(span.text.strip() for span in self.read.spans):
            self._say("\n", look)
            self.read.next_page = True
        else:
            self.read.page_break = True

    def _symbol(self, element: Element, look: Print) -> None:
        try:
            code = int(value(element, "char") or "", 16)
        except ValueError:
            code = 0
        font = (value(element, "font") or "").lower()
        known = SYMBOLS.get((font, code - PRIVATE if code >= PRIVATE else code))
        if known is None and 0x20 <= code < PRIVATE - 0x1800:
            known = chr(code)
        self.read.signs += known is None
        self._say(known or UNKNOWN_SIGN, look)

    def _drawn(self, element: Element) -> None:
        """Gather text boxes and count pictures; of alternatives take one, not both."""
        if element.tag == BOX:
            self.read.boxes.append(element)
        elif element.tag == f"{COMPATIBILITY}AlternateContent":
            self._drawn(alternative(element))
        elif element.tag.rpartition("}")[2] in PICTURES:
            self.read.pictures += 1
        elif element.tag not in SILENT:
            for child in element:
                self._drawn(child)

    def _print(self, rpr: Element | None) -> Print:
        return self._styles.run(self._style, rpr)

    def _say(self, text: str, look: Print) -> None:
        self.read.spans.append(Span(text, look.bold, look.italic, look.raised))
        if text.strip():
            self.read.printed.append(text.upper() if look.capitals else text)
            if look.size is not None and not look.raised:
                self.read.sizes[look.size] += len(text)


def alternative(element: Element) -> Element:
    """Return the one of the alternatives of `mc:AlternateContent` that holds words."""
    choices = element.findall(f"{COMPATIBILITY}Choice")
    fallback = element.find(f"{COMPATIBILITY}Fallback")
    chosen = next((item for item in choices if words_of(item)), None)
    if chosen is None and fallback is not None and words_of(fallback):
        return _unfolded(fallback)
    return chosen if chosen is not None else (choices[0] if choices else element)


def _unfolded(fallback: Element) -> Element:
    """Return a copy of `fallback` under a name that is read."""
    copy = type(fallback)("alternative")
    copy.extend(fallback)
    return copy


def words_of(element: Element) -> str:
    """Return all words below `element`, deleted ones too."""
    return "".join(_words(element))


def _words(element: Element) -> Iterator[str]:
    for item in element.iter():
        if item.tag in TEXT or item.tag == w("delText"):
            yield item.text or ""
        elif item.tag in BREAKS or item.tag == w("tab"):
            yield " "


def section_breaks(ppr: Element | None) -> bool:
    """Say whether a section ends with the paragraph and the next begins a page."""
    section = ppr.find(w("sectPr")) if ppr is not None else None
    return section is not None and value(section.find(w("type"))) != "continuous"


def span_of(cell_properties: Element | None, name: str) -> int:
    """Return how many columns `w:gridSpan` or `w:gridBefore` stand for, bounded."""
    if cell_properties is None:
        return 0
    return min(max(number(value(cell_properties.find(w(name)))), 0), 63)
