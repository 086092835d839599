"""A plan as a document: everything that all formats print, settled once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.render.annex import AnnexTable, annex_tables
from khtool.render.body import Block, Kind, blocks
from khtool.render.inline import Line, Note, Notes, ended, parse, plain
from khtool.render.letterhead import Letterhead, letterhead
from khtool.render.text import capitals, one_line

if TYPE_CHECKING:
    import datetime

    from khtool.model import plan as model

RECIPIENTS_LABEL = "Nơi nhận:"
ARCHIVE = "Lưu:"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines of authority, capacity and position, and the name (II.7)."""

    titles: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """An administrative document in the parts of NĐ 30/2020/NĐ-CP, Phụ lục I, II and III.

    `notes` are the footnotes of the body; each annex has its own.
    """

    letterhead: Letterhead
    type_name: str
    title: Line
    body: tuple[Block, ...]
    signature: Signature | None
    recipients: tuple[Block, ...]
    annexes: tuple[AnnexTable, ...]
    issued: datetime.date | None
    notes: tuple[Note, ...] = ()
    recipients_label: str = RECIPIENTS_LABEL

    @property
    def annex_only(self) -> bool:
        """Say whether there is nothing but annexes, which carry no letterhead of their own."""
        return bool(self.annexes) and not (self.body or self.signature or self.recipients)

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """Return the footnotes of body and annexes; their numbers run on."""
        return (*self.notes, *(note for annex in self.annexes for note in annex.notes))

    @property
    def has_foot(self) -> bool:
        """Say whether a signature or recipients stand below the text."""
        return bool(self.signature or self.recipients)


def document(plan: model.Plan) -> Document:
    """Return `plan` as a document; no word is added that the decree does not ask for."""
    notes = Notes()
    return Document(
        letterhead=letterhead(plan),
        type_name=capitals(plan.type),
        title=parse(plan.title or ""),
        body=blocks(plan, notes),
        notes=notes.take(),
        signature=_signature(plan.signature),
        recipients=_recipients(plan),
        annexes=annex_tables(plan, notes),
        issued=plan.issued,
    )


def name_of(document: Document) -> str:
    """Return type and title on one line, as a file's properties and a window show it.

    A document of annexes alone is called by them.
    """
    if document.title:
        return f"{document.type_name} {plain(document.title)}"
    return " ".join(f"{annex.caption}: {annex.heading}." for annex in document.annexes)


def _signature(given: model.Signature | None) -> Signature | None:
    if given is None:
        return None
    titles = (given.authority, given.capacity, given.position)
    return Signature(
        tuple(one_line(title) for title in titles if title), one_line(given.name or "")
    )


def _recipients(plan: model.Plan) -> tuple[Block, ...]:
    """Put ";" behind each line; the archive comes last, with "." behind it (II.9.d)."""
    texts = [text for text in map(one_line, plan.recipients) if text]
    if plan.archive:
        texts.append(f"{ARCHIVE} {one_line(plan.archive)}")
    signs = [";"] * (len(texts) - 1) + ["."]
    return tuple(
        Block(Kind.TEXT, "-", parse(ended(text, sign)))
        for text, sign in zip(texts, signs, strict=False)
    )
