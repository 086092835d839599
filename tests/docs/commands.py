"""Writes the pages of commands from the help of the commands: `python tests/docs/commands.py`."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from khtool.cli.app import COMMANDS, GROUPS, build
from khtool.cli.helping import Entry, Help, help_of
from khtool.lang import Lang, Translator, msg, translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
PAGES = {Lang.VI: ROOT / "docs" / "cac-lenh.md", Lang.EN: ROOT / "docs" / "commands.md"}

INTRO = {
    Lang.VI: (
        "[English](commands.md) · Tiếng Việt\n\n# Các lệnh\n\n"
        "Trang này do `python tests/docs/commands.py` tạo ra từ `khtool … --help`; không sửa "
        "bằng tay. Mã thoát của mọi lệnh: **0** ổn · **1** có lỗi được tìm thấy · **2** viết sai "
        "lệnh, sai thiết lập, hoặc có tệp không đọc, không dùng được · **3** lỗi của chính khtool.",
        "Tùy chọn của mọi lệnh",
        ("tham số, tùy chọn", "ý nghĩa"),
    ),
    Lang.EN: (
        "English · [Tiếng Việt](cac-lenh.md)\n\n# Commands\n\n"
        "This page is made by `python tests/docs/commands.py` from `khtool … --help`; do not "
        "edit it. Exit codes of all commands: **0** fine · **1** findings · **2** wrong usage, bad "
        "settings, or a file that cannot be read or used · **3** a fault of khtool's own.",
        "Options of all commands",
        ("argument, option", "means"),
    ),
}


def helps(say: Translator) -> tuple[dict[str, Help], list[Entry]]:
    """Return the help of every command, and the options that all of them have."""
    known: dict[str, Any] = vars(typer.main.get_command(build()))["commands"]
    pages = {command: help_of(known[command], say) for command in COMMANDS}
    first, *others = pages.values()
    common = [option for option in first.options if all(option in page.options for page in others)]
    return pages, common


def current(lang: Lang) -> str:
    """Return the page as the commands describe themselves today."""
    return "\n".join(_lines(lang, translator(lang))) + "\n"


def _lines(lang: Lang, say: Translator) -> Iterator[str]:
    pages, common = helps(say)
    intro, everywhere, head = INTRO[lang]
    yield intro
    for group, names in GROUPS.items():
        yield from ("", f"## {say(msg(group)).rstrip(':')}")
        for name in names:
            page = pages[name]
            yield from (
                "",
                f"### khtool {name}",
                "",
                f"{page.summary[0].upper()}{page.summary[1:]}.",
            )
            yield from ("", "```sh", *page.examples, "```", "", f"`{page.usage}`", "")
            yield from _table(
                [*page.arguments, *(o for o in page.options if o not in common)], head
            )
    yield from ("", f"## {everywhere}", "")
    yield from _table(common, head)


def _table(entries: Iterable[Entry], head: Entry) -> Iterator[str]:
    rows = [f"| <code>{_cell(name)}</code> | {_cell(text)} |" for name, text in entries]
    if rows:
        yield from (f"| {head[0]} | {head[1]} |", "|---|---|", *rows)


def _cell(text: str) -> str:
    """Return `text` for a table; Markdown on GitHub and elsewhere disagrees on `|` in code."""
    return escape(text, quote=False).replace("|", "&#124;").replace("*", "&#42;")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    for lang_, path in PAGES.items():
        path.write_text(current(lang_), "utf-8")
