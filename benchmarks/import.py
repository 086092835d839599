"""Compares what `khtool import` makes of documents with plans made from them by hand.

Usage: python benchmarks/import.py [DOCUMENT PLAN ...]; without arguments, the documents of
tests/plans/seeds and their plans. For each document: how many tasks were found, how many of
their titles, leads, supports, outputs and deadlines are right, and how many words were lost.
Tasks are compared in their order. A field counts as right when it says the same words; letters
that a scan misread and a plan corrects (tests/plans/differences.toml) count as wrong, and are
also shown apart.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.importer.build import import_plan
from khtool.importer.labels import read_labels
from khtool.importer.read_document import read_file
from khtool.model.load import load
from khtool.model.plan import Group
from khtool.model.task import NOTE_MARK, Step
from khtool.model.walk import walk
from khtool.read.source import decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.model.plan import Plan
    from khtool.model.walk import Placed

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "tests" / "plans" / "seeds"
PLANS = ROOT / "plans"
PAIRS = (
    (SEEDS / "000.txt", PLANS / "hai-phong" / "2026" / "boi-thuong-nha-nuoc.yaml"),
    (SEEDS / "001.txt", PLANS / "hung-yen" / "2024" / "boi-thuong-nha-nuoc.yaml"),
    (SEEDS / "002.txt", PLANS / "hai-phong" / "2026" / "bo-sung-nghi-quyet-66.yaml"),
    (SEEDS / "003.txt", PLANS / "hai-phong" / "2026" / "thuong-ton-phap-luat.yaml"),
)
DIFFERENCES = ROOT / "tests" / "plans" / "differences.toml"
FIELDS = ("title", "lead", "support", "output", "due")
ALIKE = 0.6
"""How alike two titles are at least for their tasks to be the same."""


@dataclass
class Score:
    """How well one document was imported; `misread` counts faults of the scan among `wrong`."""

    name: str
    tasks: int = 0
    found: int = 0
    extra: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)
    misread: int = 0
    steps: int = 0
    steps_found: int = 0
    lost: int = 0
    left: int = 0
    problems: int = 0

    @property
    def fields(self) -> int:
        """Return how many fields there are to be right."""
        return self.tasks * len(FIELDS)


def plan_of(text: bytes) -> tuple[Plan, int]:
    """Return the plan in `text` and how many problems its shape has."""
    loaded = load(decode("plan.yaml", text))
    if loaded.plan is None:
        sys.exit(f"not a plan: {loaded.found}")
    return loaded.plan, len(loaded.found)


def said(placed: Placed, name: str) -> str:
    """Return the words of a field, as the document prints them."""
    work = placed.work
    if name == "title":
        own = work.heading if isinstance(work, Group) else getattr(work, "title", "") or ""
        return plain(own)
    if name == "due":
        return plain("\n".join(due.wording for due in work.due if not due.in_text))
    if name == "output":
        return plain("\n".join(work.output))
    return plain("\n".join(entry.text for entry in getattr(work, name)))


def plain(text: str) -> str:
    """Return `text` without emphasis, the mark of a note, and the signs that end lines."""
    lines = text.replace("*", "").replace(NOTE_MARK, "").split("\n")
    return "\n".join(" ".join(line.split()).rstrip(" .;") for line in lines).strip()


def tasks_of(plan: Plan) -> list[Placed]:
    """Return the tasks of a plan, without duties that stand in prose."""
    return [placed for placed in walk(plan) if not isinstance(placed.work, Step)]


def steps_of(plan: Plan) -> set[str]:
    """Return the duties in prose that have a deadline, by deadline and text."""
    return {
        f"{plain(due.wording)}|{plain(placed.work.text)}"
        for placed in walk(plan)
        if isinstance(placed.work, Step)
        for due in placed.work.due
    }


def misreadings() -> list[tuple[str, str]]:
    """Return what the scans misread and what the plans have instead."""
    reviewed = tomllib.loads(DIFFERENCES.read_text("utf-8"))["difference"]
    return [(d["seed"], d["rendered"]) for d in reviewed if d["reason"].startswith("Misread")]


def paired(wanted: Sequence[Placed], got: Sequence[Placed]) -> list[tuple[Placed, Placed | None]]:
    """Pair tasks in their order by their titles."""
    pairs: list[tuple[Placed, Placed | None]] = []
    at = 0
    for task in wanted:
        title = said(task, "title")
        alike = (
            index
            for index in range(at, len(got))
            if SequenceMatcher(None, title, said(got[index], "title")).ratio() >= ALIKE
        )
        match = next(alike, None)
        pairs.append((task, None if match is None else got[match]))
        at = at if match is None else match + 1
    return pairs


def score(document: Path, plan_path: Path) -> Score:
    """Return how well `document` was imported, by the plan made from it by hand."""
    source = read_file(str(document))
    imported = import_plan(source, read_labels(), this_year=2026)
    wanted, _ = plan_of(plan_path.read_bytes())
    got, problems = plan_of(imported.text.encode("utf-8"))
    result = Score(document.name, problems=problems)
    known = misreadings()
    tasks = tasks_of(wanted)
    result.tasks = len(tasks)
    for task, other in paired(tasks, tasks_of(got)):
        result.found += other is not None
        for name in FIELDS:
            own, mine = said(task, name), said(other, name) if other else ""
            if other is not None and own == mine:
                result.right[name] += 1
                continue
            result.wrong.append((task.id, name, own, mine))
            result.misread += any(corrected(mine, *pair) == own for pair in known)
    result.extra = len(tasks_of(got)) - result.found
    steps = steps_of(wanted)
    result.steps, result.steps_found = len(steps), len(steps & steps_of(got))
    result.lost, result.left = imported.lost.total(), len(imported.record.left)
    return result


def corrected(text: str, seed: str, rendered: str) -> str:
    """Return `text` with the misread words of a difference put right, wherever they stand."""
    for before, after in zip(seed.split(" "), rendered.split(" "), strict=False):
        if before != after:
            text = text.replace(before, after)
    return text


def table(scores: Sequence[Score]) -> str:
    """Return the scores as a table."""
    heads = ("document", "tasks", "extra", *FIELDS, "all fields", "steps", "lost", "left")
    rows: list[tuple[str, ...]] = [heads]
    for one in scores:
        rights = [f"{one.right[name]}/{one.tasks}" for name in FIELDS]
        whole = f"{one.right.total()}/{one.fields}"
        steps = f"{one.steps_found}/{one.steps}"
        rows.append(
            (one.name, f"{one.found}/{one.tasks}", str(one.extra), *rights, whole, steps,
             str(one.lost), str(one.left))
        )  # fmt: skip
    widths = [max(len(row[at]) for row in rows) for at in range(len(heads))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    right, every = sum(s.right.total() for s in scores), sum(s.fields for s in scores)
    misread = sum(s.misread for s in scores)
    share = 100 * right / every if every else 0
    told = (
        f"fields right: {right}/{every} ({share:.1f} %); {misread} of the others misread by a scan"
    )
    return "\n".join([*lines, "", told])


def main(args: Sequence[str]) -> int:
    """Print the table, and with -v every field that differs."""
    names = [arg for arg in args if arg != "-v"]
    pairs = list(zip(map(Path, names[::2]), map(Path, names[1::2]), strict=True)) or PAIRS
    scores = [score(document, plan) for document, plan in pairs]
    print(table(scores))
    for one in scores if "-v" in args else ():
        for task, name, wanted, got in one.wrong:
            print(f"\n{one.name} {task} {name}\n  plan:   {wanted!r}\n  import: {got!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
