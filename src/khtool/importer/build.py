"""From the blocks of a document to a plan: finds head, body, annexes and foot, and joins them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from khtool.errors import UserError
from khtool.importer.account import lost
from khtool.importer.annexes import annex_part, annex_start, found_annexes, prose_section
from khtool.importer.blocks import Paragraph, Table
from khtool.importer.columns import header_of
from khtool.importer.fields import complete
from khtool.importer.foot import foot_start, is_recipients, read_foot
from khtool.importer.head import read_head
from khtool.importer.labels import same_key
from khtool.importer.letters import Spelling
from khtool.importer.names import Names
from khtool.importer.outline import Item, outline
from khtool.importer.record import Part, Record
from khtool.importer.sections import Body, closing_of, styled_kinds
from khtool.importer.tidy import PAGE_NUMBER, tidy
from khtool.importer.work import Maker
from khtool.importer.write import plan_text
from khtool.lang import msg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.annexes import Found
    from khtool.importer.blocks import Source
    from khtool.importer.foot import Foot
    from khtool.importer.head import Head
    from khtool.importer.labels import Labels
    from khtool.importer.lines import Line
    from khtool.importer.write import Doubtful
    from khtool.model.plan import Agency

END = "./."
"""What the last paragraph of a document ends with."""

WIDEST_LAYOUT = 4
"""How many columns a table has at most that only sets text side by side."""


@dataclass(frozen=True)
class Imported:
    """A plan file made from a document, and the account of how."""

    text: str
    plan: Part
    record: Record
    doubtful: list[Doubtful]
    lost: Counter[str]
    found: dict[str, Any] = field(default_factory=dict)

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
    items = _items(source, labels, record)
    spelling = Spelling(p.text for p in source.paragraphs())
    maker = Maker(labels, Names(labels), record, dict(source.footnotes))
    lines = _first_lines(items)
    head = read_head(lines, labels, spelling, record)
    rest = items[head.end :]
    _refuse_other_documents(source, head, rest, labels)
    body, foot_lines, annexes = _divided(rest, head, maker)
    plan = Part()
    plan["sections"] = []
    _body(plan, body, maker)
    plan["annexes"] = []
    for found in annexes:
        if found.header is None:
            plan["sections"].append(prose_section(found, maker))
        else:
            plan["annexes"].append(annex_part(found, maker, head, spelling))
    foot = read_foot(foot_lines, labels, record)
    _aside(source, record)
    _foot(plan, foot)
    plan["agencies"] = maker.names.declared(agencies)
    complete(plan, head, source, this_year)
    for key in [key for key, value in plan.items() if value == []]:
        del plan[key]
    _footnotes(source, maker)
    text, doubtful = plan_text(plan)
    return Imported(text, plan, record, doubtful, lost(source, plan, record), _found(plan, head))


def _items(source: Source, labels: Labels, record: Record) -> list[Line | Table]:
    """Return whole lines and tables of tasks; tables that only place text become lines."""
    result: list[Line | Table] = []
    waiting: list[Paragraph] = []
    for block in source.blocks:
        if isinstance(block, Paragraph):
            waiting.append(block)
        elif _only_places(block, labels):
            waiting += [text for row in block.rows for cell in row for text in cell.paragraphs]
        else:
            result += tidy(waiting, labels, record)
            waiting = []
            result.append(block)
    return [*result, *tidy(waiting, labels, record)]


def _only_places(table: Table, labels: Labels) -> bool:
    """Say whether a table is no table but a letterhead, a foot, or text in a frame."""
    if header_of(table, labels) is not None:
        return False
    text = same_key(" ".join(cell.text for row in table.rows for cell in row))
    width = max((len(row) for row in table.rows), default=0)
    known = ("nation", "motto")
    says = any(same_key(w) in text for key in known for w in labels.words("head", key))
    says = says or any(same_key(w) in text for w in labels.words("foot", "recipients"))
    return width <= 1 or (width <= WIDEST_LAYOUT and (says or (not table.bordered and len(table.rows) < WIDEST_LAYOUT)))


def _first_lines(items: Sequence[Line | Table]) -> list[Line]:
    first: list[Line] = []
    for item in items:
        if isinstance(item, Table):
            break
        first.append(item)
    return first


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


def _divided(
    items: Sequence[Line | Table], head: Head, maker: Maker
) -> tuple[list[Line | Table], list[Line], list[Found]]:
    """Divide what stands below the title into body, foot and annexes."""
    labels = maker.labels
    start = annex_start(items, labels)
    if not head.found_type and start == len(items):
        tables = (at for at, item in enumerate(items) if isinstance(item, Table))
        first = next(tables, len(items))
        if not any(not isinstance(i, Table) and i.mark for i in items[:first]):
            start = 0
    before, behind = list(items[:start]), list(items[start:])
    lines = [item for item in before if not isinstance(item, Table)]
    at = foot_start(lines, labels)
    foot: list[Line] = lines[at:]
    if foot:
        begin = next(i for i, item in enumerate(before) if item is foot[0])
        tail = before[begin:]
        last = max((i for i, item in enumerate(tail) if isinstance(item, Table)), default=-1)
        if last >= 0:  # tables behind the foot belong to an annex without caption
            cut = _after_foot(tail, labels)
            foot = [item for item in tail[:cut] if not isinstance(item, Table)]
            behind = [*tail[cut:], *behind]
        before = before[:begin]
    else:
        foot, behind = _foot_behind(behind, labels)
    return before, foot, found_annexes(behind, maker)


def _after_foot(tail: Sequence[Line | Table], labels: Labels) -> int:
    """Return where the foot ends: above the heading of the first table behind it."""
    table = next(i for i, item in enumerate(tail) if isinstance(item, Table))
    at = table
    while at > 0:
        item = tail[at - 1]
        assert not isinstance(item, Table)
        heads = (item.typed_capitals or item.bold or labels.begins(item.text.lstrip("(*"), "annex", "reference"))
        if item.mark is not None or not heads or is_recipients(item, labels):
            break
        at -= 1
    return at


def _foot_behind(
    items: Sequence[Line | Table], labels: Labels
) -> tuple[list[Line], list[Line | Table]]:
    """Find a foot that stands below the last annex."""
    last = max((i for i, item in enumerate(items) if isinstance(item, Table)), default=-1)
    lines = [item for item in items[last + 1 :] if not isinstance(item, Table)]
    at = foot_start(lines, labels)
    return lines[at:], [*items[: last + 1], *lines[:at]]


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
    plan["sections"] = Body(maker, styled_kinds(entries)).sections(entries) if entries else []
    if not any(isinstance(entry, Item) for entry in entries) and opening and not entries:
        plan.doubt("opening", msg("import.doubt.no_sections"))


def _is_basis(line: Line, basis: Sequence[str], labels: Labels) -> bool:
    key = "basis_goes_on" if basis else "basis"
    if line.text.endswith(":"):
        return False
    return labels.begins(line.text, "head", key) is not None and (line.text.endswith((";", ".", ",")) or line.style.italic)


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
    keys = ("type", "title", "issuer", "parent", "place", "symbol", "number", "issued", "year", "archive")
    return {
        "fields": [key for key in keys if plan.get(key)],
        "missing": [key for key in ("title", "issuer", "place", "symbol") if key not in head.places],
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


