"""Findings as GitLab's code quality report: names that stay, and none twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from khtool.check.run import check
from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Lang, msg, translator
from khtool.report.gitlab import gitlab_report
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    import pytest

    from conftest import Khtool

HERE = Path.cwd()


def report(text: str, path: str = "ke-hoach.yaml", lang: Lang = Lang.VI) -> Any:
    return json.loads(gitlab_report(check([plan_file(text, path)]), HERE, translator(lang)))


def names(text: str, path: str = "ke-hoach.yaml", lang: Lang = Lang.VI) -> list[str]:
    return [entry["fingerprint"] for entry in report(text, path, lang)]


SLIP = with_task("lead: Sở Tư phép")


def test_an_entry_is_what_gitlab_reads() -> None:
    (entry,) = report(SLIP)
    assert len(entry.pop("fingerprint")) == 32
    assert entry == {
        "description": "KH301: “Sở Tư phép” không có trong danh sách agencies – "
        "ý bạn là “Sở Tư pháp”? nếu không, thêm “Sở Tư phép” vào agencies",
        "check_name": "KH301",
        "severity": "major",
        "location": {"path": "ke-hoach.yaml", "lines": {"begin": 12, "end": 12}},
    }


def test_severities_are_those_of_gitlab() -> None:
    span = Span(1, 1, 1, 2)
    found = [Diagnostic("KH201", level, "a.yaml", span, msg("KH105")) for level in Severity]
    entries = json.loads(gitlab_report(found, HERE, translator(Lang.VI)))
    assert [entry["severity"] for entry in entries] == ["major", "minor", "info"]


def test_a_fingerprint_outlives_lines_above_it_and_the_language() -> None:
    assert names("# một dòng\n\n" + SLIP) == names(SLIP) == names(SLIP, lang=Lang.EN)


def test_a_fingerprint_does_not_depend_on_how_the_file_was_named() -> None:
    ways = ("plans/a.yaml", "./plans/a.yaml", str(HERE / "plans" / "a.yaml"))
    assert len({tuple(names(SLIP, path)) for path in ways}) == 1
    assert [entry["location"]["path"] for entry in report(SLIP, ways[2])] == ["plans/a.yaml"]


def test_another_slip_has_another_name() -> None:
    other = with_task("lead: Sở Tư phap")
    assert names(other) != names(SLIP)
    assert names(SLIP, "khac.yaml") != names(SLIP)


def test_what_occurs_twice_has_two_names_and_the_first_keeps_its_own() -> None:
    twice = with_task("lead: Sở Tư phép\nsupport: Sở Tư phép")
    assert names(twice)[:1] == names(SLIP)
    assert len(set(names(twice))) == len(names(twice)) > 1
    assert names(twice) == names(twice)


def test_no_findings_are_an_empty_list(khtool: Khtool) -> None:
    answer = khtool("check", "-", "--format", "gitlab", stdin=HEAD.encode())
    assert (answer.code, json.loads(answer.out)) == (0, [])


def test_the_document_is_all_that_stdout_has(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(SLIP, encoding="utf-8")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    answer = khtool("check", tmp_path, "--format", "gitlab", "--explain")
    assert [entry["location"]["path"] for entry in json.loads(answer.out)] == ["a.yaml"]
    assert "KH301 · lỗi" in answer.err
    assert answer.err.endswith("1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp\n")
