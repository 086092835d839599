"""The first ten minutes of docs/bat-dau.md, gone through from an empty folder as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from test_commands_in_docs import FENCE, commands

from khtool.render import render
from support import COMPENSATION, ROOT, plan_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from conftest import Khtool

PAGE = ROOT / "docs" / "bat-dau.md"
PLAN = "plans/2026/cong-tac-phap-che-nam-2026.yaml"
FINDS_SOMETHING = ("check", "--output", "full")
"""The one command that is there to fail."""


def edited(path: Path, lines: str) -> None:
    """Change the file as the page asks: lines with `-` become the lines with `+` below them."""
    text = path.read_text("utf-8")
    old, new = ([line[1:] for line in lines.splitlines() if line[0] == sign] for sign in "-+")
    assert len(old) == len(new) > 0
    for before, after in zip(old, new, strict=True):
        assert text.count(f"{before}\n") == 1, before
        text = text.replace(f"{before}\n", f"{after}\n")
    path.write_text(text, "utf-8")


def test_every_step_works_and_prints_what_is_shown(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KHTOOL_TODAY", "2026-11-22")
    plan = plan_file(COMPENSATION.read_text("utf-8")).plan
    assert plan is not None
    said = ""
    ran = []
    _, _, steps = PAGE.read_text("utf-8").partition("\n## Lập kho kế hoạch\n")
    for match in FENCE.finditer(steps):
        if match["lang"] == "diff":
            edited(tmp_path / "ke-hoach" / PLAN, match["body"])
        elif match["lang"] == "":
            assert said == match["body"]
        elif match["lang"] == "yaml":
            assert match["body"] in (tmp_path / "ke-hoach" / PLAN).read_text("utf-8")
        for words in commands(match["body"], "sh") if match["lang"] == "sh" else ():
            if words == ("cd", "ke-hoach"):
                monkeypatch.chdir(tmp_path / "ke-hoach")
                (tmp_path / "ke-hoach" / "ke-hoach.docx").write_bytes(render(plan, "docx"))
            if words[0] == "cd":
                continue
            assert words[0] == "khtool"
            answer = khtool(*words[1:])
            assert answer.code == (1 if words[1:] == FINDS_SOMETHING else 0), answer.err
            said = answer.out
            ran.append(words[1])
            if words[1:] == ("check",):
                assert "2 tệp, không có lỗi" in answer.err
    assert {"init", "new", "check", "rule", "due", "render", "done", "import"} <= set(ran)
    assert (tmp_path / "ke-hoach" / "out" / "cong-tac-phap-che-nam-2026.docx").is_file()
    assert (tmp_path / "ke-hoach" / "public" / "index.html").is_file()
