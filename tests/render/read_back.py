"""What a reader sees of a rendered plan, read back with libraries of others."""

from __future__ import annotations

import io
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import docx
from markdown_it import MarkdownIt
from pypdf import PdfReader
from render_sample import text_of

from khtool.render import render

if TYPE_CHECKING:
    from khtool.model.plan import Plan


def words(text: str) -> str:
    return " ".join(text.split())


class _Text(HTMLParser):
    """Collects the text that a browser shows."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"p", "td", "th", "h1", "h2", "h3", "br", "li", "hr"}:
            self.parts.append("\n")


def shown(made: Plan, fmt: str) -> str:
    """Return what a reader sees of the rendered plan."""
    if fmt == "docx":
        return words("\n".join(docx_paragraphs(render(made, fmt))))
    if fmt == "pdf":
        return words("\n".join(pdf_pages(render(made, fmt))))
    page = text_of(made, fmt)
    if fmt == "md":
        page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(page)
    return page_text(page)


def appearances(text: str, made: Plan, fmt: str) -> int:
    """Count how often the rendered plan shows `text`.

    A PDF has no spaces where lines end, and capitals for what Word only shows in them.
    """
    page = shown(made, fmt)
    if fmt == "pdf":
        return "".join(page.split()).casefold().count("".join(text.split()).casefold())
    return page.count(words(text))


def pdf_pages(data: bytes) -> list[str]:
    """Return the text of each page as pypdf reads it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def page_text(page: str) -> str:
    """Return the words of an HTML page."""
    reader = _Text()
    reader.feed(page)
    return words("".join(reader.parts))


def docx_paragraphs(data: bytes) -> list[str]:
    """Return the paragraphs in their order as python-docx reads them."""
    body = docx.Document(io.BytesIO(data)).element.body
    texts = (
        "".join(t.text or "" for t in p.iter() if t.tag.endswith("}t"))
        for p in body.iter()
        if p.tag.endswith("}p")
    )
    return [text for text in texts if text]
