"""`khtool audit` as people run it: output, formats, exit codes, files that cannot be read."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from audit_sample import MAIN, STYLES, audited, broken, codes, packed, parts_of, restyled, sample

from khtool.audit.judge import Verdict
from khtool.audit.rules import audit_rules
from khtool.lang import Lang, translator
from khtool.render import render
from khtool.report.audit_manual import audit_table
from support import PLANS, ROOT, plan_file

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    docx = restyled("Text", r'<w:sz w:val="\d+"/>', '<w:sz w:val="24"/>')
    (tmp_path / "sai.docx").write_bytes(docx)
    return "sai.docx"


@pytest.mark.parametrize("path", sorted(PLANS.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_real_plan_that_khtool_renders_keeps_every_rule(path: Path) -> None:
    plan = plan_file(path.read_text("utf-8")).plan
    assert plan is not None
    assert codes(render(plan, "docx")) == []


@pytest.mark.parametrize(
    "args",
    [
        ("--template", "cong-van-don-doc", "--agency", "Sở Tư pháp", "--today", "2026-12-22"),
        ("--template", "bao-cao-tien-do", "--today", "2026-12-22"),
    ],
    ids=["letter", "report"],
)
def test_letters_and_reports_that_khtool_renders_keep_every_rule(
    khtool: Khtool, tmp_path: Path, args: tuple[str, ...]
) -> None:
    plan = PLANS / "hai-phong" / "2026" / "boi-thuong-nha-nuoc.yaml"
    assert khtool("render", plan, *args, "-o", tmp_path / "a.docx").code == 0
    answer = khtool("audit", tmp_path / "a.docx", "--fail-level", "note")
    assert answer.code == 0
    assert "chưa đạt 0, không xác định được 0" in answer.out


def test_a_finding_names_paragraph_clause_and_what_is_wrong(khtool: Khtool, wrong: str) -> None:
    answer = khtool("audit", wrong)
    assert answer.code == 1
    first, last = answer.out.splitlines()
    assert first.startswith("sai.docx:16:1: lỗi ND-ND-01: Nội dung: cỡ chữ 12, phải 13–14")
    assert "(Phụ lục I, II.6.e)" in first
    assert last.startswith("sai.docx: kế hoạch; đạt ")
    assert audited(sample()).lines[15].startswith("Sở Tư pháp ban hành Kế hoạch")


def test_equal_faults_are_told_once_with_all_their_paragraphs(khtool: Khtool, wrong: str) -> None:
    assert "10 đoạn: 16, 19–23, 25–26, 28–29" in khtool("audit", wrong).out


def test_all_lists_every_rule_with_its_verdict(khtool: Khtool, wrong: str) -> None:
    lines = khtool("audit", wrong, "--all").out.splitlines()
    rules = [line for line in lines if line.startswith("  ")]
    assert len(rules) == len(audit_rules())
    assert "  chưa đạt   ND-ND-01  nội dung in thường" in "\n".join(rules)


def test_rules_are_chosen_by_the_beginning_of_their_codes(khtool: Khtool, wrong: str) -> None:
    assert khtool("audit", wrong, "--select", "ND-PG,nd-qh").code == 0
    assert khtool("audit", wrong, "--ignore", "ND-ND").code == 0
    answer = khtool("audit", wrong, "--select", "KH301")
    assert (answer.code, "ND-PG-01" in answer.err) == (2, True)


def test_json_has_the_findings_of_check_and_the_documents(khtool: Khtool, wrong: str) -> None:
    data = json.loads(khtool("audit", wrong, "--format", "json").out)
    (finding,) = data["findings"]
    assert (finding["code"], finding["severity"], finding["line"]) == ("ND-ND-01", "error", 16)
    (document,) = data["documents"]
    assert (document["kind"], document["not_met"]) == ("KH", ["ND-ND-01"])
    verdicts = [verdict.value for verdict in Verdict]
    assert sum(len(document[verdict]) for verdict in verdicts) == len(audit_rules())


def test_sarif_describes_the_rules_of_the_decree(khtool: Khtool, wrong: str) -> None:
    run = json.loads(khtool("audit", wrong, "--format", "sarif").out)["runs"][0]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    (result,) = run["results"]
    assert ids[result["ruleIndex"]] == result["ruleId"] == "ND-ND-01"


@pytest.mark.parametrize("fmt", ["github", "gitlab", "junit"])
def test_other_formats_name_the_rule_and_keep_the_exit_code(
    khtool: Khtool, wrong: str, fmt: str
) -> None:
    answer = khtool("audit", wrong, "--format", fmt)
    assert answer.code == 1
    assert "ND-ND-01" in answer.out
    assert "đạt" in answer.err
    if fmt == "junit":
        assert ElementTree.fromstring(answer.out).get("failures") == "1"


def test_english_is_spoken_too(khtool: Khtool, wrong: str) -> None:
    out = khtool("audit", wrong, "--lang", "en").out
    assert "Text: size 12, must be 13–14 (Appendix I, II.6.e)" in out


def test_khtool_rule_explains_a_rule(khtool: Khtool) -> None:
    answer = khtool("rule", "nd-pn-02")
    assert answer.code == 0
    assert answer.out.startswith("ND-PN-02 · lỗi · số trang canh giữa")
    assert "I.7" in answer.out


def word(body: str, *, picture: bytes = b"") -> bytes:
    """Return a Word file with `body` for its text, made of the sample's other parts."""
    parts = parts_of(sample())
    text = parts[MAIN].decode("utf-8")
    start, end = text.index("<w:body>") + len("<w:body>"), text.index("</w:body>")
    parts[MAIN] = (text[:start] + body + text[end:]).encode("utf-8")
    if picture:
        parts["word/media/image1.png"] = picture
    return packed(parts)


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts_of(sample()).items():
            archive.writestr(name, data if name != MAIN else b" " * 60_000_000)
    return buffer.getvalue()


