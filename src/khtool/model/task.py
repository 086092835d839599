"""The work inside a plan: tasks, steps in prose, and the deadlines they state."""

from __future__ import annotations

from typing import Annotated

from khtool.model.fields import Listed, Model, Slug, Text, Texts, under
from khtool.model.progress import Extension, Progress


class Due(Model):
    """One deadline in the plan's own words.

    `label` tells several deadlines of one task apart ("số liệu thực tế"). `in_text` says that
    the words stand in the title or text already and are not printed again.
    """

    wording: Text
    label: Text | None = None
    in_text: bool = False


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
    """What tasks and steps share: who does it, for when, and what came of it.

    Agencies stand as the document names them, one or many to a text ("Các sở, ban, ngành và
    UBND cấp xã"); `model.agency` finds the declared names in it. `to` is the receiver of a
    report.
    """

    id: Slug | None = None
    lead: Texts = ()
    support: Texts = ()
    to: Texts = ()
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
    dash whose deadlines live in prose.
    """

    id: Slug
    title: Text
    content: Texts = ()
    labels: Labels | None = None
    steps: Steps = ()
    tasks: Annotated[tuple[Task, ...], Listed] = ()


Step.model_rebuild()
