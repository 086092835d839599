"""What Markdown and scans write for print: tags, lists in cells, marks over several lines."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from khtool.importer.words import raised

if TYPE_CHECKING:
    from collections.abc import Sequence

LIST: Final = re.compile(r"</?(?:ul|ol)\b[^<>]*>", re.IGNORECASE)
LISTED: Final = re.compile(r"(<[uo]l\b.*?(?:</[uo]l>|$))", re.IGNORECASE | re.DOTALL)
"""A list; scans leave it open to the end of the cell."""

ITEM: Final = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
BREAK: Final = re.compile(r"<br\s*/?>|</(?:p|div|li)>", re.IGNORECASE)
RAISED: Final = re.compile(r"(?<=\w)<sup>\s*([^\W_]+)\s*</sup>(?!\w)", re.IGNORECASE)
RAISED_NUMBER: Final = re.compile(r"<sup>\s*([0-9]+)\s*</sup>", re.IGNORECASE)
BOLD: Final = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
ITALIC: Final = re.compile(r"</?(?:i|em)>", re.IGNORECASE)
OTHER_TAGS: Final = re.compile(
    r"</?(?:p|div|span|font|u|s|sup|sub|small|center|a|li|mark|code)\b[^<>]*>|<!--[^<>]*-->",
    re.IGNORECASE,
)
ENTITY: Final = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)
ESCAPED: Final = re.compile(r"\\([-.#()\[\]_*>+!&~`])")

BETWEEN_ITEMS: Final = re.compile(r"(?<=[;.:,…])\s*(?=[-+•]\s)")
"""Inside `<ul>` scans write one item behind the other: `- Sở A;- Sở B.`"""


def without_tags(text: str) -> str:
    r"""Return `text` with marks for tags that print, and without the others.

    >>> without_tags("CVNC<sup>Hào</sup>, <b>Sở A</b>&nbsp;<br>Sở B")
    'CVNC^Hào^, **Sở A**\xa0\nSở B'
    """
    if "<" in text:
        text = RAISED_NUMBER.sub(lambda match: raised(match[1]), text)
        text = BREAK.sub("\n", LIST.sub("\n", RAISED.sub(r"^\1^", text)))
        text = OTHER_TAGS.sub("", ITALIC.sub("*", BOLD.sub("**", text)))
    return ESCAPED.sub(r"\1", ENTITY.sub(lambda match: html.unescape(match[0]), text))


def items_of(cell: str) -> list[str]:
    """Return the paragraphs of a cell: the items of its lists, its lines.

    >>> items_of('<ul style="list-style-type: none">- Sở A;- Sở B.</ul>')
    ['- Sở A;', '- Sở B.']
    >>> items_of("- Sở A; - Sở B.")
    ['- Sở A; - Sở B.']
    """
    lines: list[str] = []
    for index, part in enumerate(LISTED.split(cell)):
        inner = LIST.sub("", part)
        if index % 2:
            inner = BETWEEN_ITEMS.sub("\n", ITEM.sub("\n- ", inner)).replace("- - ", "- ")
        lines += BREAK.sub("\n", inner).split("\n")
    return [line.strip() for line in lines if line.strip()]


def balanced(lines: Sequence[str]) -> list[str]:
    """Return `lines` with bold that goes on over several of them closed on each.

    >>> balanced(["**TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH**"])
    ['**TM. ỦY BAN NHÂN DÂN**', '**KT. CHỦ TỊCH**', '**PHÓ CHỦ TỊCH**']
    """
    result = list(lines)
    start: int | None = None
    for index, line in enumerate(lines):
        if start is not None and not line.strip():
            start = None  # a mark that no line of its paragraph closes is only a sign
        if line.count("**") % 2 == 0:
            continue
        if start is None:
            start = index
            continue
        for at in range(start, index + 1):
            text = lines[at].rstrip()
            opened = text if at == start else f"**{text}"
            result[at] = opened if at == index else f"{opened}**"
        start = None
    return result