BLIP = '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'

UNREADABLE = {
    "empty": (b"", "tệp trống"),
    "no-word": ("Kế hoạch".encode(), "không phải tệp Word"),
    "old-doc": (OLE + "WordDocument\0".encode("utf-16-le"), ".doc kiểu cũ"),
    "encrypted": (OLE + "EncryptedPackage\0".encode("utf-16-le"), "mật khẩu"),
    "cut": (sample()[:2000], "bị hỏng"),
    "bomb": (bomb(), "phình ra"),
    "no-words": (word("<w:p/>"), "không có chữ nào"),
    "no-paragraphs": (word(""), "không có chữ nào"),
    "pictures": (word(f"<w:p><w:r><w:drawing>{BLIP}</w:drawing></w:r></w:p>"), "bản quét"),
    "entities": (
        broken(STYLES, r"\?>", '?><!DOCTYPE a [<!ENTITY b "c">]>'),
        "không phải XML",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_said_in_a_sentence(
    khtool: Khtool, tmp_path: Path, name: str
) -> None:
    data, said = UNREADABLE[name]
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    for more in ((), ("--fix", "-o", tmp_path / "b.docx")):
        answer = khtool("audit", path, *more)
        assert answer.code == 2
        assert said in answer.err
        assert "Traceback" not in answer.err
        assert not (tmp_path / "b.docx").exists()


def test_a_file_of_200_mb_is_not_read(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    answer = khtool("audit", path)
    assert answer.code == 2
    assert "lớn hơn" in answer.err


def test_a_file_that_is_not_there_stops_no_other(khtool: Khtool, wrong: str) -> None:
    answer = khtool("audit", "khong-co.docx", wrong)
    assert answer.code == 2
    assert "khong-co.docx" in answer.err
    assert "ND-ND-01" in answer.out


def test_an_xlsx_is_no_document(khtool: Khtool, tmp_path: Path) -> None:
    parts = parts_of(sample())
    types = parts["[Content_Types].xml"].replace(b"wordprocessingml", b"spreadsheetml")
    path = tmp_path / "a.docx"
    path.write_bytes(packed({**parts, "[Content_Types].xml": types}))
    answer = khtool("audit", path)
    assert (answer.code, "không phải văn bản Word" in answer.err) == (2, True)


def test_the_guide_has_the_table_of_all_rules() -> None:
    page = (ROOT / "docs" / "kiem-tra-word.md").read_text("utf-8")
    assert audit_table(translator(Lang.VI)) in page


@pytest.mark.parametrize("value", ["nan", "1e999", "-9", "0x10", ""])
def test_measures_that_no_page_has_are_no_fault_of_khtool(value: str) -> None:
    for old in ('w:left="1701"', 'w:w="11906"', 'w:start="1"', 'w:line="276"', 'w:sz="6"'):
        part = STYLES if "line" in old else MAIN
        assert isinstance(codes(broken(part, old, f'{old.split("=")[0]}="{value}"')), list)


def test_styles_based_on_each_other_in_a_circle_end() -> None:
    docx = restyled("Text", '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Text"/>')
    assert codes(docx) == []


def test_a_long_document_takes_a_moment(tmp_path: Path) -> None:
    paragraph = '<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:r><w:t>Việc</w:t></w:r></w:p>'
    assert audited(word(paragraph * 2000)).kind == "unknown"
