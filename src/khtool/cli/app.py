"""Runs a command: settles the language, and turns every failure into a sentence and a code."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer

from khtool.cli.arguments import command_first, spelled_out
from khtool.cli.base import Command, Group
from khtool.cli.session import Session, chosen_lang
from khtool.cli.shells import COMPLETING, COMPLETION, set_up
from khtool.cli.streams import give_up_output, prepare
from khtool.errors import UserError
from khtool.lang import Lang, Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CLEAN, FINDINGS, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130

HELP_OPTIONS = ("--help", "--lang", "--color", "--quiet", "-q", "--verbose", "-v", "--debug")
"""What may stand without a command."""

GROUPS = {
    "help.group.begin": {"init": "init", "new": "new", "import": "import_"},
    "help.group.follow": {
        "due": "due",
        "show": "show",
        "report": "report",
        "remind": "remind",
        "site": "site",
        "export": "export",
    },
    "help.group.record": {"done": "done", "extend": "extend", "note": "note", "drop": "drop"},
    "help.group.issue": {"render": "render", "templates": "templates", "audit": "audit"},
    "help.group.check": {"check": "check", "fmt": "fmt", "diff": "diff", "log": "log"},
    "help.group.look": {
        "when": "when",
        "cal": "cal",
        "rule": "rule",
        "schema": "schema",
        "cache": "cache",
    },
}
"""The commands by what people do, in the order of the help page: each with its module."""

COMMANDS = {name: module for group in GROUPS.values() for name, module in group.items()}
"""All commands, each with its module in `khtool.cli`."""


class Program(Group):
    """khtool itself; it knows the names of commands that were not built."""

    groups = GROUPS

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)


def build(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """Return the application with the commands `names`; only their modules are imported."""
    app = typer.Typer(cls=Program, rich_markup_mode=None, add_completion=True)
    app.callback()(_program)
    for name in names:
        module = import_module(f"khtool.cli.{COMMANDS[name]}")
        app.command(name, cls=Command)(module.run)
    return app


def _program() -> None:
    """Make typer build a group even so: without a callback one command would be the program.

    It does nothing, for the program itself has no options; all belong to the commands.
    """


def run(args: Sequence[str]) -> int:
    """Run the command line `args` and return the exit code.

    0 clean, 1 findings, 2 usage, unreadable file or bad configuration, 3 a fault of khtool.
    """
    prepare()
    session = Session(Lang.VI)
    try:
        session.lang = chosen_lang(args, os.environ)
        return _run(list(args), session)
    except UserError as error:
        session.tell(error.message, always=True)
        return USAGE
    except typer.TyperException as error:
        session.tell(_usage_message(error), always=True)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer and rich make this of that
        give_up_output()  # the reader (`| head`) has seen enough
        return CLEAN
    except OSError as error:
        if session.debug or "--debug" in args:
            raise
        if error.filename is None:
            give_up_output()
        where = error.filename if error.filename is not None else msg("stdout")
        session.tell(msg("system", where=where, reason=error.strerror or error), always=True)
        return USAGE
    except Exception as error:
        if session.debug or "--debug" in args:
            raise
        reason = f"{type(error).__name__}: {error}"
        session.tell(msg("fault", reason=reason), always=True)
        return FAULT


def _run(args: list[str], session: Session) -> int:
    if set(args) & set(COMPLETION):
        set_up(args, session)
        return CLEAN
    command, args = command_first(args)
    completing = COMPLETING in os.environ
    if command is not None and command not in COMMANDS and not completing:
        from difflib import get_close_matches

        close = get_close_matches(command, COMMANDS, n=1)
        help_ = msg("command.close", close=close[0]) if close else msg("command.help")
        raise UserError(msg("command.unknown", name=command, help=help_))
    if command is None:
        args = _without_command(args)
    wanted = COMMANDS if completing else [name for name in COMMANDS if name == command]
    result: Any = typer.main.get_command(build(wanted)).main(
        spelled_out(args), prog_name="khtool", standalone_mode=False, obj=session
    )
    sys.stdout.flush()
    return result if isinstance(result, int) else CLEAN


def _without_command(args: list[str]) -> list[str]:
    """Return what to do where no command is named: give help."""
    for arg in args:
        if arg.startswith("-") and not arg.startswith(HELP_OPTIONS):
            raise UserError(msg("option.unknown", option=arg))
    return ["--help"]


def _usage_message(error: typer.TyperException) -> Message:
    """Say in the user's language what typer found wrong with the command line."""
    if (option := getattr(error, "option_name", None)) is not None:
        close = getattr(error, "possibilities", None)
        if close:
            return msg("option.close", option=option, close=close[0])
        if type(error).__name__ == "BadOptionUsage":
            return msg("option.value", option=option)
        return msg("option.unknown", option=option)
    if (param := getattr(error, "param", None)) is not None:
        return msg("argument.missing", name=msg(f"metavar.{param.name}"))
    return msg("usage", reason=str(error))
