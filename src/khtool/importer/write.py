"""A plan as the text of its file, in the canonical layout, with a comment at what is doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from khtool.edit.order import COLUMNS, KEYS
from khtool.importer.record import Part
from khtool.lang import Lang
from khtool.lang.message import translator
from khtool.starter.plan import MAX_LINE, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from khtool.importer.record import Doubt

CHECK = "# kiểm tra:"
APART = frozenset({"tasks", "sections", "groups", "annexes"})
"""Lists whose items stand apart by a blank line."""

HEAD = frozenset(
    {
        "type",
        "title",
        "issuer",
        "issuer_short",
        "parent",
        "place",
        "symbol",
        "number",
        "issued",
        "year",
        "until",
    }
)
"""Keys at the top that stand together."""

DATES = frozenset({"issued", "until"})

LISTS = frozenset(
    {"opening", "basis", "content", "bullets", "points", "steps", "tasks", "sections", "groups",
     "annexes", "agencies", "closing", "recipients", "note", "aliases"}
)  # fmt: skip
"""Keys that stay a list even with one value."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A doubtful value and the line of the file that it stands on."""

    doubt: Doubt
    line: int


@dataclass
class _Writer:
    lines: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def mapping(self, part: Part, indent: int, key: str = "", dash: str = "") -> None:
        """Write the entries of `part`; the first stands behind `dash`."""
        order = {name: place for place, name in enumerate(COLUMNS if key == "columns" else KEYS)}
        if dash and not part.doubts and (flow := _flow(part)) is not None:
            self.lines.append(f"{' ' * (indent - len(dash))}{dash}{flow}")
            return
        names = sorted(part, key=lambda name: order.get(name, len(order)))
        pad = " " * indent
        for name in names:
            if name in part.doubts:
                self.comment(part.doubts[name], indent - len(dash))
            lead = pad[: len(pad) - len(dash)] + dash if dash else pad
            self.entry(name, part[name], lead, indent)
            dash = ""

    def comment(self, doubt: Doubt, indent: int) -> None:
        """Write why the value below is doubtful."""
        said = translator(Lang.VI)(doubt.why)
        self.lines.append(f"{' ' * indent}{CHECK} {said}")
        self.doubts.append(doubt)

    def entry(self, name: str, value: Any, lead: str, indent: int) -> None:
        """Write one key with its value."""
        head = f"{lead}{name}:"
        match value:
            case None:
                self.lines.append(head)
            case bool():
                self.lines.append(f"{head} {str(value).lower()}")
            case int():
                self.lines.append(f"{head} {value}")
            case str():
                self.text(value, f"{head} ", indent + 2, plain=name in DATES)
            case Part() if name in {"labels", "due"} and (flow := _flow(value)) is not None:
                self.lines.append(f"{head} {flow}")
            case Part():
                self.lines.append(head)
                self.mapping(value, indent + 2, name)
            case list() if len(value) == 1 and name not in LISTS and isinstance(value[0], str):
                self.text(value[0], f"{head} ", indent + 2)
            case _:
                self.lines.append(head)
                self.items(value, indent + 2, apart=name in APART)

    def items(self, values: list[Any], indent: int, *, apart: bool) -> None:
        """Write the items of a list."""
        pad = " " * indent
        for index, value in enumerate(values):
            if apart and index:
                self.lines.append("")
            if isinstance(value, Part):
                self.mapping(value, indent + 2, dash="- ")
            else:
                self.text(value, f"{pad}- ", indent + 2)

    def text(self, text: str, head: str, indent: int, *, plain: bool = False) -> None:
        """Write a text behind `head`; one of several lines, or too long a one, as a block."""
        if plain:
            self.lines.append(f"{head}{text}")
            return
        parts = text.split("\n")
        pad = " " * indent
        if len(parts) == 1 and not text.startswith("- "):
            short = len(head) + len(text) <= MAX_LINE and PLAIN.fullmatch(text)
            value = text if short and not AMBIGUOUS.search(text) else scalar(text, head, indent)
            self.lines += f"{head}{value}".split("\n")
            return
        if all(len(pad) + len(part) <= MAX_LINE for part in parts):
            self.lines += [f"{head}|-", *(pad + part for part in parts)]
            return
        self.lines.append(f"{head}>-")
        for index, part in enumerate(parts):
            if index:
                self.lines.append("")
            folded = scalar(part, " " * MAX_LINE, indent).split("\n")
            self.lines += folded[1:]


PLAIN = re.compile(r"(?:[^\W\d_]|\d+ [^\W\d_]).+[^\s:]")
"""What YAML takes for a text without quotes, unless `AMBIGUOUS` stands in it."""

AMBIGUOUS = re.compile(r":\s|\s#|[\x00-\x1f]|^(?:null|true|false|yes|no|on|off)$", re.IGNORECASE)

FLOWING = frozenset({"wording", "label", "lead", "support", "output", "due"})
FLOW_PLAIN = re.compile(r"[^\W\d_][\w /.()–-]*[\w.)]")
MOST_FLOW = 80


def _flow(part: Part) -> str | None:
    """Return a small mapping in braces, on one line; None where it would not be plain there."""
    if not set(part) <= FLOWING or part.doubts:
        return None
    if not all(isinstance(v, str) and FLOW_PLAIN.fullmatch(v) for v in part.values()):
        return None
    names = sorted(part, key=KEYS.index)
    text = "{" + ", ".join(f"{name}: {part[name]}" for name in names) + "}"
    return text if len(text) <= MOST_FLOW else None


def plan_text(plan: Part) -> tuple[str, list[Doubtful]]:
    """Return the file of `plan` and where its doubtful values stand."""
    writer = _Writer()
    for name in (key for key in KEYS if key in plan):
        if name not in HEAD and name != "archive" and writer.lines:
            writer.lines.append("")
        one = Part(**{name: plan[name]})
        one.doubts = {key: doubt for key, doubt in plan.doubts.items() if key == name}
        writer.mapping(one, 0)
    text = "\n".join(writer.lines) + "\n"
    return text, list(_places(text, writer.doubts))


def _places(text: str, doubts: list[Doubt]) -> Iterator[Doubtful]:
    """Yield each doubt with the line below its comment."""
    lines = text.split("\n")
    marked = [at for at, line in enumerate(lines, 1) if re.match(rf"\s*{CHECK}", line)]
    for at, doubt in zip(marked, doubts, strict=False):
        yield Doubtful(doubt, at + 1)
