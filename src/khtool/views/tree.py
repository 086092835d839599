"""A plan as a tree: its parts, tasks, deadlines and what state they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from khtool.agenda.items import Item, State
from khtool.lang import Translator, msg
from khtool.model import numbering
from khtool.views.due_list import day_with_weekday, recorded_notes, result_notes, without_day
from khtool.views.due_table import COLORS
from khtool.views.style import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.model.plan import Group, Plan, Section
    from khtool.model.task import Step, Task
    from khtool.model.walk import Placed

SIGNS = {
    State.OVERDUE: "!", State.DUE: "›", State.UPCOMING: "·", State.DONE: "✓",
    State.DONE_LATE: "✓", State.DROPPED: "×",
    State.UNDATED: "∞",
}  # fmt: skip
MAX_DAYS = 4
"""How many rounds of one recurring deadline are shown."""


class PlanTree:
    """Builds the tree of one plan; `items` are its deadlines as they stand today."""

    def __init__(
        self, plan: Plan, placed: Iterable[Placed], items: Iterable[Item], say: Translator
    ) -> None:
        self.plan = plan
        self.say = say
        self.places = {id(place.work): place for place in placed}
        self.items: dict[str, list[Item]] = {}
        for item in items:
            self.items.setdefault(item.task, []).append(item)

    def tree(self) -> Tree:
        """Return the whole tree."""
        plan = self.plan
        head = Text(clean(f"{plan.type}: {plan.name}"), style="bold")
        number = plan.number or "    "
        shown = clean(self.say(msg("show.number", number=number, symbol=plan.symbol)))
        issued = msg("show.issued", date=plan.issued) if plan.issued else msg("show.unissued")
        head.append(f"\n{shown} · {self.say(issued)}", style="dim")
        if plan.closed:
            head.append(f" · {self.say(msg('show.closed', date=plan.closed))}", style="dim")
        root = Tree(head, guide_style="dim")
        self._sections(root, plan.sections, 0, 1)
        for index, annex in enumerate(plan.annexes):
            caption = self.say(msg("show.annex", heading=clean(annex.heading)))
            number = f"{numbering.roman(index + 1)}. " if len(plan.annexes) > 1 else ""
            branch = root.add(Text(number + caption, style="bold"))
            self._tasks(branch, annex.tasks)
            self._groups(branch, annex.groups, 0)
        return root

    def _sections(self, parent: Tree, sections: Sequence[Section], depth: int, first: int) -> None:
        for index, section in enumerate(sections):
            title = f"{numbering.marker(depth, first + index)} "
            title += _short(section.heading or section.text or "")
            branch = parent.add(Text(title, style="bold" if depth == 0 else ""))
            self._steps(branch, (*section.bullets, *section.points))
            self._tasks(branch, section.tasks)
            self._sections(branch, section.sections, depth + 1, len(section.tasks) + 1)

    def _groups(self, parent: Tree, groups: Sequence[Group], depth: int) -> None:
        for index, group in enumerate(groups):
            mark = numbering.capital(index + 1) if depth == 0 else numbering.roman(index + 1)
            if group.is_work:
                branch = self._work(parent, group)
            else:
                branch = parent.add(Text(f"{mark}. {_short(group.heading)}", style="bold"))
            self._tasks(branch, group.tasks)
            self._groups(branch, group.groups, depth + 1)

    def _tasks(self, parent: Tree, tasks: Sequence[Task]) -> None:
        for task in tasks:
            branch = self._work(parent, task)
            self._steps(branch, task.steps)
            self._tasks(branch, task.tasks)

    def _steps(self, parent: Tree, steps: Sequence[Step]) -> None:
        """Add the steps that hold a deadline; paragraphs without one are left to the document."""
        for step in steps:
            if step.due:
                self._work(parent, step)
            self._steps(parent, step.bullets)

    def _work(self, parent: Tree, work: Task | Step | Group) -> Tree:
        place = self.places[id(work)]
        line = Text(f"{place.number} ", style="dim")
        line.append(_short(place.title), style="default not dim")
        line.append(f"  [{place.id}]", style="dim")
        branch = parent.add(line)
        items = self.items.get(place.id, [])
        if items and items[0].lead:
            branch.add(Text(clean(", ".join(items[0].lead))))
        for item in items[:MAX_DAYS]:
            self._deadline(branch, item)
        if len(items) > MAX_DAYS:
            branch.add(Text(self.say(msg("show.more", count=len(items) - MAX_DAYS)), style="dim"))
        return branch

    def _deadline(self, parent: Tree, item: Item) -> None:
        """Add one deadline: sign, day, state in words, the plan's wording; beneath, its records."""
        state = self.say(msg(f"state.{item.state.value}"))
        day = day_with_weekday(item.due, self.say) if item.due else ""
        if item.state is State.UNDATED:
            state = self.say(without_day(item))
        label = f" ({clean(item.label)})" if item.label else ""
        line = Text(f"{SIGNS[item.state]} ", style=COLORS[item.state])
        line.append(f"{day} {state}".strip())
        line.append(f"  “{clean(item.wording)}”{label}", style="dim")
        branch = parent.add(line)
        notes = [clean(self.say(note)) for note in (*result_notes(item), *recorded_notes(item))]
        if notes:
            branch.add(Text(" · ".join(notes), style="dim"))


def _short(text: str) -> str:
    """Return a text on one line without the marks of bold and italic."""
    return " ".join(clean(text.replace("**", "")).split())
