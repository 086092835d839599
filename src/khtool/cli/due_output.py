"""Where the agenda of `khtool due` goes and in which format: a terminal, a file, one an agency."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.cli.due_asked import ICS, TABLE
from khtool.errors import UserError
from khtool.lang import Message, msg

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from khtool.agenda.items import Item
    from khtool.cli.loading import Loaded
    from khtool.cli.session import Session
    from khtool.model.plan import Agency, Plan
    from khtool.selection import Window
    from khtool.views.due_list import Group

ENDINGS = {TABLE: "txt"}
"""The ending of a file where it is not the format's name."""

FILE_NAME = "viec-den-han"
"""What the file is called where only a folder is named."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How the items are to be shown: in which format, for which days, under which headings."""

    fmt: str
    window: Window
    today: datetime.date
    by: str | None
    loaded: Loaded | None
    session: Session

    @property
    def shared(self) -> Sequence[Agency]:
        """Return the agencies that the repo declares for all plans."""
        return self.loaded.config.agencies if self.loaded else ()

    @property
    def plans(self) -> dict[str, Plan]:
        """Return the plans by path."""
        files = self.loaded.plan_files if self.loaded else []
        return {file.path: file.plan for file in files if file.plan is not None}

    def groups(self, items: Sequence[Item]) -> list[Group]:
        """Return the items under their headings."""
        from khtool.views.due_groups import parts_by, parts_in
        from khtool.views.due_list import due_list

        parts = (
            parts_in(items, self.window)
            if self.by is None
            else parts_by(self.by, items, self.plans, self.shared)
        )
        return due_list(parts, self.session.say, verbose=self.session.verbose)

    def text(self, items: Sequence[Item], agency: Message | None = None) -> str:
        """Return a file's text; `agency` is the one it is about. Lines of a calendar end in CR LF.

        Raises `RenderError` where an office's own page template fails.
        """
        say = self.session.say
        name = say(msg("due.name.agency", agency=agency) if agency else msg("due.name"))
        match self.fmt:
            case "json":
                from khtool.views.due_json import due_json

                return due_json(items, self.window, self.today)
            case "csv":
                from khtool.views.due_csv import due_csv

                return due_csv(items)
            case "ics":
                from khtool.views.ics import ics

                return ics(items, self.plans, self.today, name, say)
            case "md":
                from khtool.views.due_groups import listed
                from khtool.views.due_md import due_md

                return due_md(self.groups(items), name, listed(self.today, self.window), say)
            case "html":
                from khtool.cli.render import user_templates
                from khtool.render.due_html import due_html
                from khtool.views.due_groups import listed

                own = user_templates(self.loaded.config) if self.loaded else None
                about = listed(self.today, self.window)
                return due_html(self.groups(items), name, about, say, own)
            case _:
                from khtool.views.due_plain import due_plain

                return due_plain(self.groups(items), whole=self.session.verbose)


def put(items: Sequence[Item], shown: Shown, output: str | None, agency: str | None) -> None:
    """Write the items to standard output, or to the file or folder `output`."""
    if shown.fmt == TABLE and not items:
        from khtool.views.due_groups import window_title

        shown.session.tell(msg("due.nothing", title=window_title(shown.window)))
        if shown.window.overdue and shown.window.first is not None:  # the days from today on
            shown.session.tell(msg("due.further"))
    if output is None and shown.fmt == TABLE:
        _to_terminal(items, shown)
        return
    about = msg("plain", text=agency) if agency is not None else None
    _write(_target(output, shown.fmt), shown.text(items, about), shown)


def _to_terminal(items: Sequence[Item], shown: Shown) -> None:
    session = shown.session
    if items and (sys.stdout.isatty() or session.color == "always"):
        from khtool.views.due_table import print_due

        print_due(shown.groups(items), session.console())
    else:
        sys.stdout.write(shown.text(items))


def _target(output: str | None, fmt: str) -> Path | None:
    """Return the file to write, None for standard output."""
    from khtool.cli.output import STDOUT

    if output is None or output == STDOUT:
        return None
    path = Path(output)
    folder = path.is_dir() or output.endswith(("/", "\\"))
    return path / f"{FILE_NAME}.{ENDINGS.get(fmt, fmt)}" if folder else path


def put_by_agency(items: Sequence[Item], every: Sequence[Item], shown: Shown, output: str) -> None:
    """Write a file for each agency that leads any of `items`, and print the paths, one a line.

    Calendars are written for all that lead any of `every`, if need be without an event: who
    subscribes to one of last week would else go on seeing what is done by now.
    """
    from khtool.agenda.agencies import by_lead, leads_of, slugs
    from khtool.views.due_groups import agency_title

    folder = Path(output)
    if folder.is_file():
        raise UserError(msg("render.folder", path=folder))
    shared = shown.shared
    found = by_lead(items, shared)
    dated = [item for item in every if item.due is not None]
    leads = leads_of(dated, shared) if shown.fmt == ICS else list(found)
    names = slugs(leads_of(every, shared))
    for lead in leads:
        target = folder / f"{names[lead]}.{ENDINGS.get(shown.fmt, shown.fmt)}"
        _write(target, shown.text(found.get(lead, ()), agency_title(lead)), shown, tell=False)
        print(target)


def _write(target: Path | None, text: str, shown: Shown, *, tell: bool = True) -> None:
    from khtool.cli.output import write

    if target is None and shown.fmt != ICS:
        sys.stdout.write(text)
        return
    write(target, text.encode("utf-8"))
    if target is not None and tell:
        shown.session.tell(msg("render.written", path=target))
