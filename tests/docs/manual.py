"""Writes the man pages from the help of the commands: `python tests/docs/manual.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from commands import helps

from khtool.cli.app import GROUPS
from khtool.lang import Lang, Translator, msg, translator

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from khtool.cli.helping import Entry, Help

ROOT = Path(__file__).parents[2]
PAGES = {Lang.EN: ROOT / "man" / "khtool.1", Lang.VI: ROOT / "man" / "vi" / "khtool.1"}

HEADS = {
    Lang.EN: (
        "NAME",
        "SYNOPSIS",
        "COMMANDS",
        "OPTIONS OF ALL COMMANDS",
        "EXIT CODES",
        "ENVIRONMENT",
        "FILES",
    ),
    Lang.VI: (
        "TÊN",
        "CÁCH DÙNG",
        "CÁC LỆNH",
        "TÙY CHỌN CỦA MỌI LỆNH",
        "MÃ THOÁT",
        "BIẾN MÔI TRƯỜNG",
        "TỆP",
    ),
}

EXIT_CODES = {
    Lang.EN: (
        ("0", "fine"),
        ("1", "findings"),
        ("2", "wrong usage, bad settings, or a file that cannot be read or used"),
        ("3", "a fault of khtool's own"),
    ),
    Lang.VI: (
        ("0", "ổn"),
        ("1", "có lỗi được tìm thấy"),
        ("2", "viết sai lệnh, sai thiết lập, hoặc có tệp không đọc, không dùng được"),
        ("3", "lỗi của chính khtool"),
    ),
}

ENVIRONMENT = (("KHTOOL_LANG", "help.lang"), ("KHTOOL_TODAY", "help.today"))

FILES = {
    Lang.EN: ("khtool.toml", "the settings, in the folder of the plans or above it"),
    Lang.VI: ("khtool.toml", "thiết lập, ở thư mục của kế hoạch hoặc các thư mục cấp trên"),
}


def current(lang: Lang) -> str:
    """Return the man page as the commands describe themselves today."""
    return "\n".join(_lines(lang, translator(lang))) + "\n"


def _lines(lang: Lang, say: Translator) -> Iterator[str]:
    name, synopsis, commands, options, exit_codes, environment, files = HEADS[lang]
    summary = say(msg("help.khtool")).removeprefix("khtool – ")
    yield '.\\" Made from the help of the commands: python tests/docs/manual.py'
    yield '.TH KHTOOL 1 "" "khtool" ""'
    yield from (f".SH {name}", _text(f"khtool - {summary}"))
    yield f".SH {synopsis}"
    yield f".B khtool\n{say(msg('help.command.short'))} {say(msg('help.options.short'))} ..."
    yield f".SH {commands}"
    pages, everywhere = helps(say)
    for group, names in GROUPS.items():
        yield f".SS {_text(say(msg(group)).rstrip(':'))}"
        for command in names:
            yield from _command(pages[command], everywhere, say)
    yield f".SH {options}"
    for option, text in everywhere:
        yield from _entry(option, text)
    yield f".SH {exit_codes}"
    for code, meaning in EXIT_CODES[lang]:
        yield from _entry(code, meaning)
    yield f".SH {environment}"
    for variable, key in ENVIRONMENT:
        yield from _entry(variable, say(msg(key)))
    yield f".SH {files}"
    yield from _entry(*FILES[lang])


def _command(help_: Help, known: Collection[Entry], say: Translator) -> Iterator[str]:
    """Yield one command: what it does, what it takes beside the `known` options, its examples."""
    yield from (".TP", f".B {_text(help_.usage)}", _text(help_.summary), ".RS")
    for entry in (*help_.arguments, *help_.options):
        if entry not in known:
            yield from _entry(*entry)
    yield from (".PP", _text(say(msg("help.examples"))), ".PP", ".nf")
    yield from map(_text, help_.examples)
    yield from (".fi", ".RE")


def _entry(name: str, text: str) -> Iterator[str]:
    yield from (".TP", f".B {_text(name)}", _text(text))


def _text(text: str) -> str:
    """Return `text` as troff reads it: hyphens as they are typed, nothing taken for a request."""
    quoted = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{quoted}" if quoted.startswith((".", "'")) else quoted


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    for lang_, page in PAGES.items():
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(current(lang_), "utf-8")
