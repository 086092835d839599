"""Where work stands in its plan: the part it belongs to, and the tasks above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from khtool.model import numbering
from khtool.model.task import NOTE_MARK
from khtool.model.walk import ANNEX, walk

if TYPE_CHECKING:
    from khtool.model.plan import Plan
    from khtool.model.walk import Loc, Placed

WORK_KEYS = frozenset({"tasks", "steps", "bullets", "groups"})
"""Under these keys of a task stand its parts."""


class Places:
    """Knows the sections and the tasks of one plan by their paths in the file."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._ids = {placed.loc: placed.id for placed in walk(plan)}

    def around(self, placed: Placed) -> tuple[str, tuple[str, ...]]:
        """Return the heading of the part that work stands in, and the ids of the tasks above it.

        The part is a section of the first rank (`II. Nội dung`) or an annex (`PL. Danh mục`).
        """
        return self._section(placed.loc), self._above(placed.loc)

    def _section(self, loc: Loc) -> str:
        key, index = loc[0], loc[1]
        assert isinstance(index, int)
        if key == "annexes":
            number = ANNEX if len(self._plan.annexes) == 1 else f"{ANNEX} {index + 1}"
            return f"{number}. {self._plan.annexes[index].heading}"
        section = self._plan.sections[index]
        heading = section.heading or section.text or ""
        return f"{numbering.marker(0, index + 1)} {heading}".replace(NOTE_MARK, "")

    def _above(self, loc: Loc) -> tuple[str, ...]:
        """Return the ids of the tasks and steps on the way to `loc`, the outermost first."""
        ends = (end for end in range(2, len(loc), 2) if loc[end] in WORK_KEYS)
        return tuple(self._ids[loc[:end]] for end in ends if loc[:end] in self._ids)
