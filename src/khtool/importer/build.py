"""From the blocks of a document to a plan: finds head, body, annexes and foot, and joins them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from khtool.errors import UserError
from khtool.importer.account import lost
from khtool.importer.annexes import annex_part, prose_section
from khtool.importer.blocks import Table
from khtool.importer.columns import header_of
from khtool.importer.divide import divided, first_lines, items_of, put_into_force
from khtool.importer.fields import complete
from khtool.importer.foot import read_foot
from khtool.importer.head import read_head
from khtool.importer.letters import Spelling
from khtool.importer.manner import closing_of, mostly_stopped, styled_kinds
from khtool.importer.names import Names
from khtool.importer.outline import Item, outline
from khtool.importer.record import Part, Record
from khtool.importer.sections import Body
from khtool.importer.tidy import PAGE_NUMBER
from khtool.importer.work import Maker
from khtool.importer.write import plan_text
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.blocks import Source
    from khtool.importer.foot import Foot
    from khtool.importer.head import Head
    from khtool.importer.labels import Labels
    from khtool.importer.lines import Line
    from khtool.importer.write import Doubtful
    from khtool.model.plan import Agency

END = "./."
"""What the last paragraph of a document ends with."""


@dataclass(frozen=True)
class Imported:
    """A plan file made from a document, and the account of how."""

    text: str
    plan: Part
    record: Record
    doubtful: list[Doubtful]
    lost: Counter[str]
    found: dict[str, Any] = field(default_factory=dict)

    def with_first_line(self, line: str) -> Imported:
        """Return the import with `line` above its file, by which editors find the schema."""
        if not line:
            return self
        lower = [replace(one, line=one.line + 1) for one in self.doubtful]
        return replace(self, text=line + self.text, doubtful=lower)

    @property
    def complete(self) -> bool:
        """Say whether nothing of the document was left over."""
        return not self.record.left and not self.lost


def import_plan(
    source: Source, labels: Labels, *, this_year: int, agencies: Sequence[Agency] = ()
) -> Imported:
    """Return the plan in `source`; `agencies` are declared for all plans of the office.

    `this_year` stands where the document names none. Raises `UserError` for a document that is
    no plan.
    """
    record = Record()
    items = items_of(source, labels, record)
    spelling = Spelling([*(p.text for p in source.paragraphs()), *_names(labels)])
    maker = Maker(labels, Names(labels), record, dict(source.footnotes))
    lines = first_lines(items)
    head = read_head(lines, labels, spelling, record)
    rest = items[head.end :]
    preface, preface_foot, rest = put_into_force(rest, head, maker, spelling)
    _refuse_other_documents(source, head, rest, labels)
    body, foot_lines, annexes = divided(rest, head, maker)
    plan = Part()
    plan["sections"] = []
    _body(plan, body, maker)
    if preface:
        plan["opening"] = [*preface, *plan["opening"]]
        plan.doubt("opening", msg("import.doubt.preface"))
    plan["annexes"] = []
    for found in annexes:
        if found.header is None:
            plan["sections"].append(prose_section(found, maker))
        else:
            plan["annexes"].append(annex_part(found, maker, head, spelling))
    foot = read_foot(foot_lines or preface_foot, labels, record)
    _aside(source, record)
    _foot(plan, foot)
    plan["agencies"] = maker.names.declared(agencies)
    complete(plan, head, source, this_year)
    for key in [key for key, value in plan.items() if value == []]:
        del plan[key]
    _footnotes(source, maker)
    text, doubtful = plan_text(plan)
    return Imported(text, plan, record, doubtful, lost(source, plan, record), _found(plan, head))


def _names(labels: Labels) -> list[str]:
    """Return names of bodies as sentences that show how they are spelled."""
    names = labels.words("agencies", "names")
    short = [f"của {name}" for name in labels.data["agencies"]["short"]]
    return [*short, *(f"của {body} {name}" for body in ("Sở", "Bộ") for name in names)]


def _refuse_other_documents(
    source: Source, head: Head, items: Sequence[Line | Table], labels: Labels
) -> None:
    """Refuse a document that has neither the name of a type nor any task."""
    if head.found_type or "symbol" in head.values:
        return
    tables = any(isinstance(item, Table) and header_of(item, labels) for item in items)
    said = any(not isinstance(item, Table) and labels.labelled(item.text) for item in items)
    if not tables and not said:
        raise UserError(msg("import.no_plan", name=source.name))


def _body(plan: Part, items: Sequence[Line | Table], maker: Maker) -> None:
    """Set basis, opening, sections and closing."""
    tree = outline(items, maker.labels)
    basis: list[str] = []
    opening: list[str] = []
    tables: list[Table] = []
    for part in tree.before:
        if isinstance(part, Table):
            tables.append(part)
        elif not opening and _is_basis(part, basis, maker.labels):
            basis.append(part.printed)
        else:
            opening.append(part.printed)
    plan["basis"] = [_unsigned(text, last=i == len(basis) - 1) for i, text in enumerate(basis)]
    plan["opening"] = opening
    closing = [line.text for line in closing_of(tree.items, maker)]
    if not tree.items and opening and opening[-1].endswith(END):
        closing = [opening.pop()]
    plan["closing"] = closing
    entries = [*tables, *tree.items]
    body = Body(maker, styled_kinds(entries), mostly_stopped(entries))
    plan["sections"] = body.sections(entries) if entries else []
    if not any(isinstance(entry, Item) for entry in entries) and opening and not entries:
        plan.doubt("opening", msg("import.doubt.no_sections"))


def _is_basis(line: Line, basis: Sequence[str], labels: Labels) -> bool:
    key = "basis_goes_on" if basis else "basis"
    if line.text.endswith(":"):
        return False
    return labels.begins(line.text, "head", key) is not None and (
        line.text.endswith((";", ".", ",")) or line.style.italic
    )


def _unsigned(text: str, *, last: bool) -> str:
    """Return a line of the basis without the sign that the layout puts behind it."""
    sign = "." if last else ";"
    return text[:-1] if text.endswith(sign) and not text.endswith("..") else text


def _foot(plan: Part, foot: Foot) -> None:
    if foot.signature is not None:
        plan["signature"] = foot.signature
    plan["recipients"] = foot.recipients
    if foot.archive:
        plan["archive"] = foot.archive


def _aside(source: Source, record: Record) -> None:
    """Leave over the words of headers and footers, but for the numbers of pages."""
    for paragraph in source.aside:
        if not PAGE_NUMBER.fullmatch(paragraph.printed):
            record.leave(paragraph.printed, paragraph.place)


def _footnotes(source: Source, maker: Maker) -> None:
    """Leave over the footnotes that no task took; their words would vanish otherwise."""
    for number, texts in maker.notes.items():
        if number not in maker.used_notes:
            for text in texts:
                maker.record.leave(f"[^{number}] {text.text}", text.place)


def _found(plan: Part, head: Head) -> dict[str, Any]:
    """Count what was found, for the report."""
    counted = Counter(_kinds(plan))
    keys = (
        "type",
        "title",
        "issuer",
        "parent",
        "place",
        "symbol",
        "number",
        "issued",
        "year",
        "archive",
    )
    return {
        "fields": [key for key in keys if plan.get(key)],
        "missing": [
            key for key in ("title", "issuer", "place", "symbol") if key not in head.places
        ],
        "sections": counted["sections"],
        "tasks": counted["tasks"] + counted["work"],
        "steps": counted["steps"],
        "annexes": len(plan.get("annexes", [])),
        "agencies": len(plan.get("agencies", [])),
        "recipients": len(plan.get("recipients", [])),
        "signature": "signature" in plan,
    }


def _kinds(part: Any) -> list[str]:
    kinds: list[str] = []
    for key, value in part.items():
        for inner in value if isinstance(value, list) else [value]:
            if not isinstance(inner, Part):
                continue
            if key in {"sections", "tasks"}:
                kinds.append(key)
            elif key == "groups" and "id" in inner:
                kinds.append("work")
            elif key in {"bullets", "points", "steps"} and "due" in inner:
                kinds.append("steps")
            kinds += _kinds(inner)
    return kinds
