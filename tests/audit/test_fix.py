"""`khtool audit --fix`: what is safe is mended, and not a word is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from audit_sample import MAIN, audited, broken, codes, parts_of, sample
from test_broken_on_purpose import BROKEN

from khtool.audit.fix import mended
from khtool.audit.rules import audit_rules

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

MENDED = {rule.code for rule in audit_rules() if rule.mend}


def fixed(docx: bytes) -> bytes:
    return mended(docx, "a.docx", lambda code: True)[0]


def left_to_a_person(docx: bytes) -> bool:
    """Say whether something is wrong that no machine may change, like capitals."""
    return any(
        set(fault.properties) - set(outcome.rule.mend)
        for outcome in audited(docx).outcomes
        for fault in outcome.faults
    )


def words(docx: bytes) -> list[str]:
    """Return the words of the text, run by run."""
    text = parts_of(docx)[MAIN].decode("utf-8")
    return re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:tab|br)/>", text)


@pytest.mark.parametrize(
    ("code", "docx"),
    [(code, docx) for code, docx in BROKEN if code in MENDED],
    ids=[f"{code}-{index}" for index, (code, _) in enumerate(BROKEN) if code in MENDED],
)
def test_what_can_be_mended_is_mended(code: str, docx: bytes) -> None:
    result = fixed(docx)
    assert words(result) == words(docx)
    assert codes(result) == ([code] if left_to_a_person(docx) else [])


@pytest.mark.parametrize(
    ("code", "docx"),
    [(code, docx) for code, docx in BROKEN if code not in MENDED],
    ids=[f"{code}-{index}" for index, (code, _) in enumerate(BROKEN) if code not in MENDED],
)
def test_what_only_a_person_can_mend_is_left_byte_for_byte(code: str, docx: bytes) -> None:
    assert mended(docx, "a.docx", lambda _: True) == (docx, 0)
    assert codes(docx) == [code]


def test_a_document_without_faults_keeps_its_bytes() -> None:
    assert mended(sample(), "a.docx", lambda code: True) == (sample(), 0)


def test_other_parts_keep_their_bytes() -> None:
    docx = broken(MAIN, 'w:top="1134"', 'w:top="850"')
    before, after = parts_of(docx), parts_of(fixed(docx))
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [MAIN]


def test_only_what_is_wrong_is_touched() -> None:
    docx = broken(MAIN, 'w:top="1134"', 'w:top="850"')
    assert parts_of(fixed(docx))[MAIN] == parts_of(sample())[MAIN]


def test_the_same_file_gives_the_same_bytes() -> None:
    docx = BROKEN[0][1]
    assert fixed(docx) == fixed(docx)


def test_only_rules_that_are_asked_for_are_mended() -> None:
    docx = broken(
        MAIN, 'w:left="1701"', 'w:left="1417"', broken(MAIN, 'w:top="1134"', 'w:top="850"')
    )
    result, _ = mended(docx, "a.docx", lambda code: code == "ND-PG-04")
    assert codes(docx) == ["ND-PG-04", "ND-PG-06"]
    assert codes(result) == ["ND-PG-06"]


def test_a_page_number_in_the_footer_moves_into_the_header() -> None:
    pytest.importorskip("docx")
    from by_hand import NAMES, TEXT, letter
    from docx.oxml import parse_xml

    made = letter()
    section = made.document.sections[0]
    section.different_first_page_header_footer = False
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header._p.remove(header._p[-1])
    footer._p.append(parse_xml(f'<w:fldSimple {NAMES} w:instr="PAGE"/>'))
    for _ in range(12):
        made.add(TEXT, align=3, before=6, first=12.7)
    docx = made.saved()
    assert {"ND-PN-02", "ND-PN-04"} <= set(codes(docx))
    assert not {"ND-PN-02", "ND-PN-03", "ND-PN-04"} & set(codes(fixed(docx)))
    assert words(fixed(docx)) == words(docx)


def test_words_beside_the_page_number_are_left_alone() -> None:
    pytest.importorskip("docx")
    from by_hand import NAMES, letter
    from docx.oxml import parse_xml

    made = letter()
    section = made.document.sections[0]
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header._p.remove(header._p[-1])
    footer.add_run("Trang ")
    footer._p.append(parse_xml(f'<w:fldSimple {NAMES} w:instr="PAGE"/>'))
    docx = made.saved()
    assert parts_of(fixed(docx))["word/footer1.xml"] == parts_of(docx)["word/footer1.xml"]


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "sai.docx"
    path.write_bytes(broken(MAIN, 'w:top="1134"', 'w:top="850"'))
    return path


def test_the_copy_is_written_and_the_original_stays(khtool: Khtool, wrong: Path) -> None:
    before, target = wrong.read_bytes(), wrong.with_name("dung.docx")
    answer = khtool("audit", wrong, "--fix", "-o", target)
    assert answer.code == 0
    assert "sửa 1 chỗ" in answer.err
    assert wrong.read_bytes() == before
    assert audited(target.read_bytes()).findings == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--fix",), "--fix cần -o"),
        (("-o", "b.docx"), "-o chỉ dùng cùng --fix"),
        (("--fix", "-o", "sai.docx"), "chính tệp gốc"),
        (("--fix", "-o", "b.docx", "sai.docx", "khac.docx"), "mỗi lần một tệp"),
    ],
)
def test_the_original_is_never_written_over(
    khtool: Khtool,
    monkeypatch: pytest.MonkeyPatch,
    wrong: Path,
    args: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(wrong.parent)
    before = wrong.read_bytes()
    answer = khtool("audit", "sai.docx", *args)
    assert answer.code == 2
    assert said in answer.err
    assert wrong.read_bytes() == before
