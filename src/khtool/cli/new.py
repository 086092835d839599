"""`khtool new`: starts a plan file that passes `khtool check`."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.model.load import PlanFile

SCHEMA_NAME = "plan.schema.json"

IN_TITLE = re.compile(r"\bnăm (\d{4})\b", re.IGNORECASE)
KIND = re.compile(r"kế hoạch\s+", re.IGNORECASE)
"""What the document prints above the title, and users write before it."""

YEARS = range(1945, 2200)


def run(
    ctx: typer.Context,
    title: Annotated[str | None, typer.Argument(help="help.new.title")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="help.new.issuer")] = None,
    place: Annotated[str | None, typer.Option("--place", help="help.new.place")] = None,
    symbol: Annotated[str | None, typer.Option("--symbol", help="help.new.symbol")] = None,
    year: Annotated[str | None, typer.Option("--year", help="help.new.year")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help="help.new.output")] = None,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Write the file and print its path; an existing file is left alone."""
    from khtool.cli.output import write
    from khtool.cli.session import today as chosen_today
    from khtool.config import find_config
    from khtool.starter.plan import PlanStart, file_name, plan_text

    session = session_of(ctx)
    config = find_config(Path.cwd())
    newest = newest_plan(config)
    like = newest.plan if newest else None
    name = _title(title, session)
    chosen = _year(year, name, chosen_today(today).year)
    start = PlanStart(
        title=name,
        issuer=_value("issuer", issuer, like.issuer if like else None, session),
        place=_value("place", place, like.place if like else None, session),
        symbol=_value("symbol", symbol, like.symbol if like else None, session),
        year=chosen,
        like=like,
    )
    target = _target(output, file_name(name), _folder(newest, chosen, config))
    if target.exists():
        raise UserError(msg("new.exists", path=target))
    write(target, plan_text(start, modeline_for(target, config)).encode("utf-8"))
    print(target)
    if newest and None in (issuer, place, symbol):
        session.tell(msg("new.taken", path=newest.path))
    session.tell(msg("new.next", path=target))
    return 0


def newest_plan(config: Config) -> PlanFile | None:
    """Return the sound plan of the repo issued last; one not issued counts by its year."""
    from khtool.model.load import load
    from khtool.read.files import find_plans, read_sources

    folders = [os.path.relpath(config.folder / name) for name in config.plans]
    found: list[PlanFile] = []
    for folder in filter(os.path.isdir, folders):
        try:
            sources, _ = read_sources(find_plans([folder]))
        except UserError:  # a folder without plans
            continue
        found += [file for file in map(load, sources) if file.sound]
    return max(found, key=_age, default=None)


def _age(file: PlanFile) -> tuple[str, str]:
    plan = file.plan
    assert plan is not None
    return (plan.issued.isoformat() if plan.issued else f"{plan.year}-01-01", file.path)


def _title(given: str | None, session: Session) -> str:
    """Return the title, without the kind of document before it."""
    from khtool.starter.plan import cleaned

    text = cleaned(given) if given is not None else _asked("title", session)
    text = KIND.sub("", text, count=1) if KIND.match(text) else text
    if not text:
        raise UserError(msg("argument.missing", name=msg("metavar.title")))
    return text[0].upper() + text[1:]


def _value(name: str, given: str | None, before: str | None, session: Session) -> str:
    """Return what the command line says, else the newest plan, else the user at the terminal."""
    from khtool.starter.plan import cleaned

    if given is not None and cleaned(given):
        return cleaned(given)
    if given is None and before:
        return cleaned(before)
    if text := _asked(name, session):
        return text
    raise UserError(msg("new.missing", option=f"--{name}"))


def _asked(name: str, session: Session) -> str:
    """Ask for a value; nobody is asked where there is no terminal."""
    from khtool.starter.plan import cleaned

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return ""
    print(session.say(msg(QUESTIONS[name])), end=" ", file=sys.stderr, flush=True)
    return cleaned(sys.stdin.readline())


QUESTIONS = {
    "title": "new.ask.title",
    "issuer": "new.ask.issuer",
    "place": "new.ask.place",
    "symbol": "new.ask.symbol",
}


def _year(given: str | None, title: str, this_year: int) -> int:
    """Return the plan's year: given, named in the title, else this one."""
    named = IN_TITLE.search(title)
    text = given if given is not None else named[1] if named else str(this_year)
    if text.isascii() and text.isdigit() and int(text) in YEARS:
        return int(text)
    raise UserError(msg("new.year", value=text))


def _folder(newest: PlanFile | None, year: int, config: Config) -> Path:
    """Return the folder for a new plan: beside the newest, in the folder of its own year."""
    if newest is None or newest.plan is None:
        return Path(os.path.relpath(config.folder / config.plans[0])) / str(year)
    folder = Path(newest.path).parent
    return folder.parent / str(year) if folder.name == str(newest.plan.year) else folder


def _target(output: str | None, name: str, folder: Path) -> Path:
    """Return the file to write: `-o` names it, or the folder for it."""
    from khtool.read.limits import SUFFIXES

    if output is None:
        return folder / name
    path = Path(output)
    if path.is_dir() or output.endswith(("/", os.sep)) or not path.suffix:
        return path / name
    if path.suffix.lower() not in SUFFIXES:
        raise UserError(msg("new.suffix", path=output))
    return path


def modeline(folder: Path | str) -> str:
    """Return the line by which editors find the schema from `folder`, both below the repo."""
    path = os.path.relpath(SCHEMA_NAME, folder).replace(os.sep, "/")
    return f"# yaml-language-server: $schema={path}\n"


def modeline_for(target: Path, config: Config) -> str:
    """Return the line for a plan of this repo; nothing elsewhere, or where it has no schema."""
    root = config.folder.resolve()
    if not (root / SCHEMA_NAME).is_file() or root not in target.resolve().parents:
        return ""
    return modeline(os.path.relpath(target.parent.resolve(), root))
