"""Mends one plan file: what is safe to mend, at its own place, everything else byte for byte."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from khtool.diagnostic import Diagnostic, Severity
from khtool.edit.agencies import named, names_of_agencies
from khtool.edit.mends import composed, single_spaced, spelled_hang
from khtool.edit.raw import Raw, raw
from khtool.edit.splice import Change, Value, agreed, spliced, values
from khtool.edit.stops import ended_by_the_renderer, without_stop
from khtool.edit.tabs import indented_by_tabs, without_tabs
from khtool.model.agency import Directory
from khtool.model.load import PlanFile, load
from khtool.read.locate import node_at
from khtool.read.node import Scalar
from khtool.read.source import decode

if TYPE_CHECKING:
    from khtool.model.plan import Agency, Plan
    from khtool.read.node import Node

Mend: TypeAlias = Callable[[Value], Iterable[Change]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The mends that an office must ask for: its spelling of hằng, names of agencies, LF only."""

    hang: str | None = None
    agency_names: bool = False
    line_feeds: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after mending, and how many values each mend changed.

    With `broken` the file cannot be read as YAML: its bytes are as they were.
    """

    data: bytes
    counts: Counter[str] = field(default_factory=Counter)
    broken: tuple[Diagnostic, ...] = ()


def mended(path: str, data: bytes, wanted: Wanted, shared: Sequence[Agency] = ()) -> Mended:
    """Return the plan file `data` with everything mended that is safe to mend.

    `shared` are the agencies that the repo declares for all plans.
    """
    source = decode(path, data)
    if not source.readable:
        return Mended(data, broken=source.found)
    file, counts = raw(data), Counter[str]()
    if "\t" in source.text and indented_by_tabs(file):
        untabbed = without_tabs(file)
        if untabbed is not None:
            file, counts["tabs"] = untabbed, 1
    plan_file = load(file.source(path))
    broken = tuple(problem for problem in plan_file.found if _is_yaml_error(problem))
    if plan_file.root is None or broken:
        return Mended(data, broken=broken)
    fixer = _Fixer(path, file, plan_file.root, counts, plan_file)
    fixer.run(wanted, shared)
    after = fixer.raw
    if wanted.line_feeds and after != after.plain():
        after, counts["bytes"] = after.plain(), 1
    return Mended(after.bytes, +counts)


def _is_yaml_error(problem: Diagnostic) -> bool:
    return problem.code.startswith("KH1") and problem.severity is Severity.ERROR


@dataclass
class _Fixer:
    """Runs the mends one after the other; each sees what those before it left."""

    path: str
    raw: Raw
    root: Node
    counts: Counter[str]
    file: PlanFile | None
    """The plan as it was read; None since something in it changed."""

    def run(self, wanted: Wanted, shared: Sequence[Agency]) -> None:
        """Mend what needs only the words, then what needs to know what the plan prints."""
        issued = self._is_issued
        self._mend("composed", composed)
        self._mend("spaces", single_spaced)
        if wanted.hang and not issued:
            self._mend("hang", partial(spelled_hang, wanted=wanted.hang))
        if (plan := self._plan()) is None:
            return
        directory = Directory((*plan.agencies, *shared))
        ended = ended_by_the_renderer(plan, self.root)
        self._mend("stops", partial(without_stop, ended=ended, directory=directory))
        if wanted.agency_names:
            names = names_of_agencies(plan, self.root, printed=not issued)
            self._mend("agencies", partial(named, names=names, directory=directory))

    @property
    def _is_issued(self) -> bool:
        """Say whether the plan was issued: from then on its words are what was signed."""
        node, _, there = node_at(self.root, ("issued",))
        return there and not (isinstance(node, Scalar) and node.is_null)

    def _plan(self) -> Plan | None:
        """Return the plan if it is sound: one with errors of shape may print otherwise."""
        file = self.file or load(self.raw.source(self.path))
        return file.plan if file.sound else None

    def _mend(self, name: str, mend: Mend) -> None:
        changes = agreed((value, mend(value)) for value in values(self.root))
        if not changes:
            return
        result = spliced(self.raw, self.root, changes)
        if result.count:
            self.counts[name] += result.count
            self.raw, self.root, self.file = result.raw, result.root, None
