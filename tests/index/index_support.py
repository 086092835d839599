"""What the tests of the index share: plans of every kind, and answers with and without it."""

from __future__ import annotations

import io
import time
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

from khtool.cli.app import run
from support import HEAD, Answer, with_task

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TODAY = "2026-11-22"
LATER = 3_600_000_000_000
"""An hour in nanoseconds: so much later nobody doubts the time of a file just written."""


def padded(text: str) -> bytes:
    """Return a plan as bytes, as many as any other: its size tells nothing."""
    data = text.encode("utf-8")
    return data + b"#" * (900 - len(data) - 1) + b"\n"


PLANS = (
    with_task("lead: Sở Tư pháp\ndue: trước ngày 24/11/2026"),
    with_task("lead: Sở Tư pháp\ndue: trước ngày 25/11/2026"),
    with_task(
        "lead: Sở Tài chính\ndue: [Tháng 5/2026, Quý IV/2026]\n"
        "progress:\n  - noted: 2026-11-20\n    note: đã họp"
    ),
    with_task("lead: Sở Tư pháp\ndue: Tháng 5/2026\nprogress:\n  - done: 2026-05-20"),
    with_task("lead: Sở Tư pháp\ndue: Tháng 5/2026\nprogress:\n  - done: 2026-11-25"),  # KH702
    with_task("lead: Sở Tư phép\ndue: Khi có hướng dẫn của Bộ Tư pháp"),  # no such agency
    with_task("lead: Sở Tư phép # khtool: ignore KH301 (thử)\ndue: Hằng tháng"),
    with_task("due: Tháng 12/2026", HEAD + "closed: 2026-11-22\n"),
    with_task("due: Tháng 12/2026").replace("\n", "\r\n"),
    "\ufeff" + with_task("due: [trước ngày 01/7/2026, trước ngày 01/01/2027]"),
    HEAD + "sections: [\n",  # no YAML
    with_task("due: Tháng 12/2026") + "nguoi_ky: Ông A\n",  # an unknown key
)
"""Plans in which something is due, done, without a day, over, doubtful, or broken."""

BODIES = (*map(padded, PLANS), b"")

SETTINGS = (
    None,
    "",
    '[dates]\nbefore = "inclusive"\n',
    "[calendar]\ndays_off = [2026-11-24]\n",
    '[[agencies]]\nname = "Sở Tư phép"\naliases = ["Sở Tư pháp"]\n',
    'plans = ["plans", "khac"]\n',
    '[check]\nignore = ["KH3"]\nfail_level = "note"\n',
    '[dates]\nbefore = "soon"\n',  # wrong
)
"""What may stand in khtool.toml; None is no such file."""

QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("due",),
    ("due", "plans"),
    ("due", "plans", "--all", "--format", "csv"),
    ("due", "--undated", "--format", "json"),
    ("due", "--closed", "--quarter"),
    ("due", "--overdue"),
    ("due", "--status", "done,done_late,in_progress", "-v"),
    ("due", "--agency", "tu phap", "--from", "2026-01-01"),
    ("due", "./plans", "plans", "--all"),
    ("check",),
    ("check", "plans", "--format", "json"),
    ("check", "--output", "full"),
    ("check", "plans", "./plans", "--format", "junit"),
)


def ask(*args: str) -> Answer:
    """Run a command line in this process."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        code = run(args)
    return Answer(code, out.getvalue(), err.getvalue())


def both(*args: str, today: str = TODAY) -> tuple[Answer, Answer]:
    """Return what khtool says with the index and without."""
    return ask(*args, "--today", today), ask(*args, "--today", today, "--no-cache")


def later(monkeypatch: pytest.MonkeyPatch, nanoseconds: int = LATER) -> None:
    """Let the clock go on, so that files just written are trusted to be what they were."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + nanoseconds)


def indexes(folder: Path) -> list[Path]:
    """Return the indexes in `folder`."""
    return sorted(folder.glob("*.sqlite"))
