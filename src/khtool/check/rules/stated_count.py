"""KH206: a heading says how many tasks stand below it, and it is not so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from khtool.check.rule import Rule
from khtool.diagnostic import Severity
from khtool.lang import msg
from khtool.model.plan import Annex, Group, Section
from khtool.model.task import Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.check.subject import Subject
    from khtool.diagnostic import Diagnostic
    from khtool.model.walk import Loc

Heading: TypeAlias = Section | Annex | Group | Task

STATED = re.compile(
    r"\(\s*(?:gồm\s+|có\s+)?0*(\d{1,4})\s+(?:nhóm\s+)?(?:nhiệm\s+vụ|công\s+việc|đầu\s+việc|việc)"
    r"\s*\)",
    re.IGNORECASE,
)
BELOW = ("sections", "tasks", "groups")
OTHERS = ("points", "bullets", "steps")


def check(subject: Subject) -> Iterator[Diagnostic]:
    """Yield a warning for every number of tasks in a heading that the rows belie.

    Tasks right below the heading may be meant, or those of all levels; where there are none, its
    points. A heading with nothing below it may speak of another place. In a file with errors of
    shape some may be missing that are there.
    """
    if not subject.file.sound:
        return
    for loc, text, heading in _headings(subject):
        match = STATED.search(text)
        if match is None:
            continue
        direct = _direct(heading)
        counts = [direct, _total(heading), *(len(getattr(heading, key, ())) for key in BELOW)]
        if not any(counts):
            counts = [len(getattr(heading, key, ())) for key in OTHERS]
        if not any(counts) or int(match[1]) in counts:
            continue
        counted = direct or max(counts)
        yield subject.problem(
            RULE,
            subject.file.inner_span(loc, match.start(), match.end()),
            msg("KH206", stated=int(match[1]), counted=counted),
            msg("KH206.help", counted=f"{counted:02}"),
            getattr(heading, "id", None),
        )


def _headings(subject: Subject) -> Iterator[tuple[Loc, str, Heading]]:
    plan = subject.plan
    waiting: list[tuple[Loc, Heading]] = [
        *((("sections", at), section) for at, section in enumerate(plan.sections)),
        *((("annexes", at), annex) for at, annex in enumerate(plan.annexes)),
    ]
    while waiting:
        loc, heading = waiting.pop()
        for key in ("heading", "title", "text"):
            if text := getattr(heading, key, None):
                yield (*loc, key), text, heading
        for key in BELOW:
            waiting += [
                ((*loc, key, at), inner) for at, inner in enumerate(getattr(heading, key, ()))
            ]


def _direct(heading: Heading) -> int:
    """Return how many tasks stand right below a heading; a group may be one."""
    groups = heading.groups if isinstance(heading, Annex | Group) else ()
    return len(heading.tasks) + sum(group.is_work for group in groups)


def _total(heading: Heading) -> int:
    """Return how many tasks stand below a heading, those below other headings included.

    The points a), b) of a task are not counted.
    """
    inner: tuple[Section | Group, ...] = ()
    if isinstance(heading, Section):
        inner = heading.sections
    elif not isinstance(heading, Task):
        inner = heading.groups
    return _direct(heading) + sum(map(_total, inner))


RULE = Rule(
    "KH206",
    Severity.WARNING,
    bad="heading: Chuyển đổi số (03 nhiệm vụ)\ntasks: [{…}, {…}, {…}, {…}]",
    good="heading: Chuyển đổi số (04 nhiệm vụ)\ntasks: [{…}, {…}, {…}, {…}]",
    check=check,
)
