"""`khtool import`: an issued document becomes a plan file, with a report of what to look at."""

from __future__ import annotations

import os
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
    from khtool.importer.build import Imported
    from khtool.importer.report import Report

STDIN = STDOUT = "-"
SUFFIXES = (".yaml", ".yml")


def run(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(help="help.import.files")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help="help.import.output")] = None,
    force: Annotated[bool, typer.Option("--force", help="help.import.force")] = False,
    fmt: Annotated[str, typer.Option("--format", help="help.import.format")] = "text",
    report: Annotated[str | None, typer.Option("--report", help="help.import.report")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="help.import.strict")] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Import each document; one that cannot be read or is no plan does not stop the others."""
    from khtool.cli.session import today as chosen_today
    from khtool.config import find_config
    from khtool.importer.report import FORMATS, written
    from khtool.views.style import clean, json_safe

    session = session_of(ctx)
    if fmt not in FORMATS:
        raise UserError(msg("option.format", value=fmt, known=FORMATS))
    if not files:
        raise UserError(msg("argument.missing", name=msg("metavar.files")))
    if len(files) > 1 and output in {None, STDOUT}:
        raise UserError(msg("import.folder"))
    config = find_config(Path.cwd())
    year = chosen_today(today).year
    reports: list[Report] = []
    failed = 0
    taken: set[Path] = set()
    for name in files:
        try:
            reports.append(
                _one(name, output, config, year, taken, many=len(files) > 1, force=force)
            )
        except UserError as error:
            session.tell(error.message, always=True)
            failed += 1
    if reports:
        text = written(reports, fmt, session.say)
        text = json_safe(text) if fmt == "json" else "\n".join(map(clean, text.split("\n")))
        _report(text, report, session, always=fmt == "json")
    if reports and output is None and sys.stdout.isatty():
        session.tell(msg("import.shown"))
    if failed:
        return 2
    incomplete = any(not done.imported.complete for done in reports)
    return 1 if strict and incomplete else 0


def _one(
    name: str,
    output: str | None,
    config: Config,
    year: int,
    taken: set[Path],
    *,
    many: bool,
    force: bool,
) -> Report:
    """Import the document `name` and write its plan."""
    from khtool.cli.new import modeline_for
    from khtool.cli.output import write
    from khtool.importer.build import import_plan
    from khtool.importer.labels import read_labels
    from khtool.importer.read_document import read_file
    from khtool.importer.report import Report

    source = read_file(name)
    labels = read_labels(config.import_.model_dump())
    imported = import_plan(source, labels, this_year=year, agencies=config.agencies)
    target = _target(name, output, imported, taken, many=many)
    if target is not None:
        if target.exists() and not force:
            raise UserError(msg("import.exists", path=target))
        taken.add(target)
        imported = imported.with_first_line(modeline_for(target, config))
    write(target, imported.text.encode("utf-8"))
    return Report(source, imported, STDOUT if target is None else str(target))


def _target(
    name: str, output: str | None, imported: Imported, taken: set[Path], *, many: bool
) -> Path | None:
    """Return the file to write: `-o` names it, or the folder for it; None is standard output."""
    if output in {None, STDOUT}:
        return None
    assert output is not None
    path = Path(output)
    if not many and path.suffix.lower() in SUFFIXES and not path.is_dir():
        return path
    if not many and path.suffix and not path.is_dir() and not output.endswith(("/", os.sep)):
        raise UserError(msg("new.suffix", path=output))
    base = _name(name, imported)
    number = 1
    while (target := path / (base if number == 1 else f"{base[:-5]}-{number}.yaml")) in taken:
        number += 1
    return target


def _name(name: str, imported: Imported) -> str:
    """Return the file's name: from the title, else from that of the document."""
    from khtool.starter.plan import file_name

    plan = imported.plan
    title = plan.get("title") or next((a["heading"] for a in plan.get("annexes", ())), None)
    if "title" in plan.doubts or not title:
        title = Path(name).stem
    number = f"{plan['number']}-{plan['symbol']} " if plan.get("number") else ""
    return file_name(f"{number}{title}")


def _report(text: str, path: str | None, session: Session, *, always: bool) -> None:
    """Write the report to `path`, else to standard error."""
    from khtool.cli.output import write

    if path is not None:
        write(None if path == STDOUT else Path(path), text.encode("utf-8"))
    elif always or not session.quiet:
        print(text.removesuffix("\n"), file=sys.stderr)
