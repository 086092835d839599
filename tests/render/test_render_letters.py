"""Letters and reports about plans: what they say of whom, and how they are laid out."""

from __future__ import annotations

import datetime
import io
import re
from typing import TYPE_CHECKING

import docx
import pytest
from docx_facts import facts_of
from read_back import docx_paragraphs, page_text, words

from khtool.agenda.items import agenda
from khtool.dates.calendar import vietnam
from khtool.deadlines.rows import Reader
from khtool.render.facts import owed
from khtool.render.package import fault_of
from khtool.render.reference import lowered
from support import HEAD, plan_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Khtool
    from khtool.agenda.items import Item
    from khtool.model.load import PlanFile

TODAY = "2026-11-22"
NOW = datetime.date(2026, 11, 22)

PLAN = f"""\
{HEAD}number: 5
issued: 2026-01-05
parent: Chính phủ
signature: {{authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Lê Văn A}}
recipients: [Bộ Tư pháp]
archive: VT, NC
sections:
  - heading: Nội dung
    tasks:
      - {{id: tre, title: Lập đề án, lead: Sở Tư pháp, due: trước ngày 01/11/2026}}
      - {{id: gan, title: Gửi báo cáo, lead: Sở Tư pháp, due: 24/11/2026}}
      - {{id: xa, title: Tổng kết, lead: Sở Tư pháp, due: Năm 2026}}
      - {{id: khac, title: Cấp kinh phí, lead: Sở Tài chính, due: 01/03/2026}}
      - id: xong
        title: Tập huấn
        lead: Sở Tư pháp
        due: 31/03/2026
        progress: [{{done: 2026-03-20, result: Báo cáo số 12/BC-STP}}]
      - id: xong-muon
        title: Rà soát
        lead: Sở Tư pháp
        due: 30/06/2026
        progress: [{{done: 2026-07-02}}]
      - {{id: luon, title: Trực ban, lead: Sở Tư pháp, due: Thường xuyên}}
      - {{id: khong-han, title: Phối hợp, lead: Sở Tài chính}}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def items_of(*files: PlanFile) -> list[Item]:
    return list(agenda(files, NOW, Reader(vietnam((), ()))))


def letter(khtool: Khtool, plan: Path, fmt: str, *more: str) -> bytes:
    out = plan.parent / f"out.{fmt}"
    args = ("--template", "cong-van-don-doc", "--agency", "so tu phap", "--today", TODAY)
    answer = khtool("render", plan, *args, "-o", out, *more)
    assert answer.code == 0, answer.err
    return out.read_bytes()


def report(khtool: Khtool, plan: Path, fmt: str) -> bytes:
    out = plan.parent / f"out.{fmt}"
    answer = khtool("render", plan, "--template", "bao-cao-tien-do", "--today", TODAY, "-o", out)
    assert answer.code == 0, answer.err
    return out.read_bytes()


def tables_of(data: bytes) -> list[list[list[str]]]:
    """Return the tables with borders (the others are letterhead and foot), cell by cell."""
    found = docx.Document(io.BytesIO(data)).tables
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found][1:]


def test_owed_is_what_the_agency_leads_and_has_not_done() -> None:
    items = items_of(plan_file(PLAN))
    assert [[i.task for i in part] for part in _parts(items, 7)] == [["tre"], ["gan"]]
    assert [[i.task for i in part] for part in _parts(items, 2)] == [["tre"], []]
    assert [[i.task for i in part] for part in _parts(items, 40)] == [["tre"], ["gan", "xa"]]
    assert not owed(items, "Sở Nội vụ")


def _parts(items: Sequence[Item], days: int) -> list[Sequence[Item]]:
    found = owed(items, "Sở Tư pháp", days)
    return [found.overdue, found.coming]


def test_letter_has_the_parts_of_a_cong_van(khtool: Khtool, plan: Path) -> None:
    facts = facts_of(letter(khtool, plan, "docx", "--unit", "NC"))
    assert "TypeName" not in facts
    assert "PlanTitle" not in facts
    assert facts["Number"][0]["text"] == "Số:        /UBND-NC"
    assert facts["PlaceDate"][0]["text"] == "Hải Phòng, ngày      tháng      năm 2026"
    subject = facts["Subject"][0]
    assert subject["text"].startswith("V/v ")
    assert (subject["size"], subject["align"], subject["before"]) == (13, "center", 6)
    assert not any(subject[kind] for kind in ("bold", "italic", "caps"))
    to = facts["Addressee"][0]
    assert (to["text"], to["size"], to["bold"]) == ("Kính gửi: Sở Tư pháp", 14, False)
    assert [p["text"] for p in facts["Recipients"]] == ["- Như trên;", "- Lưu: VT, NC."]
    assert facts["Text"][-1]["text"].endswith("./.")
    assert facts["Text"][-1]["keep"]
    assert facts["SignatureName"][0]["text"] == "Lê Văn A"


def test_letter_tells_what_is_overdue_and_what_comes(khtool: Khtool, plan: Path) -> None:
    data = letter(khtool, plan, "docx")
    late, coming = tables_of(data)[:2]
    assert late[1] == ["1", "Lập đề án", "I.1", "31/10/2026", "Quá hạn 22 ngày"]
    assert coming[1] == ["1", "Gửi báo cáo", "I.2", "24/11/2026", "Còn 02 ngày"]
    text = words("\n".join(docx_paragraphs(data)))
    assert (
        "Thực hiện Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân thành phố "
        "Hải Phòng về công tác bồi thường Nhà nước năm 2026"
    ) in text
    assert "01 nhiệm vụ đã quá hạn và 01 nhiệm vụ đến hạn" in text
    assert "Cấp kinh phí" not in text
    assert "KẾ HOẠCH" not in text


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_letter_says_the_same_in_other_formats(khtool: Khtool, plan: Path, fmt: str) -> None:
    text = letter(khtool, plan, fmt).decode("utf-8")
    shown = words(page_text(text) if fmt == "html" else text)
    last = 0
    for part in (
        "/UBND-",
        "V/v đôn đốc thực hiện nhiệm vụ quá hạn, sắp đến hạn",
        "Kính gửi: Sở Tư pháp",
        "1. Nhiệm vụ đã quá hạn",
        "Lập đề án",
        "Quá hạn 22 ngày",
        "2. Nhiệm vụ sắp đến hạn",
        "Gửi báo cáo",
        "sắp đến hạn./.",
        "Như trên",
        "Lê Văn A",
    ):
        assert part in shown[last:], part
        last = shown.index(part, last)


def test_one_letter_for_all_plans_names_each(khtool: Khtool, plan: Path) -> None:
    other = PLAN.replace("number: 5", "number: 12").replace("Lập đề án", "Lập danh mục")
    plan.with_name("khac.yaml").write_text(other, encoding="utf-8")
    late = tables_of(letter(khtool, plan.parent, "docx"))[0]
    assert [row[0] for row in late] == ["TT", "I", "1", "II", "2"]
    assert "Kế hoạch số 05/KH-UBND" in late[1][1]
    assert "Kế hoạch số 12/KH-UBND" in late[3][1]


def test_rounds_of_one_task_stand_in_one_row(khtool: Khtool, plan: Path) -> None:
    text = PLAN.replace("due: trước ngày 01/11/2026", "due: [Quý I, Quý II]")
    plan.write_text(text, encoding="utf-8")
    late = tables_of(letter(khtool, plan, "docx"))[0]
    assert late[1][3] == "31/03/2026\n30/06/2026"
    assert late[1][4] == "Quá hạn 236 ngày\nQuá hạn 145 ngày"


def test_nothing_to_remind_of_writes_nothing(khtool: Khtool, plan: Path) -> None:
    out = plan.parent / "out"
    answer = khtool(
        *("render", plan, "--template", "cong-van-don-doc", "--agency", "Sở Tư pháp"),
        *("--today", "2026-01-10", "-o", out),
    )
    assert (answer.code, answer.out, out.exists()) == (0, "", False)
    assert "không có gì để đôn đốc" in answer.err


def test_closed_plan_reminds_nobody(khtool: Khtool, plan: Path) -> None:
    plan.write_text(f"{PLAN}closed: 2026-11-01\n", encoding="utf-8")
    answer = khtool(
        *("render", plan, "--template", "cong-van-don-doc", "--agency", "Sở Tư pháp"),
        *("--today", TODAY, "-o", plan.parent / "out"),
    )
    assert answer.code == 0
    assert not (plan.parent / "out").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--template", "cong-van-don-doc"), "--agency"),
        (("--template", "cong-van-don-doc", "--agency", "Sở Tư phát"), "ý bạn là “Sở Tư pháp”"),
        (("--template", "cong-van-don-doc", "--agency", "sở"), "Sở Tư pháp, Sở Tài chính"),
        (("--template", "cong-van-don-doc", "--agency", "x", "--days", "0"), "--days"),
        (("--agency", "Sở Tư pháp"), "cong-van-don-doc"),
        (("--template", "bao-cao-tien-do", "--unit", "NC"), "cong-van-don-doc"),
        (("--template", "bao-cao-tien-doo"), "ý bạn là “bao-cao-tien-do”"),
        (("--template", "bao-cao-tien-do", "--format", "pdf"), "docx, html, md"),
    ],
)
def test_wrong_usage_is_told(khtool: Khtool, plan: Path, args: tuple[str, ...], said: str) -> None:
    answer = khtool("render", plan, *args, "--today", TODAY, "-o", plan.parent / "out")
    assert answer.code == 2
    assert said in answer.err


def test_plans_of_two_issuers_make_no_letter(khtool: Khtool, plan: Path) -> None:
    other = PLAN.replace("issuer: Ủy ban nhân dân thành phố Hải Phòng", "issuer: Sở Nội vụ")
    plan.with_name("khac.yaml").write_text(other, encoding="utf-8")
    answer = khtool(
        *("render", plan.parent, "--template", "cong-van-don-doc", "--agency", "Sở Tư pháp"),
        *("--today", TODAY),
    )
    assert answer.code == 2
    assert "Sở Nội vụ" in answer.err


def test_report_has_the_parts_of_a_bao_cao(khtool: Khtool, plan: Path) -> None:
    data = report(khtool, plan, "docx")
    facts = facts_of(data)
    assert facts["TypeName"][0]["text"] == "BÁO CÁO"
    assert facts["PlanTitle"][0]["text"] == (
        "Tiến độ thực hiện Kế hoạch công tác bồi thường Nhà nước năm 2026"
    )
    assert facts["Number"][0]["text"] == "Số:        /BC-UBND"
    assert facts["AnnexCaption"][0]["text"] == "Phụ lục"
    assert facts["AnnexReference"][0]["text"].startswith("(Kèm theo Báo cáo số")
    assert [page["orientation"] for page in facts["page"]] == ["portrait", "landscape"]
    assert "Phụ lục kèm theo" in " ".join(docx_paragraphs(data))


def test_report_sums_up_and_lists_results(khtool: Khtool, plan: Path) -> None:
    summary, _, results = tables_of(report(khtool, plan, "docx"))
    assert [row[2] for row in summary] == ["Số nhiệm vụ", "1", "1", "2", "2", "2", "0", "8"]
    by_title = {re.sub(r" \(mục.*", "", row[1]): row[2:] for row in results}
    assert by_title["Tập huấn"] == [
        "Sở Tư pháp",
        "31/03/2026",
        "Hoàn thành đúng hạn\n20/03/2026: Báo cáo số 12/BC-STP",
    ]
    assert by_title["Rà soát"][2] == "Hoàn thành sau thời hạn\nXong ngày 02/07/2026"
    assert by_title["Lập đề án"][2] == "Quá hạn 22 ngày (thời hạn 31/10/2026)"
    assert by_title["Gửi báo cáo"][2] == "Trong hạn, hạn gần nhất 24/11/2026"
    assert by_title["Trực ban"][1:] == ["Thường xuyên", "Không xác định ngày đến hạn"]


def test_report_shows_both_deadlines_of_an_extension(khtool: Khtool, plan: Path) -> None:
    moved = (
        "      - id: tre\n        title: Lập đề án\n        due: 31/10/2026\n"
        "        extensions:\n"
        "          - {from: 2026-10-31, to: 2026-12-10, decision: Công văn số 9/UBND-NC}\n"
    )
    text = re.sub(r"      - \{id: tre.*\n", moved, PLAN)
    plan.write_text(text, encoding="utf-8")
    row = tables_of(report(khtool, plan, "docx"))[2][1]
    assert row[3] == "31/10/2026\nGia hạn đến 10/12/2026 (Công văn số 9/UBND-NC)"
    assert row[4] == "Trong hạn, hạn gần nhất 10/12/2026"


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_report_says_the_same_in_other_formats(khtool: Khtool, plan: Path, fmt: str) -> None:
    text = report(khtool, plan, fmt).decode("utf-8")
    shown = words(page_text(text) if fmt == "html" else text)
    for part in ("BÁO CÁO", "Tổng số nhiệm vụ được giao", "Báo cáo số 12/BC-STP", "báo cáo./."):
        assert part in shown


@pytest.mark.parametrize("fmt", ["docx", "html", "md"])
def test_same_bytes_each_time_and_words_open(khtool: Khtool, plan: Path, fmt: str) -> None:
    for make in (letter, report):
        data = make(khtool, plan, fmt)
        assert make(khtool, plan, fmt) == data
        assert fmt != "docx" or fault_of(data) is None


@pytest.mark.parametrize("fmt", ["docx", "html", "md"])
def test_hostile_text_is_only_text(khtool: Khtool, plan: Path, fmt: str) -> None:
    hostile = "{{ 7*7 }} {% for %} $today ${x} <w:p> & ]]>"
    plan.write_text(PLAN.replace("Lập đề án", f"'{hostile}'"), encoding="utf-8")
    for make in (letter, report):
        data = make(khtool, plan, fmt)
        match fmt:
            case "docx":
                shown = words("\n".join(docx_paragraphs(data)))
            case "html":
                shown = words(page_text(data.decode("utf-8")))
            case _:
                shown = data.decode("utf-8").replace("\\", "")
        assert hostile in shown


def test_an_office_changes_a_sentence(khtool: Khtool, plan: Path) -> None:
    own = plan.parent / "templates" / "cong-van-don-doc" / "words.toml"
    own.parent.mkdir(parents=True)
    plan.with_name("khtool.toml").write_text("", encoding="utf-8")
    own.write_text('subject_both = "V/v nhắc $x"\n', encoding="utf-8")
    args = ("--template", "cong-van-don-doc", "--agency", "so tu phap", "--today", TODAY)
    answer = khtool("render", plan, *args, "-o", plan.parent / "out.md")
    assert answer.code == 2
    assert f"{own}:1:1: lỗi KH820" in answer.err
    own.write_text('# nhé\nsubjekt = "x"\n', encoding="utf-8")
    answer = khtool("render", plan, *args, "-o", plan.parent / "out.md")
    assert f"{own}:2:1: lỗi KH821" in answer.err
    own.write_text('subject_both = "V/v nhắc việc"\n', encoding="utf-8")
    assert "V/v nhắc việc" in letter(khtool, plan, "md").decode("utf-8")


@pytest.mark.parametrize(
    ("title", "in_a_sentence"),
    [
        ("Thực hiện công tác", "thực hiện công tác"),
        ("Luật Đất đai", "Luật Đất đai"),
        ("UBND xã", "UBND xã"),
        ("Đổi mới", "đổi mới"),
    ],
)
def test_titles_in_a_sentence(title: str, in_a_sentence: str) -> None:
    assert lowered(title) == in_a_sentence
