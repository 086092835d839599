"""What was recorded of a deadline: who has reported, since when it is done, why it was dropped."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from khtool.deadlines.days import names_of
from khtool.model.agency import fold_case

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from khtool.model.agency import Directory
    from khtool.model.progress import Progress


class Work(StrEnum):
    """How far the work is, by what somebody recorded and nothing else."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the records say of one deadline.

    `day` is that of the last word: the day it was done, dropped or noted. Of several leads, or
    of a group whose members are declared, `reported` and `missing` say who has and who has not;
    of a group without declared members only `reported` is known. `asked` are the leads that
    `missing` belong to, a group by its own name. `note` is the newest note, or why the work was
    dropped.
    """

    work: Work = Work.NOT_STARTED
    day: datetime.date | None = None
    results: tuple[str, ...] = ()
    note: str | None = None
    reported: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


NOTHING = Recorded()
"""Of most deadlines nothing is recorded yet."""


class Named(NamedTuple):
    """How `for:` may name a deadline: by its last days, original and extended, or its label."""

    original: datetime.date | None
    due: datetime.date | None
    label: str | None

    def is_meant(self, name: str) -> bool:
        """Say whether `for: name` means this deadline."""
        if self.label is not None and _plain(name) == _plain(self.label):
            return True
        return any(day is not None and name in names_of(day) for day in (self.original, self.due))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def shared_out(
    progress: Iterable[Progress], deadlines: Sequence[Named]
) -> list[tuple[Progress, ...]]:
    """Return for each of a task's deadlines the records that are about it.

    A record with `for` is about every deadline it names. Without, a note or a drop is about
    them all, and a result about the task's only deadline; of several, about the earliest that
    no other result answers, so that one result never hides more than one deadline.
    """
    found: list[list[Progress]] = [[] for _ in deadlines]
    unnamed = []
    for record in progress:
        if record.for_ is not None:
            for own, named in zip(found, deadlines, strict=True):
                if named.is_meant(record.for_):
                    own.append(record)
        elif record.done is None:
            for own in found:
                own.append(record)
        else:
            unnamed.append(record)
    order = sorted(range(len(found)), key=lambda at: (deadlines[at].due is None, deadlines[at].due))
    for record in unnamed:
        still_open = [at for at in order if not _answered(found[at], record)]
        if still_open:
            found[still_open[0]].append(record)
    return [tuple(own) for own in found]


def _answered(records: Iterable[Progress], by: Progress) -> bool:
    """Say whether a result of the same agencies (or of all) stands among `records`."""
    return any(
        other.done is not None and (not other.by or set(other.by) & set(by.by) or not by.by)
        for other in records
    )


@dataclass(frozen=True, slots=True)
class Leads:
    """Who has to report for a task to be done: its leads, by their declared names."""

    names: tuple[str, ...]
    directory: Directory

    def recorded(self, records: Sequence[Progress]) -> Recorded:
        """Return what the records of one deadline say together; the last drop outweighs all."""
        if not records:
            return NOTHING
        done = [record for record in records if record.done is not None]
        dropped = [record for record in records if record.dropped is not None]
        notes = [text for record in records if (text := record.note or record.reason)]
        reported = tuple(dict.fromkeys(name for record in done for name in record.by))
        missing = self._missing(done) if reported else {}
        latest = max(record.day for record in done or records)
        work = Work.DONE if done and not missing else Work.IN_PROGRESS
        if dropped:
            work, latest, missing = Work.DROPPED, dropped[-1].day, {}
        return Recorded(
            work,
            latest,
            tuple(record.result for record in done if record.result),
            notes[-1] if notes else None,
            reported,
            tuple(name for names in missing.values() for name in names),
            tuple(missing),
        )

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
        missing = {}
        for name, agency in leads:
            if not self._same(spoke, (name,)):
                awaited = (agency.members if agency else ()) or (name,)
                left = tuple(one for one in awaited if not self._same(spoke, (one,)))
                missing |= {name: left} if left else {}
        return missing

    def _same(self, names: Iterable[str], wanted: Sequence[str]) -> bool:
        """Say whether one of `names`, as written or by its declared name, is among `wanted`."""
        known = {fold_case(name) for name in wanted}
        return any(
            fold_case(spelling) in known
            for name in names
            for spelling in (name, *self.directory.agencies((name,)))
        )
