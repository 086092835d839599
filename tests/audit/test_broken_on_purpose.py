"""Documents broken on purpose, one rule each: the audit finds just that."""

from __future__ import annotations

import pytest
from audit_sample import MAIN, STYLES, audited, broken, codes, restyled, sample

from khtool.audit.judge import Verdict

SIZE = r'<w:sz w:val="\d+"/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/>'


BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
CENTRE = '<w:jc w:val="center"/>'
LEFT = '<w:jc w:val="left"/>'
LETTERHEAD = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:p><w:pPr>'
    '<w:pStyle w:val="Nation"/></w:pPr><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r>'
    "</w:p></w:tc></w:tr></w:tbl>"
)
WIDER = broken(
    MAIN, r"(năm 2026</w:t>.{0,300}?<w:ind )[^>]*/>", r'\1w:left="5960" w:right="5960"/>'
)
"""The sample with a line under the title that is right on a page on its side."""

INTO_ITALIC = (SIZE, rf"{ITALIC}{size(14)}")


def text_changed(old: str, new: str) -> bytes:
    return broken(MAIN, old, new)


BROKEN: list[tuple[str, bytes]] = [
    ("ND-PG-01", broken(MAIN, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
    ("ND-PG-02", broken(MAIN, 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"', WIDER)),
    ("ND-PG-04", broken(MAIN, 'w:top="1134"', 'w:top="850"')),
    ("ND-PG-05", broken(MAIN, 'w:bottom="1134"', 'w:bottom="1500"')),
    ("ND-PG-06", broken(MAIN, 'w:left="1701"', 'w:left="1417"')),
    ("ND-PG-07", broken(MAIN, 'w:right="850"', 'w:right="1440"')),
    ("ND-PG-08", broken(STYLES, 'w:ascii="Times New Roman"', 'w:ascii="Arial"')),
    ("ND-PG-08", broken(STYLES, 'w:hAnsi="Times New Roman"', 'w:hAnsi="Calibri"')),
    ("ND-PG-08", broken(STYLES, '<w:color w:val="000000"/>', '<w:color w:val="1F3864"/>')),
    ("ND-PN-01", broken(MAIN, 'w:fmt="decimal" w:start="1"', 'w:fmt="upperRoman" w:start="1"')),
    ("ND-PN-01", broken(MAIN, 'w:fmt="decimal" w:start="1"', 'w:fmt="decimal" w:start="2"')),
    ("ND-PN-02", restyled("PageNumber", CENTRE, '<w:jc w:val="right"/>')),
    ("ND-PN-02", broken(MAIN, "w:headerReference", "w:footerReference", count=9)),
    ("ND-PN-03", restyled("PageNumber", SIZE, size(12))),
    ("ND-PN-03", restyled("PageNumber", *INTO_ITALIC)),
    ("ND-PN-04", broken(MAIN, "<w:titlePg/>", "")),
    ("ND-PN-05", broken(MAIN, '(w:orient="landscape".*?)w:start="1"', r"\1")),
    ("ND-QH-01", text_changed("CỘNG HÒA XÃ HỘI", "CỘNG HÒA Ã HỘI")),
    ("ND-QH-02", restyled("Nation", SIZE, size(14))),
    ("ND-QH-02", restyled("Nation", BOLD, "")),
    ("ND-QH-02", restyled("Nation", CENTRE, LEFT)),
    ("ND-QH-03", text_changed("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")),
    ("ND-QH-04", restyled("Motto", SIZE, rf"{ITALIC}{size(14)}")),
    ("ND-QH-04", restyled("Motto", SIZE, rf"<w:caps/>{size(14)}")),
    ("ND-QH-05", broken(MAIN, r"(Hạnh phúc.*?)<w:pBdr>.*?</w:pBdr>", r"\1")),
    ("ND-QH-05", broken(MAIN, r'(Hạnh phúc.*?w:val=")single', r"\1dashed")),
    ("ND-QH-06", restyled("Nation", 'w:line="240"', 'w:line="360"')),
    ("ND-CQ-01", restyled("Parent", SIZE, f"{BOLD}{size(13)}")),
    ("ND-CQ-02", restyled("Issuer", SIZE, size(11))),
    ("ND-CQ-02", restyled("Issuer", BOLD, "")),
    (
        "ND-CQ-03",
        broken(MAIN, r'(SỞ TƯ PHÁP.*?w:left=")\d+(" w:right=")\d+', r"\g<1>300\g<2>300"),
    ),
    ("ND-SK-01", text_changed("05/KH-STP", "05/2026/KH-STP")),
    ("ND-SK-01", text_changed("Số: 05", "Số 05")),
    ("ND-SK-01", text_changed("05/KH-STP", "05/BC-STP")),
    ("ND-SK-03", text_changed("05/KH-STP", "5/KH-STP")),
    ("ND-SK-03", text_changed("05/KH-STP", "005/KH-STP")),
    ("ND-SK-04", restyled("Number", SIZE, size(14))),
    ("ND-DD-01", text_changed("ngày 05 tháng 01 năm", "ngày 5 tháng 01 năm")),
    ("ND-DD-01", text_changed("tháng 01 năm", "tháng 06 năm")),
    ("ND-DD-01", text_changed("Hải Phòng, ngày", "Hải Phòng ngày")),
    ("ND-DD-02", restyled("PlaceDate", ITALIC, "")),
    ("ND-TL-01", restyled("TypeName", SIZE, size(16))),
    ("ND-TY-01", restyled("PlanTitle", SIZE, size(15))),
    ("ND-TY-01", restyled("PlanTitle", CENTRE, LEFT)),
    ("ND-TY-02", broken(MAIN, r"(năm 2026</w:t>.{0,200}?)<w:pBdr>.*?</w:pBdr>", r"\1")),
    ("ND-CC-01", restyled("Basis", ITALIC, "")),
    ("ND-CC-02", text_changed("năm 2017;", "năm 2017,")),
    ("ND-ND-01", restyled("Text", SIZE, size(12))),
    ("ND-ND-01", restyled("Text", '<w:jc w:val="both"/>', LEFT)),
    ("ND-ND-01", restyled("Text", *INTO_ITALIC)),
    ("ND-ND-02", restyled("Text", 'w:firstLine="720"', 'w:firstLine="400"')),
    ("ND-ND-03", restyled("Text", 'w:before="120"', 'w:before="60"')),
    ("ND-ND-04", restyled("Text", 'w:line="276"', 'w:line="480"')),
    ("ND-BC-02", restyled("SectionHeading", "<w:caps/>", "")),
    ("ND-BC-02", restyled("SectionHeading", BOLD, "")),
    ("ND-BC-03", restyled("ClauseHeading", BOLD, "")),
    ("ND-BC-04", text_changed(">c\\) Kịp", ">f) Kịp")),
    ("ND-BC-04", text_changed(">c\\) Kịp", ">d) Kịp")),
    ("ND-BC-05", text_changed(">- Bằng văn", ">– Bằng văn")),
    ("ND-BC-06", text_changed(">2. Yêu cầu", ">3. Yêu cầu")),
    ("ND-KT-01", text_changed(r"xem xét\./\.", "xem xét.")),
    ("ND-KY-01", text_changed(r"KT\. GIÁM ĐỐC", "GIÁM ĐỐC")),
    ("ND-KY-02", restyled("SignatureTitle", SIZE, size(12))),
    ("ND-KY-03", restyled("SignatureName", BOLD, "")),
    ("ND-KY-04", text_changed("Nguyễn Minh Hùng", "TS. Nguyễn Minh Hùng")),
    ("ND-NN-01", restyled("RecipientsLabel", SIZE, size(13))),
    ("ND-NN-02", restyled("Recipients", SIZE, size(12))),
    ("ND-NN-03", text_changed("- Lưu: VT, HCTP", "- Lưu: HCTP")),
    ("ND-NN-07", text_changed("- Các phòng thuộc Sở;", "Các phòng thuộc Sở;")),
    ("ND-PL-01", text_changed("tại Phụ lục I và Phụ lục II kèm theo", "tại bảng đính kèm")),
    ("ND-PL-02", text_changed(">Phụ lục II<", ">Phụ lục số 02<")),
    ("ND-PL-03", restyled("AnnexCaption", SIZE, size(13))),
    ("ND-PL-04", restyled("AnnexHeading", "<w:caps/>", "")),
    ("ND-PL-05", text_changed(r"\(Kèm theo Kế hoạch số 05/KH-STP", "(Kèm theo Kế hoạch")),
    ("ND-PL-06", restyled("AnnexReference", ITALIC, "")),
    ("ND-PL-07", broken(MAIN, r"(.*\(Kèm theo.*?</w:p>)", rf"\1{LETTERHEAD}")),
    ("ND-PL-08", restyled("TableText", SIZE, size(9))),
    (
        "ND-PL-10",
        broken(MAIN, r'(Nhiệm vụ trọng.*?)<w:gridCol w:w="\d+"', r'\1<w:gridCol w:w="9000"'),
    ),
]
"""The rule that must be found, and the document that breaks it and nothing else."""


def test_the_sample_keeps_every_rule() -> None:
    assert codes(sample()) == []


@pytest.mark.parametrize(
    ("code", "docx"), BROKEN, ids=[f"{code}-{index}" for index, (code, _) in enumerate(BROKEN)]
)
def test_just_the_broken_rule_is_found(code: str, docx: bytes) -> None:
    assert codes(docx) == [code]
    assert {finding.code for finding in audited(docx).findings} == {code}


def test_every_rule_that_the_sample_is_judged_by_can_be_broken() -> None:
    judged = {o.rule.code for o in audited(sample()).outcomes if o.verdict is Verdict.MET}
    assert judged - {code for code, _ in BROKEN} == set()
