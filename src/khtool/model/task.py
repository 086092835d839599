"""The work inside a plan: tasks, steps in prose, and the deadlines they state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from khtool.model.fields import Listed, Model, Slug, Text, Texts, under
from khtool.model.progress import Extension, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTE_MARK = "[^]"
"""Where the number of a task's note is printed; without it, behind the title."""


class Named(Model):
    """Agencies as the document names them.

    `text` is printed. Agencies are looked for in it, or in `agencies` where the text says more
    than names ("Sở Tư pháp tổng hợp, báo cáo Bộ Tư pháp"). `full_stop` is false where the
    document ends its line without one.
    """

    text: Text
    agencies: Texts = ()
    full_stop: bool = True


Names = Annotated[tuple[Annotated[Named, under("text")], ...], Listed]


def names_in(entries: Iterable[Named]) -> tuple[str, ...]:
    """Return the texts that say who is meant."""
    return tuple(name for entry in entries for name in entry.agencies or (entry.text,))


class Due(Model):
    """One deadline in the plan's own words.

    `label` tells several deadlines of one task apart ("số liệu thực tế"). `in_text` says that
    the words stand in the title or text already and are not printed again. `read_as` says the
    same in words that khtool understands, where `wording` is beyond it; it is never printed.
    """

    wording: Text
    label: Text | None = None
    in_text: bool = False
    read_as: Text | None = None

    @property
    def understood_as(self) -> str:
        """Return the words that the deadline is read from."""
        return self.read_as or self.wording


Dues = Annotated[tuple[Annotated[Due, under("wording")], ...], Listed]


class Labels(Model):
    """The words before a task's agencies, output and deadline in the body of the document.

    A label that the document does not have stays empty.
    """

    lead: Text | None = None
    support: Text | None = None
    output: Text | None = None
    due: Text | None = None


class Work(Model):
    """What tasks, steps and groups share: who does it, for when, and what came of it.

    Agencies stand as the document names them, one or many to a text ("Các sở, ban, ngành và
    UBND cấp xã"); `model.agency` finds the declared names in it. `to` is the receiver of a
    report.
    """

    id: Slug | None = None
    lead: Names = ()
    support: Names = ()
    to: Names = ()
    output: Texts = ()
    due: Dues = ()
    progress: Annotated[tuple[Progress, ...], Listed] = ()
    extensions: Annotated[tuple[Extension, ...], Listed] = ()


class Step(Work):
    """A paragraph of the document that may itself hold a duty and a deadline.

    `title` is a short name for lists, never printed in the document. A bare text in the file
    is a step with nothing but `text`.
    """

    text: Text
    title: Text | None = None
    bullets: Steps = ()


Steps = Annotated[tuple[Annotated[Step, under("text")], ...], Listed]


class Task(Work):
    """A numbered piece of work; `tasks` below it are its points a), b), c).

    `content` are paragraphs between the title and the labels; `steps` are paragraphs with a
    dash whose deadlines live in prose. `note` is a footnote; `NOTE_MARK` in the title or a
    content paragraph says where its number stands.
    """

    id: Slug
    title: Text
    content: Texts = ()
    note: Texts = ()
    labels: Labels | None = None
    steps: Steps = ()
    tasks: Annotated[tuple[Task, ...], Listed] = ()


Step.model_rebuild()
