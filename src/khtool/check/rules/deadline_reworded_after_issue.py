"""KH712: the words of an issued plan changed where an extension should have been recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.changes.deadlines import Reader, deadline_changes, plain
from khtool.changes.match import is_work, matched
from khtool.check.rule import Rule
from khtool.deadlines.days import reading_of
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.changes.deadlines import DeadlineChange
    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.model.walk import Loc, Placed


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield an error for every deadline with other words and another meaning than before.

    Only where the plan is compared with what it was and had been issued by then. Words that mean
    the same days, and days that an extension of the task leads to, are let be.
    """
    then = subject.before
    if then is None or then.issued is None:
        return
    reader = Reader(subject.calendar, subject.before_is_strict)
    old = [placed for placed in walk(then) if is_work(placed)]
    new = [placed for placed in subject.work if is_work(placed)]
    for index, partner in sorted(matched(old, new).items()):
        placed = new[index]
        before = reader.deadlines(old[partner].work, then)
        after = reader.deadlines(placed.work, subject.plan)
        for change in deadline_changes(before, after, placed.work):
            if not _silently_moved(change, placed, subject.before_is_strict):
                continue
            assert change.old is not None
            assert change.new is not None
            yield subject.problem(
                RULE,
                subject.file.value_span(_place(change, placed)),
                msg("KH712", old=change.old.wording, new=change.new.wording),
                msg("KH712.help", old=change.old.wording),
                placed.id,
            )


def _silently_moved(change: DeadlineChange, placed: Placed, strict: bool) -> bool:
    """Say whether a deadline was given other words that mean something else, without a record."""
    old, new = change.old, change.new
    if old is None or new is None or old.wording == new.wording:
        return False
    if change.same_days:
        meanings = [reading_of(deadline.wording, strict).parts for deadline in (old, new)]
        return not old.days and meanings[0] != meanings[1]
    return not any(extension.to in new.days for extension in placed.work.extensions)


def _place(change: DeadlineChange, placed: Placed) -> Loc:
    """Return the path of the new words."""
    assert change.new is not None
    words = [plain(due.wording) for due in placed.work.due]
    return (*placed.loc, "due", words.index(change.new.wording), "wording")


RULE = Rule(
    "KH712",
    Severity.ERROR,
    bad="issued: 2026-01-05\n…\ndue: Quý IV/2026  # khi ban hành: Quý II/2026",
    good="issued: 2026-01-05\n…\ndue: Quý II/2026\nextensions:\n"
    "  - {from: 2026-06-30, to: 2026-12-31, decision: …}",
    check=check,
)
