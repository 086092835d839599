"""A file as lines with their own ends, so that what is not edited goes back byte for byte."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from khtool.read.source import BOM, Source

LINE_END = re.compile("(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Raw:
    """The lines of a file as `Source.lines` has them; `ends` holds each one's end, `mark` a BOM."""

    mark: bool
    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def bytes(self) -> bytes:
        """Return the file."""
        text = "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))
        return ((BOM if self.mark else "") + text).encode("utf-8")

    def source(self, path: str) -> Source:
        """Return the file as the readers want it, without what is odd about its bytes."""
        return Source(path, "\n".join(self.lines))

    def with_lines(self, lines: tuple[str, ...]) -> Raw:
        """Return the file with other words on the same number of lines."""
        return replace(self, lines=lines)

    def with_text(self, text: str) -> Raw:
        """Return the file with another text; its lines end as most of them did."""
        lines = tuple(text.split("\n"))
        counts = Counter(("\n", *self.ends))
        usual = max(counts, key=lambda end: (bool(end), counts[end] - (end == "\n")))
        return Raw(self.mark, lines, (*[usual] * (len(lines) - 1), ""))

    def with_inserted(self, at: int, new: tuple[str, ...]) -> Raw:
        """Return the file with `new` lines after line `at`; they end as the lines around them.

        A file without an end to its last line stays one.
        """
        lines = (*self.lines[: at + 1], *new, *self.lines[at + 1 :])
        end = next((end for end in reversed(self.ends[: at + 1]) if end), "\n")
        added = [end] * len(new)
        if not self.ends[at]:
            return Raw(self.mark, lines, (*self.ends[:at], *added, ""))
        return Raw(self.mark, lines, (*self.ends[: at + 1], *added, *self.ends[at + 1 :]))

    def without(self, first: int, last: int) -> Raw:
        """Return the file without its lines `first` to `last`; never all of them."""
        lines = (*self.lines[:first], *self.lines[last + 1 :])
        if self.ends[last]:
            return Raw(self.mark, lines, (*self.ends[:first], *self.ends[last + 1 :]))
        return Raw(self.mark, lines, (*self.ends[: first - 1], ""))

    def plain(self) -> Raw:
        """Return the file with line feeds only and without a byte order mark."""
        return Raw(False, self.lines, tuple("\n" if end else "" for end in self.ends))


def raw(data: bytes) -> Raw:
    """Cut `data`, which must be UTF-8, into lines."""
    text = data.decode("utf-8")
    parts = LINE_END.split(text.removeprefix(BOM))
    return Raw(text.startswith(BOM), tuple(parts[::2]), (*parts[1::2], ""))
