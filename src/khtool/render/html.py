"""A document as one HTML file: nothing to load, nothing that runs, A4 when printed."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from khtool.render.document import name_of
from khtool.render.environment import fill
from khtool.render.fit import Fit

if TYPE_CHECKING:
    from jinja2 import Environment

    from khtool.render.document import Document
    from khtool.render.layout import Layout

TEMPLATE = "ke-hoach/ke-hoach.html.j2"
STYLE = "ke-hoach/style.css.j2"


def render_html(document: Document, layout: Layout, env: Environment) -> bytes:
    """Return `document` as UTF-8 bytes of HTML.

    The style sheet is named in the content policy by its hash; no other style, no script and no
    address is let in. No text of the plan goes into it.
    """
    values: dict[str, object] = {"document": document, "layout": layout, "fit": Fit(layout)}
    style = fill(env, STYLE, values)
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    values |= {
        "name": name_of(document),
        "style": Markup(style),
        "style_hash": Markup("sha256-" + base64.b64encode(digest).decode("ascii")),
    }
    return fill(env, TEMPLATE, values).encode("utf-8")
