"""Reads any document by what it is, whatever its name says."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from khtool.errors import UserError
from khtool.importer import from_csv, from_docx, from_pdf, from_text, from_xlsx
from khtool.lang import msg
from khtool.office.limits import MOST_BYTES, MOST_TEXT, read_limited, too_big
from khtool.office.package import OLE, ZIP, Package

if TYPE_CHECKING:
    from khtool.importer.blocks import Source

STDIN: Final = "-"
OFFICE_SUFFIXES: Final = (
    ".docx",
    ".docm",
    ".dotx",
    ".doc",
    ".xlsx",
    ".xlsm",
    ".xls",
    ".odt",
    ".ods",
)
RTF: Final = b"{\\rtf"
HTML: Final = (b"<!doctype html", b"<html", b"<?xml")
PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
START: Final = 1024
"""How many of the first bytes tell what a file is; PDF readers allow so many before %PDF-."""


def read_file(path: str) -> Source:
    """Return the document in the file `path`, or on standard input for `-`.

    Raises `UserError` for whatever cannot be read, with what to do about it.
    """
    if path == STDIN:
        return read_source(sys.stdin.buffer.read(MOST_BYTES + 1), path)
    return read_source(read_limited(path), path)


def read_source(data: bytes, name: str) -> Source:
    """Return the document `data`; `name` is how the user calls it, and only tells .csv from .txt.

    Raises `UserError` for whatever cannot be read, with what to do about it.
    """
    if len(data) > MOST_BYTES:
        raise too_big(name)
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise UserError(msg("reading.empty", name=name))
    suffix = PurePath(name).suffix.lower()
    if data.startswith((ZIP, OLE)):
        return _office(Package(data, name))
    if from_pdf.MAGIC in data[:START]:
        return from_pdf.read_pdf(data, name)
    _refuse(data, name, suffix)
    if len(data) > MOST_TEXT:
        raise too_big(name, MOST_TEXT)
    source = (from_csv.read_csv if suffix == ".csv" else from_text.read_text)(data, name)
    return _with_text(source)


def _office(package: Package) -> Source:
    if package.kind == "docx":
        return _with_text(from_docx.read_docx(package))
    if package.kind == "xlsx":
        return _with_text(from_xlsx.read_xlsx(package))
    raise UserError(msg("reading.other_office", name=package.name))


def _refuse(data: bytes, name: str, suffix: str) -> None:
    """Name what is neither an office file nor text."""
    start = data[:START].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(RTF):
        raise UserError(msg("reading.rtf", name=name))
    if start.startswith(HTML):
        raise UserError(msg("reading.html", name=name))
    if data.startswith(PICTURES):
        raise UserError(msg("reading.is_picture", name=name))
    if suffix in OFFICE_SUFFIXES:
        raise UserError(msg("reading.no_zip", name=name))
    if suffix == ".pdf":
        raise UserError(msg("reading.pdf_broken", name=name))


def _with_text(source: Source) -> Source:
    """Return `source`; one without a word is refused."""
    if source.blocks:
        return source
    pictures = any(note.message.key == "reading.picture" for note in source.notes)
    raise UserError(
        msg("reading.only_pictures" if pictures else "reading.no_words", name=source.name)
    )
