"""Findings as SARIF 2.1.0, held against what the standard requires."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from khtool.check.rules import DOCUMENTED
from khtool.check.run import check
from khtool.diagnostic import Diagnostic, Severity, Span
from khtool.lang import Lang, msg, translator
from khtool.model.load import load
from khtool.read.source import decode
from khtool.report.sarif import sarif_report
from support import CASES, HEAD, plan_file, with_task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conftest import Khtool

HERE = Path.cwd()
SCHEMA = json.loads(Path(__file__).with_name("sarif-required.schema.json").read_text("utf-8"))
BAD = sorted((CASES / "check" / "bad").glob("*.yaml"))


@cache
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(SCHEMA)
    return Draft202012Validator(SCHEMA)


def run_of(findings: Sequence[Diagnostic], lang: Lang = Lang.VI) -> Any:
    """Return the run of a report that the schema has nothing against."""
    data = json.loads(sarif_report(findings, HERE, translator(lang), lang, "0.1.0"))
    assert [error.message for error in validator().iter_errors(data)] == []
    return data["runs"][0]


def results(text: str, path: str = "ke-hoach.yaml") -> Any:
    return run_of(check([plan_file(text, path)]))["results"]


@pytest.mark.parametrize("lang", Lang)
def test_reports_of_all_bad_cases_are_valid(lang: Lang) -> None:
    files = [load(decode(f"cases/{path.name}", path.read_bytes())) for path in BAD]
    run = run_of(check(files), lang)
    assert len(run["results"]) >= len(BAD)
    assert run["language"] == run["tool"]["driver"]["language"] == lang.value


def test_the_schema_catches_a_report_that_is_wrong() -> None:
    data = json.loads(sarif_report(check([plan_file("")]), HERE, translator(Lang.VI), Lang.VI, "1"))
    del data["runs"][0]["results"][0]["message"]
    assert len(list(validator().iter_errors(data))) == 2, "no message; “1” is no version"


def test_a_result_says_rule_place_and_what_to_write() -> None:
    (result,) = results(with_task("lead: Sở Tư phép"))
    assert len(result.pop("partialFingerprints")["khtool/v1"]) == 32
    assert DOCUMENTED[result.pop("ruleIndex")].code == "KH301"
    assert result == {
        "ruleId": "KH301",
        "level": "error",
        "message": {
            "text": "“Sở Tư phép” không có trong danh sách agencies\n"
            "ý bạn là “Sở Tư pháp”? nếu không, thêm “Sở Tư phép” vào agencies"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "ke-hoach.yaml"},
                    "region": {"startLine": 12, "startColumn": 15, "endLine": 12, "endColumn": 25},
                },
                "logicalLocations": [{"name": "bao-cao"}],
            }
        ],
    }


def test_columns_count_characters() -> None:
    assert run_of([])["columnKind"] == "unicodeCodePoints"


@pytest.fixture(scope="module")
def rules() -> dict[str, Any]:
    """Return what a report says of each rule, by its code."""
    return {entry["id"]: entry for entry in run_of([])["tool"]["driver"]["rules"]}


@pytest.mark.parametrize("rule", DOCUMENTED, ids=lambda rule: rule.code)
def test_every_rule_is_there_with_its_manual(rules: dict[str, Any], rule: Any) -> None:
    entry = rules[rule.code]
    assert entry["defaultConfiguration"] == {"level": rule.severity.value}
    assert rule.bad.splitlines()[0] in entry["help"]["text"]
    assert rule.good in entry["help"]["markdown"]


def test_names_of_files_are_percent_encoded_and_relative() -> None:
    for path in ("kế hoạch/năm 2026.yaml", "a%20b#c?d.yaml", "a:b.yaml"):
        (result,) = results("", path)
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not set(" #?:") & set(uri)
        assert unquote(uri) == path


def test_a_file_outside_the_repo_has_a_file_uri() -> None:
    (result,) = results("", "/srv/kế hoạch.yaml")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "file:///srv/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml"


def test_braces_of_a_plan_are_no_arguments() -> None:
    found = Diagnostic(
        "KH201", Severity.ERROR, "a.yaml", Span(1, 1, 1, 2), msg("KH201", name="{0}")
    )
    (result,) = run_of([found])["results"]
    assert result["message"]["text"] == "không có khóa “{{0}}”"


def test_a_code_without_a_manual_is_still_reported() -> None:
    found = Diagnostic("KH999", Severity.NOTE, "a.yaml", Span(1, 1, 1, 1), msg("KH105"))
    (result,) = run_of([found])["results"]
    assert "ruleIndex" not in result


def test_nothing_found_is_an_empty_list_of_results(khtool: Khtool) -> None:
    answer = khtool("check", "-", "--format", "sarif", stdin=HEAD.encode())
    assert (answer.code, answer.err) == (0, "1 tệp, không có lỗi\n")
    assert json.loads(answer.out)["runs"][0]["results"] == []
