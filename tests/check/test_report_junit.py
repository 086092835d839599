"""Findings as JUnit XML: a suite a file, a test a finding, a passing test for a clean file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from khtool.check.run import check
from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Lang, msg, translator
from khtool.report.junit import junit_report
from support import HEAD, plan_file, with_task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conftest import Khtool

HERE = Path.cwd()
ERROR = HEAD + "ghi_chu: a\n"
NOTE = "\ufeff" + HEAD


def report(texts: Mapping[str, str], level: Severity = Severity.ERROR) -> ET.Element:
    files = [plan_file(text, path) for path, text in texts.items()]
    return suites(check(files), {file.path: file.source.lines for file in files}, level)


def suites(
    findings: Sequence[Diagnostic],
    sources: Mapping[str, Sequence[str]],
    level: Severity = Severity.ERROR,
) -> ET.Element:
    return ET.fromstring(junit_report(findings, sources, HERE, translator(Lang.VI), level))


def test_a_suite_for_each_file_with_its_sums() -> None:
    root = report({"a.yaml": ERROR, "b.yaml": HEAD})
    assert [suite.attrib for suite in root] == [
        {"name": "a.yaml", "tests": "1", "failures": "1", "errors": "0"},
        {"name": "b.yaml", "tests": "1", "failures": "0", "errors": "0"},
    ]
    assert root.attrib == {"name": "khtool", "tests": "2", "failures": "1", "errors": "0"}


def test_a_finding_is_a_failed_test_with_its_excerpt() -> None:
    (case,) = report({"a.yaml": ERROR}).iter("testcase")
    assert case.attrib == {
        "name": "KH201: không có khóa “ghi_chu”",
        "classname": "a.yaml",
        "file": "a.yaml",
        "line": "7",
    }
    (failure,) = case
    assert failure.attrib == {"type": "error", "message": "không có khóa “ghi_chu”"}
    assert failure.text is not None
    assert failure.text.startswith("a.yaml:7:1: lỗi KH201")
    assert "7 | ghi_chu: a\n    | ^^^^^^^\n" in failure.text


def test_a_clean_file_is_a_test_that_passes() -> None:
    (case,) = report({"a.yaml": HEAD}).iter("testcase")
    assert case.attrib == {"name": "khtool check", "classname": "a.yaml", "file": "a.yaml"}
    assert list(case) == []


def test_what_does_not_fail_the_command_passes_and_says_what_it_is() -> None:
    (case,) = report({"a.yaml": NOTE}).iter("testcase")
    assert [child.tag for child in case] == ["system-out"]
    assert "ghi chú KH107" in "".join(case.itertext())


@pytest.mark.parametrize("level", Severity)
def test_there_are_failures_just_when_the_command_fails(
    khtool: Khtool, tmp_path: Path, level: Severity
) -> None:
    (tmp_path / "a.yaml").write_text(with_task("due: thứ Hai ngày 24/11/2026"), encoding="utf-8")
    answer = khtool("check", tmp_path, "--format", "junit", "--fail-level", level.value)
    assert bool(answer.code) == (level is not Severity.ERROR)
    assert (ET.fromstring(answer.out).attrib["failures"] != "0") == bool(answer.code)


def test_findings_alike_are_tests_of_different_names() -> None:
    twice = with_task("lead: Sở Tư phép\nsupport: Sở Tư phép")
    names = [case.attrib["name"] for case in report({"a.yaml": twice}).iter("testcase")]
    assert len(set(names)) == len(names) > 1
    assert names[1] == f"{names[0]} (2)"


@pytest.mark.parametrize(
    "text", ["<a & 'b' \">", "]]>", "\x00\x08\x1b[31m", "\ufffe\uffff", "\ud800"]
)
def test_any_text_makes_sound_xml(text: str) -> None:
    found = Diagnostic(
        "KH201", Severity.ERROR, f"{text}.yaml", Span(1, 1, 1, 2), msg("KH201", name=text)
    )
    root = suites([found], {found.path: [f"{text}: a"]})
    shown = "".join(root.itertext())
    assert "lỗi KH201" in shown
    if text.isprintable():
        assert f"không có khóa “{text}”" in shown


def test_the_document_says_its_encoding(khtool: Khtool) -> None:
    answer = khtool("check", "-", "--format", "junit", stdin=HEAD.encode())
    assert answer.code == 0
    assert answer.out.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')
    assert answer.err == "1 tệp, không có lỗi\n"
