"""PDF files with text into blocks, page by page (extra `pdf-import`)."""

from __future__ import annotations

import io
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from khtool.errors import UserError
from khtool.importer.blocks import Note, Place, Source
from khtool.importer.pdf_lines import Word
from khtool.importer.pdf_page import page_blocks
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.importer.blocks import Block

MAGIC: Final = b"%PDF-"
MOST_PAGES: Final = 300
"""The longest plans have 100 pages; reading takes half a second each."""

MOST_WORDS: Final = 20_000
"""Words of one page: a full page of 10 pt has 1,000."""

NO_LETTER: Final = "(cid:"
"""What stands for a letter whose font does not tell which it is."""

OLD_FONT: Final = ".Vn"
"""Fonts of TCVN3 (.VnTime, .VnArial): their letters come out as others."""

ENCRYPTED: Final = ("PDFPasswordIncorrect", "PDFEncryptionError")
ATTRIBUTES: Final = ["fontname", "size"]


def read_pdf(data: bytes, name: str) -> Source:
    """Return the text of a PDF as blocks, places as pages.

    Raises `UserError` without the library pdfplumber; for a PDF that is broken, protected by a
    password, too long, scanned, or whose fonts do not tell their letters.
    """
    if find_spec("pdfplumber") is None:
        raise UserError(msg("reading.pdf_missing"))
    import pdfplumber

    blocks: list[Block] = []
    notes: list[Note] = []
    with _failures(name), pdfplumber.open(io.BytesIO(data)) as pdf:
        count = len(pdf.pages)
        if count > MOST_PAGES:
            raise UserError(msg("reading.pdf_pages", name=name, count=count, most=MOST_PAGES))
        for number, page in enumerate(pdf.pages, 1):
            words = _words(page, name)
            place = Place("page", str(number))
            if words:
                blocks += page_blocks(page, words, place)
            if page.images:
                notes.append(Note(msg("reading.picture"), place))
            page.close()
    if not blocks:
        raise UserError(msg("reading.pdf_scanned" if notes else "reading.pdf_no_text", name=name))
    return Source(name, "pdf", tuple(blocks), notes=tuple(notes))


def _words(page: Any, name: str) -> list[Word]:
    """Return the words of a page; raises `UserError` where they are not what is printed."""
    found = page.extract_words(
        x_tolerance_ratio=0.15, extra_attrs=ATTRIBUTES, keep_blank_chars=False
    )
    if len(found) > MOST_WORDS:
        raise UserError(msg("reading.pdf_broken", name=name))
    unknown = sum(NO_LETTER in word["text"] for word in found)
    old = sum(word["fontname"].rpartition("+")[2].startswith(OLD_FONT) for word in found)
    if 10 * max(unknown, old) > len(found) > 0:
        raise UserError(msg("reading.pdf_font", name=name))
    return [Word.of(word) for word in found if word.get("upright", True)]


@contextmanager
def _failures(name: str) -> Iterator[None]:
    """Turn what pdfplumber and pdfminer raise into a sentence."""
    try:
        yield
    except UserError:
        raise
    except Exception as error:  # pdfminer raises whatever a broken file makes it stumble over
        kinds = {type(item).__name__ for item in (error, error.__cause__, *error.args)}
        key = "reading.pdf_encrypted" if kinds & set(ENCRYPTED) else "reading.pdf_broken"
        raise UserError(msg(key, name=name)) from error
