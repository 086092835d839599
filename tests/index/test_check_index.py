"""`khtool check` says of kept findings, byte for byte, what it says of fresh ones."""

from __future__ import annotations

import ast
import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from index_support import TODAY, ask, both, later

from khtool.check.rules import BY_DAY
from khtool.cli.reporting import FORMATS
from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.index.finding_codec import finding_of, values_of
from khtool.index.store import packed, unpacked
from khtool.lang import Message
from support import CASES, ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

BAD = CASES / "check" / "bad"

ASKED: tuple[Sequence[str], ...] = (
    *(("--format", fmt) for fmt in FORMATS),
    ("--output", "full"),
    ("--output", "full", "--lang", "en", "--color", "always"),
    ("--statistics",),
    ("--explain", "-q"),
    ("--select", "KH3", "--fail-level", "note"),
    ("--ignore", "KH1,KH2", "--baseline", "khtool-baseline.json"),
)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All the plans that are bad on purpose, with a baseline of what one of them holds."""
    folder = tmp_path_factory.mktemp("repo")
    (folder / "plans").mkdir()
    for path in BAD.glob("*.yaml"):
        (folder / "plans" / path.name).write_bytes(path.read_bytes())
    return folder


def test_every_format_is_the_same(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plans)
    later(monkeypatch)
    ask("check", "plans/many-problems.yaml", "--write-baseline", "--today", TODAY)
    ask("check", "--today", TODAY)
    for args in ASKED:
        with_index, without = both("check", *args)
        assert with_index == without, args
        assert len(with_index.out + with_index.err) > 30


def test_only_plans_with_findings_are_read(
    plans: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """For their excerpts; and nothing is imported that only reads plans."""
    monkeypatch.chdir(tmp_path)
    clean = CASES / "check" / "good" / "plain.yaml"
    Path("plain.yaml").write_bytes(clean.read_bytes())
    Path("bad.yaml").write_bytes((BAD / "many-problems.yaml").read_bytes())
    later(monkeypatch)
    first = ask("check", ".", "--output", "full", "--today", TODAY)
    read: list[str] = []

    def noted(name: str) -> bytes:
        read.append(name)
        return Path(name).read_bytes()

    monkeypatch.setattr("khtool.cli.finding.read_bytes", noted)
    monkeypatch.setattr("khtool.index.refresh.read_bytes", pytest.fail)
    assert ask("check", ".", "--output", "full", "--today", TODAY) == first
    assert set(read) == {"./bad.yaml"}


def test_the_day_is_asked_for_by_rules_that_say_so() -> None:
    """Findings of others are kept from day to day."""
    asking = set()
    for path in sorted((ROOT / "src/khtool/check").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "today":
                asking.add(path.name)
    assert asking == {"record_in_the_future.py"}
    assert {"KH702"} == BY_DAY


values = st.recursive(
    st.none()
    | st.text(st.characters())
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.dates(),
    lambda below: (
        st.lists(below, max_size=3).map(tuple)
        | st.builds(Message, st.text(), st.dictionaries(st.text(), below, max_size=3))
    ),
    max_leaves=6,
)
messages = st.builds(Message, st.text(), st.dictionaries(st.text(), values, max_size=3))
spans = st.builds(Span, *[st.integers(1, 10**6)] * 4)
findings = st.builds(
    Diagnostic,
    st.text(),
    st.sampled_from(Severity),
    st.just("a.yaml"),
    spans,
    messages,
    st.none() | messages,
    st.none() | st.text(),
)


@given(findings)
def test_a_finding_comes_back_as_it_was(finding: Diagnostic) -> None:
    back = finding_of("a.yaml", unpacked(packed(values_of(finding))))
    assert back == finding
    assert repr(back) == repr(finding)


@pytest.mark.parametrize("value", [object(), Path("a"), [1], datetime.datetime(2026, 1, 1)])
def test_what_cannot_be_kept_is_a_fault(value: object) -> None:
    """Rather than something else later."""
    finding = Diagnostic("KH1", Severity.NOTE, "a", Span(1, 1, 1, 1), Message("a", {"b": value}))
    with pytest.raises(TypeError):
        values_of(finding)
