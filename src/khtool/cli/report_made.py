"""A report in the format asked for: text for a terminal, tables for programs, documents."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.cli.session import Session
    from khtool.config import Config
    from khtool.model.load import PlanFile
    from khtool.summary.summary import Summary

WIDTH = 120
"""How wide the report is where no terminal says."""


def made(
    found: Summary,
    fmt: str,
    files: Sequence[PlanFile],
    config: Config,
    session: Session,
    *,
    to_file: bool,
) -> bytes:
    """Return the report in the format `fmt`."""
    if fmt in {"docx", "html"}:
        return _document(found, fmt, files, config)
    if fmt == "xlsx":
        return _workbook(found, session)
    return _text(found, fmt, session, to_file=to_file).encode("utf-8")


def _text(found: Summary, fmt: str, session: Session, *, to_file: bool) -> str:
    match fmt:
        case "json":
            from khtool.views.summary_json import summary_json

            return summary_json(found)
        case "csv":
            from khtool.views.summary_csv import summary_csv

            return summary_csv(found)
        case "md":
            from khtool.views.summary_md import summary_md

            return summary_md(found, session.say)
    from khtool.views.style import styler
    from khtool.views.summary_text import summary_text

    shown = sys.stdout.isatty() and not to_file
    width = session.console().width if shown else WIDTH
    style = styler(session.colored and not to_file)
    return summary_text(found, session.say, style, width, bars=shown)


def _workbook(found: Summary, session: Session) -> bytes:
    """Return the workbook; raises `UserError` where openpyxl is not installed."""
    try:
        from khtool.views.summary_xlsx import summary_xlsx
    except ModuleNotFoundError as error:
        if error.name != "openpyxl":
            raise
        raise UserError(msg("report.no_xlsx")) from error
    return summary_xlsx(found, session.say)


def _document(found: Summary, fmt: str, files: Sequence[PlanFile], config: Config) -> bytes:
    """Return the official report; raises `UserError` where there is no plan to report on."""
    from khtool.cli.render import user_templates
    from khtool.render.kinds import REPORT, variant
    from khtool.render.progress_report import progress_report
    from khtool.render.run import render_document
    from khtool.render.words import read_words

    named = {task.items[0].plan for task in found.tasks}
    plans = {f.path: f.plan for f in files if f.plan is not None and f.path in named}
    if not plans:
        raise UserError(msg("report.no_plan"))
    folder = user_templates(config)
    words = read_words(variant(REPORT, folder), REPORT)
    document = progress_report(plans, found, words, grouped=True)
    return render_document(document, fmt, REPORT, folder)
