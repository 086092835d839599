"""What was recorded of a deadline: who has reported, since when it is done, why it was dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.deadlines.recorded import NOTHING, Recorded, Work
from khtool.model.agency import fold_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from khtool.deadlines.named import Named
    from khtool.model.agency import Directory
    from khtool.model.progress import Progress


def _in_order(progress: Iterable[Progress]) -> list[Progress]:
    """Return records by their days, wherever they stand in the file."""
    return sorted(progress, key=lambda record: (record.day, not record.by, record.by))


@dataclass(frozen=True, slots=True)
class Leads:
    """Who has to report for a task to be done: its leads, by their declared names."""

    names: tuple[str, ...]
    directory: Directory

    def shared_out(
        self, progress: Iterable[Progress], deadlines: Sequence[Named]
    ) -> list[tuple[Progress, ...]]:
        """Return for each of a task's deadlines the records that are about it.

        A record with `for` is about every deadline it names. Without, a note or a drop is about
        them all, and a result about the task's only deadline; of several, about the earliest to
        which it adds something (dropped ones last), so that one result never closes more than one.
        """
        found: list[list[Progress]] = [[] for _ in deadlines]
        unnamed = []
        for record in _in_order(progress):
            if record.for_ is None and record.done is not None:
                unnamed.append(record)
                continue
            for own, named in zip(found, deadlines, strict=True):
                if record.for_ is None or named.is_meant(record.for_):
                    own.append(record)
        dropped = [any(record.dropped is not None for record in own) for own in found]
        order = sorted(range(len(found)), key=lambda at: (dropped[at], deadlines[at].order))
        for record in unnamed:
            at = next((at for at in order if self._wanting(found[at], record)), None)
            if at is not None:
                found[at].append(record)
        return [tuple(own) for own in found]

    def _wanting(self, records: Iterable[Progress], result: Progress) -> bool:
        """Say whether `result` tells something new of a deadline that has these `records`."""
        done = [record for record in records if record.done is not None]
        if not done:
            return True
        spoke = {name for record in done for name in record.by}
        new = not result.by or any(not self._same(spoke, (name,)) for name in result.by)
        return new and bool(self._missing(done))

    def recorded(self, progress: Sequence[Progress]) -> Recorded:
        """Return what the records of one deadline say together; the last drop outweighs all."""
        if not progress:
            return NOTHING
        records = _in_order(progress)
        done = [record for record in records if record.done is not None]
        results = tuple(record.result for record in done if record.result)
        reported = tuple(
            dict.fromkeys(self._declared(name) for record in done for name in record.by)
        )
        dropped = [record for record in records if record.dropped is not None]
        if dropped:
            last = dropped[-1]
            reason = last.reason or last.note
            return Recorded(Work.DROPPED, last.day, results, reason, reported)
        notes = [record.note for record in records if record.note]
        note = notes[-1] if notes else None
        counts = range(1, len(done) + 1)
        enough = next((count for count in counts if not self._missing(done[:count])), None)
        if enough is not None:
            return Recorded(Work.DONE, done[enough - 1].day, results, note, reported)
        left = self._missing(done) if done else {}
        missing = tuple(name for names in left.values() for name in names)
        day = records[-1].day
        return Recorded(Work.IN_PROGRESS, day, results, note, reported, missing, tuple(left))

    def knows(self, name: str) -> bool:
        """Say whether `by: name` is one of the leads, or may be a member of a group that leads."""
        if not self.names or self._same({name}, self.names):
            return True
        groups = [lead for lead in map(self.directory.named, self.names) if lead and lead.group]
        return any(not group.members or self._same({name}, group.members) for group in groups)

    def _missing(self, done: Sequence[Progress]) -> dict[str, tuple[str, ...]]:
        """Return the leads that have still to report, each with those of it who must.

        A result without `by` is from all. A group has reported when a result names it, or each
        of its members where they are declared. A task with one lead, no group, needs one result,
        whoever is named.
        """
        spoke = {name for record in done for name in record.by}
        leads = [(name, self.directory.named(name)) for name in self.names]
        alone = len(leads) == 1 and not (leads[0][1] and leads[0][1].group)
        if alone or any(not record.by for record in done):
            return {}
        missing: dict[str, tuple[str, ...]] = {}
        for name, agency in leads:
            if not self._same(spoke, (name,)):
                awaited = (agency.members if agency else ()) or (name,)
                left = tuple(one for one in awaited if not self._same(spoke, (one,)))
                missing |= {name: left} if left else {}
        return missing

    def _declared(self, name: str) -> str:
        """Return the declared name of who goes by `name`, else `name` as it is written."""
        agency = self.directory.named(name)
        return agency.name if agency else name

    def _same(self, names: Iterable[str], wanted: Sequence[str]) -> bool:
        """Say whether one of `names`, as written or by its declared name, is among `wanted`."""
        known = {fold_case(name) for name in wanted}
        return any(
            fold_case(spelling) in known
            for name in names
            for spelling in (name, *self.directory.agencies((name,)))
        )
