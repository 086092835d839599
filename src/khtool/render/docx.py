"""A document as a Word file: the parts of `ke-hoach/docx/`, filled in and zipped."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from khtool.lang import msg
from khtool.render.document import name_of
from khtool.render.environment import fill, raw, template_path
from khtool.render.errors import template_error
from khtool.render.fit import Fit
from khtool.zipped import zipped

if TYPE_CHECKING:
    from jinja2 import Environment

    from khtool.render.document import Document
    from khtool.render.layout import Layout

FOLDER = "ke-hoach/docx/"
SUFFIX = ".j2"

CONTENT_TYPES = "[Content_Types].xml"
"""Word looks for this part first."""


def render_docx(document: Document, layout: Layout, env: Environment) -> bytes:
    """Return `document` as the bytes of a docx, the same each time.

    Raises `RenderError`, among others KH806 for a template that does not yield XML.
    """
    values = {
        "document": document,
        "layout": layout,
        "fit": Fit(layout),
        "name": name_of(document),
    }
    return zipped({part: _filled(env, part, name, values) for part, name in _parts(env)})


def _parts(env: Environment) -> list[tuple[str, str]]:
    """Return the parts of the zip and the templates that they come from.

    A file whose name begins with "_" is only used by others.
    """
    names = [name for name in env.list_templates() if name.startswith(FOLDER)]
    parts = [
        (name.removeprefix(FOLDER).removesuffix(SUFFIX), name)
        for name in names
        if not name.rpartition("/")[2].startswith("_")
    ]
    return sorted(parts, key=lambda part: (part[0] != CONTENT_TYPES, part[0]))


def _filled(env: Environment, part: str, name: str, values: dict[str, object]) -> bytes:
    text = fill(env, name, values) if name.endswith(SUFFIX) else raw(env, name)
    data = text.encode("utf-8")
    try:
        ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        reason = msg("KH806", name=part, line=error.position[0], reason=error.msg)
        path = template_path(env, name)
        raise template_error("KH806", path, 1, reason, msg("KH806.help")) from error
    return data
