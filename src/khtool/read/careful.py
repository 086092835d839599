"""ruamel.yaml's scanner with limits: how deep, how long, each anchor once."""

from __future__ import annotations

from functools import cache
from typing import Any

from khtool.read.limits import most_nodes

MAX_DEPTH = 100
"""How deep values may be nested; ruamel.yaml's time grows with the square of it."""


TOKENS_PER_NODE = 5
"""A key with its value, both in brackets of their own, has no more signs than this a node."""


class TooLargeError(Exception):
    """The file has more than `most_nodes()` nodes, or is deeper than `MAX_DEPTH`."""


@cache
def careful_scanner() -> type[Any]:
    """Return ruamel.yaml's scanner, which stops at once where a file is too deep or too long.

    And at an anchor that is there already: an alias would mean one or the other.
    """
    from ruamel.yaml.scanner import Scanner, ScannerError
    from ruamel.yaml.tokens import AnchorToken

    class CarefulScanner(Scanner):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self.left = TOKENS_PER_NODE * most_nodes()
            self.anchors: set[str] = set()

        def fetch_more_tokens(self) -> Any:
            self.left -= 1
            if self.left < 0:
                raise TooLargeError
            return super().fetch_more_tokens()

        def scan_anchor(self, kind: Any) -> Any:
            token = super().scan_anchor(kind)
            if kind is AnchorToken and token.value in self.anchors:
                raise ScannerError(None, None, "duplicate anchor", token.start_mark)
            if kind is AnchorToken:
                self.anchors.add(token.value)
            return token

        def add_indent(self, column: int) -> bool:
            if len(self.indents) > MAX_DEPTH:
                raise TooLargeError
            return bool(super().add_indent(column))

        def fetch_flow_collection_start(self, *args: Any, **more: Any) -> None:
            if len(self.flow_context) > MAX_DEPTH:
                raise TooLargeError
            super().fetch_flow_collection_start(*args, **more)

    return CarefulScanner
