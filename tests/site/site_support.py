"""Sites made for tests, and their pages read back."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from khtool.agenda.items import assigned
from khtool.dates.calendar import vietnam
from khtool.deadlines.rows import Reader
from khtool.lang import Lang
from khtool.model.load import load
from khtool.read.source import decode
from khtool.site.pages import Asked, site
from khtool.site.places import Source
from support import PLANS, plan_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency

TODAY = datetime.date(2026, 11, 22)

VOID = frozenset({"meta", "link", "input"})
"""Elements without an end."""


def real_plans() -> list[PlanFile]:
    """Return the plans of the repository, under their paths below plans/."""
    return [
        load(decode(path.relative_to(PLANS).as_posix(), path.read_bytes()))
        for path in sorted(PLANS.rglob("*.yaml"))
    ]


def plans(*texts: str) -> list[PlanFile]:
    """Return plans made of `texts`, called ke-hoach-1.yaml and so on."""
    return [plan_file(text, f"ke-hoach-{at}.yaml") for at, text in enumerate(texts, start=1)]


def made(
    files: Iterable[PlanFile],
    *,
    today: datetime.date = TODAY,
    lang: Lang = Lang.VI,
    shared: tuple[Agency, ...] = (),
    templates: Path | None = None,
) -> dict[str, bytes]:
    """Return the files of the site of `files`, all of them sound."""
    files = list(files)
    reader = Reader(vietnam(), shared)
    sources = [Source(file.path, file.path, file.plan) for file in files if file.plan is not None]
    assert len(sources) == len(files)
    items = list(assigned(files, today, reader))
    return site(Asked(sources, items, (), today, reader.calendar, shared, templates, lang))


@dataclass
class Node:
    """An element of a page; `texts` hold its own text and that of all below it."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words, single-spaced."""
        return " ".join("".join(self.texts).split())

    @property
    def classes(self) -> list[str]:
        """Return the classes."""
        return self.attrs.get("class", "").split()

    def all(self, tag: str = "", class_: str = "") -> Iterator[Node]:
        """Yield the elements below of this tag and class, in their order."""
        for child in self.children:
            if tag in {"", child.tag} and (not class_ or class_ in child.classes):
                yield child
            yield from child.all(tag, class_)

    def one(self, tag: str = "", class_: str = "") -> Node:
        """Return the only such element."""
        (found,) = self.all(tag, class_)
        return found

    def by_id(self, id_: str) -> Node:
        """Return the only element with this id."""
        (found,) = (node for node in self.all() if node.attrs.get("id") == id_)
        return found


class _Reader(HTMLParser):
    """Reads a page strictly: every element is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        for node in self._open:
            node.texts.append(data)

    def close(self) -> None:
        super().close()
        assert self._open == [self.root]


def read(page: bytes) -> Node:
    """Return a page as a tree."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    return reader.root


def pages(files: dict[str, bytes]) -> dict[str, Node]:
    """Return the pages of a site as trees."""
    return {name: read(data) for name, data in files.items() if name.endswith(".html")}


def cells(row: Node) -> list[str]:
    """Return the words of each cell of a row."""
    return [cell.text for cell in row.children if cell.tag in {"td", "th"}]


def rows(table: Node) -> list[Node]:
    """Return the rows of a table's body."""
    return [row for body in table.all("tbody") for row in body.all("tr")]
