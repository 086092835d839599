"""`khtool show`: a plan as a tree, with deadlines and states."""

from __future__ import annotations

from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import today as chosen_today
from khtool.lang import msg


def run(
    ctx: typer.Context,
    plans: Annotated[list[str], typer.Argument(help="help.plans")],
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Print each plan; a file with errors is named and the others are shown."""
    from khtool.agenda.items import agenda
    from khtool.cli.loading import load_plans, reader_of
    from khtool.cli.naming import plan_paths
    from khtool.model.walk import walk
    from khtool.views.tree import PlanTree

    session = session_of(ctx)
    now = chosen_today(today)
    loaded = load_plans(plan_paths(plans), session)
    reader = reader_of(loaded.config)
    console = session.console()
    broken = loaded.failed
    for file in loaded.plan_files:
        if not file.sound or file.plan is None:
            session.tell(msg("plan.unsound", path=file.path), always=True)
            broken = True
            continue
        items = agenda([file], now, reader)
        console.print(PlanTree(file.plan, walk(file.plan), items, session.say).tree())
    return 2 if broken else 0
