"""Commands and groups of khtool: the options that all have, and help in the user's language."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from khtool.cli.session import COLORS, Session
from khtool.errors import UserError
from khtool.lang import msg
from khtool.lang.catalogue import CATALOGUE

if TYPE_CHECKING:
    from khtool.lang import Translator

MAX_WIDTH = 100
NAME_WIDTH = 28


def session_of(ctx: Any) -> Session:
    """Return the session of a running command."""
    session = ctx.find_root().obj
    assert isinstance(session, Session)
    return session


def _store(ctx: Any, param: Any, value: Any) -> Any:
    """Keep the value of an option that every command has in the session."""
    session = session_of(ctx)
    if value in (None, False):
        return value
    if param.name == "color" and value not in COLORS:
        raise UserError(msg("option.color", value=value))
    if param.name != "lang":  # known already: help and errors are told in it
        setattr(session, param.name, value)
    return value


def _common_options() -> list[Any]:
    """Return the options that every command has."""

    def option(*names: str, **settings: Any) -> TyperOption:
        return TyperOption(param_decls=list(names), callback=_store, expose_value=False, **settings)

    return [
        option("--lang", help="help.lang", metavar="vi|en"),
        option("--color", help="help.color", metavar="auto|always|never"),
        option("--quiet", "-q", help="help.quiet", is_flag=True, default=False),
        option("--verbose", "-v", help="help.verbose", is_flag=True, default=False),
        option("--debug", help="help.debug", is_flag=True, default=False),
    ]


class Command(TyperCommand):
    """A command whose help texts are keys of the catalogue."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings["params"] = [*(settings.get("params") or []), *_common_options()]
        super().__init__(*args, **settings)

    def get_help(self, ctx: Any) -> str:
        """Return the help page: what it does, two examples, usage, options."""
        return help_page(self, ctx, session_of(ctx).say)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the key of the one-line summary, for shell completion."""
        return CATALOGUE[f"help.{self.name}"][0]


class Group(TyperGroup):
    """The program itself: a list of commands."""

    def get_help(self, ctx: Any) -> str:
        """Return the page that lists the commands."""
        say = session_of(ctx).say
        lines = [say(msg("help.khtool")), "", say(msg("help.usage", usage="khtool …")), ""]
        lines.append(say(msg("help.commands")))
        for name in self.list_commands(ctx):
            lines += _entry(name, say(msg(f"help.{name}")), 10)
        lines += ["", say(msg("help.examples"))]
        lines += [f"  {line}" for line in say(msg("help.khtool.examples")).splitlines()]
        return "\n".join([*lines, "", say(msg("help.more"))])


def help_page(command: TyperCommand, ctx: Any, say: Translator) -> str:
    """Return the help of one command in the words of `say`."""
    name = command.name
    params: list[Any] = list(command.params)
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    shown = " ".join(say(msg(f"metavar.{param.name}")) for param in arguments)
    usage = f"khtool {name} {say(msg('help.options.short'))} {shown}".rstrip()
    lines = [f"khtool {name}: {say(msg(f'help.{name}'))}", "", say(msg("help.examples"))]
    lines += [f"  {line}" for line in say(msg(f"help.{name}.examples")).splitlines()]
    lines += ["", say(msg("help.usage", usage=usage))]
    if arguments:
        lines += ["", say(msg("help.arguments"))]
        for argument in arguments:
            lines += _entry(say(msg(f"metavar.{argument.name}")), say(msg(argument.help)))
    lines += ["", say(msg("help.options"))]
    for option in options:
        lines += _entry(_names(option, say), say(msg(str(option.help))))
    lines += _entry("--help", say(msg("help.help")))
    return "\n".join(lines)


def _names(option: Any, say: Translator) -> str:
    """Return an option's names and what it takes: `--week [2026-W48]`."""
    names = ", ".join([*option.secondary_opts, *reversed(option.opts)][::-1])
    if option.is_flag:
        return names
    return f"{names} {option.metavar or say(msg(f'metavar.{option.name}'))}"


def _entry(name: str, text: str, width: int = NAME_WIDTH) -> list[str]:
    """Set one line of a list of names and explanations, wrapped to the terminal."""
    columns = min(shutil.get_terminal_size().columns, MAX_WIDTH)
    wrapped = textwrap.wrap(text, max(columns - width - 4, 20)) or [""]
    head = f"  {name:{width}}  "
    if len(name) > width:
        return [f"  {name}", *(" " * (width + 4) + line for line in wrapped)]
    return [head + wrapped[0], *(" " * (width + 4) + line for line in wrapped[1:])]
