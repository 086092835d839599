"""`khtool import`: where plans and reports go, and with which exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from import_support import HEAD

from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

BODY = "I. NHIỆM VỤ\n1. Rà soát văn bản\n- Chủ trì: Sở Tư pháp.\n- Thời hạn: Quý I/2026.\n"
LETTER = "Kính gửi ông Nguyễn Văn A,\n\nXin cảm ơn ông đã gửi thư cho chúng tôi.\n"
STAMPED = HEAD + BODY + "\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n(Đã ký)\nTrần Văn B\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(HEAD + BODY, encoding="utf-8")
    return path


def test_one_document_goes_to_standard_output_its_report_to_errors(
    khtool: Khtool, document: Path
) -> None:
    answer = khtool("import", document)
    assert answer.code == 0
    assert answer.out.startswith("type: Kế hoạch\n")
    assert "1 nhiệm vụ" in answer.err
    assert "Mọi chữ của văn bản đều có trong kế hoạch." in answer.err


def test_what_comes_out_passes_fmt_and_check(
    khtool: Khtool, document: Path, tmp_path: Path
) -> None:
    target = tmp_path / "plan.yaml"
    assert khtool("import", document, "-o", target).code == 0
    assert khtool("fmt", "--check", target).code == 0
    assert khtool("check", target).code == 0


def test_a_document_may_come_from_standard_input(khtool: Khtool) -> None:
    answer = khtool("import", "-", stdin=(HEAD + BODY).encode("utf-8"))
    assert answer.code == 0
    assert "Rà soát văn bản" in answer.out


def test_a_plan_that_is_there_is_not_written_over(
    khtool: Khtool, document: Path, tmp_path: Path
) -> None:
    target = tmp_path / "plan.yaml"
    target.write_text("của tôi", encoding="utf-8")
    answer = khtool("import", document, "-o", target)
    assert answer.code == 2
    assert "--force" in answer.err
    assert target.read_text("utf-8") == "của tôi"
    assert khtool("import", document, "-o", target, "--force").code == 0
    assert target.read_text("utf-8").startswith("type:")


def test_several_documents_go_to_a_folder_by_number_and_title(
    khtool: Khtool, document: Path, tmp_path: Path
) -> None:
    other = tmp_path / "khac.txt"
    other.write_text(HEAD.replace("Số: 75/", "Số: /") + BODY, encoding="utf-8")
    folder = tmp_path / "plans"
    answer = khtool("import", document, other, "-o", folder)
    assert answer.code == 0
    assert [path.name for path in sorted(folder.iterdir())] == [
        "75-kh-ubnd-cong-tac-van-thu-nam-2026-tren-dia-ban-tinh-hung.yaml",
        "cong-tac-van-thu-nam-2026-tren-dia-ban-tinh-hung-yen.yaml",
    ]


def test_several_documents_need_a_folder(khtool: Khtool, document: Path) -> None:
    answer = khtool("import", document, document)
    assert answer.code == 2
    assert "-o THƯ_MỤC" in answer.err


def test_two_documents_of_one_title_get_two_files(
    khtool: Khtool, document: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "plans"
    assert khtool("import", document, document, "-o", folder).code == 0
    assert len(list(folder.iterdir())) == 2


def test_a_letter_is_refused_in_one_sentence_and_others_go_on(
    khtool: Khtool, document: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "thu.txt"
    letter.write_text(LETTER, encoding="utf-8")
    answer = khtool("import", letter)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert "không phải kế hoạch" in answer.err
    folder = tmp_path / "plans"
    assert khtool("import", letter, document, "-o", folder).code == 2
    assert len(list(folder.iterdir())) == 1


def test_strict_fails_when_something_is_left_over(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(STAMPED, encoding="utf-8")
    assert khtool("import", path).code == 0
    answer = khtool("import", path, "--strict")
    assert answer.code == 1
    assert "(Đã ký)" in answer.err


def test_the_report_as_json_names_place_and_line(khtool: Khtool, tmp_path: Path) -> None:
    seed = ROOT / "tests" / "plans" / "seeds" / "000.txt"
    report = tmp_path / "report.json"
    answer = khtool("import", seed, "--format", "json", "--report", report)
    assert answer.err == ""
    (document,) = json.loads(report.read_text("utf-8"))["documents"]
    assert document["complete"] is True
    assert document["found"]["tasks"] == 8
    assert document["mended"][0]["place"] == "dòng 35"
    lines = answer.out.split("\n")
    for doubt in document["doubtful"]:
        assert lines[doubt["line"] - 2].lstrip().startswith("# kiểm tra:")


def test_the_report_as_markdown_has_headings(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(STAMPED, encoding="utf-8")
    answer = khtool("import", path, "--format", "md")
    assert "## Chưa đưa được vào kế hoạch (1):" in answer.err
    assert "- dòng" in answer.err


def test_an_unknown_format_is_refused(khtool: Khtool, document: Path) -> None:
    assert khtool("import", document, "--format", "xml").code == 2


def test_the_office_adds_its_own_labels(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "khtool.toml").write_text('[import]\nlead = ["Ai làm"]\n', encoding="utf-8")
    (tmp_path / "x.txt").write_text(HEAD + BODY.replace("Chủ trì", "Ai làm"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "lead: Sở Tư pháp" in khtool("import", "x.txt").out


def test_editors_find_the_schema_of_the_repo(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "khtool.toml").touch()
    (tmp_path / "plan.schema.json").touch()
    (tmp_path / "x.txt").write_text(HEAD + BODY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert khtool("import", "x.txt", "-o", "plans/x.yaml").code == 0
    first = (tmp_path / "plans" / "x.yaml").read_text("utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=../plan.schema.json"


def test_agencies_of_the_office_are_not_declared_again(
    khtool: Khtool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "khtool.toml").write_text('agencies = ["Sở Tư pháp"]\n', encoding="utf-8")
    (tmp_path / "x.txt").write_text(HEAD + BODY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "agencies:" not in khtool("import", "x.txt").out
