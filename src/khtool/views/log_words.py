"""The history of a plan in sentences, for a terminal and for Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.changes.compare import Change
from khtool.changes.history import Kind
from khtool.lang import Message, msg
from khtool.views.changes_text import FIELD_KEYS, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.changes.history import Event, Step
    from khtool.model.progress import Extension, Progress


class LogWords(Words):
    """Sentences about events; `shown` makes the plan's own texts safe for where they go."""

    def tasks(self, step: Step, *, whole: bool) -> Iterator[tuple[str, list[str]]]:
        """Yield each task of a step with its sentences; with the `whole` plan, that first.

        The tasks of a plan that came or went are only counted, unless one task is asked for.
        """
        if whole:
            if about_plan := [*self._about_plan(step)]:
                yield "", about_plan
            if step.change is not Change.CHANGED:
                return
        by_task: dict[str, list[str]] = {}
        for event in step.events:
            if event.placed is not None:
                by_task.setdefault(self.work(event.placed), []).append(self.sentence(event))
        yield from by_task.items()

    def _about_plan(self, step: Step) -> Iterator[str]:
        count = sum(event.placed is not None for event in step.events)
        if step.change is Change.ADDED:
            yield self.say(msg("log.plan.added", count=count))
        elif step.change is Change.REMOVED:
            yield self.say(msg("log.plan.removed", count=count))
        if step.moved:
            old, new = self.shown(step.revision.old_path), self.shown(step.revision.path)
            yield self.say(msg("log.plan.moved", old=old, new=new))
        if step.broken:
            yield self.say(msg("log.broken"))
        for event in step.events:
            if event.placed is None and event.field is not None:
                yield self._field(event.field, f"`{event.field.key}`")
            elif event.others:
                yield self.say(msg("changes.others", keys=event.others))

    def sentence(self, event: Event) -> str:
        """Return what happened to a task."""
        if event.deadline is not None:
            return self.say(self._moved(event.deadline))
        if event.field is not None:
            return self._field(event.field, self.say(msg(FIELD_KEYS[event.field.key])))
        if event.kind in {Kind.ADDED, Kind.REMOVED}:
            return self.say(msg(f"log.{event.kind.value}"))
        told = self._recorded(event)
        return self.say(msg("log.withdrawn", what=told) if event.kind is Kind.WITHDRAWN else told)

    def _recorded(self, event: Event) -> Message:
        if event.extension is not None:
            return self._extended(event.extension)
        assert event.record is not None
        return self._record(event.record)

    def _extended(self, extension: Extension) -> Message:
        said = [extension.decision, extension.reason]
        return self._with(msg("log.extended", old=extension.from_, new=extension.to), said)

    def _record(self, record: Progress) -> Message:
        """Say what was recorded, for which deadline, and by whom."""
        head = msg(f"log.{record.kind}", day=record.day)
        if record.for_ is not None:
            head = msg("log.for", what=head, name=self.shown(record.for_))
        if record.by:
            head = msg("log.by", what=head, names=tuple(map(self.shown, record.by)))
        return self._with(head, [record.result, record.note, record.reason, record.decision])

    def _with(self, head: Message, said: list[str | None]) -> Message:
        texts = "; ".join(self.shown(text) for text in said if text)
        return msg("log.said", what=head, text=texts) if texts else head
