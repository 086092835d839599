"""An office's own Word file with Jinja tags, filled in through docxtpl in a sandbox."""

from __future__ import annotations

import datetime
import html
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from khtool.lang import msg
from khtool.render.context import context_of
from khtool.render.environment import FAILURES
from khtool.render.errors import RenderError, template_error
from khtool.render.package import TYPES, fault_of
from khtool.render.schema_order import W
from khtool.zipped import zipped

if TYPE_CHECKING:
    from pathlib import Path

    from khtool.render.document import Document

TAG = re.compile(rb"\{[{%#]")
PARAGRAPH = re.compile(r"<w:p(?=[ >])")
XML_TAG = re.compile(r"<[^>]+>")

FILLED: Final = re.compile(r"word/(document|header|footer)\d*\.xml|docProps/.*")
"""The parts that may hold tags. In notes docxtpl fills them in once a section: plan text would
run as a template; elsewhere they would stay as they are."""

REWRITTEN: Final = re.compile(r"\{(?=_[{%])|(?<=[}%])_(?=\})")
"""Signs that docxtpl would turn into tags after filling in: `{_{` and `}_}`."""

NO_DAY = datetime.datetime(1980, 1, 1)
"""The stamp of a document not yet issued, the oldest that a zip knows."""


def render_word(document: Document, path: Path) -> bytes:
    """Return the Word file `path` filled in with `document`, the same bytes each time.

    Raises `RenderError`: KH831 where the file is no Word file or has tags in its notes, else
    KH801, KH802 or KH805 with the words of the paragraph at fault.
    """
    _refuse(path)
    template: Any = DocxTemplate(str(path))
    filled = _remember(template)
    try:
        template.render(context_of(document), _sandbox())
    except FAILURES as error:
        raise _failure(path, template, filled, error) from error
    _set_properties(template, document)
    buffer = io.BytesIO()
    template.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        names = sorted(archive.namelist(), key=lambda name: (name != TYPES, name))
        data = zipped({name: archive.read(name) for name in names})
    if found := fault_of(data, in_order=False):
        part, reason = found
        message = msg("KH830", name=part, reason=reason)
        raise template_error("KH830", str(path), 1, message, msg("KH831.help"))
    return data


def _remember(template: Any) -> list[str]:
    """Return a list that will hold each part as it is filled in, so that errors find their place.

    A paragraph begins a line, as docxtpl itself sets them for jinja to count.
    """
    filled: list[str] = []
    fill = template.render_xml_part

    def remembering(source: str, *args: Any, **settings: Any) -> str:
        filled.append(PARAGRAPH.sub("\n<w:p", source))
        return str(fill(source, *args, **settings))

    template.render_xml_part = remembering
    return filled


def _sandbox() -> SandboxedEnvironment:
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_inert)


def _inert(value: object) -> object:
    """Return `value` so that docxtpl leaves its signs as typed."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return Markup(REWRITTEN.sub(lambda match: f"&#{ord(match[0])};", str(escape(value))))


def _refuse(path: Path) -> None:
    """Refuse what is no Word file, and tags where filling them in is not safe."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            others = [n for n in names if n.endswith(".xml") and not FILLED.fullmatch(n)]
            notes = [n for n in others if _has_tag(archive.read(n))]
            sound = "word/document.xml" in names and TYPES in names
    except (OSError, zipfile.BadZipFile):
        notes, sound = [], False
    if notes:
        message, help_ = msg("KH831.notes", part=notes[0]), msg("KH831.notes.help")
        raise template_error("KH831", str(path), 1, message, help_)
    if not sound:
        raise template_error("KH831", str(path), 1, msg("KH831"), msg("KH831.help"))


def _has_tag(part: bytes) -> bool:
    """Say whether there is a tag in the text of `part`, also one that Word cut into runs."""
    return TAG.search(re.sub(rb"<[^>]+>", b"", part)) is not None


def _failure(path: Path, template: Any, filled: list[str], error: Exception) -> RenderError:
    """Return what to tell about `error`: the paragraph's number is the line."""
    paragraph = _paragraph(filled[-1] if filled else "", error)
    line = _number(template, paragraph)
    match error:
        case UndefinedError():
            quoted = re.findall(r"'([^']*)'", error.message or "")
            name = quoted[-1] if quoted else str(error)
            message = msg("KH801.word", name=name, paragraph=paragraph)
            code, help_ = "KH801", msg("KH801.word.help")
        case TemplateSyntaxError():
            message = msg("KH802.word", reason=error.message, paragraph=paragraph)
            code, help_ = "KH802", msg("KH802.word.help")
        case _:
            message = msg("KH805.word", reason=error, paragraph=paragraph)
            code, help_ = "KH805", msg("KH805.word.help")
    return template_error(code, str(path), line, message, help_)


def _paragraph(source: str, error: Exception) -> str:
    """Return the words of the paragraph at fault in the part `source`."""
    number = error.lineno if isinstance(error, TemplateSyntaxError) else 0
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            number = traceback.tb_lineno
        traceback = traceback.tb_next
    lines = source.split("\n")
    words = XML_TAG.sub("", lines[number - 1]) if 1 <= number <= len(lines) else ""
    return " ".join(html.unescape(words).split()) or "–"


def _number(template: Any, words: str) -> int:
    """Return which paragraph of the Word file holds `words`, counted from 1; 1 for none."""
    for number, paragraph in enumerate(template.docx.element.body.iter(f"{W}p"), start=1):
        text = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
        if " ".join(text.split()) == words:
            return number
    return 1


def _set_properties(template: Any, document: Document) -> None:
    """Set what the file says of itself: title, issuer, and fixed stamps."""
    properties = template.docx.core_properties
    issued = document.issued
    stamp = datetime.datetime.combine(issued, datetime.time()) if issued else NO_DAY
    properties.title = str(context_of(document)["name"])[:255]
    properties.author = " ".join(document.letterhead.issuer)[:255]
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.modified = properties.last_printed = stamp
