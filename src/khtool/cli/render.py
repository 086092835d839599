"""`khtool render`: the official document of a plan, and letters and reports about it."""

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

    from khtool.agenda.items import Item
    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.model.load import PlanFile
    from khtool.render.jobs import Job, Order

MAX_DAYS = 36_500
USUAL_DAYS = 7
"""How far ahead a letter looks."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the user asked for."""

    plans: list[str]
    output: str | None
    fmt: str | None
    template: str | None
    agency: str | None
    unit: str | None
    days: int
    today: datetime.date
    show_context: bool


def run(
    ctx: typer.Context,
    plans: Annotated[list[str], typer.Argument(help="help.plans")],
    output: Annotated[str | None, typer.Option("--output", "-o", help="help.render.output")] = None,
    fmt: Annotated[str | None, typer.Option("--format", help="help.render.format")] = None,
    template: Annotated[str | None, typer.Option("--template", help="help.render.template")] = None,
    agency: Annotated[str | None, typer.Option("--agency", help="help.render.agency")] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="help.render.unit")] = None,
    days: Annotated[str | None, typer.Option("--days", help="help.render.days")] = None,
    watch: Annotated[bool, typer.Option("--watch", help="help.render.watch")] = False,
    show_context: Annotated[
        bool, typer.Option("--show-context", help="help.render.context")
    ] = False,
    today: Annotated[str | None, typer.Option("--today", help="help.today")] = None,
) -> int:
    """Write the document of each plan; a file with errors is named and the others are written."""
    session = session_of(ctx)
    asked = _Asked(
        plans,
        output,
        fmt,
        template,
        agency,
        unit,
        _days(days),
        chosen_today(today),
        show_context,
    )
    code = _render(asked, session)
    if watch:
        _watch(asked, session)
    return code


def _days(value: str | None) -> int:
    if value is None:
        return USUAL_DAYS
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= MAX_DAYS:
        raise UserError(msg("option.days", value=value))
    return int(value)


def _render(asked: _Asked, session: Session) -> int:
    """Make every document asked for once."""
    from khtool.cli.loading import load_plans
    from khtool.cli.naming import plan_paths
    from khtool.cli.output import formats_of
    from khtool.render.errors import RenderError
    from khtool.render.jobs import jobs

    loaded = load_plans(plan_paths(asked.plans), session)
    order = _order(asked, loaded.config)
    formats = formats_of(asked.fmt, asked.output, order.kind.formats)
    sound = [file for file in loaded.plan_files if file.sound]
    for file in loaded.plan_files:
        if not file.sound:
            session.tell(msg("plan.unsound", path=file.path), always=True)
    try:
        made = list(jobs(sound, order))
        if sound and not made:
            session.tell(msg("letter.nothing", value=asked.agency, days=asked.days))
        elif asked.show_context:
            _show_context(made)
        else:
            _write(made, formats, asked.output, session)
    except RenderError as error:
        tell_template_error(error, session)
        return 2
    return _code(loaded, sound)


def _code(loaded: Loaded, sound: Sequence[PlanFile]) -> int:
    return 2 if loaded.failed or len(sound) < len(loaded.plan_files) else 0


def _order(asked: _Asked, config: Config) -> Order:
    """Return what is asked for; options that belong to letters are refused elsewhere."""
    from khtool.render.jobs import Order, kind_named
    from khtool.render.kinds import LETTER

    folder = user_templates(config)
    kind = kind_named(asked.template, folder)
    if not kind.formats:
        raise UserError(msg("template.no_document", name=kind.name))
    given = {"--agency": asked.agency, "--unit": asked.unit}
    for name, value in given.items():
        if value is not None and kind.name != LETTER:
            raise UserError(msg("letter.only", option=name, template=LETTER))

    def items(files: Sequence[PlanFile]) -> Sequence[Item]:
        from khtool.agenda.items import assigned
        from khtool.cli.loading import reader_of

        return list(assigned(files, asked.today, reader_of(config)))

    return Order(
        kind,
        folder,
        asked.today,
        items,
        asked.agency,
        config.agencies,
        asked.days,
        asked.unit or "",
    )


def user_templates(config: Config) -> Path | None:
    """Return the office's own templates folder, None where there is none."""
    folder = config.folder / config.templates
    return folder if folder.is_dir() else None


def _show_context(made: Sequence[Job]) -> None:
    """Print what the template gets to know: an object, or a list of them for several plans."""
    import json

    from khtool.render.context import context_of
    from khtool.views.style import json_safe

    contexts = [context_of(job.document) for job in made]
    shown = contexts[0] if len(contexts) == 1 else contexts
    print(json_safe(json.dumps(shown, ensure_ascii=False, indent=2)))


def _write(made: Sequence[Job], formats: list[str], output: str | None, session: Session) -> None:
    from khtool.cli.output import targets, with_bar, write
    from khtool.render.notices import gathered

    for job, fmt, target in with_bar(list(targets(made, formats, output)), session):
        if target is not None and job.order.kind.is_word and _same(target, job.order.kind.path):
            raise UserError(msg("render.onto_template", path=target))
        with gathered() as notices:
            data = job.made(fmt)
        for notice in notices:
            session.tell(notice)
        write(target, data)
        if target is not None:
            session.tell(msg("render.written", path=target))


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def tell_template_error(error: Exception, session: Session) -> None:
    """Tell what is wrong with a template, as `check` tells what is wrong with a plan."""
    from khtool.render.errors import RenderError
    from khtool.report.text import text_report
    from khtool.views.style import styler

    assert isinstance(error, RenderError)
    shown = text_report([error.diagnostic], {}, session.say, styler(False))
    session.tell(msg("plain", text=shown.strip()), always=True)


def _watch(asked: _Asked, session: Session) -> None:
    """Make the documents again whenever a plan or template changes, until Ctrl-C."""
    from khtool.render.kinds import forget_templates
    from khtool.render.watch import changes, clock

    session.tell(msg("render.watching"))
    for changed in changes(lambda: _watched(asked), clock()):
        session.tell(msg("render.changed", path=tuple(sorted(map(str, changed)))))
        forget_templates()
        try:
            _render(asked, session)
        except UserError as error:
            session.tell(error.message, always=True)


def _watched(asked: _Asked) -> Iterator[Path]:
    """Yield the files that the documents are made of."""
    from khtool.cli.naming import plan_paths
    from khtool.config import CONFIG_NAME, find_config
    from khtool.read.files import find_plans
    from khtool.render.environment import builtin_folder

    try:
        plans = [Path(name) for name in find_plans(plan_paths(asked.plans))]
        start = plans[0].parent.resolve()
        config = find_config(start)
    except UserError:  # the next change may mend it
        return
    yield from plans
    yield config.folder / CONFIG_NAME
    for folder in (user_templates(config), builtin_folder()):
        if folder is not None:
            yield from (path for path in folder.rglob("*") if path.is_file())
    if asked.template is not None and Path(asked.template).is_file():
        yield Path(asked.template)
