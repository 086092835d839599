"""Bytes to text: encodings, byte order marks and line ends, with what is wrong about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.diagnostic import START, Diagnostic, Severity, Span
from khtool.lang import msg
from khtool.read.limits import VARIABLE, most_bytes, most_megabytes

if TYPE_CHECKING:
    from khtool.lang import Message

BOM = "\ufeff"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file, without byte order mark and with line feeds only.

    `path` is shown to the user as it was given. `found` are the problems of the bytes; after an
    error among them the text is good for excerpts only.
    """

    path: str
    text: str
    found: tuple[Diagnostic, ...] = ()

    @property
    def readable(self) -> bool:
        """Say whether the text is what the author wrote."""
        return all(item.severity is not Severity.ERROR for item in self.found)

    @property
    def lines(self) -> list[str]:
        """Return the lines without their ends; line 1 is at index 0."""
        return self.text.split("\n")


def decode(path: str, data: bytes) -> Source:
    """Read `data` as UTF-8; everything else becomes a diagnostic (KH101, KH107, KH108, KH111)."""
    if len(data) > most_bytes():
        help_ = msg("KH111.bytes.help", variable=VARIABLE)
        message = msg("KH111.bytes", most=most_megabytes())
        return Source(path, "", (Diagnostic("KH111", Severity.ERROR, path, START, message, help_),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error)
    found = []
    if text.startswith(BOM):
        text = text.removeprefix(BOM)
        found.append(_note(path, "KH107", START, msg("KH107"), msg("KH107.help")))
    if "\r" in text:
        first = text[: text.index("\r")]
        line, column = first.count("\n") + 1, len(first) - first.rfind("\n")
        span = Span(line, column, line, column)
        found.append(_note(path, "KH108", span, msg("KH108"), msg("KH108.help")))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(path, text, tuple(found))


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Source:
    """Point at the first byte that is not UTF-8 and name the encoding it may be."""
    if data.startswith(UTF16_MARKS):
        text = data.decode("utf-16", errors="replace")
        span, guess = START, "UTF-16"
    else:
        text = data.decode("utf-8", errors="replace")
        before = data[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        span, guess = Span(line, column, line, column + 1), "Windows-1258, TCVN3 (ABC), VNI"
    found = Diagnostic(
        "KH101", Severity.ERROR, path, span, msg("KH101"), msg("KH101.help", guess=guess)
    )
    return Source(path, text.replace("\r\n", "\n"), (found,))


def _note(path: str, code: str, span: Span, message: Message, help_: Message) -> Diagnostic:
    return Diagnostic(code, Severity.NOTE, path, span, message, help_)
