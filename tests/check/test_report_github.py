"""Findings as workflow commands of GitHub Actions: one line each, every sign escaped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from khtool.check.run import check
from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Lang, msg, translator
from khtool.report.github import github_report
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    from conftest import Khtool

HERE = Path.cwd()
SPAN = Span(1, 1, 1, 2)
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def report(text: str, path: str = "ke-hoach.yaml") -> str:
    return github_report(check([plan_file(text, path)]), HERE, translator(Lang.VI))


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does: level, values, message."""
    match = COMMAND.fullmatch(line)
    assert match
    values = dict(value.split("=", 1) for value in match[2].split(","))
    plain = {name: unescaped(value) for name, value in values.items()}
    return match[1], plain, unescaped(match[3])


def unescaped(text: str) -> str:
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    for escape, sign in signs.items():
        text = text.replace(escape, sign)
    return text


def test_a_finding_is_one_command() -> None:
    assert report(with_task("lead: Sở Tư phép")) == (
        "::error file=ke-hoach.yaml,line=12,endLine=12,col=15,endColumn=25,title=KH301::"
        "“Sở Tư phép” không có trong danh sách agencies%0A"
        "ý bạn là “Sở Tư pháp”? nếu không, thêm “Sở Tư phép” vào agencies\n"
    )


def test_severities_are_those_of_actions() -> None:
    found = {
        severity: github_report([finding(severity=severity)], HERE, translator(Lang.VI))
        for severity in Severity
    }
    assert {severity.value: read(line.strip())[0] for severity, line in found.items()} == {
        "error": "error",
        "warning": "warning",
        "note": "notice",
    }


def finding(
    path: str = "a.yaml",
    *,
    span: Span = SPAN,
    severity: Severity = Severity.ERROR,
    name: str = "a",
) -> Diagnostic:
    return Diagnostic("KH201", severity, path, span, msg("KH201", name=name))


@pytest.mark.parametrize("name", ["100%", "%0A", "a:b,c", "a::error::b", "a=b"])
def test_signs_of_the_command_language_are_only_text(name: str) -> None:
    line = github_report([finding(f"{name}.yaml", name=name)], HERE, translator(Lang.VI))
    level, values, message = read(line.removesuffix("\n"))
    assert (level, values["file"], values["title"]) == ("error", f"{name}.yaml", "KH201")
    assert message == f"không có khóa “{name}”"


def test_a_plan_cannot_begin_a_command_of_its_own() -> None:
    shown = report(HEAD + '"a\\r\\n::add-mask::x": b\n')
    assert [line for line in shown.splitlines() if line.startswith("::add-mask")] == []
    assert shown.count("\n") == len(check([plan_file(HEAD + '"a\\n": b\n')]))


def test_columns_stand_only_where_the_place_is_on_one_line() -> None:
    shown = github_report([finding(span=Span(3, 5, 5, 1))], HERE, translator(Lang.VI))
    _, values, _ = read(shown.strip())
    assert values == {"file": "a.yaml", "line": "3", "endLine": "4", "title": "KH201"}


def test_paths_are_those_of_the_repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path / "plans")
    for path in ("a.yaml", "./a.yaml", str(tmp_path / "plans" / "a.yaml")):
        shown = github_report([finding(path)], tmp_path, translator(Lang.VI))
        assert read(shown.strip())[1]["file"] == "plans/a.yaml"


def test_standard_input_has_no_file() -> None:
    shown = github_report([finding("-")], HERE, translator(Lang.VI))
    assert shown.startswith("::error title=KH201::")


def test_actions_get_it_without_asking(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + "ghi_chu: a\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    answer = khtool("check", path)
    assert answer.code == 1
    assert answer.out.startswith("::error file=a.yaml,line=7,")
    assert answer.err == "1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp\n"
    assert khtool("check", path, "--format", "text").out.startswith(f"{path}:7:1: lỗi KH201")


def test_nothing_found_is_nothing_said(khtool: Khtool) -> None:
    answer = khtool("check", "-", "--format", "github", stdin=HEAD.encode())
    assert (answer.code, answer.out) == (0, "")
