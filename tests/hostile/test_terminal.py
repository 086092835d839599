"""No command lets a plan, a file name or an argument steer the terminal that shows it."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from khtool.views.style import STEERS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

STEERING = (
    "\x1b[2J\x1b[31m",  # clears the screen, changes colour
    "\x1b]8;;http://example.org\x1b\\đây\x1b]8;;\x1b\\",  # a link with another face
    "\x1b]0;tên\x07",  # renames the window
    "\x9b1m",  # one sign that begins a sequence
    "\u202eđảo\u202c\u2066\u2069\u200f",  # turns the direction of reading
    "\r\x08\x7f",  # overwrites what stands there
)
EVIL = "a" + "".join(STEERING) + "b"

SAID = json.dumps(EVIL, ensure_ascii=True).replace("\\u009b", "\\x9b").replace("\\u007f", "\\x7f")


def plan(said: str) -> str:
    """Return a plan that says `said` wherever it can."""
    return f"""\
title: {said}
issuer: {said}
place: {said}
symbol: {said}
number: {said}
year: 2026
issued: 2026-01-05
recipients: [{said}]
agencies: [{{name: {said}, aliases: [{said}]}}]
sections:
  - heading: {said}
    text: {said}
    tasks:
      - id: mot
        title: {said}
        lead: {{text: {said}, agencies: [{said}]}}
        output: {said}
        due: {{wording: Trước ngày 01/10/2026, label: {said}}}
        progress:
          - {{noted: 2026-02-01, note: {said}}}
        extensions: [{{from: 2026-09-30, to: 2026-12-01, reason: {said}, decision: {said}}}]
      - id: hai
        title: {said}
        due: {said}
