"""What the tests share: small plans as text, reading them, running khtool as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from khtool.model.load import PlanFile, load
from khtool.read.source import decode

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
PLANS = ROOT / "plans"
COMPENSATION = PLANS / "hai-phong" / "2026" / "boi-thuong-nha-nuoc.yaml"
RESOLUTION_66 = PLANS / "hai-phong" / "2026" / "bo-sung-nghi-quyet-66.yaml"
TWO_PLANS = (COMPENSATION, RESOLUTION_66)
"""The plans that most tests ask: what they hold is known day by day."""

CLEAN = CASES / "check" / "good" / "plain.yaml"
"""A plan in which no rule finds anything."""

HEAD = """\
title: Công tác bồi thường Nhà nước năm 2026
issuer: Ủy ban nhân dân thành phố Hải Phòng
place: Hải Phòng
symbol: KH-UBND
year: 2026
agencies: [Sở Tư pháp, Sở Tài chính]
"""
"""The first six lines of a sound plan; sections and annexes come below."""

OWN_VARIABLES = (
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
    "KHTOOL_LANG",
    "KHTOOL_NO_CACHE",
    "KHTOOL_TODAY",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "PYTHONDONTWRITEBYTECODE",  # every process would compile khtool anew: four times as slow
)
"""What a developer may have set and what would change an answer, or its time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run of khtool gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


def plan_file(text: str, path: str = "ke-hoach.yaml") -> PlanFile:
    """Read `text` as the plan file `path`."""
    return load(decode(path, text.encode("utf-8")))


def with_task(lines: str, head: str = HEAD) -> str:
    """Return a plan whose only task, `bao-cao` (I.1), goes on with `lines`, one key a line."""
    body = "".join(f"        {line}\n" for line in lines.strip("\n").split("\n"))
    start = "sections:\n  - heading: Nội dung\n    tasks:\n      - id: bao-cao\n"
    return f"{head}{start}        title: Báo cáo kết quả\n{body}"


def clean_environment() -> dict[str, str]:
    """Return the environment without what would change khtool's answers."""
    return {name: value for name, value in os.environ.items() if name not in OWN_VARIABLES}


def run_khtool(
    *args: str,
    cwd: Path = ROOT,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
) -> Answer:
    """Run khtool as the process that a user starts."""
    done = subprocess.run(
        [sys.executable, "-m", "khtool", *args],
        cwd=cwd,
        input=stdin,
        env={**clean_environment(), **(env or {})},
        capture_output=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
