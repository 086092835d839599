"""The canonical layout of a plan file, by a round trip through ruamel.yaml; no word changes."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.edit.comments import with_comments
from khtool.edit.order import sorted_keys
from khtool.edit.raw import raw
from khtool.edit.skeleton import skeleton
from khtool.edit.wrap import wrapped
from khtool.read.node import to_data
from khtool.read.source import Source, decode
from khtool.read.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from khtool.diagnostic import Diagnostic
    from khtool.read.node import Node

BEGIN = re.compile(r"---(?:\s+#.*)?\s*")
END = re.compile(r"\.\.\.(?:\s.*)?")
NO_WIDTH = 1_000_000
"""Nothing is ever folded by ruamel.yaml: every value is one sign."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What is asked for beyond the layout itself."""

    sort_keys: bool = False
    wrap: bool = False
    line_feeds: bool = False


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A file in its layout; `data` is None where it has none, for the errors `found` or without.

    Without an error the layout would have changed the data or lost a comment.
    """

    data: bytes | None
    found: tuple[Diagnostic, ...]
    lines: Sequence[str]


def laid_out(path: str, data: bytes, layout: Layout) -> LaidOut:
    """Return the plan file `data` in the canonical layout; its line ends stay unless asked for."""
    source = decode(path, data)
    if not source.readable:
        return LaidOut(None, source.found, source.lines)
    root, problems = parse(source)
    if root is None or problems:
        return LaidOut(None, tuple(problems), source.lines)
    text = shaped(source.text, root, sort_keys=layout.sort_keys, wrap=layout.wrap)
    if text is None:
        return LaidOut(None, (), source.lines)
    file = raw(data).with_text(text)
    return LaidOut((file.plain() if layout.line_feeds else file).bytes, (), source.lines)


def shaped(text: str, root: Node, *, sort_keys: bool = False, wrap: bool = False) -> str | None:
    """Return the sound YAML `text`, whose tree is `root`, in the canonical layout.

    Returns None where that would change the data or lose a comment.
    """
    lines = tuple(text.split("\n"))
    bones = skeleton(root, lines)
    if bones is None:
        return None
    before, middle, after = _parts([line.rstrip() for line in bones.lines])
    dumped = _round_trip("\n".join(middle) + "\n")
    if dumped is None:
        return None
    placed = with_comments(middle, [line.rstrip() for line in dumped.rstrip("\n").split("\n")])
    if placed is None:
        return None
    if sort_keys:
        placed = sorted_keys(bones, placed)
    skeleton_lines = [*before, *placed, *after]
    while not skeleton_lines[-1]:
        skeleton_lines.pop()
    whole = bones.put_back(skeleton_lines, wrapped if wrap else None)
    result = "\n".join(whole) + "\n"
    again, problems = parse(Source("", result))
    if again is None or problems or to_data(again) != to_data(root):
        return None
    return result


def _parts(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Cut off what stands up to `---` and from `...` on: it is no part of the document."""
    begin = next((at + 1 for at, line in enumerate(lines) if BEGIN.fullmatch(line)), 0)
    end = next((at for at, line in enumerate(lines) if END.fullmatch(line)), len(lines))
    return lines[:begin], lines[begin:end], lines[end:]


def _round_trip(text: str) -> str | None:
    """Return `text` as ruamel.yaml lays it out, or None where it cannot."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = NO_WIDTH
    yaml.preserve_quotes = True
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an anchor used twice is no concern of the layout
            yaml.dump(yaml.load(text), stream)
    except Exception:  # whatever ruamel.yaml trips over: the file is then left as it is
        return None
    return stream.getvalue()
