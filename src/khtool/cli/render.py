"""`khtool render`: the official document of a plan."""

from __future__ import annotations

from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.lang import msg


def run(
    ctx: typer.Context,
    plans: Annotated[list[str], typer.Argument(help="help.plans")],
    output: Annotated[str | None, typer.Option("--output", "-o", help="help.render.output")] = None,
    fmt: Annotated[str | None, typer.Option("--format", help="help.render.format")] = None,
) -> int:
    """Write the document of each plan; a file with errors is named and the others are written."""
    from khtool.cli.loading import load_plans
    from khtool.cli.output import formats_of, targets, write
    from khtool.render.errors import RenderError
    from khtool.render.run import render
    from khtool.report.text import text_report
    from khtool.views.style import styler

    session = session_of(ctx)
    formats = formats_of(fmt, output)
    loaded = load_plans(plans, session)
    sound = [file for file in loaded.plan_files if file.sound]
    for file in loaded.plan_files:
        if not file.sound:
            session.tell(msg("plan.unsound", path=file.path), always=True)
    own = loaded.config.folder / loaded.config.templates
    user_templates = own if own.is_dir() else None
    for file, name, target in targets(sound, formats, output):
        assert file.plan is not None
        try:
            data = render(file.plan, name, user_templates)
        except RenderError as error:
            shown = text_report([error.diagnostic], {}, session.say, styler(False))
            session.tell(msg("plain", text=shown.strip()), always=True)
            return 2
        write(target, data)
        if target is not None:
            session.tell(msg("render.written", path=target))
    return 2 if loaded.failed or len(sound) < len(loaded.plan_files) else 0
