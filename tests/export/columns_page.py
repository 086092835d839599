"""Writes the tables of columns into docs/quy-mo-lon.md: `python tests/export/columns_page.py`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.export.schema import PARTITIONS, TABLES
from khtool.lang import Lang, translator

if TYPE_CHECKING:
    from khtool.export.schema import Column

PAGE = Path(__file__).resolve().parents[2] / "docs" / "quy-mo-lon.md"
PLACE = re.compile(r"(<!-- columns: (\w+) -->\n)(?:.*\n)*?(<!-- end -->)")


def table(columns: tuple[Column, ...]) -> str:
    """Return the columns as a Markdown table, in Vietnamese."""
    say = translator(Lang.VI)
    rows = [f"| `{c.name}` | {c.type.value} | {say(c.meaning)} |\n" for c in columns]
    return "".join(["| cột | kiểu | ý nghĩa |\n", "|---|---|---|\n", *rows])


def current(text: str) -> str:
    """Return the page with the tables as the code has them now."""
    known = {"partitions": PARTITIONS, **TABLES}
    return PLACE.sub(lambda match: match[1] + table(known[match[2]]) + match[3], text)


if __name__ == "__main__":
    PAGE.write_text(current(PAGE.read_text("utf-8")), encoding="utf-8", newline="\n")
