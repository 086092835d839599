"""A plan in one of the formats: the one way from the model to paper."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import Environment

    from khtool.model.plan import Plan
    from khtool.render.document import Document
    from khtool.render.layout import Layout

    Renderer = Callable[[Document, Layout, Environment], bytes]

FORMATS: Final = ("docx", "html", "md")
"""The formats by their file suffix, the official one first."""

NO_NAME = "ke-hoach"


def render(plan: Plan, fmt: str, user_templates: Path | None = None) -> bytes:
    """Return `plan` as a file of the format `fmt`, the same bytes each time.

    Templates of the same name in `user_templates` stand in for the official ones. Raises
    `RenderError` where a template fails, `ValueError` for a format that is not in `FORMATS`.
    """
    from khtool.render.document import document
    from khtool.render.environment import environment
    from khtool.render.layout import read_layout

    renderer = _renderer(fmt)
    env = environment(user_templates)
    return renderer(document(plan), read_layout(env), env)


def default_name(plan_path: str | PurePath, fmt: str) -> str:
    """Return the file name for the plan at `plan_path` ("-" is standard input) in `fmt`."""
    stem = PurePath(plan_path).stem.lstrip("-") or NO_NAME
    return f"{stem}.{fmt}"


def _renderer(fmt: str) -> Renderer:
    """Import only the format that is asked for: each has libraries of its own."""
    match fmt:
        case "docx":
            from khtool.render.docx import render_docx

            return render_docx
        case "html":
            from khtool.render.html import render_html

            return render_html
        case "md":
            from khtool.render.md import render_md

            return render_md
        case _:
            raise ValueError(fmt)
