"""Many documents at once: the bar, the files, and rendering again when something changes."""

from __future__ import annotations

import io
import itertools
import sys
from typing import TYPE_CHECKING

import pytest
from render_sample import SAMPLE

from khtool.cli.output import with_bar
from khtool.cli.session import Session
from khtool.lang import Lang
from khtool.render import watch
from khtool.render.watch import changes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Khtool

PLAN = """\
title: {title}
issuer: {issuer}
place: Hải Phòng
symbol: KH-UBND
year: 2026
opening: [Thực hiện.]
"""


def plan_at(path: Path, title: str = "Kế hoạch thử") -> Path:
    path.write_text(PLAN.format(title=title, issuer=SAMPLE["issuer"]), encoding="utf-8")
    return path


def test_changes_are_told_once(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("1")

    def ticks() -> Iterator[None]:
        yield  # nothing changed
        first.write_text("22")
        yield
        yield  # nothing more
        second.write_text("new")
        yield
        first.unlink()
        yield

    seen = changes(lambda: [first, second], ticks())
    assert [{path.name for path in changed} for changed in seen] == [{"a"}, {"b"}, {"a"}]


def test_watch_renders_again_until_interrupted(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_at(tmp_path / "ke-hoach.yaml", "Một")
    out = tmp_path / "out.md"
    titles: list[str] = []

    def clock() -> Iterator[None]:
        titles.append(out.read_text(encoding="utf-8"))
        plan_at(plan, "Hai hai")
        yield
        titles.append(out.read_text(encoding="utf-8"))
        plan.write_text("hỏng: [", encoding="utf-8")
        yield
        plan_at(plan, "Ba ba ba")
        yield
        titles.append(out.read_text(encoding="utf-8"))
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "clock", clock)
    answer = khtool("render", plan, "-o", out, "--watch")
    assert answer.code == 130
    assert [
        next(word for word in ("Một", "Hai hai", "Ba ba ba") if f"**{word}**" in title)
        for title in titles
    ] == ["Một", "Hai hai", "Ba ba ba"]
    assert "Ctrl-C" in answer.err
    assert "khtool check" in answer.err


def test_watch_sees_templates(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_at(tmp_path / "ke-hoach.yaml")
    (tmp_path / "khtool.toml").write_text("", encoding="utf-8")
    out = tmp_path / "out.md"
    own = tmp_path / "templates" / "ke-hoach" / "ke-hoach.md.j2"

    def clock() -> Iterator[None]:
        own.parent.mkdir(parents=True)
        own.write_text("MỚI", encoding="utf-8")
        yield
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "clock", clock)
    khtool("render", plan, "-o", out, "--watch")
    assert out.read_text(encoding="utf-8") == "MỚI"


def test_all_plans_in_several_formats(khtool: Khtool, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    plan_at(folder / "a.yaml")
    plan_at(folder / "b.yaml")
    answer = khtool("render", folder, "-o", tmp_path / "out", "--format", "docx,html,docx")
    assert answer.code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["a.docx", "a.html", "b.docx", "b.html"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("count", "quiet", "terminal", "drawn"),
    [
        (2, False, True, True),
        (1, False, True, False),
        (2, True, True, False),
        (2, False, False, False),
    ],
)
def test_bar_only_for_several_in_a_terminal(
    monkeypatch: pytest.MonkeyPatch, count: int, quiet: bool, terminal: bool, drawn: bool
) -> None:
    stream = _Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    session = Session(Lang.VI, quiet=quiet)
    steps = list(itertools.islice("abc", count))
    assert list(with_bar(steps, session)) == steps
    assert ("Đang xuất" in stream.getvalue()) is drawn
