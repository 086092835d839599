"""A document as PDF through Typst: tagged, for archives (PDF/A-2a) and for all readers (UA-1)."""

from __future__ import annotations

import json
import re
import tempfile
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from khtool.errors import UserError
from khtool.lang import msg
from khtool.render.document import name_of
from khtool.render.environment import fill, template_path
from khtool.render.errors import template_error
from khtool.render.fit import Fit
from khtool.render.fonts import choose
from khtool.render.notices import notice
from khtool.render.room import Room
from khtool.render.typst_text import LOADERS, typst_environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jinja2 import Environment

    from khtool.lang import Message
    from khtool.render.document import Document
    from khtool.render.errors import RenderError
    from khtool.render.layout import Layout

TEMPLATE = "ke-hoach/ke-hoach.typ.j2"
MAIN = "main.typ"
STANDARDS: Final[list[Any]] = ["a-2a", "ua-1"]

OF_STANDARD = "PDF/"
"""How Typst's complaints about a standard begin."""

NOTE_PAGES = "(query(<note-number>) + query(<note-text>)).map(m => (m.value, m.location().page()))"
MOST_BREAKS = 16
"""After so many footnotes put right the rest stay where Typst has them: each costs a layout."""

LINE = re.compile(rf"{re.escape(MAIN)}:(\d+)")
PANIC = "PanicException"
"""What a fault of Typst's own is raised as; it is no `Exception`."""

NO_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed")


def render_pdf(
    document: Document, layout: Layout, env: Environment, fonts: Path | None = None
) -> bytes:
    """Return `document` as the bytes of a PDF; `fonts` is a folder searched besides the system's.

    Tells a notice where the font breaks lines unlike the one wanted, and where a sign that no
    font has forces plain PDF. Raises `UserError` without the library typst, `RenderError` for a
    template that fails (KH809) or loads something (KH810).
    """
    _require_typst()
    found = _fonts(fonts)
    chosen = choose(layout.font, found.fonts())
    if not chosen.same_widths:
        notice(msg("pdf.font", wanted=layout.font, family=chosen.family))
    values = {
        "document": document,
        "layout": layout,
        "fit": Fit(layout),
        "name": name_of(document),
        "font": chosen.family,
    }
    breaks: frozenset[int] = frozenset()
    while True:
        text = source(env, values | {"room": Room(layout, breaks)})
        with _sandbox(found, template_path(env, TEMPLATE)) as options:
            strayed = _strayed(text, options) - breaks if _has_annex_notes(document) else None
            if not strayed or len(breaks) >= MOST_BREAKS:
                return _compiled(text, options)
        breaks |= {min(strayed)}


def source(env: Environment, values: dict[str, object]) -> str:
    """Return the document in Typst; only a template can have put a loading word in it."""
    text = fill(typst_environment(env), TEMPLATE, values)
    if found := LOADERS.search(text):
        path = template_path(env, TEMPLATE)
        raise template_error("KH810", path, 1, msg("KH810", name=found[0]), msg("KH810.help"))
    return text


def _require_typst() -> None:
    if find_spec("typst") is None:
        raise UserError(msg("pdf.missing"))


@cache
def _fonts(folder: Path | None) -> Any:
    """Return the fonts of the system, of Typst and of `folder`; read once for all documents."""
    import typst

    return typst.Fonts(font_paths=[str(folder)] if folder else [])


@contextmanager
def _sandbox(fonts: Any, template: str) -> Iterator[dict[str, Any]]:
    """Yield what Typst is called with: an empty folder as root leaves nothing to read."""
    import typst

    with tempfile.TemporaryDirectory() as root:
        try:
            yield {"root": root, "font_paths": fonts, "ignore_system_fonts": True}
        except typst.TypstError as error:
            line = LINE.search(str(error.diagnostic))
            raise _failure(template, line[1] if line else "?", error.message) from error
        except BaseException as error:
            if type(error).__name__ != PANIC:
                raise
            raise _failure(template, "?", str(error)) from error


def _compiled(text: str, options: dict[str, Any]) -> bytes:
    """Return the PDF, where the standards cannot be met a plain one with a notice."""
    import typst

    sources = {MAIN: text.encode("utf-8")}
    try:
        return bytes(typst.compile(sources, pdf_standards=STANDARDS, **options))
    except typst.TypstError as error:
        if not error.message.startswith(OF_STANDARD):
            raise
        notice(_why_plain(error))
    return bytes(typst.compile(sources, **options))


def _has_annex_notes(document: Document) -> bool:
    return any(annex.notes for annex in document.annexes)


def _strayed(text: str, options: dict[str, Any]) -> set[int]:
    """Return the footnotes that do not stand on the page of their number.

    A row of a table that moves to the next page leaves its footnote behind (Typst 0.15).
    """
    import typst

    found = json.loads(typst.eval({MAIN: text.encode("utf-8")}, NOTE_PAGES, **options))
    pages: dict[int, set[int]] = {}
    for number, page in found:
        pages.setdefault(number, set()).add(page)
    return {number for number, where in pages.items() if len(where) > 1}


def _why_plain(error: Any) -> Message:
    """Return why the file is no PDF/A, with the sign that no font has where that is it."""
    if sign := NO_GLYPH.search(error.message):
        codes = tuple(f"U+{ord(letter):04X}" for letter in sign[1])
        return msg("pdf.glyph", sign=sign[1], codes=codes)
    return msg("pdf.plain", reason=error.message)


def _failure(template: str, line: str, reason: str) -> RenderError:
    message = msg("KH809", line=line, reason=reason)
    return template_error("KH809", template, 1, message, msg("KH809.help"))
