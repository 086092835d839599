"""The words of a plan as its seed has them and as docx and md print them, made comparable."""

from __future__ import annotations

import io
import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FOOTNOTES = "/word/footnotes.xml"

WORD = re.compile(r"\w+|[^\w\s]")
"""Words and signs; the spaces between them, and where a line or page ends, say nothing."""

ROW_NUMBER = re.compile(r"\d+\.?|[IVX]+|[A-Z]")
NOTE_SIGNS = str.maketrans("¹²³", "123")


def words(text: str) -> list[str]:
    """Return the words and signs of `text`, composed."""
    return WORD.findall(unicodedata.normalize("NFC", text))


def seed_words(text: str) -> list[str]:
    """Return what a seed says: no HTML tags, no marks of Markdown, page breaks closed.

    Footnotes, which the scan has at the foot of a page, come last, as in docx and md.
    """
    text = re.sub(r"<[^>]+>", "", text).replace("*", "").translate(NOTE_SIGNS)
    text = re.sub(r"^#+ |^[-\t]+$", "", text, flags=re.MULTILINE)
    pages = [page.splitlines() for page in re.split(r"\n\s*\n", text.strip("\n"))]
    start = next((at for at, page in enumerate(pages) if "\t" in page[-1]), len(pages))
    tables = [[line.split("\t") for line in page if "\t" in line] for page in pages[start:]]
    notes = [line for page in pages[start:] for line in page if "\t" not in line]
    cells = chain(*_rows(tables))
    return words("\n".join([*chain(*pages[:start]), *cells, *notes]))


def _rows(pages: Iterable[list[list[str]]]) -> Iterator[list[str]]:
    """Yield the rows of a table, those that a page break cut in two as one.

    The lower half has no number, or the number that the upper half lacks; or its first cell is
    the end of a heading that runs across the table.
    """
    last: list[str] = []
    for page in pages:
        for index, row in enumerate(page):
            numbered = ROW_NUMBER.fullmatch(row[0]) is not None
            if last and index == 0 and not (numbered and last[0]):
                lower = row if numbered else ["", f"{row[0]} {row[1]}", *row[2:]]
                last = [f"{a} {b}".strip() for a, b in zip(last, lower, strict=True)]
            else:
                yield last
                last = row
    yield last


def docx_words(data: bytes) -> list[str]:
    """Return what a Word file says, read back with python-docx; its footnotes come last."""
    document = docx.Document(io.BytesIO(data))
    said = [_said(paragraph) for paragraph in document.element.body.iter(f"{W}p")]
    parts = {part.partname: part.blob for part in document.part.package.iter_parts()}
    notes = parse_xml(parts[FOOTNOTES]).iter(f"{W}footnote")
    said += [_said(note, note.get(f"{W}id")) for note in notes]
    return words("\n".join(said))


def _said(element: Any, number: str = "") -> str:
    """Return the text inside `element`; `number` is that of the footnote it is."""
    text = ""
    for inner in element.iter():
        match inner.tag.removeprefix(W):
            case "t":
                text += inner.text or ""
            case "footnoteReference":
                text += f" {inner.get(f'{W}id')} "
            case "footnoteRef":
                text += number
            case "p":
                text += "\n"
    return text


def md_words(data: bytes) -> list[str]:
    """Return what a Markdown file says, without its marks."""
    lines = data.decode("utf-8").splitlines()
    text = "\n".join(line for line in lines if not re.fullmatch(r"\|[ :|-]+", line))
    text = re.sub(r"^#+ ", "", text, flags=re.MULTILINE)
    text = re.sub(r"</?sup>", "", text.replace("<br>", " "))
    text = re.sub(r"(?<!\\)[*|]", " ", text)
    return words(re.sub(r"\\([^\w\s])", r"\1", text))
