"""The words of a record as they go into the file: one composed line."""

from __future__ import annotations

import unicodedata

from khtool.errors import UserError
from khtool.lang import msg


def words(option: str, text: str | None) -> str | None:
    """Return `text` in Unicode NFC with single spaces, None where the option was not given.

    Raises `UserError` for an empty text and for one that is no Unicode.
    """
    if text is None:
        return None
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise UserError(msg("record.not_text", option=option)) from None
    line = " ".join(unicodedata.normalize("NFC", text).split())
    if not line:
        raise UserError(msg("record.empty", option=option))
    return line


def wanted(option: str, text: str | None) -> str:
    """Return the words of an option that must be given."""
    line = words(option, text)
    if line is None:
        raise UserError(msg("record.missing", option=option))
    return line
