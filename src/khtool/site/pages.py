"""All files of the site: each page filled in, with style, script, icon and calendars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.agenda.items import State
from khtool.agenda.standing import tasks_of
from khtool.lang import Lang, msg, translator
from khtool.render.environment import environment, fill, raw
from khtool.selection import Selection, Window, days_from
from khtool.site.agencies import Office, offices
from khtool.site.axis import quarters, year_span
from khtool.site.places import Place, places
from khtool.site.rows import RowMaker
from khtool.site.texts import Link, words
from khtool.site.timeline import Drawn, timeline
from khtool.summary.sums import Sums, summed
from khtool.views.due_groups import window_title
from khtool.views.ics import ics

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from khtool.agenda.items import Item
    from khtool.dates.calendar import Calendar
    from khtool.model.plan import Agency
    from khtool.site.places import Source

FOLDER = "site"
"""Where the templates of the pages lie."""

FIXED = ("site.css", "site.js", "icon.svg")
"""Files that are the same in every site; they hold no tags."""

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a site is made of.

    `items` are all that `sources` assign, as they stand on `today`; `left_out` are the files
    that have errors; `shared` are the agencies of the repo; `templates` the office's own.
    """

    sources: Sequence[Source]
    items: Sequence[Item]
    left_out: Sequence[str]
    today: datetime.date
    calendar: Calendar
    shared: Sequence[Agency]
    templates: Path | None
    lang: Lang


@dataclass(frozen=True, slots=True)
class Listed:
    """A plan in the list of plans."""

    place: Place
    sums: Sums


def site(asked: Asked) -> dict[str, bytes]:
    """Return the files of the site by their names, the first page last.

    Raises `RenderError` where a template of the office cannot be filled in.
    """
    return dict(_Site(asked).files())


class _Site:
    """Fills in the pages of one site; plans that have ended keep their own page only."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.say = translator(asked.lang)
        self.env = environment(asked.templates)
        self.places = places(asked.sources, asked.today, self.say)
        self.of_plan: dict[str, list[Item]] = {path: [] for path in self.places}
        for item in asked.items:
            self.of_plan[item.plan].append(item)
        self.current = [item for item in asked.items if self.places[item.plan].closed is None]
        self.offices = offices(self.current, asked.shared)
        self.rows = RowMaker(asked.items, self.places, self.offices.links, self.say).rows

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield each file's name and bytes."""
        for name in FIXED:
            yield name, raw(self.env, f"{FOLDER}/{name}").encode("utf-8")
        for path, place in self.places.items():
            items = self.of_plan[path]
            yield place.page, self._page("ke-hoach.html.j2", place.name, self._plan(place, items))
            yield place.calendar, self._calendar(items, place.name)
        for office in self.offices.offices:
            title = office.link.text
            yield office.link.href, self._page("co-quan.html.j2", title, self._office(office))
            yield office.calendar, self._calendar(office.lead, title)
        yield INDEX, self._page("index.html.j2", "", self._index(), root="")

    def _page(
        self, template: str, title: str, values: dict[str, object], root: str = "../"
    ) -> bytes:
        """Return a page; `root` leads from it to the first page."""

        def say(key: str, /, **values: object) -> str:
            return self.say(msg(key, **values))

        common = {"say": say, "root": root, "title": title}
        common |= {"lang": self.asked.lang.value, "today": self.asked.today}
        return fill(self.env, f"{FOLDER}/{template}", {**common, **values}).encode("utf-8")

    def _calendar(self, items: Sequence[Item], name: str) -> bytes:
        plans = {path: place.plan for path, place in self.places.items()}
        return ics(items, plans, self.asked.today, name, self.say).encode("utf-8")

    def _index(self) -> dict[str, object]:
        """Return what the first page shows."""
        week = days_from(self.asked.today, 7)
        coming = Selection(week).chosen(self.current)
        ordered = Selection(Window(None, None), everything=True).chosen(self.current)
        overdue = [item for item in coming if item.state is State.OVERDUE]
        late = [office for office in self.offices.offices if office.overdue]
        year = self.asked.today.year
        drawn = self._drawn(self.current, lambda item: self._link(item.plan))
        title = self.say(msg("site.timeline.year", year=year))
        return {
            "sums": self._sums(self.current),
            "week_title": self.say(window_title(week)),
            "week": self.rows(item for item in coming if item.state is not State.OVERDUE),
            "overdue": self.rows(overdue),
            "overdue_tasks": len(tasks_of(overdue)),
            "late": sorted(late, key=lambda office: (-office.overdue, -office.latest)),
            "timeline": timeline(title, "truc", year_span(year), self.asked.today, drawn),
            "rows": self.rows(ordered),
            "plans": [Listed(p, self._sums(self.of_plan[path])) for path, p in self.places.items()],
            "offices": self.offices.offices,
            "left_out": [words(path) for path in self.asked.left_out],
        }

    def _plan(self, place: Place, items: Sequence[Item]) -> dict[str, object]:
        """Return what the page of a plan shows; its parts head the bars of its tasks."""
        last = max([place.end, *(item.due for item in items if item.due is not None)])
        drawn = self._drawn(items, lambda item: Link(words(item.section)))
        title = self.say(msg("site.timeline.plan"))
        span = quarters(place.start, last)
        return {
            "place": place,
            "calendar": place.calendar,
            "sums": self._sums(items),
            "timeline": timeline(title, "truc", span, self.asked.today, drawn),
            "rows": self.rows(items),
        }

    def _office(self, office: Office) -> dict[str, object]:
        """Return what the page of an agency shows: its own deadlines, then those it supports."""
        everything = Selection(Window(None, None), everything=True)
        year = self.asked.today.year
        drawn = self._drawn(office.lead, lambda item: self._link(item.plan))
        title = self.say(msg("site.timeline.year", year=year))
        return {
            "office": office,
            "calendar": office.calendar,
            "sums": self._sums(office.lead),
            "timeline": timeline(title, "truc", year_span(year), self.asked.today, drawn),
            "lead": self.rows(everything.chosen(office.lead)),
            "support": self.rows(everything.chosen(office.support)),
        }

    def _sums(self, items: Sequence[Item]) -> Sums:
        return summed(tasks_of(items), self.asked.today)

    def _drawn(self, items: Sequence[Item], group: Callable[[Item], Link]) -> Drawn:
        return Drawn(items, self.places, group, self.asked.calendar, self.say)

    def _link(self, plan: str) -> Link:
        place = self.places[plan]
        return Link(place.name, place.page)
