"""YAML made to exhaust memory or time, or to run code: refused, quickly, with a diagnostic."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from khtool.errors import UserError
from khtool.model.load import load
from khtool.read.limits import USUAL_MEGABYTES, VARIABLE
from khtool.read.source import decode
from support import HEAD, clean_environment, with_task

if TYPE_CHECKING:
    from conftest import Khtool

SECOND = 3.0
"""How long an attack of 100 KB may keep a processor; a quiet machine needs a third of it."""

SIZE = 100_000

STATUS = Path("/proc/self/status")

ATTACKS = {
    "aliases": (
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10)),
        "KH111",
    ),
    "an alias of itself": ("a: &a [*a, *a]\n", "KH111"),
    "10,000 lists never closed": ("title: " + "[" * 10_000, "KH111"),
    "10,000 lists": ("title: " + "[" * 10_000 + "]" * 10_000 + "\n", "KH111"),
    "10,000 mappings": ("title: " + "{a: " * 10_000 + "}" * 10_000 + "\n", "KH111"),
    "10,000 dashes": ("title:\n  " + "- " * 10_000 + "\n", "KH111"),
    "440 steps": ("".join(f"{' ' * depth}a:\n" for depth in range(440)), "KH111"),
    "a year of 100,000 digits": (HEAD.replace("2026\n", "9" * SIZE + "\n"), "KH204"),
    "python": (f"{HEAD}x: !!python/object/apply:os.system ['id']\n", "KH112"),
    "an anchor twice": ("a: &x 1\nb: &x 2\nc: *x\n", "KH102"),
    "merge keys": (f"{HEAD}<<: {{title: khác}}\n", "KH201"),
    "documents": (f"{HEAD}---\n{HEAD}", "KH109"),
    "lines with nothing": ("\n" * SIZE + "a: 1\n", "KH201"),
    "keys": ("".join(f"k{number}: v\n" for number in range(SIZE // 20)), "KH201"),
    "a quote never closed": ('"' + "a b " * (SIZE // 4), "KH102"),
    "escapes": (f'{HEAD}opening: "' + "\\" * SIZE + "\n", "KH102"),
    "anchors": ("&a " * (SIZE // 3), "KH102"),
    "question marks": ("? " * (SIZE // 2), "KH111"),
    "brackets closed": ("]" * SIZE, "KH102"),
    "zero bytes": ("\0" * SIZE, "KH102"),
    "tabs": ("a:\n" + "\t" * SIZE + "b", "KH103"),
    "carriage returns": ("\r" * SIZE + "a: 1", "KH201"),
}


@pytest.mark.parametrize(("text", "code"), ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_a_finding_within_a_second(text: str, code: str) -> None:
    start = time.process_time()
    file = load(decode("a.yaml", text.encode("utf-8")))
    assert time.process_time() - start < SECOND
    assert code in {problem.code for problem in file.found}
    assert not file.sound


WORDINGS = {
    "words": "trước ngày " * (SIZE // 15),
    "slashes": "1/" * (SIZE // 2),
    "months": "tháng 1, " * (SIZE // 11),
    "digits": "1" * SIZE + " ngày",
    "days": "ngày 1 và " * (SIZE // 13),
    "brackets": "(" * SIZE,
    "marks": "a" + "\u0301" * (SIZE // 2),
    "spaces": "ngày" + " " * SIZE + "1",
}


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS)
def test_a_wording_of_100_kb_is_read_within_a_second(wording: str) -> None:
    from khtool.dates.wording import read_wording

    start = time.process_time()
    read_wording(wording)
    assert time.process_time() - start < SECOND


@pytest.mark.skipif(not STATUS.is_file(), reason="Linux tells how much memory was needed")
def test_a_file_of_100_mb_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    code = "import sys; from khtool.cli.app import run; run(sys.argv[1:]);" + (
        f"print(open('{STATUS}').read(), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(path)],
        capture_output=True, env=clean_environment(), check=True, text=True,
    )  # fmt: skip
    assert "KH111" in done.stdout
    assert f"lớn hơn {USUAL_MEGABYTES} MB" in done.stdout
    needed = next(line for line in done.stderr.splitlines() if line.startswith("VmHWM"))
    assert int(needed.split()[1]) < 100 * 1024


def test_who_runs_khtool_sets_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    big = f"{HEAD}# {'x' * 1024 * 1024}\n".encode()
    monkeypatch.setenv(VARIABLE, "1")
    assert [problem.code for problem in load(decode("a.yaml", big)).found] == ["KH111"]
    monkeypatch.setenv(VARIABLE, "3")
    assert load(decode("a.yaml", big)).sound


@pytest.mark.parametrize("value", ["0", "-1", "x", "1.5", "²", "99999"])
def test_a_limit_that_is_no_number(
    khtool: Khtool, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(UserError):
        decode("a.yaml", b"")
    assert khtool("check", "-").code == 2


def test_a_number_of_days_that_no_calendar_has() -> None:
    file = load(decode("a.yaml", with_task("due: trong 99999999999999999999 ngày").encode()))
    assert file.sound
