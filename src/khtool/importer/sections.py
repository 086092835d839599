"""The body of a plan: numbered items become sections, tasks, points and steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from khtool.importer.blocks import Table
from khtool.importer.labelling import has_labels, said_fields, share_labels
from khtool.importer.lines import Kind
from khtool.importer.outline import Item
from khtool.importer.prose import dues_in, subject_of
from khtool.importer.record import Part
from khtool.importer.tables import body_table
from khtool.lang import msg
from khtool.model.agency import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.importer.outline import Entry
    from khtool.importer.work import Maker

SHORT_HEADING = 60
"""How many letters a heading that ends with a colon has at most."""

EXPECTED = (Kind.ROMAN, Kind.NUMBER, Kind.LETTER)
"""How khtool numbers by depth; other numbers come out as these."""


@dataclass
class Body:
    """Makes sections.

    `styled` are the kinds of numbers whose headings the document sets in bold; `with_stops` says
    that its labelled lines mostly end with a full stop, as khtool's do.
    """

    maker: Maker
    styled: frozenset[Kind] = frozenset()
    with_stops: bool = True
    with_labels: list[tuple[Part, dict[str, str]]] = field(default_factory=list)
    subjects: list[tuple[Part, str]] = field(default_factory=list)

    def sections(self, entries: Sequence[Entry]) -> list[Part]:
        """Return the topmost items as sections; tasks among them stand in one without heading."""
        items = [entry for entry in entries if isinstance(entry, Item)]
        self._numbers(items, 0)
        if (items and any(item.said for item in items)) or (items and items[0].kind.is_bullet):
            holder = Part()
            self._fill(holder, entries, 0, None)
            return [self._shared(holder)]
        result: list[Part] = []
        for entry in entries:
            if isinstance(entry, Item):
                result.append(self.section(entry, 0))
                self._name_subjects(result[-1])
            else:
                holder = Part()
                body_table(entry, holder, self.maker, self.with_labels)
                result.append(self._shared(holder))
        return result

    def section(self, item: Item, depth: int) -> Part:
        """Return a numbered item as a section."""
        part = Part()
        line = item.line
        self._mark(item)
        key = "heading" if self._is_heading(item) else "text"
        part[key] = line.text
        if item.plain:
            part["content"] = [plain.text for plain in item.plain]
        holder = line.text if key == "heading" else None
        self._fill(part, item.below, depth, holder)
        return self._shared(part)

    def _shared(self, part: Part) -> Part:
        self.with_labels = share_labels(part, self.with_labels)
        return part

    def _mark(self, item: Item) -> None:
        """Count the number of `item` as printed by the layout."""
        assert item.line.mark is not None
        self.maker.record.printed(item.line.mark.printed)

    def _is_heading(self, item: Item) -> bool:
        line = item.line
        if item.kind in self.styled:
            return line.bold
        if line.capitals or line.bold:
            return True
        if line.text.endswith(":"):
            return len(line.text) <= SHORT_HEADING
        return not line.ended

    def _fill(self, part: Part, below: Sequence[Entry], depth: int, heading: str | None) -> None:
        """Put what stands below an item into its section."""
        bullets = [e for e in below if isinstance(e, Item) and e.kind.is_bullet and not e.said]
        rest = [e for e in below if not any(e is own for own in bullets)]
        if bullets:
            part["bullets"] = [self._step(item, self._lead(heading)) for item in bullets]
        numbered = [e for e in rest if isinstance(e, Item)]
        tables = [e for e in rest if isinstance(e, Table)]
        if numbered and self._are_tasks(numbered, heading):
            part["tasks"] = [self.task(item, depth + 1) for item in numbered]
        elif numbered and all(self._is_point(item) for item in numbered):
            part["points"] = [self._point(item, self._lead(heading)) for item in numbered]
        elif numbered:
            part["sections"] = [self.section(item, depth + 1) for item in numbered]
        for table in tables:
            body_table(table, part, self.maker, self.with_labels)

    def _are_tasks(self, items: Sequence[Item], heading: str | None) -> bool:
        """Say whether items that stand side by side are tasks."""
        if any(item.said for item in items):
            return True
        if any(inner.said for item in items for inner in item.all()):
            return False
        words = self.maker.labels.words("tasks", "headings")
        named = heading is not None and any(fold(w) in fold(heading) for w in words)
        if any(item.below for item in items) or items[0].kind is Kind.LETTER:
            return False
        dated = [item for item in items if dues_in(self._text(item))]
        return bool(dated) and (not named or 2 * len(dated) >= len(items))

    def _is_point(self, item: Item) -> bool:
        deeper = [inner for inner in item.all() if inner is not item and not inner.kind.is_bullet]
        tables = any(isinstance(entry, Table) for entry in item.below)
        return item.kind is Kind.LETTER and not deeper and not item.said and not tables

    def _lead(self, heading: str | None) -> str | None:
        """Return `heading` where it is nothing but agencies: their duties stand below it."""
        if not heading:
            return None
        own = heading.strip(" .:")
        names = self.maker.names
        read = names.read(own)
        return own if names.begins_name(own) and not read.prose else None

    def _text(self, item: Item) -> str:
        """Return the words of a point or dash with the paragraphs that follow it."""
        return "\n".join([item.line.text, *(plain.text for plain in item.plain)])

    def _step(self, item: Item, lead: str | None) -> Any:
        """Return a dash with what stands under it as a step."""
        self._mark(item)
        made = self.maker.step(self._text(item), item.line.place, lead)
        inner = [self._step(below, lead) for below in item.items]
        self._rest(item)
        if inner:
            made = made if isinstance(made, Part) else Part(text=made)
            made["bullets"] = inner
        return made

    def _point(self, item: Item, lead: str | None) -> Any:
        own = self._lead(item.line.text) or lead
        return self._step(item, own)

    def _rest(self, item: Item) -> None:
        """Leave over what a step cannot hold."""
        for entry in item.below:
            if isinstance(entry, Table):
                for row in entry.rows:
                    text = " | ".join(cell.text for cell in row)
                    self.maker.record.leave(text, entry.place)
        for said in item.said:
            self.maker.record.leave(said.line.text, said.line.place)

    def task(self, item: Item, depth: int) -> Part:
        """Return a numbered item as a task."""
        self._mark(item)
        text = item.line.text
        part = Part(id=self.maker.ids.of(text), title=text)
        if item.plain:
            part["content"] = [plain.text for plain in item.plain]
        labels = said_fields(part, item.said, self.maker, with_stops=self.with_stops)
        bullets = [e for e in item.items if e.kind.is_bullet and not e.said]
        numbered = [e for e in item.items if not any(e is own for own in bullets)]
        for below in [e for e in numbered if _beside_labels(e, item)]:
            self._mark(below)
            part.setdefault("content", []).append(self._text(below))
            numbered.remove(below)
        if bullets:
            part["steps"] = [self._step(below, None) for below in bullets]
        if numbered:
            part["tasks"] = [self.task(below, depth + 1) for below in numbered]
        for table in (e for e in item.below if isinstance(e, Table)):
            body_table(table, part, self.maker, self.with_labels)
        if not item.below and not item.said:
            self._in_text(part, item)
        self.maker.with_note(part, ("title", "content"))
        if labels:
            self.with_labels.append((part, labels))
        return part

    def _in_text(self, part: Part, item: Item) -> None:
        """Note the deadlines that a task without labels states in its own words."""
        dues = dues_in(self._text(item))
        for due in dues:
            due["in_text"] = True
        if dues:
            part["due"] = dues[0] if len(dues) == 1 else dues
            part.doubt("due", msg("import.doubt.prose"), item.line.place)
        if dues and (lead := subject_of(item.line.text, self.maker.names)):
            self.subjects.append((part, lead))

    def _name_subjects(self, section: Part) -> None:
        """Set who leads tasks that say so themselves, where no label would print it again."""
        if not has_labels(section):
            for task, lead in self.subjects:
                task["lead"] = self.maker.names.value([lead])
        self.subjects.clear()

    def _numbers(self, items: Sequence[Item], depth: int) -> None:
        """Note where khtool will number otherwise than the document."""
        for item in items:
            if not item.kind.is_bullet and (
                depth >= len(EXPECTED) or item.kind is not EXPECTED[depth]
            ):
                assert item.line.mark is not None
                self.maker.record.note(
                    msg("import.note.numbers", number=item.line.mark.printed), item.line.place
                )
                return
            self._numbers(item.numbered, depth + 1)


def _beside_labels(below: Item, item: Item) -> bool:
    """Say whether an item is numbered in one row with the labelled lines: "a) Nội dung: …"."""
    marks = {said.line.mark.kind for said in item.said if said.line.mark}
    return below.kind in marks and not below.below and not below.said
