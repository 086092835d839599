"""`khtool site`: the plans as pages to look at in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    import datetime

    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.site.pages import Asked

OUTPUT = "public"
"""The usual folder: what GitLab Pages publishes."""


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    output: Annotated[str, typer.Option("--output", "-o", help="help.site.output")] = OUTPUT,
    force: Annotated[bool, typer.Option("--force", help="help.site.force")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Write the site; a file with errors is named, here and on the first page, and left out."""
    from khtool.cli.folder import Folder
    from khtool.cli.loading import load_plans
    from khtool.cli.render import tell_template_error
    from khtool.render.errors import RenderError
    from khtool.site.pages import INDEX, site

    session = session_of(ctx)
    folder = Folder(Path(output))
    folder.refuse_foreign(force=force)
    loaded = load_plans(paths or (), session)
    asked = _asked(loaded, chosen_today(today), session)
    if not asked.sources:
        raise UserError(msg("site.no_plan"))
    try:
        files = site(asked)
    except RenderError as error:
        tell_template_error(error, session)
        return 2
    changed = folder.write(files)
    size = -(-sum(map(len, files.values())) // 1024)
    values = {"count": len(files), "changed": changed, "size": size}
    session.tell(msg("site.written", path=output, index=Path(output) / INDEX, **values))
    return 2 if loaded.failed or asked.left_out else 0


def _asked(loaded: Loaded, today: datetime.date, session: Session) -> Asked:
    """Return what the site is made of; files that have errors are told of."""
    from khtool.agenda.items import assigned
    from khtool.cli.loading import reader_of
    from khtool.cli.render import user_templates
    from khtool.site.pages import Asked
    from khtool.site.places import Source

    sound = [file for file in loaded.plan_files if file.sound]
    left_out = [file.path for file in loaded.plan_files if not file.sound]
    for path in left_out:
        session.tell(msg("plan.unsound", path=path), always=True)
    reader = reader_of(loaded.config)
    return Asked(
        sources=[
            Source(file.path, _key(file.path, loaded.config), file.plan)
            for file in sound
            if file.plan is not None
        ],
        items=list(assigned(sound, today, reader)),
        left_out=left_out,
        today=today,
        calendar=reader.calendar,
        shared=loaded.config.agencies,
        templates=user_templates(loaded.config),
        lang=session.lang,
    )


def _key(path: str, config: Config) -> str:
    """Return the path of a plan below the repo's plan folder, wherever khtool was started."""
    full = Path(path).absolute()
    for folder in (*(config.folder / name for name in config.plans), config.folder):
        if full.is_relative_to(folder.resolve()):
            return full.relative_to(folder.resolve()).as_posix()
    return full.name
