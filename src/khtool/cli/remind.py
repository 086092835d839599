"""`khtool remind`: one reminder an agency, as letter and message, where there is need of one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from khtool.cli.base import session_of
from khtool.cli.session import today as chosen_today
from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from khtool.cli.loading import Loaded
    from khtool.model.plan import Plan
    from khtool.render.facts import Owed
    from khtool.render.kinds import Kind

TEXT = "txt"
USUAL_FORMATS = "docx,txt"
USUAL_DAYS = "7,3,1"
MAX_DAYS = 366
FOLDER = "out"
RULE = f"\n{'-' * 72}\n\n"
"""What stands between two messages of `--dry-run`."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be written: in which formats, on which day, how far ahead, in whose words."""

    kind: Kind
    templates: Path | None
    formats: Sequence[str]
    days: Sequence[int]
    today: datetime.date
    unit: str


def run(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(help="help.paths")] = None,
    agency: Annotated[str | None, typer.Option("--agency", help="help.remind.agency")] = None,
    thresholds: Annotated[str, typer.Option("--days", help="help.remind.days")] = USUAL_DAYS,
    fmt: Annotated[str, typer.Option("--format", help="help.remind.format")] = USUAL_FORMATS,
    unit: Annotated[str, typer.Option("--unit", help="help.render.unit")] = "",
    output: Annotated[str, typer.Option("--output", "-o", help="help.remind.output")] = FOLDER,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.remind.dry_run")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Write the reminders and print the path of each file; nothing to say, nothing written."""
    from khtool.cli.loading import load_plans
    from khtool.cli.output import formats_of
    from khtool.cli.render import tell_template_error, user_templates
    from khtool.render.errors import RenderError
    from khtool.render.jobs import kind_named
    from khtool.render.kinds import LETTER

    session = session_of(ctx)
    days = _days(thresholds)
    if Path(output).is_file():
        raise UserError(msg("render.folder", path=output))
    loaded = load_plans(paths or (), session)
    templates = user_templates(loaded.config)
    kind = kind_named(LETTER, templates)
    formats = formats_of(fmt, None, (*kind.formats, TEXT))
    asked = _Asked(kind, templates, formats, days, chosen_today(today), unit)
    for file in loaded.plan_files:
        if not file.sound:
            session.tell(msg("plan.unsound", path=file.path), always=True)
    owing = _owing(loaded, agency, asked)
    if not owing:
        session.tell(msg("remind.nothing", days=max(days), value=agency or msg("remind.all")))
    try:
        if dry_run:
            print(RULE.join(_previews(loaded, owing, asked)), end="")
        else:
            _write(list(_files(loaded, owing, asked)), Path(output))
    except RenderError as error:
        tell_template_error(error, session)
        return 2
    unsound = any(not file.sound for file in loaded.plan_files)
    return 2 if loaded.failed or unsound else 0


def _days(value: str) -> tuple[int, ...]:
    """Read `--days 7,3,1`: how many days before a deadline is the time to remind."""
    names = [name.strip() for name in value.split(",")]
    if not all(name.isascii() and name.isdigit() and int(name) <= MAX_DAYS for name in names):
        raise UserError(msg("remind.days", value=value, most=MAX_DAYS))
    return tuple(sorted({int(name) for name in names}, reverse=True))


def _owing(loaded: Loaded, agency: str | None, asked: _Asked) -> list[Owed]:
    """Return what each agency owes, or the one that is named, in plans that have not ended."""
    from khtool.agenda.items import agenda
    from khtool.cli.loading import reader_of
    from khtool.model.agency import fold
    from khtool.render.facts import agency_named, owing

    sound = [file for file in loaded.plan_files if file.sound and file.plan is not None]
    files = [file for file in sound if file.plan and not file.plan.has_ended(asked.today)]
    items = list(agenda(files, asked.today, reader_of(loaded.config)))
    shared = loaded.config.agencies
    # a letter counts today as the first of its days, a threshold counts from today
    found = owing(items, max(asked.days) + 1, shared)
    if agency is None:
        return found
    declared = [*shared, *(one for plan in _plans(loaded).values() for one in plan.agencies)]
    wanted = fold(agency_named(agency, declared, items))
    return [owed for owed in found if fold(owed.agency) == wanted]


def _plans(loaded: Loaded) -> dict[str, Plan]:
    return {file.path: file.plan for file in loaded.plan_files if file.plan is not None}


def _message(plans: dict[str, Plan], owed: Owed, asked: _Asked) -> str:
    from khtool.render.reminder import reminder

    return reminder(plans, owed, asked.today, asked.days, asked.templates)


def _previews(loaded: Loaded, owing: Sequence[Owed], asked: _Asked) -> Iterator[str]:
    """Yield the messages as they would be written."""
    plans = _plans(loaded)
    for owed in owing:
        yield _message(plans, owed, asked)


def _files(loaded: Loaded, owing: Sequence[Owed], asked: _Asked) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file: a message an agency, a letter for each who signs."""
    from khtool.agenda.agencies import slugs

    plans = _plans(loaded)
    names = slugs(owed.agency for owed in owing)
    for owed in owing:
        name = names[owed.agency]
        if TEXT in asked.formats:
            yield f"{name}.{TEXT}", _message(plans, owed, asked).encode("utf-8")
        yield from _letters(name, owed, plans, asked)


def _letters(
    name: str, owed: Owed, plans: dict[str, Plan], asked: _Asked
) -> Iterator[tuple[str, bytes]]:
    """Yield the letters to one agency in their formats; of several, each is named for who signs."""
    from khtool.agenda.agencies import slug
    from khtool.render.facts import by_issuer
    from khtool.render.kinds import variant
    from khtool.render.letter import letter
    from khtool.render.run import render_document
    from khtool.render.words import read_words

    words = read_words(variant(asked.kind.name, asked.templates), asked.kind.name)
    parts = by_issuer(owed, plans)
    for fmt in asked.formats:
        for issuer, part in parts.items() if fmt != TEXT else ():
            made = letter(plans, part, asked.today, max(asked.days) + 1, words, asked.unit)
            own = name if len(parts) == 1 else f"{name}--{slug(issuer)}"
            yield f"{own}.{fmt}", render_document(made, fmt, asked.kind.name, asked.templates)


def _write(files: Sequence[tuple[str, bytes]], folder: Path) -> None:
    """Write the files once all of them are made, and print their paths, one a line."""
    from khtool.cli.output import write

    for name, data in files:
        write(folder / name, data)
        print(folder / name)
