"""The shape of a plan file: one issued document, everything it says."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import Field, model_validator

from khtool.model.fields import Date, Listed, Model, Slug, Text, Texts, under
from khtool.model.task import Labels, Steps, Task, Work


class Agency(Model):
    """A body that takes part; `group` marks many bodies under one name.

    `members` are those of a group, where it matters which of them has reported.
    """

    name: Text
    aliases: Texts = ()
    group: bool = False
    members: Texts = ()


Agencies = Annotated[tuple[Annotated[Agency, under("name")], ...], Listed]


class Section(Model):
    """A part of the body (I., then 1., then a)), numbered by its place.

    Printed in this order: `heading` (bold, on its own line) or `text` (a numbered paragraph
    without heading), `content` paragraphs, `bullets` with a dash, `points` a) b) c), `tasks`,
    `sections`.
    """

    heading: Text | None = None
    text: Text | None = None
    content: Texts = ()
    bullets: Steps = ()
    points: Steps = ()
    labels: Labels | None = None
    tasks: Annotated[tuple[Task, ...], Listed] = ()
    sections: Annotated[tuple[Section, ...], Listed] = ()


class Group(Work):
    """A heading inside an annex table (A, then I), with the rows below it.

    A heading with an agency, an output or a deadline is itself a task; its cells are printed
    beside it.
    """

    heading: Text
    tasks: Annotated[tuple[Task, ...], Listed] = ()
    groups: Annotated[tuple[Group, ...], Listed] = ()

    @property
    def is_work(self) -> bool:
        """Say whether the heading is itself a task."""
        return bool(self.id or self.lead or self.support or self.to or self.output or self.due)


class Columns(Model):
    """The column titles of an annex table; a column without a title is not printed."""

    number: Text = "TT"
    title: Text
    lead: Text | None = None
    support: Text | None = None
    output: Text | None = None
    due: Text | None = None


class Annex(Model):
    """A table of tasks on its own landscape pages.

    `number_suffix` is what the document puts after a row's number ("1." or "1").
    """

    heading: Text
    columns: Columns
    number_suffix: str = ""
    tasks: Annotated[tuple[Task, ...], Listed] = ()
    groups: Annotated[tuple[Group, ...], Listed] = ()


class Signature(Model):
    """Who signs: `authority` and `capacity` stay empty for a head who signs alone."""

    authority: Text | None = None
    capacity: Text | None = None
    position: Text
    name: Text | None = None


BODY = ("basis", "opening", "sections", "closing", "signature", "recipients")
"""The keys of what stands between the title and the annexes."""


class Plan(Model):
    """A plan (kế hoạch), complete: the document can be rendered back from it.

    `title` may be empty only where the annexes are all there is: they carry no title page.
    `issuer_short` is how the text calls the issuer ("Ủy ban nhân dân thành phố"); `parent` is
    the superior body printed above the issuer (NĐ 30/2020, Phụ lục I, II.2.a). `events` gives
    dates to events that deadlines wait for. `until` is the last day of the plan's time, up to
    which recurring deadlines come; without it, the end of `year`.
    """

    type: Text = "Kế hoạch"
    title: Text | None
    issuer: Text
    issuer_short: Text | None = None
    parent: Text | None = None
    place: Text
    symbol: Text
    number: Text | None = None
    issued: Date | None = None
    year: Annotated[int, Field(ge=1945, le=2199)]
    supplements: Texts = ()
    replaces: Texts = ()
    carries_out: Texts = ()
    until: Date | None = None
    closed: Date | None = None
    agencies: Agencies = ()
    basis: Texts = ()
    opening: Texts = ()
    sections: Annotated[tuple[Section, ...], Listed] = ()
    closing: Texts = ()
    annexes: Annotated[tuple[Annex, ...], Listed] = ()
    signature: Signature | None = None
    recipients: Texts = ()
    archive: Text | None = None
    events: dict[str, Date] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _title_may_be_empty(cls, data: Any) -> Any:
        """Let an annex that is all there is go without a title, and nothing else.

        An empty text is what the title is then refused for, like any other key left empty.
        """
        if not isinstance(data, dict) or data.get("title") is not None:
            return data
        if data.get("annexes") and not any(data.get(key) for key in BODY):
            return {**data, "title": None}
        return {**data, "title": ""} if "title" in data else data

    @property
    def name(self) -> str:
        """Return what lists call the plan: its title, or the heading of its first annex."""
        return self.title or self.annexes[0].heading

    def has_ended(self, today: datetime.date) -> bool:
        """Say whether the plan is closed on `today`: nobody is reminded of it any more."""
        return self.closed is not None and self.closed <= today


__all__ = ["Agency", "Annex", "Columns", "Group", "Plan", "Section", "Signature", "Slug"]
