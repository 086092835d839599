"""What holds for one run of the command line: language, streams, colour, today."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import Lang, Message, Translator, msg, translator
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

COLORS = ("auto", "always", "never")
PIPE_WIDTH = 200
"""How wide a tree or table is where no terminal says."""

YEARS = range(1900, 2200)
"""The years that a date on the command line may lie in; beyond them days cannot be counted."""

VIETNAM = datetime.timezone(datetime.timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam's time, the same all year since 1975; the machine's own zone does not matter."""


@dataclass
class Session:
    """The settings that every command knows, filled in from the environment and options."""

    lang: Lang
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    debug: bool = False

    @property
    def say(self) -> Translator:
        """Return the function that puts messages into words."""
        return translator(self.lang)

    @property
    def colored(self) -> bool:
        """Say whether standard output gets colour: a terminal does, unless NO_COLOR is set."""
        if self.color != "auto":
            return self.color == "always"
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    def console(self) -> Console:
        """Return rich's console for standard output, with the colour asked for."""
        from rich.console import Console

        return Console(
            file=sys.stdout,
            force_terminal=self.colored,
            no_color=not self.colored,
            width=None if sys.stdout.isatty() else PIPE_WIDTH,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def tell(self, message: Message, *, always: bool = False) -> None:
        """Write a notice to standard error; `-q` keeps it back unless it must be told."""
        if always or not self.quiet:
            lines = self.say(message).split("\n")
            with contextlib.suppress(OSError):  # a full disk: there is nobody left to tell
                print("\n".join(clean(line) for line in lines), file=sys.stderr, flush=True)


def chosen_lang(args: Sequence[str], env: Mapping[str, str]) -> Lang:
    """Return the language asked for: `--lang`, then KHTOOL_LANG, then Vietnamese."""
    wanted = env.get("KHTOOL_LANG") or Lang.VI.value
    for index, arg in enumerate(args):
        if arg == "--lang" and index + 1 < len(args):
            wanted = args[index + 1]
        elif arg.startswith("--lang="):
            wanted = arg.removeprefix("--lang=")
    try:
        return Lang(wanted.lower())
    except ValueError:
        raise UserError(msg("option.lang", value=wanted)) from None


def chosen_day(option: str, value: str | None) -> datetime.date | None:
    """Read the date given to `option`, as 2026-11-22 or 22/11/2026."""
    if value is None:
        return None
    text = value.strip()
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            day = datetime.datetime.strptime(text, form).date()
        except ValueError:
            continue
        if day.year in YEARS:
            return day
    raise UserError(msg("option.date", option=option, value=value))


def today(value: str | None) -> datetime.date:
    """Return the day it is: `--today`, then KHTOOL_TODAY, then the clock in Vietnam."""
    if (given := chosen_day("--today", value)) is not None:
        return given
    if (given := chosen_day("KHTOOL_TODAY", os.environ.get("KHTOOL_TODAY") or None)) is not None:
        return given
    return datetime.datetime.now(VIETNAM).date()
