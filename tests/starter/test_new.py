"""`khtool new`: a plan that passes check, under a name made from its title."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool.cli.app import run
from khtool.starter.plan import PlanStart, cleaned, file_name, plan_text
from support import HEAD, plan_file

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool
    from khtool.model.plan import Plan

OFFICE = ("--issuer", "Sở Tài chính", "--place", "Hải Phòng", "--symbol", "KH-STC")
TODAY = ("--today", "2026-11-22")


@pytest.fixture(name="root", autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder for plans, after going there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan_at(path: Path) -> Plan:
    file = plan_file(path.read_text("utf-8"))
    assert file.sound, file.found
    assert file.plan is not None
    return file.plan


def test_a_plan_by_flags_alone(khtool: Khtool, root: Path) -> None:
    answer = khtool("new", "Kế hoạch công tác pháp chế năm 2027", *OFFICE, *TODAY)
    assert (answer.code, answer.out) == (0, "plans/2027/cong-tac-phap-che-nam-2027.yaml\n")
    plan = plan_at(root / answer.out.strip())
    assert (plan.title, plan.year) == ("Công tác pháp chế năm 2027", 2027)
    assert (plan.issuer, plan.place, plan.symbol) == ("Sở Tài chính", "Hải Phòng", "KH-STC")
    assert khtool("check", "--fail-level", "warning").code == 0


def test_what_is_missing_is_named_where_nobody_can_be_asked(khtool: Khtool, root: Path) -> None:
    answer = khtool("new", "Công tác pháp chế", "--issuer", "Sở Tài chính")
    assert (answer.code, answer.out) == (2, "")
    assert "--place" in answer.err
    assert list(root.rglob("*")) == []
    assert khtool("new").code == 2
    assert khtool("new", "  ", *OFFICE).code == 2
    assert khtool("new", "A", *OFFICE[:4], "--symbol", "").code == 2


def test_what_is_missing_is_asked_for_in_a_terminal(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("Công tác pháp chế\nHải Phòng\nKH-STC\n"))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert run(["new", "--issuer", "Sở Tài chính", *TODAY]) == 0
    out, err = capsys.readouterr()
    assert "Địa danh:" in err
    assert "Cơ quan ban hành:" not in err
    assert plan_at(root / out.strip()).place == "Hải Phòng"


def test_the_newest_plan_gives_what_is_not_said(khtool: Khtool, root: Path) -> None:
    older = HEAD.replace("Ủy ban", "Hội đồng")
    newer = (
        f"{HEAD}issued: 2026-03-01\nissuer_short: Ủy ban nhân dân thành phố\n"
        "signature: {authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH}\n"
    )
    for name, text in (("z-cu", older), ("a-moi", newer), ("z-hong", "year: [")):
        path = root / "plans" / "hai-phong" / "2026" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    answer = khtool("new", "Công tác pháp chế", "--year", "2027")
    assert answer.out == "plans/hai-phong/2027/cong-tac-phap-che.yaml\n"
    assert "a-moi.yaml" in answer.err
    plan = plan_at(root / answer.out.strip())
    assert plan.issuer == "Ủy ban nhân dân thành phố Hải Phòng"
    assert plan.issuer_short == "Ủy ban nhân dân thành phố"
    assert plan.signature is not None
    assert (plan.signature.authority, plan.signature.position) == (
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    )
    other = khtool("new", "Khác", "--issuer", "Sở Tài chính", "--year", "2026")
    assert plan_at(root / other.out.strip()).issuer_short is None


def test_nothing_is_overwritten(khtool: Khtool, root: Path) -> None:
    path = root / "a.yaml"
    path.write_text("của tôi", encoding="utf-8")
    assert khtool("new", "A", *OFFICE, "-o", "a.yaml").code == 2
    assert path.read_text("utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("output", "path"),
    [("x/a.yml", "x/a.yml"), ("x/", "x/phap-che.yaml"), ("x", "x/phap-che.yaml")],
)
def test_a_file_or_a_folder(khtool: Khtool, root: Path, output: str, path: str) -> None:
    assert khtool("new", "Pháp chế", *OFFICE, "-o", output).code == 0
    assert (root / path).is_file()


def test_what_cannot_be(khtool: Khtool, root: Path) -> None:
    assert khtool("new", "A", *OFFICE, "-o", "a.txt").code == 2
    assert khtool("new", "A", *OFFICE, "--year", "26").code == 2
    assert list(root.rglob("*")) == []


def test_the_schema_is_named_only_where_there_is_one(khtool: Khtool, root: Path) -> None:
    first = khtool("new", "A", *OFFICE).out.strip()
    assert not (root / first).read_text("utf-8").startswith("#")
    khtool("init")
    below = root / "plans" / "x"
    below.mkdir()
    path = khtool("new", "B", "-o", "plans/x/y/b.yaml").out.strip()
    line = (root / path).read_text("utf-8").split("\n")[0]
    assert line == "# yaml-language-server: $schema=../../../plan.schema.json"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Đổi mới, sáng tạo (đợt 1)", "doi-moi-sang-tao-dot-1"),
        ("Thực hiện Nghị quyết số 66-NQ/TW", "thuc-hien-nghi-quyet-so-66-nq-tw"),
        ("…", "ke-hoach"),
        ("../../etc/passwd", "etc-passwd"),
        ("dài " * 40, "-".join(["dai"] * 15)),
    ],
)
def test_file_names(title: str, name: str) -> None:
    assert file_name(title) == f"{name}.yaml"


TEXTS = st.text(min_size=1).map(cleaned).filter(bool)


@given(TEXTS, TEXTS, st.sampled_from(["KH-UBND", "12", "null", "'x'", "# a", "- b"]))
def test_whatever_the_title_says_the_plan_says_it(title: str, issuer: str, symbol: str) -> None:
    text = plan_text(PlanStart(title, issuer, "Hà Nội", symbol, 2026))
    file = plan_file(text)
    assert file.sound, (text, file.found)
    assert file.plan is not None
    assert (file.plan.title, file.plan.issuer, file.plan.symbol) == (title, issuer, symbol)
