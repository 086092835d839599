"""Sets up the shell that completes khtool's commands: prints the script, or installs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.cli.session import Session

INSTALL, SHOW = "--install-completion", "--show-completion"

COMPLETION = (INSTALL, SHOW)
"""What may be asked; the name of a shell may follow, else it is the one that khtool runs in."""

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

COMPLETING = "_KHTOOL_COMPLETE"
"""The shell sets it in the environment when it asks how a command line may go on."""


def set_up(args: Sequence[str], session: Session) -> None:
    """Do what `args` ask: one of `COMPLETION` and perhaps a shell. Raises `UserError`."""
    from typer._completion_shared import get_completion_script, install

    shell = _shell(args)
    if SHOW in args:
        script = get_completion_script(prog_name="khtool", complete_var=COMPLETING, shell=shell)
        print(script)
        return
    try:
        _, path = install(shell=shell, prog_name="khtool", complete_var=COMPLETING)
    except OSError as error:
        if error.filename == shell:  # PowerShell is asked where its profile is
            raise UserError(msg("shell.absent", shell=shell)) from error
        reason = error.strerror or error
        raise UserError(msg("path.unwritable", path=error.filename, reason=reason)) from error
    session.tell(msg("shell.installed", shell=shell, path=path))


def _shell(args: Sequence[str]) -> str:
    """Return the shell that is named, else the one that khtool was started from."""
    place = next(index for index, arg in enumerate(args) if arg in COMPLETION)
    named = "".join(args[place + 1 : place + 2])
    known = ", ".join(SHELLS)
    if named and not named.startswith("-"):
        if named.lower() not in SHELLS:
            raise UserError(msg("shell.unknown", value=named, known=known))
        return named.lower()
    import shellingham

    try:
        shell: str = shellingham.detect_shell()[0]
    except shellingham.ShellDetectionFailure:
        shell = ""
    if shell not in SHELLS:
        raise UserError(msg("shell.not_found", known=known))
    return shell
