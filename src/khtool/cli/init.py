"""`khtool init`: makes a folder ready to keep plans in, with CI, hooks and editor settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import Lang, msg

FIRST_TITLE = "Công tác văn thư, lưu trữ năm {year}"
ISSUER, PLACE, SYMBOL = "Sở Tư pháp", "Hải Phòng", "KH-STP"
"""The office of the first plan where the command line names none."""


def run(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(help="help.init.folder")] = ".",
    force: Annotated[bool, typer.Option("--force", help="help.init.force")] = False,
    issuer: Annotated[str, typer.Option("--issuer", help="help.new.issuer")] = ISSUER,
    place: Annotated[str, typer.Option("--place", help="help.new.place")] = PLACE,
    symbol: Annotated[str, typer.Option("--symbol", help="help.new.symbol")] = SYMBOL,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Write what is missing and say what was written and what was left alone."""
    from khtool.cli.new import SCHEMA_NAME, modeline
    from khtool.cli.output import write
    from khtool.cli.schema import schema_text
    from khtool.cli.session import today as chosen_today
    from khtool.starter import FILES, starter_text
    from khtool.starter.plan import PlanStart, cleaned, file_name, plan_text

    session = session_of(ctx)
    root = Path(folder)
    if root.exists() and not root.is_dir():
        raise UserError(msg("init.no_folder", path=folder))
    texts = {name: starter_text(source) for name, source in FILES.items()}
    texts[SCHEMA_NAME] = schema_text(Lang.VI)
    year = chosen_today(today).year
    title = FIRST_TITLE.format(year=year)
    start = PlanStart(title, cleaned(issuer), cleaned(place), cleaned(symbol), year)
    first = f"plans/{year}/{file_name(start.title)}"
    if (root / first).exists() or not _has_plans(root / "plans"):
        texts[first] = plan_text(start, modeline(f"plans/{year}"))
    for name, text in texts.items():
        kept = (root / name).exists() and not force
        if not kept:
            write(root / name, text.encode("utf-8"))
        print(session.say(msg("init.kept" if kept else "init.written", path=root / name)))
    if not _in_git(root):
        session.tell(msg("init.git", path=folder))
    session.tell(msg("init.next", path=folder))
    return 0


def _has_plans(folder: Path) -> bool:
    """Say whether plans are kept there already: then an example would only be in the way."""
    from khtool.read.limits import SUFFIXES

    return any(path.suffix.lower() in SUFFIXES for path in folder.rglob("*"))


def _in_git(folder: Path) -> bool:
    """Say whether CI finds its files in `folder`: where git's working tree begins."""
    from khtool.read.git import repo_at

    try:
        return repo_at(folder).root == Path(os.path.realpath(folder))
    except UserError:
        return False
