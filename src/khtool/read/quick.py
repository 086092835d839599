"""Reads plain YAML fast, through libyaml; everything unusual is left to the careful reader.

What is read here comes out node by node as `read.yaml` would read it, which a test holds; what
libyaml (YAML 1.1) and ruamel.yaml (1.2) might see differently, and every error, is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from khtool.diagnostic import Span
from khtool.read.node import BLOCK, Mapping, Node, Scalar, Sequence, placed

try:
    from _ruamel_yaml import CParser
except ImportError:  # no compiled parser for this machine: slower, and just as right
    CParser = None

if TYPE_CHECKING:
    from collections.abc import Callable

UNUSUAL = re.compile(
    r"[\t\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff\U00010000-\U0010ffff]"
    r"|^(?:%|---|\.\.\.)|(?:^|[-:,\[{?]) *\?|[|>][-+0-9]*#|:\s*[,\]}]",
    re.MULTILINE,
)
"""What needs care: tabs, odd characters, directives, several documents, keys after `?`; and where
libyaml lets pass what YAML 1.2 does not: `|#`, a value left out in brackets."""

NODES = frozenset({ScalarEvent, MappingStartEvent, SequenceStartEvent})

MAX_DEPTH = 60
"""How deep a plan read fast may nest; deeper ones are left to the careful reader."""


class _UnusualError(Exception):
    """The careful reader is needed."""


def quick_root(text: str, max_nodes: int) -> Mapping | None:
    """Return the tree of one plain YAML document, None where the careful reader is needed."""
    if CParser is None or not text.endswith("\n") or UNUSUAL.search(text):
        return None
    try:
        return _Builder(CParser(text).get_event, max_nodes).document()
    except (YAMLError, _UnusualError):
        return None


class _Builder:
    """Builds our tree from the events of libyaml."""

    def __init__(self, next_event: Callable[[], Any], max_nodes: int) -> None:
        self.next_event = next_event
        self.left = max_nodes

    def document(self) -> Mapping | None:
        """Return the root of the only document where it is a mapping."""
        for _ in ("stream", "document"):
            self.next_event()
        root = self.node(self.next_event(), MAX_DEPTH)
        ends = [type(self.next_event()) for _ in ("document", "stream")]
        whole = ends == [DocumentEndEvent, StreamEndEvent]
        return root if whole and isinstance(root, Mapping) else None

    def node(self, event: Any, depth: int) -> Node:
        """Return the node that begins with `event`."""
        kind = type(event)
        self.left -= 1
        if kind not in NODES or event.anchor or event.tag or depth == 0 or self.left < 0:
            raise _UnusualError
        if kind is ScalarEvent:
            return _scalar(event)
        below = self.mapping if kind is MappingStartEvent else self.sequence
        return below(event, depth - 1)

    def sequence(self, start: Any, depth: int) -> Sequence:
        """Return the list that begins with `start`."""
        items = []
        while type(event := self.next_event()) is not SequenceEndEvent:
            item = self.node(event, depth)
            if isinstance(item, Scalar) and not item.text and not item.style:
                raise _UnusualError  # the two parsers put what is not there in two places
            items.append(item)
        return Sequence(tuple(items), _span(start, event))

    def mapping(self, start: Any, depth: int) -> Mapping:
        """Return the mapping that begins with `start`; its keys are texts, each there once."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(event := self.next_event()) is not MappingEndEvent:
            key = self.node(event, depth)
            if not isinstance(key, Scalar) or key.text in entries or not key.text:
                raise _UnusualError
            value = self.node(self.next_event(), depth)
            entries[key.text] = (key, placed(value, key))
        return Mapping(tuple(entries.values()), _span(start, event))


def _scalar(event: Any) -> Scalar:
    style = event.style or ""
    start, end = event.start_mark, event.end_mark
    line, column = start.line + 1, start.column + 1
    if style in BLOCK:
        return Scalar(event.value, style, Span(line, column, line, column + 1))
    return Scalar(event.value, style, Span(line, column, end.line + 1, end.column + 1))


def _span(start: Any, end: Any) -> Span:
    first, last = start.start_mark, end.end_mark
    return Span(first.line + 1, first.column + 1, last.line + 1, last.column + 1)
