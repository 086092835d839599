"""Which findings are shown: by code, by comment on the line, by a baseline of old ones."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khtool.check.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from khtool.diagnostic import Diagnostic

COMMENT = re.compile(r"#\s*khtool:\s*ignore\s+((?:KH\d+[\s,]*)+)(?:\(|$|#|\s)")
CODE = re.compile(r"KH\d+")


@dataclass(frozen=True, slots=True)
class Control:
    """What to show. A code may be cut short: `KH3` means all of KH301 to KH399.

    `select` empty means every rule; `ignore` wins over it. `baseline` counts the findings that
    were there before, by fingerprint.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Mapping[str, int] | None = None

    def kept(
        self, findings: Iterable[Diagnostic], sources: Mapping[str, Sequence[str]]
    ) -> list[Diagnostic]:
        """Return the findings to show; `sources` are the lines of each file."""
        known = Counter(self.baseline or {})
        result = []
        for finding in findings:
            if not self.wants(finding.code) or ignored_on_line(finding, sources):
                continue
            name = fingerprint(finding)
            if known[name] > 0:
                known[name] -= 1
                continue
            result.append(finding)
        return result

    def wants(self, code: str) -> bool:
        """Say whether findings of `code` are asked for."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(
            self.ignore or ("-",)
        )


def ignored_on_line(finding: Diagnostic, sources: Mapping[str, Sequence[str]]) -> bool:
    """Say whether the line of a finding carries `# khtool: ignore KH123 (reason)` for it."""
    lines = sources.get(finding.path, ())
    if finding.span.line > len(lines):
        return False
    said = COMMENT.search(lines[finding.span.line - 1])
    return said is not None and finding.code in CODE.findall(said[1])
