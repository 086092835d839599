"""A document as Markdown: clean to read as text, and every sign of the plan comes out as typed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from khtool.render.environment import fill
from khtool.render.inline import Line, Run, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from khtool.render.document import Document
    from khtool.render.layout import Layout

TEMPLATE = "ke-hoach/ke-hoach.md.j2"

SIGNS = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
"""What Markdown (with tables and formulas, as on GitHub and GitLab) would read as its own."""

LINE_START = re.compile(r"([-+#=](?=[\s#=-]|$)|\d{1,9}(?=[.)](?:\s|$)))")
"""What begins a heading or a list at the start of a line: a sign, or a number before its dot."""


def render_md(document: Document, layout: Layout, env: Environment) -> bytes:
    """Return `document` as UTF-8 bytes of Markdown."""
    env.filters |= {"md": line_md, "md_start": start_md, "md_text": text_md, "md_cell": cell_md}
    values: dict[str, object] = {"document": document, "layout": layout}
    return fill(env, TEMPLATE, values).encode("utf-8")


def line_md(line: Line, *, bold: bool = False, italic: bool = False) -> Markup:
    """Return `line` with its own bold and italic, or all of it bold or italic."""
    runs = (replace(run, bold=run.bold or bold, italic=run.italic or italic) for run in line)
    return Markup("".join(map(_run, merged(tuple(runs)))))


def start_md(line: Line) -> Markup:
    """Return `line` fit to begin a paragraph: "1. …" stays a paragraph with its number."""
    text = line_md(line)
    begins = LINE_START.match(text)
    if begins is None:
        return text
    number = begins[0] if begins[0].isdigit() else ""
    return Markup(f"{number}\\{text[len(number) :]}")


def text_md(text: str, *, bold: bool = False, italic: bool = False) -> Markup:
    """Return plain `text` in Markdown."""
    return line_md((Run(text),), bold=bold, italic=italic)


def cell_md(cell: Sequence[Line]) -> Markup:
    """Return the paragraphs of a table cell, which Markdown keeps on one line."""
    return Markup("<br>").join(map(line_md, cell))


def _run(run: Run) -> str:
    """Markup must hug the words, so spaces at the edges stay outside."""
    if run.raised:
        return f"<sup>{_run(replace(run, raised=False))}</sup>"
    mark = "*" * (2 * run.bold + run.italic)
    words = run.text.strip()
    if not mark or not words:
        return _escaped(run.text)
    before, after = run.text.split(words, 1)
    return f"{before}{mark}{_escaped(words)}{mark}{after}"


def _escaped(text: str) -> str:
    return SIGNS.sub(lambda match: f"\\{match[0]}", text)
