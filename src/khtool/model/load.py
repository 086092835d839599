"""One plan file, read: its text, its tree, its plan, and everything wrong with its shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.model.plan import Plan
from khtool.model.problems import shape_problem
from khtool.model.repair import repaired
from khtool.read import locate
from khtool.read.node import Node, to_data
from khtool.read.yaml import parse

if TYPE_CHECKING:
    from khtool.read.locate import Loc
    from khtool.read.source import Source


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan and where its values stand.

    `found` are the problems of bytes, YAML and shape. With an error among them `sound` is
    False: `plan` then holds only what could be kept for further checks, or is None, and is not
    to be listed or rendered.
    """

    source: Source
    root: Node | None
    plan: Plan | None
    found: tuple[Diagnostic, ...]

    @property
    def path(self) -> str:
        """Return the file's path as the user named it."""
        return self.source.path

    @property
    def sound(self) -> bool:
        """Say whether the file is a whole plan."""
        return self.plan is not None and all(
            problem.severity is not Severity.ERROR for problem in self.found
        )

    def value_span(self, loc: Loc) -> Span:
        """Return where the value at `loc` stands."""
        assert self.root is not None
        return locate.value_span(self.root, loc)

    def inner_span(self, loc: Loc, start: int, end: int) -> Span:
        """Return where the characters `start` to `end` of the value at `loc` stand."""
        assert self.root is not None
        return locate.inner_span(self.root, loc, start, end)


def load(source: Source) -> PlanFile:
    """Read the plan in `source`; whatever is wrong with it stands in the result's `found`."""
    if not source.readable:
        return PlanFile(source, None, None, source.found)
    root, problems = parse(source)
    found = [*source.found, *problems]
    if root is None:
        return PlanFile(source, None, None, tuple(found))
    data = to_data(root)
    plan: Plan | None
    try:
        plan = Plan.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found += [shape_problem(source.path, root, problem) for problem in errors]
        plan = repaired(data, [problem["loc"] for problem in errors])
    return PlanFile(source, root, plan, tuple(found))
