"""What a command says of itself: as data, and as a page of the terminal's width."""

from __future__ import annotations

import shutil
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from khtool.lang import msg
from khtool.lang.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from typer.core import TyperCommand

    from khtool.lang import Translator

MAX_WIDTH = 100
NAME_WIDTH = 28
COMMAND_WIDTH = 10

Entry = tuple[str, str]
"""A name, and what it stands for."""


@dataclass(frozen=True, slots=True)
class Help:
    """The help of one command, in the user's language."""

    name: str
    summary: str
    examples: tuple[str, ...]
    usage: str
    arguments: tuple[Entry, ...]
    options: tuple[Entry, ...]


def help_of(command: TyperCommand, say: Translator) -> Help:
    """Return the help of `command` in the words of `say`."""
    name = str(command.name)
    params: list[Any] = list(command.params)
    arguments = [
        (say(msg(f"metavar.{param.name}")), say(msg(param.help)))
        for param in params
        if param.param_type_name == "argument"
    ]
    options = [
        (_names(name, param, say), say(msg(str(param.help))))
        for param in params
        if param.param_type_name == "option"
    ]
    shown = " ".join(argument for argument, _ in arguments)
    return Help(
        name,
        say(msg(f"help.{name}")),
        tuple(say(msg(f"help.{name}.examples")).splitlines()),
        f"khtool {name} {say(msg('help.options.short'))} {shown}".rstrip(),
        tuple(arguments),
        (*options, ("--help", say(msg("help.help")))),
    )


def command_page(help_: Help, say: Translator) -> str:
    """Return the page of one command: what it does, examples, usage, what it takes."""
    lines = [*_wrapped(f"khtool {help_.name}: {help_.summary}"), "", say(msg("help.examples"))]
    lines += [f"  {line}" for line in help_.examples]
    lines += ["", say(msg("help.usage", usage=help_.usage))]
    if help_.arguments:
        lines += ["", say(msg("help.arguments"))]
        for name, text in help_.arguments:
            lines += _entry(name, text, NAME_WIDTH)
    lines += ["", say(msg("help.options"))]
    for name, text in help_.options:
        lines += _entry(name, text, NAME_WIDTH)
    return "\n".join(lines)


def program_page(groups: Mapping[str, Iterable[str]], say: Translator) -> str:
    """Return the page that lists the commands by what they are for; `groups` has keys of texts."""
    usage = f"khtool {say(msg('help.command.short'))} {say(msg('help.options.short'))} …"
    lines = [*_wrapped(say(msg("help.khtool"))), "", say(msg("help.usage", usage=usage))]
    for group, names in groups.items():
        lines += ["", say(msg(group))]
        for name in names:
            lines += _entry(name, say(msg(f"help.{name}")), COMMAND_WIDTH)
    lines += ["", say(msg("help.examples"))]
    lines += [f"  {line}" for line in say(msg("help.khtool.examples")).splitlines()]
    return "\n".join([*lines, "", *_wrapped(say(msg("help.more")))])


def _names(command: str, option: Any, say: Translator) -> str:
    """Return an option's names and what it takes: `--week [2026-W48]`."""
    names = ", ".join([*option.secondary_opts, *reversed(option.opts)][::-1])
    if option.is_flag:
        return names
    if option.metavar:
        return f"{names} {option.metavar}"
    own = f"metavar.{command}.{option.name}"
    return f"{names} {say(msg(own if own in CATALOGUE else f'metavar.{option.name}'))}"


def _entry(name: str, text: str, width: int) -> list[str]:
    """Set one line of a list of names and explanations, wrapped to the terminal."""
    wrapped = _wrapped(text, width + 4) or [""]
    head = f"  {name:{width}}  "
    indent = " " * (width + 4)
    if len(name) > width:
        return [f"  {name}", *(indent + line for line in wrapped)]
    return [head + wrapped[0], *(indent + line for line in wrapped[1:])]


def _wrapped(text: str, taken: int = 0) -> list[str]:
    """Break `text` where `taken` columns are left out; never at the hyphen of a name to type."""
    columns = min(shutil.get_terminal_size().columns, MAX_WIDTH)
    return textwrap.wrap(text, max(columns - taken, 20), break_on_hyphens=False)
