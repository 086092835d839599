"""Every broken file in cases/check/bad is found out where its EXPECT says; good ones are not.

The expectation is a comment in the broken line, `# EXPECT KH201 12:7` (code, line:column), or,
where no comment can stand, `name.expect` beside `name.yaml`. Adding a file adds a test.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from khtool.check.run import check
from khtool.lang import Lang, translator
from khtool.lang.catalogue import CATALOGUE
from khtool.model.load import load
from khtool.read.source import decode
from support import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from khtool.diagnostic import Diagnostic

BAD = sorted((CASES / "check" / "bad").glob("*.yaml"))
GOOD = sorted((CASES / "check" / "good").glob("*.yaml"))
COMMENTED = [path for path in BAD if not path.with_suffix(".expect").exists()]

TODAY = datetime.date(2026, 11, 22)
"""The day on which the cases are checked: some of them speak of days to come."""

COMMENT = re.compile(r"# EXPECT((?: KH\d{3} \d+:\d+)+)\s*$", re.MULTILINE)
FINDING = re.compile(r"(KH\d{3}) (\d+:\d+)")


@cache
def checked(path: Path) -> list[Diagnostic]:
    return check([load(decode(path.name, path.read_bytes()))], today=TODAY)


def findings(path: Path) -> list[str]:
    """Return what `check` finds as `KH201 12:7`."""
    return sorted(f"{f.code} {f.span.line}:{f.span.column}" for f in checked(path))


def expected(path: Path) -> list[str]:
    sidecar = path.with_suffix(".expect")
    text = path.read_bytes().decode("utf-8", errors="replace")
    said = sidecar.read_text("utf-8") if sidecar.exists() else "".join(COMMENT.findall(text))
    return sorted(" ".join(match) for match in FINDING.findall(said))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_exactly_the_findings_that_it_names(path: Path) -> None:
    assert expected(path), f"{path.name} names no finding"
    assert findings(path) == expected(path)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_every_finding_says_what_is_wrong_and_what_to_write(path: Path) -> None:
    for say in map(translator, Lang):
        for found in checked(path):
            assert say(found.message)
            assert found.help is not None
            assert say(found.help)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_has_no_findings(path: Path) -> None:
    assert findings(path) == []


@pytest.mark.parametrize("path", COMMENTED, ids=lambda path: path.stem)
def test_a_comment_names_the_line_that_it_stands_in(path: Path) -> None:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        for said in COMMENT.findall(line):
            assert f" {number}:" in said


def test_every_sidecar_belongs_to_a_file() -> None:
    sidecars = {path.stem for path in (CASES / "check").rglob("*.expect")}
    assert sidecars <= {path.stem for path in BAD}


COMPARED = {"KH712"}
"""Found only beside an earlier version: tests/changes/test_changed_since.py."""

CHECKED = sorted({key[:5] for key in CATALOGUE if re.match(r"KH[1-47]\d\d", key)} - COMPARED)


@pytest.mark.parametrize("code", CHECKED)
def test_every_code_that_check_knows_has_a_bad_file(code: str) -> None:
    assert any(code in said for path in BAD for said in expected(path))
