"""`khtool templates`: which templates there are, and one of them copied out to change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.cli.session import Session
    from khtool.render.kinds import Kind

ACTIONS = ("list", "copy")

WHAT = {
    "ke-hoach": "template.ke-hoach",
    "cong-van-don-doc": "template.cong-van-don-doc",
    "bao-cao-tien-do": "template.bao-cao-tien-do",
    "site": "template.site",
}
OWN = "template.own"
"""What each template is: keys of the catalogue."""


def run(
    ctx: typer.Context,
    action: Annotated[str, typer.Argument(help="help.templates.action")] = "list",
    name: Annotated[str | None, typer.Argument(help="help.templates.name")] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="help.templates.output")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="help.templates.force")] = False,
) -> int:
    """List the templates, or copy one to where the office changes it."""
    from khtool.cli.render import user_templates
    from khtool.config import find_config

    session = session_of(ctx)
    if action not in ACTIONS:
        raise UserError(msg("templates.action", value=action, known=ACTIONS))
    config = find_config(Path.cwd())
    folder = user_templates(config)
    if action == "list":
        if name is not None:
            raise UserError(msg("templates.list_takes_none", value=name))
        _list(folder, session)
    elif name is None:
        raise UserError(msg("argument.missing", name=msg("metavar.name")))
    else:
        target = Path(output) if output is not None else config.folder / config.templates
        _copy(name, folder, target, force, session)
    return 0


def _list(folder: Path | None, session: Session) -> None:
    """Print each template: name, formats, what it is, where it was found, what is changed."""
    from khtool.render.kinds import kinds

    say = session.say
    for kind in kinds(folder):
        what = say(msg(WHAT.get(kind.name, OWN)))
        print(f"{kind.name}  ({', '.join(kind.formats) or '–'})")
        print(f"  {what}")
        print(
            f"  {say(msg('templates.builtin' if kind.builtin else 'templates.found'))}: {kind.path}"
        )
        if kind.overridden:
            print(f"  {say(msg('templates.changed'))}: {', '.join(kind.overridden)}")


def _copy(name: str, folder: Path | None, target: Path, force: bool, session: Session) -> None:
    """Copy all files of a template; none is written when one is there already."""
    from khtool.cli.output import write
    from khtool.render.jobs import kind_named

    kind = kind_named(name, folder)
    pairs = [(source, target / kind.name / inside) for source, inside in _files(kind)]
    there = [str(path) for _, path in pairs if path.exists()]
    if there and not force:
        raise UserError(msg("templates.exists", path=there[0], count=len(there)))
    for source, path in pairs:
        write(path, source.read_bytes())
    session.tell(msg("templates.copied", name=kind.name, path=target / kind.name))


def _files(kind: Kind) -> Iterator[tuple[Path, Path]]:
    """Yield the files of a template, and where each belongs in its folder."""
    if kind.path.is_file():
        yield kind.path, Path()
        return
    for path in sorted(kind.path.rglob("*")):
        if path.is_file():
            yield path, path.relative_to(kind.path)
