"""Whatever stands in a file or on the command line, khtool answers 0, 1 or 2, and soon.

A bounded share runs with the other tests; `KHTOOL_FUZZ=5000 pytest -n 0 tests/fuzz` tries more,
other ones each time. What once failed stays as a file in tests/fuzz/cases.
"""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutated import EVERYTHING, plans, wordings

from khtool.cli.app import run

if TYPE_CHECKING:
    from collections.abc import Sequence

WANTED = int(os.environ.get("KHTOOL_FUZZ", "0"))
"""How many examples a test tries; 0 is the share of every run."""

SECONDS = 5.0
"""How long one command may keep a processor on a file of some KB."""

TODAY = ("--today", "2026-11-22")

FUZZ_CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))

READING = (
    ("check",),
    ("check", "--fix", "--diff"),
    ("due", "--all", *TODAY),
    ("show", *TODAY),
    ("fmt", "--check", "--wrap", "--sort-keys"),
    ("render", "--format", "md", "-o", "-"),
    ("render", "--format", "html", "-o", "-"),
    ("render", "--format", "docx", "-o", "-"),
    ("report", "--format", "json", *TODAY),
)
"""Commands that read a plan named last."""

RECORDING = (("done",), ("extend", "--to", "2026-12-31"), ("note", "--note", "x"), ("drop",))
"""Commands that write into a plan named first, for the task named second."""


def some(share: int) -> settings:
    """Return the settings of a test that tries `share` examples in every run."""
    return settings(
        max_examples=WANTED or share,
        derandomize=not WANTED,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def holds(args: Sequence[str]) -> None:
    """Run khtool; it must answer 0, 1 or 2 in time, and never speak of a fault of its own."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    start = time.process_time()
    try:
        code = run([*args, "--debug"])
    finally:
        sys.stdout, sys.stderr = kept
    assert code in {0, 1, 2}, args
    assert time.process_time() - start < SECONDS, args
    err.flush()
    assert b"Warning" not in err.detach().getvalue(), args


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file that all examples are written to, in a folder without settings."""
    return tmp_path_factory.mktemp("fuzz") / "ke-hoach.yaml"


@pytest.mark.parametrize("command", READING, ids=" ".join)
@some(5)
@given(text=plans())
def test_a_plan_made_wrong(path: Path, command: tuple[str, ...], text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    holds([*command, str(path)])


@pytest.mark.parametrize("command", RECORDING, ids=lambda command: str(command[0]))
@some(5)
@given(text=plans())
def test_recording_in_a_plan_made_wrong(path: Path, command: tuple[str, ...], text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    holds([command[0], str(path), "bao-cao", *command[1:], *TODAY])


@st.composite
def bitten(draw: st.DrawFn) -> bytes:
    """Return the bytes of a plan with a few of them changed, doubled or taken out."""
    data = bytearray(EVERYTHING.encode("utf-8"))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 8))
        data[at : at + length] = draw(st.binary(max_size=6) | st.sampled_from(BITES))
    return bytes(data)


BITES = (b"\r", b"\r\n", b"\t", b"\xef\xbb\xbf", b"\x00", b"- ", b": ", b"&a ", b"*a", b"|\n",
         b"? ", b"[", b"}", b'"', b"'", b"#", b"%", b"!!x ", b"\n\n",
         b"---\n", b"\xff")  # fmt: skip


@pytest.mark.parametrize("command", [READING[0], READING[1], READING[4]], ids=" ".join)
@some(20)
@given(data=st.one_of(bitten(), st.binary(max_size=200)))
def test_any_bytes(path: Path, command: tuple[str, ...], data: bytes) -> None:
    path.write_bytes(data)
    holds([*command, str(path)])


@some(40)
@given(text=wordings)
def test_any_wording(text: str) -> None:
    holds(["when", "--issued", "2026-01-05", *TODAY, "--", text])


@some(15)
@given(lines=st.lists(wordings | st.sampled_from(EVERYTHING.split("\n")), max_size=30))
def test_importing_any_text(path: Path, lines: list[str]) -> None:
    document = path.with_suffix(".txt")
    document.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    holds(["import", str(document), "-o", "-", *TODAY])


@some(20)
@given(
    args=st.lists(
        st.sampled_from(("check", "due", "when", "-", "--", "--lang", "-q", "--x", "-o"))
        | st.text(max_size=6),
        max_size=5,
    )
)
def test_any_command_line(path: Path, args: list[str]) -> None:
    if any(arg.startswith("--") and arg not in {"--lang", "--x", "--"} for arg in args):
        return
    holds(["show", str(path), *args])


@pytest.mark.parametrize("case", FUZZ_CASES, ids=lambda case: case.name)
@pytest.mark.parametrize("command", READING[:6], ids=" ".join)
def test_what_once_failed(case: Path, command: tuple[str, ...]) -> None:
    holds([*command, str(case)])
