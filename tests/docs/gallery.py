"""Writes docs/bo-suu-tap-loi.md: the bad cases of the tests and what khtool says about them.

Run it after adding a case or changing a message: `python tests/docs/gallery.py`.
"""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from khtool.check.rules import DOCUMENTED
from khtool.check.run import check
from khtool.lang import Lang, msg, translator
from khtool.model.load import load
from khtool.read.source import Source, decode
from khtool.report.manual_md import escaped, family, fenced
from khtool.report.text import text_report
from khtool.views.style import clean, styler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from khtool.diagnostic import Diagnostic

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "check" / "bad"
PAGE = ROOT / "docs" / "bo-suu-tap-loi.md"

EXPECT = re.compile(r"[ \t]*# EXPECT(?: KH\d{3} \d+:\d+)+[ \t]*$", re.MULTILINE)
"""What the tests expect, said in the case itself; readers of the page need not see it."""

TODAY = datetime.date(2026, 11, 22)
"""The day on which the cases are checked."""

AROUND = 1
"""How many lines are shown above and below a broken one."""

WIDEST = 100
"""How much of a line is shown."""

SEVERAL = "several"

INTRO = """\
# Bộ sưu tập lỗi

Trang này do `python tests/docs/gallery.py` tạo ra từ các tệp sai trong `tests/cases/check/bad`; \
không sửa bằng tay. Mỗi mục có những dòng sai của một tệp và điều `khtool check` nói về chúng. \
Ý nghĩa của từng quy tắc: [Các quy tắc của khtool check](quy-tac.md).
"""

say: Final = translator(Lang.VI)


class Case(NamedTuple):
    """A bad file: its text without what the tests expect, and what is found in it."""

    source: Source
    found: list[Diagnostic]

    @property
    def group(self) -> str:
        """Return the code that the file is about, or `several`."""
        codes = {finding.code for finding in self.found}
        return min(codes) if len(codes) == 1 else SEVERAL


@cache
def read(path: Path) -> Case:
    """Read a bad file as `khtool check` does."""
    data = path.read_bytes()
    with suppress(UnicodeDecodeError):  # a case of bytes: its expectation stands beside it
        data = EXPECT.sub("", data.decode("utf-8")).encode("utf-8")
    source = decode(path.name, data)
    return Case(source, check([load(source)], today=TODAY))


def page(paths: Iterable[Path]) -> str:
    """Return the whole page."""
    cases = sorted((read(path) for path in paths), key=lambda case: (case.group, case.source.path))
    lines = [INTRO]
    last = ""
    for group, members in groupby(cases, key=lambda case: case.group):
        if group != SEVERAL and group[:3] != last:
            last = group[:3]
            lines += [f"## {family(last, say)}", ""]
        lines += [*heading(group), *(line for case in members for line in entry(case))]
    return "\n".join(lines).rstrip("\n") + "\n"


def heading(group: str) -> list[str]:
    """Return the heading of the cases about one rule."""
    if group == SEVERAL:
        return ["## Nhiều quy tắc trong một tệp", ""]
    summary = {rule.code: rule.summary for rule in DOCUMENTED}[group]
    return [f"### {group}", "", f"[{escaped(say(summary))}](quy-tac.md#{group.lower()})", ""]


def entry(case: Case) -> Iterator[str]:
    """Yield one case: its broken lines, then what khtool says."""
    yield from (f"**{case.source.path}**", "")
    shown = [clean(line)[:WIDEST] for line in excerpt(case)]
    if any(line.strip() for line in shown):
        yield from (fenced("\n".join(shown), "yaml"), "")
    said = text_report(case.found, {case.source.path: case.source.lines}, say, styler(False))
    yield from (fenced(said.rstrip("\n"), "text"), "")


def excerpt(case: Case) -> Iterator[str]:
    """Yield the broken lines with those around them, `…` for each stretch left out."""
    lines = case.source.lines
    broken = {finding.span.line for finding in case.found}
    wanted = {
        number
        for line in broken
        for number in range(line - AROUND, line + AROUND + 1)
        if 1 <= number <= len(lines)
    }
    before = 0
    for number in sorted(wanted):
        if number > before + 1:
            yield "# …"
        yield lines[number - 1]
        before = number


@cache
def current() -> str:
    """Return the page of the cases as they are now."""
    return page(sorted(CASES.glob("*.yaml")))


if __name__ == "__main__":
    PAGE.write_text(current(), encoding="utf-8")
    print(say(msg("render.written", path=PAGE)))
