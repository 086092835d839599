"""What changed in plans, told in words for a terminal; the sentences serve Markdown too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.changes.compare import Change, Comparison, FieldChange, PlanChange, TaskChange
from khtool.lang import msg
from khtool.views.fit import cut
from khtool.views.style import Styler, clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from khtool.changes.deadlines import Deadline, DeadlineChange
    from khtool.lang import Message, Translator
    from khtool.model.walk import Placed

TITLE_CELLS = 110
"""How much of a title heads a task; a changed title is told in full below it."""

MAX_DAYS = 3
"""How many days of one deadline are told."""

PLAN_KEYS = {
    Change.ADDED: "changes.plan.added",
    Change.REMOVED: "changes.plan.removed",
}
TASK_KEYS = {
    Change.ADDED: "changes.task.added",
    Change.REMOVED: "changes.task.removed",
    Change.CHANGED: "changes.task.changed",
}
COLORS = {Change.ADDED: "green", Change.REMOVED: "red", Change.CHANGED: "yellow"}
FIELD_KEYS = {
    "title": "changes.key.title",
    "id": "changes.key.id",
    "lead": "changes.key.lead",
    "support": "changes.key.support",
    "to": "changes.key.to",
    "output": "changes.key.output",
    "progress": "changes.key.progress",
}


def changes_text(found: Sequence[Comparison], rev: str, say: Translator, style: Styler) -> str:
    """Return the changes since `rev`, a block for each plan, the sums last."""
    if not found:
        return say(msg("changes.none", rev=rev)) + "\n"
    words = Words(say)
    blocks = ["".join(f"{line}\n" for line in _block(one, words, style)) for one in found]
    return "\n".join([*blocks, say(summary(found, rev)) + "\n"])


def _block(one: Comparison, words: Words, style: Styler) -> Iterator[str]:
    yield style(words.plan(one.plan), "bold")
    yield "  " + style(words.path(one), "dim")
    for sentence in words.about(one.plan):
        yield f"  {sentence}"
    for task in one.plan.tasks:
        yield "  " + style(words.task(task), COLORS[task.change])
        for sentence in words.sentences(task):
            yield f"      {sentence}"


def summary(found: Sequence[Comparison], rev: str) -> Message:
    """Return the sums of all plans in one sentence."""
    tasks = [task.change for one in found for task in one.plan.tasks]
    counts = {change.value: tasks.count(change) for change in Change}
    return msg("changes.summary", plans=len(found), rev=rev, **counts)


class Words:
    """Sentences about changes; `shown` makes the plan's own texts safe for where they go."""

    def __init__(self, say: Translator, shown: Callable[[str], str] = clean) -> None:
        self.say = say
        self.shown = shown

    def plan(self, change: PlanChange) -> str:
        """Return the plan's title and whether it came or went."""
        title = self.shown(change.title)
        if change.change is Change.CHANGED:
            return title
        return self.say(msg(PLAN_KEYS[change.change], title=title))

    def path(self, one: Comparison) -> str:
        """Return the plan's path, and the one it had where it was moved."""
        old, new = one.old_path, one.new_path
        if old and new and old != new:
            return f"{clean(old)} → {clean(new)}"
        return clean(new or old or "")

    def task(self, task: TaskChange) -> str:
        """Return which task it is: number, title, id."""
        return self.say(msg(TASK_KEYS[task.change], task=self.work(task.placed)))

    def work(self, placed: Placed) -> str:
        """Return the number of a task, its title in one line, and its id."""
        title = cut(placed.title.replace("**", "").replace("\n", " "), TITLE_CELLS)
        return f"{placed.number} {self.shown(title)} [{self.shown(placed.id)}]".strip()

    def about(self, plan: PlanChange) -> Iterator[str]:
        """Yield what changed of the plan beside its tasks."""
        for field in plan.keys:
            yield self._field(field, f"`{field.key}`")
        if plan.others:
            yield self.say(msg("changes.others", keys=plan.others))

    def sentences(self, task: TaskChange) -> Iterator[str]:
        """Yield what there is to say about one task, a sentence a change."""
        alone = task.change is not Change.CHANGED
        for field in task.fields:
            name = self.say(msg(FIELD_KEYS[field.key]))
            if alone:
                yield f"{name}: {self._values(field.new or field.old)}"
            else:
                yield self._field(field, name)
        for change in task.deadlines:
            deadline = change.new or change.old
            if alone and deadline:
                yield f"{self.say(self._due(change))}: {self._deadline(deadline)}"
            else:
                yield self.say(self._moved(change))

    def _field(self, field: FieldChange, name: str) -> str:
        return f"{name}: {self._values(field.old)} → {self._values(field.new)}"

    def _values(self, values: Sequence[str]) -> str:
        return "; ".join(map(self.shown, values)) or self.say(msg("changes.empty"))

    def _due(self, change: DeadlineChange) -> Message:
        if change.label is None:
            return msg("changes.due")
        return msg("changes.due.label", label=self.shown(change.label))

    def _moved(self, change: DeadlineChange) -> Message:
        """Say how a deadline of a task that stayed was changed."""
        due = self._due(change)
        if change.old is None or change.new is None:
            if change.new is not None:
                return msg("changes.due.added", due=due, new=self._deadline(change.new))
            assert change.old is not None
            return msg("changes.due.removed", due=due, old=self._deadline(change.old))
        values = {"due": due, "old": self._deadline(change.old), "new": self._deadline(change.new)}
        shift = change.shift
        if change.same_days:
            return msg("changes.due.reworded", **values)
        if shift is None:
            said = msg("changes.due.moved", **values)
        elif shift > 0:
            said = msg("changes.due.later", days=shift, **values)
        else:
            said = msg("changes.due.earlier", days=-shift, **values)
        if change.decision is None:
            return said
        return msg("changes.due.decided", change=said, decision=self.shown(change.decision))

    def _deadline(self, deadline: Deadline) -> str:
        """Return the plan's words for a deadline and the days they mean."""
        return f"“{self.shown(deadline.wording)}” ({self._days(deadline)})"

    def _days(self, deadline: Deadline) -> str:
        days = [f"{day:%d/%m/%Y}" for day in deadline.days]
        if not days:
            return self.say(msg("changes.no_day"))
        if len(days) <= MAX_DAYS + 1:
            return ", ".join(days)
        first = ", ".join(days[:MAX_DAYS])
        return self.say(msg("changes.more_days", days=first, count=len(days), last=days[-1]))
