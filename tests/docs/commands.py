"""Writes the pages of commands from the help of the commands: `python tests/docs/commands.py`."""

from __future__ import annotations

import sys
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
    ),
    Lang.EN: (
        "English · [Tiếng Việt](cac-lenh.md)\n\n# Commands\n\n"
        "This page is made by `python tests/docs/commands.py` from `khtool … --help`; do not "
        "edit it. Exit codes of all commands: **0** fine · **1** findings · **2** wrong usage, bad "
        "settings, or a file that cannot be read or used · **3** a fault of khtool's own.",
        "Options of all commands",
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
    intro, everywhere = INTRO[lang]
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
            yield from _table([*page.arguments, *(o for o in page.options if o not in common)])
    yield from ("", f"## {everywhere}", "")
    yield from _table(common)


def _table(entries: Iterable[Entry]) -> Iterator[str]:
    rows = [f"| `{_cell(name)}` | {_cell(text)} |" for name, text in entries]
    if rows:
        yield from ("| | |", "|---|---|", *rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*") if "`" not in text else text


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    for lang_, path in PAGES.items():
        path.write_text(current(lang_), "utf-8")
