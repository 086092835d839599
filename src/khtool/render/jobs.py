"""Which documents are asked for: one of each plan, or one letter about all of them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from khtool.errors import UserError
from khtool.lang import msg
from khtool.render.formats import PLAN
from khtool.render.kinds import LETTER, REPORT, WORD, Kind, kinds, variant, word_kind
from khtool.render.run import render_document

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence

    from khtool.agenda.items import Item
    from khtool.model.load import PlanFile
    from khtool.model.plan import Agency
    from khtool.render.document import Document


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for besides the plans.

    `items` lists the deadlines of plans as they stand on `today`, and a row for each task without
    one; `agency` is whom a letter goes to, as the user wrote it; `shared` are agencies of the
    repo; `days` is how far ahead a letter looks, `unit` the drafting unit in its symbol.
    """

    kind: Kind
    templates: Path | None
    today: datetime.date
    items: Callable[[Sequence[PlanFile]], Sequence[Item]]
    agency: str | None = None
    shared: Sequence[Agency] = ()
    days: int = 7
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One document: the file name without its ending, what it is made of, and the document."""

    name: str
    source: str
    document: Document
    order: Order

    def made(self, fmt: str) -> bytes:
        """Return the document in the format `fmt`."""
        if self.order.kind.is_word:
            return _word(self.document, self.order.kind.path)
        return render_document(self.document, fmt, self.order.kind.name, self.order.templates)


def kind_named(name: str | None, user_templates: Path | None) -> Kind:
    """Return the template that the user calls `name`; without a name, the plan's.

    A name that ends with .docx is a Word file, here or in the templates folder. Raises
    `UserError` for a name that does not exist, with the nearest one.
    """
    known = kinds(user_templates)
    wanted = name or PLAN
    if wanted.lower().endswith(WORD) and Path(wanted).is_file():
        return word_kind(Path(wanted))
    for kind in known:
        if kind.name == wanted:
            return kind
    names = [kind.name for kind in known]
    close = get_close_matches(wanted, names, n=1, cutoff=0.5)
    help_ = (
        msg("template.close", close=close[0])
        if close
        else msg("template.known", known=tuple(names))
    )
    raise UserError(msg("template.unknown", name=wanted, help=help_))


def jobs(files: Sequence[PlanFile], order: Order) -> Iterator[Job]:
    """Yield what to make of the plans `files`; nothing where a letter has nothing to say."""
    if order.kind.name == LETTER:
        yield from _letter(files, order)
        return
    for file in files:
        stem = PurePath(file.path).stem.lstrip("-") or PLAN
        name = stem if order.kind.name == PLAN else f"{PurePath(order.kind.name).stem}-{stem}"
        yield Job(name, file.path, _document(file, order), order)


def _document(file: PlanFile, order: Order) -> Document:
    assert file.plan is not None
    if order.kind.name != REPORT:
        from khtool.render.document import document

        return document(file.plan)
    from khtool.agenda.standing import tasks_of
    from khtool.render.progress_report import progress_report
    from khtool.render.words import read_words
    from khtool.selection import Window
    from khtool.summary.groups import By
    from khtool.summary.summary import summary

    words = read_words(variant(REPORT, order.templates), REPORT)
    tasks = tasks_of(order.items([file]))
    found = summary(tasks, order.today, Window(None, None), By.AGENCY)
    return progress_report({file.path: file.plan}, found, words, grouped=False)


def _letter(files: Sequence[PlanFile], order: Order) -> Iterator[Job]:
    from khtool.agenda.agencies import slug
    from khtool.render.facts import agency_named, owed
    from khtool.render.letter import letter
    from khtool.render.words import read_words

    if order.agency is None:
        raise UserError(msg("letter.no_agency", template=LETTER))
    plans = {file.path: file.plan for file in files if file.plan is not None}
    declared = [*order.shared, *(agency for plan in plans.values() for agency in plan.agencies)]
    items = order.items([f for f in files if f.plan and not f.plan.has_ended(order.today)])
    agency = agency_named(order.agency, declared, items)
    found = owed(items, agency, order.days)
    if not found:
        return
    words = read_words(variant(LETTER, order.templates), LETTER)
    made = letter(plans, found, order.today, order.days, words, order.unit)
    yield Job(f"{LETTER}-{slug(agency)}", ", ".join(plans), made, order)


def _word(document: Document, path: Path) -> bytes:
    """Fill in an office's own Word file; raises `UserError` where docxtpl is not installed."""
    try:
        from khtool.render.word_template import render_word
    except ModuleNotFoundError as error:
        if error.name not in {"docxtpl", "docx", "lxml"}:
            raise
        raise UserError(msg("template.extra")) from error
    return render_word(document, path)
