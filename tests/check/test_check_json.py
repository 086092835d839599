"""`check --format json` is a contract: these keys, these types, in this order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from support import HEAD, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

FINDING_KEYS = [
    "code", "severity", "path", "line", "column", "end_line", "end_column", "message", "help",
    "task",
]  # fmt: skip


def report(khtool: Khtool, *args: str | Path) -> Any:
    return json.loads(khtool("check", "--format", "json", *args).out)


def test_a_finding_says_all_there_is_to_say(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(with_task("lead: Sở Tư phép"), encoding="utf-8")
    data = report(khtool, path)
    assert list(data) == ["schema", "findings", "summary"]
    assert data["schema"] == 1
    (finding,) = data["findings"]
    assert list(finding) == FINDING_KEYS
    assert finding == {
        "code": "KH301",
        "severity": "error",
        "path": str(path),
        "line": 12,
        "column": 15,
        "end_line": 12,
        "end_column": 25,
        "message": "“Sở Tư phép” không có trong danh sách agencies",
        "help": "ý bạn là “Sở Tư pháp”? nếu không, thêm “Sở Tư phép” vào agencies",
        "task": "bao-cao",
    }
    assert data["summary"] == {"error": 1, "warning": 0, "note": 0, "files": 1}


def test_the_span_is_the_very_text(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = with_task("lead: Sở Tư phép\ndue: Quý IV/2026 hoặc muộn hơn chút")
    path.write_text(text, encoding="utf-8")
    lines = text.splitlines()
    spans = [
        lines[f["line"] - 1][f["column"] - 1 : f["end_column"] - 1]
        for f in report(khtool, path)["findings"]
    ]
    assert spans == ["Sở Tư phép", "muộn hơn chút"]


def test_no_findings_is_an_empty_list(khtool: Khtool, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD, encoding="utf-8")
    assert report(khtool, tmp_path) == {
        "schema": 1,
        "findings": [],
        "summary": {"error": 0, "warning": 0, "note": 0, "files": 1},
    }


def test_severities_are_counted(khtool: Khtool, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("\ufeff" + HEAD + "ghi_chu: a\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(with_task("due: thứ Hai ngày 24/11/2026"), encoding="utf-8")
    data = report(khtool, tmp_path)
    assert data["summary"] == {"error": 1, "warning": 1, "note": 2, "files": 2}
    assert {f["severity"] for f in data["findings"]} == {"error", "warning", "note"}


def test_what_concerns_no_task_and_has_no_help_is_null(khtool: Khtool, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("", encoding="utf-8")
    assert report(khtool, tmp_path)["findings"][0]["task"] is None


def test_messages_follow_the_language_and_nothing_else_does(khtool: Khtool, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + "ghi_chu: a\n", encoding="utf-8")
    in_vi, in_en = report(khtool, tmp_path), report(khtool, tmp_path, "--lang", "en")
    assert in_en["findings"][0].pop("message") == "there is no key “ghi_chu”"
    assert in_vi["findings"][0].pop("message") == "không có khóa “ghi_chu”"
    assert in_en["findings"][0].pop("help") != in_vi["findings"][0].pop("help")
    assert in_en == in_vi
