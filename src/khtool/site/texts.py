"""Plan text as the pages show it, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from khtool.render.inline import parse, plain
from khtool.views.style import clean


@dataclass(frozen=True, slots=True)
class Link:
    """A name and the page of the site that it leads to, seen from the first page; "" for none."""

    text: str
    href: str = ""


@lru_cache(maxsize=65_536)
def words(text: str) -> str:
    """Return `text` on one line without marks of print and without what turns reading around.

    Kept, for the same words stand on several pages.
    """
    return clean(plain(parse(text)))
