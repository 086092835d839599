"""A plan in one of the formats: the one way from the model to paper."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from khtool.render.formats import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import Environment

    from khtool.model.plan import Plan
    from khtool.render.document import Document
    from khtool.render.layout import Layout

    Renderer = Callable[[Document, Layout, Environment], bytes]


def render(plan: Plan, fmt: str, user_templates: Path | None = None) -> bytes:
    """Return `plan` as a file of the format `fmt`, the same bytes each time.

    Templates of the same name in `user_templates` stand in for the official ones. Raises
    `RenderError` where a template fails, `ValueError` for a format that is not in `FORMATS`.
    """
    from khtool.render.document import document

    return render_document(document(plan), fmt, PLAN, user_templates)


def render_document(
    document: Document, fmt: str, template: str, user_templates: Path | None = None
) -> bytes:
    """Return `document` in the format `fmt` of the template `template` (a name of `kinds`).

    Raises `RenderError` as `render` does, and KH830 for a Word file that Word would not open.
    """
    from khtool.render.kinds import variant
    from khtool.render.layout import read_layout

    renderer = _renderer(fmt)
    env = variant(template, user_templates)
    data = renderer(document, read_layout(env), env)
    if fmt == "docx":
        _refuse_broken(data, env)
    return data


def _refuse_broken(docx: bytes, env: Environment) -> None:
    from khtool.lang import msg
    from khtool.render.environment import template_path
    from khtool.render.errors import template_error
    from khtool.render.package import fault_of

    if found := fault_of(docx):
        part, reason = found
        path = template_path(env, f"{PLAN}/docx/{part}.j2")
        message = msg("KH830", name=part, reason=reason)
        raise template_error("KH830", path, 1, message, msg("KH830.help"))


def default_name(plan_path: str | PurePath, fmt: str) -> str:
    """Return the file name for the plan at `plan_path` ("-" is standard input) in `fmt`."""
    stem = PurePath(plan_path).stem.lstrip("-") or PLAN
    return f"{stem}.{fmt}"


def _renderer(fmt: str) -> Renderer:
    """Import only the format that is asked for: each has libraries of its own."""
    match fmt:
        case "docx":
            from khtool.render.docx import render_docx

            return render_docx
        case "pdf":
            from khtool.render.pdf import render_pdf

            return render_pdf
        case "html":
            from khtool.render.html import render_html

            return render_html
        case "md":
            from khtool.render.md import render_md

            return render_md
        case _:
            raise ValueError(fmt)
