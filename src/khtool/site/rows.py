"""Deadlines as the rows of a page: every cell in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import CLOSED
from khtool.lang import Translator, msg
from khtool.site.texts import Link, words
from khtool.views.due_list import day_off, day_with_weekday, recorded_notes, time_left, without_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from khtool.agenda.items import Item
    from khtool.model.progress import Extension
    from khtool.site.places import Place


@dataclass(frozen=True, slots=True)
class Row:
    """One deadline. `iso` sorts by day and is empty without one; `state` is the value of State.

    `anchor` marks the first row of a task on its plan's page, where `href` leads; `more` holds
    further names by which a search finds the row.
    """

    anchor: str
    href: str
    number: str
    title: str
    label: str
    plan: Link
    lead: tuple[Link, ...]
    support: tuple[Link, ...]
    wording: str
    day: str
    iso: str
    state: str
    state_text: str
    left: str
    notes: tuple[str, ...]
    results: tuple[str, ...]
    extensions: tuple[str, ...]
    more: str


class RowMaker:
    """Makes the rows of `items`, each once, though it may stand on several pages.

    `places` are the plans by path; `agencies` leads from a name as they write it to its link.
    """

    def __init__(
        self,
        items: Sequence[Item],
        places: Mapping[str, Place],
        agencies: Mapping[str, Link],
        say: Translator,
    ) -> None:
        self._agencies = agencies
        self.say = say
        self._rows: dict[int, Row] = {}
        tasks: set[tuple[str, str]] = set()
        for item in items:
            task = (item.plan, item.task)
            self._rows[id(item)] = self._row(item, places[item.plan], first=task not in tasks)
            tasks.add(task)

    def rows(self, items: Iterable[Item]) -> tuple[Row, ...]:
        """Return the rows of some of the items, in the order in which they come."""
        return tuple(self._rows[id(item)] for item in items)

    def _row(self, item: Item, place: Place, *, first: bool) -> Row:
        anchor = anchor_of(item)
        named = {*item.lead, *item.support}
        others = dict.fromkeys(n for n in (*item.lead_names, *item.support_names) if n not in named)
        return Row(
            anchor=anchor if first else "",
            href=f"{place.page}#{anchor}",
            number=words(item.number),
            title=words(item.title),
            label=words(item.label or ""),
            plan=Link(place.name, place.page),
            lead=self._links(item.lead),
            support=self._links(item.support),
            wording=words(item.wording),
            day=day_with_weekday(item.due, self.say) if item.due else self.say(without_day(item)),
            iso=item.due.isoformat() if item.due else "",
            state=item.state.value,
            state_text=self.say(msg(f"state.{item.state.value}")),
            left="" if item.days is None or item.state in CLOSED else self.say(time_left(item)),
            notes=tuple(self._notes(item)),
            results=tuple(self._results(item)),
            extensions=tuple(self._extensions(item, place.extensions.get(item.task, ()))),
            more=words(" · ".join(others)),
        )

    def _links(self, names: Sequence[str]) -> tuple[Link, ...]:
        """Return the agencies with their pages; one without a page is only named."""
        return tuple(self._agencies.get(name, Link(words(name))) for name in names)

    def _notes(self, item: Item) -> Iterator[str]:
        """Yield what the day alone does not tell: a day off, what it waits for, how far it is."""
        if off := day_off(item, self.say):
            yield self.say(off)
        if item.waits_for:
            yield words(self.say(msg("due.waits_for", event="; ".join(item.waits_for))))
        for note in recorded_notes(item):
            yield words(self.say(note))

    def _results(self, item: Item) -> Iterator[str]:
        """Yield what came of it, and when it was done."""
        recorded = item.recorded
        yield from (words(result) for result in recorded.results)
        if item.state in CLOSED and recorded.day is not None:
            yield self.say(msg("site.closed_on", day=recorded.day))
        if recorded.reported:
            yield words(self.say(msg("site.reported", names=recorded.reported)))

    def _extensions(self, item: Item, extensions: Sequence[Extension]) -> Iterator[str]:
        """Yield each move of the deadline, by whose decision and why."""
        day = item.original
        for extension in extensions:
            if day is None or extension.from_ != day:
                continue
            why = [words(text) for text in (extension.decision, extension.reason) if text]
            key = "site.moved_by" if why else "site.moved"
            values = {"why": "; ".join(why)} if why else {}
            yield self.say(msg(key, first=day, last=extension.to, **values))
            day = extension.to


def anchor_of(item: Item) -> str:
    """Return the mark of the item's task on its plan's page: an id without spaces."""
    return f"viec-{'-'.join(item.task.split())}"