"""


OWN_COLOR = re.compile("\x1b\\[[0-9;]*m")
TODAY = ("--today", "2026-11-22")
PLAN, OTHER, FOLDER = "a\x1b[31m\u202e.yaml", "b\x1b[2J.yaml", "thu\x1b[31m-muc"

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("check", "."),
    ("check", PLAN, "-v"),
    ("check", ".", "--format", "json"),
    ("check", ".", "--format", "github"),
    ("check", ".", "--format", "gitlab"),
    ("check", ".", "--format", "sarif"),
    ("check", ".", "--format", "junit"),
    ("check", ".", "--statistics"),
    ("check", ".", "--fix", "--diff"),
    ("check", "wrong.yaml"),
    ("check", "keys.yaml"),
    ("check", "anchors.yaml"),
    ("check", ".", "--select", EVIL),
    ("due", PLAN, "--all", *TODAY),
    ("due", PLAN, "--all", "-v", *TODAY),
    ("due", PLAN, "--all", "--group-by", "agency", *TODAY),
    ("due", PLAN, "--all", "--format", "md", *TODAY),
    ("due", PLAN, "--all", "--format", "csv", *TODAY),
    ("due", PLAN, "--all", "--format", "json", *TODAY),
    ("due", PLAN, "--all", "--format", "html", *TODAY),
    ("due", PLAN, "--all", "--format", "ics", *TODAY),
    ("due", PLAN, "--agency", EVIL, *TODAY),
    ("due", PLAN, "--all", "--color", "always", *TODAY),
    ("show", PLAN, *TODAY),
    ("show", PLAN, "--color", "always", *TODAY),
    ("report", PLAN, *TODAY),
    ("report", PLAN, "--by", "plan", *TODAY),
    ("report", PLAN, "--by", "section", "--format", "md", *TODAY),
    ("report", PLAN, "--by", "agency", "--format", "csv", *TODAY),
    ("report", PLAN, "--format", "json", *TODAY),
    ("log", OTHER),
    ("log", OTHER, "--format", "md"),
    ("log", OTHER, "--format", "json"),
    ("diff", "HEAD~1"),
    ("diff", "HEAD~1", "--format", "md"),
    ("diff", "HEAD~1", "--format", "json"),
    ("diff", EVIL),
    ("done", OTHER, "mot", "--dry-run", *TODAY),
    ("done", OTHER, "mot", "--result", EVIL, "--dry-run", *TODAY),
    ("done", OTHER, EVIL, *TODAY),
    ("done", OTHER, "khong-co", *TODAY),
    ("note", OTHER, "mot", EVIL, "--dry-run", *TODAY),
    ("extend", OTHER, "mot", "--to", "2026-12-31", "--reason", EVIL, "--dry-run", *TODAY),
    ("drop", OTHER, "mot", "--reason", EVIL, "--dry-run", *TODAY),
    ("done", "wrong.yaml", "mot", *TODAY),
    ("fmt", PLAN, "--check"),
    ("fmt", "wrong.yaml"),
    ("when", EVIL, *TODAY),
    ("when", EVIL, "--format", "json", *TODAY),
    ("when", "trước ngày 25/11/2026 " + EVIL, *TODAY),
    ("cal", EVIL),
    ("rule", EVIL),
    ("render", PLAN, "-o", f"{FOLDER}/a.md"),
    ("render", PLAN, "-o", "-", "--format", "md"),
    ("render", PLAN, "-o", "-", "--format", "html"),
    ("render", PLAN, "--template", EVIL),
    ("render", "gone\x1b[31m.yaml"),
    ("remind", PLAN, "-o", FOLDER, *TODAY),
    ("site", PLAN, "-o", f"{FOLDER}/trang", *TODAY),
    ("import", "van-ban\x1b[31m.txt", "-o", "-", *TODAY),
    ("import", "van-ban\x1b[31m.txt", "-o", FOLDER, "--format", "json", *TODAY),
    ("import", "gone\x1b[31m.docx", "-o", "-"),
    ("audit", "van-ban\x1b[31m.txt"),
    ("audit", "gone\x1b[31m.docx"),
    ("new", EVIL, "--issuer", EVIL, "--place", EVIL, "--symbol", EVIL, *TODAY),
    ("templates", EVIL),
    ("schema", EVIL),
    (EVIL,),
    ("due", f"--{EVIL}"),
    ("due", "--today", EVIL),
    ("due", "--lang", EVIL),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository that is hostile through and through, two commits old."""
    folder = tmp_path_factory.mktemp("hostile")
    git = ("git", "-c", f"user.name=a{EVIL}", "-c", "user.email=a@b.vn", "-c", "core.quotepath=off")

    def commit() -> None:
        subprocess.run([*git, "add", "-A"], cwd=folder, check=True)
        subprocess.run([*git, "commit", "-qm", EVIL], cwd=folder, check=True)

    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    (folder / OTHER).write_text(plan('"việc"'), "utf-8")
    commit()
    (folder / PLAN).write_text(plan(SAID), "utf-8")
    (folder / OTHER).write_text(plan(SAID), "utf-8")
    commit()
    outside = folder / "sai"
    outside.mkdir()
    for name, text in {
        "wrong.yaml": f"a{EVIL}: [\n",
        "keys.yaml": f'"{SAID[1:-1]}": 1\n"{SAID[1:-1]}": 2\ntitle: !{SAID[1:3]} x\n',
        "anchors.yaml": f"a: *{EVIL[:1]}\u202e\n",
    }.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "van-ban\x1b[31m.txt").write_text(
        f"KẾ HOẠCH\n{EVIL}\nI. {EVIL}\n1. {EVIL}; thời hạn: {EVIL}\n", "utf-8"
    )
    return folder


def shown(args: tuple[str, ...]) -> str:
    return STEERS.sub("?", " ".join(args))[:60]


@pytest.mark.parametrize("args", COMMANDS, ids=shown)
def test_nothing_steers_the_terminal(
    khtool: Khtool, folder: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.chdir(folder)
    answer = khtool(*args)
    assert answer.code in {0, 1, 2}
    said = answer.out + answer.err
    if "--color" in args:  # the colours are khtool's own
        said = OWN_COLOR.sub("", said)
    if "ics" in args:  # lines of a calendar end so
        said = said.replace("\r\n", "\n")
    assert set(STEERS.findall(said)) <= {"\n", "\t"}, shown(args)
