"""Commands and groups of khtool: the options that all have, and help in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from khtool.cli.helping import command_page, help_of, program_page
from khtool.cli.session import COLORS, Session
from khtool.errors import UserError
from khtool.lang import msg
from khtool.lang.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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
        say = session_of(ctx).say
        return command_page(help_of(self, say), say)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the key of the one-line summary; the completion puts it into words."""
        return f"help.{self.name}"

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the options that begin so, explained in the user's language."""
        return _explained(ctx, super().shell_complete(ctx, incomplete))


class Group(TyperGroup):
    """The program itself: a list of commands."""

    groups: Mapping[str, Iterable[str]] = {}
    """The names of the commands, by the key of what they are for."""

    def get_help(self, ctx: Any) -> str:
        """Return the page that lists the commands."""
        return program_page(self.groups, session_of(ctx).say)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the commands that begin so, explained in the user's language."""
        return _explained(ctx, super().shell_complete(ctx, incomplete))


def _explained(ctx: Any, offered: list[Any]) -> list[Any]:
    """Put the keys that explain what the shell offers into words."""
    say = session_of(ctx).say
    for item in offered:
        if item.help in CATALOGUE:
            item.help = say(msg(item.help))
    return offered
