"""`khtool remind`: one letter and one message an agency, in good order, and none without need."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from support import HEAD, Answer

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

DAY = ("--today", "2026-11-22")

PLAN = f"""\
{HEAD.replace("Sở Tài chính]", "Sở Tài chính, {name: UBND cấp xã, group: true}]")}number: 5
issued: 2026-01-05
sections:
  - heading: Nội dung
    tasks:
      - {{id: tre, title: Lập đề án, lead: Sở Tư pháp, due: [ngày 01/11/2026, Tháng 5/2026]}}
      - {{id: tre-hon, title: "Rà soát **toàn bộ** & <báo cáo>", lead: Sở Tư pháp, due: Quý I/2026}}
      - {{id: mai, title: Họp, lead: Sở Tư pháp, due: ngày 23/11/2026}}
      - id: gan
        title: Gửi số liệu
        lead: [Sở Tư pháp, UBND cấp xã]
        due: {{wording: trước ngày 25/11/2026, label: số liệu thực tế}}
      - {{id: bay, title: Tập huấn, lead: Sở Tư pháp, due: ngày 29/11/2026}}
      - {{id: tam, title: Kiểm tra, lead: Sở Tư pháp, due: ngày 30/11/2026}}
      - {{id: xa, title: Tổng kết, lead: Sở Tài chính, due: Năm 2026}}
      - {{id: luon, title: Trực ban, lead: Sở Tài chính, due: Thường xuyên}}
"""

MESSAGE = """\
Đôn đốc thực hiện nhiệm vụ: Sở Tư pháp – 02 nhiệm vụ quá hạn, 03 nhiệm vụ sắp đến hạn (đến ngày \
22/11/2026)

Kính gửi: Sở Tư pháp

Qua theo dõi việc thực hiện các kế hoạch của Ủy ban nhân dân thành phố Hải Phòng, đến ngày \
22/11/2026, Sở Tư pháp còn 02 nhiệm vụ đã quá hạn và 03 nhiệm vụ sắp đến hạn, cụ thể như sau:

ĐÃ QUÁ HẠN
1. Rà soát toàn bộ & <báo cáo>
   (Kế hoạch số 05/KH-UBND, mục I.2)
   - Hạn 31/03/2026: quá hạn 236 ngày
2. Lập đề án
   (Kế hoạch số 05/KH-UBND, mục I.1)
   - Hạn 31/05/2026: quá hạn 175 ngày
   - Hạn 01/11/2026: quá hạn 21 ngày

ĐẾN HẠN TRONG 1 NGÀY TỚI (đến hết ngày 23/11/2026)
1. Họp
   (Kế hoạch số 05/KH-UBND, mục I.3)
   - Hạn 23/11/2026: còn 1 ngày

ĐẾN HẠN TRONG 3 NGÀY TỚI (đến hết ngày 25/11/2026)
1. Gửi số liệu
   (Kế hoạch số 05/KH-UBND, mục I.4; cùng chủ trì: UBND cấp xã)
   - Hạn 24/11/2026 (số liệu thực tế): còn 2 ngày; ngày làm việc cuối là 23/11/2026

ĐẾN HẠN TRONG 7 NGÀY TỚI (đến hết ngày 29/11/2026)
1. Tập huấn
   (Kế hoạch số 05/KH-UBND, mục I.5)
   - Hạn 29/11/2026: còn 7 ngày; ngày làm việc cuối là 27/11/2026

Đề nghị Sở Tư pháp khẩn trương hoàn thành các nhiệm vụ đã quá hạn, báo cáo kết quả, nêu rõ nguyên \
nhân chậm và thời gian hoàn thành; đồng thời, tập trung hoàn thành đúng thời hạn các nhiệm vụ sắp \
đến hạn.

Trân trọng./.
"""


@pytest.fixture(name="plan")
def written(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def remind(khtool: Khtool, plan: Path, *args: str | Path) -> Answer:
    return khtool("remind", plan, "-o", plan.parent / "out", *DAY, *args)


def names(folder: Path) -> set[str]:
    return {path.name for path in (folder / "out").glob("*")}


def text_in(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_each_agency_gets_a_letter_and_a_message(khtool: Khtool, plan: Path) -> None:
    answer = remind(khtool, plan)
    assert answer.code == 0
    assert names(plan.parent) == {
        "so-tu-phap.docx", "so-tu-phap.txt", "ubnd-cap-xa.docx", "ubnd-cap-xa.txt",
    }  # fmt: skip
    assert {str(plan.parent / "out" / name) for name in names(plan.parent)} == {
        *answer.out.splitlines()
    }


def test_the_message_reads_like_this(khtool: Khtool, plan: Path) -> None:
    remind(khtool, plan)
    assert (plan.parent / "out" / "so-tu-phap.txt").read_bytes().decode() == MESSAGE


def test_the_letter_tells_the_same_tasks(khtool: Khtool, plan: Path) -> None:
    remind(khtool, plan, "--unit", "NC")
    text = text_in((plan.parent / "out" / "so-tu-phap.docx").read_bytes())
    for title in ("Lập đề án", "Rà soát toàn bộ & <báo cáo>", "Họp", "Gửi số liệu", "Tập huấn"):
        assert title in text
    assert "Kiểm tra" not in text
    assert "/UBND-NC" in text
    assert "29/11/2026" in text


def test_the_same_day_gives_the_same_bytes(khtool: Khtool, plan: Path) -> None:
    remind(khtool, plan)
    first = {path.name: path.read_bytes() for path in (plan.parent / "out").iterdir()}
    remind(khtool, plan)
    assert {path.name: path.read_bytes() for path in (plan.parent / "out").iterdir()} == first


def test_nothing_to_say_nothing_written(khtool: Khtool, plan: Path) -> None:
    answer = remind(khtool, plan, "--agency", "so tai chinh")
    assert (answer.code, answer.out) == (0, "")
    assert "so tai chinh" in answer.err
    assert not (plan.parent / "out").exists()


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("0", set()),
        ("1", {"Họp"}),
        ("3,1", {"Họp", "Gửi số liệu"}),
        ("8", {"Họp", "Gửi số liệu", "Tập huấn", "Kiểm tra"}),
        (" 1, 3 ,1", {"Họp", "Gửi số liệu"}),
    ],
)
def test_the_largest_number_of_days_is_how_far_it_looks(
    khtool: Khtool, plan: Path, days: str, told: set[str]
) -> None:
    answer = remind(khtool, plan, "--agency", "so tu phap", "--dry-run", "--days", days)
    coming = {"Họp", "Gửi số liệu", "Tập huấn", "Kiểm tra"}
    assert {title for title in coming if f". {title}\n" in answer.out} == told
    assert "Lập đề án" in answer.out


def test_due_today(khtool: Khtool, plan: Path) -> None:
    args = ("remind", plan, "--dry-run", "--days", "7,0", "--today", "2026-11-23")
    out = khtool(*args, "--agency", "so tu phap").out
    assert "ĐẾN HẠN HÔM NAY\n1. Họp\n" in out
    assert "- Hạn 23/11/2026: đến hạn hôm nay\n" in out


def test_who_has_reported_is_left_alone(khtool: Khtool, plan: Path) -> None:
    reported = "due: {wording: trước ngày 25/11/2026, label: số liệu thực tế}"
    progress = f"{reported}\n        progress: {{done: 2026-11-20, by: UBND cấp xã}}"
    plan.write_text(PLAN.replace(reported, progress), encoding="utf-8")
    remind(khtool, plan)
    assert names(plan.parent) == {"so-tu-phap.docx", "so-tu-phap.txt"}
    text = (plan.parent / "out" / "so-tu-phap.txt").read_text("utf-8")
    assert "Gửi số liệu" in text
    assert "cùng chủ trì" not in text
    args = ("render", plan, "--template", "cong-van-don-doc", "--agency", "ubnd cap xa")
    assert khtool(*args, "-o", plan.parent / "thu.docx", *DAY).code == 0
    assert not (plan.parent / "thu.docx").exists()


def test_an_extension_is_told(khtool: Khtool, plan: Path) -> None:
    due = "due: ngày 23/11/2026"
    moved = f"{due}, extensions: {{from: 2026-11-23, to: 2026-11-25, decision: Công văn số 1}}"
    plan.write_text(PLAN.replace(due, moved), encoding="utf-8")
    out = remind(khtool, plan, "--dry-run").out
    assert "- Hạn 25/11/2026: còn 3 ngày, đã gia hạn từ 23/11/2026\n" in out


def test_a_dry_run_prints_and_writes_nothing(khtool: Khtool, plan: Path) -> None:
    answer = remind(khtool, plan, "--dry-run")
    assert answer.out.startswith(MESSAGE)
    assert "Kính gửi: UBND cấp xã" in answer.out
    assert not (plan.parent / "out").exists()


def test_each_issuer_signs_a_letter_of_its_own(khtool: Khtool, plan: Path) -> None:
    other = PLAN.replace("Ủy ban nhân dân thành phố Hải Phòng", "Thành ủy Hải Phòng")
    (plan.parent / "khac.yaml").write_text(other, encoding="utf-8")
    answer = khtool(
        "remind", plan.parent, "-o", plan.parent / "out", "--agency", "so tu phap", *DAY
    )
    assert answer.code == 0, answer.err
    assert names(plan.parent) == {
        "so-tu-phap.txt",
        "so-tu-phap--uy-ban-nhan-dan-thanh-pho-hai-phong.docx",
        "so-tu-phap--thanh-uy-hai-phong.docx",
    }
    message = (plan.parent / "out" / "so-tu-phap.txt").read_text("utf-8")
    assert "04 nhiệm vụ quá hạn" in message.splitlines()[0]


def test_an_ended_plan_reminds_of_nothing(khtool: Khtool, plan: Path) -> None:
    plan.write_text(PLAN.replace("number: 5", "number: 5\nclosed: 2026-11-01"), encoding="utf-8")
    assert remind(khtool, plan).out == ""


def test_a_plan_with_errors_is_named_and_the_others_remind(khtool: Khtool, plan: Path) -> None:
    (plan.parent / "hong.yaml").write_text("title: [", encoding="utf-8")
    answer = khtool("remind", plan.parent, "-o", plan.parent / "out", *DAY)
    assert answer.code == 2
    assert "hong.yaml" in answer.err
    assert "so-tu-phap.txt" in names(plan.parent)


@pytest.mark.parametrize("days", ["", "x", "-1", "7,", "367", "1.5", "７"])
def test_days_that_are_none_are_refused(khtool: Khtool, plan: Path, days: str) -> None:
    answer = remind(khtool, plan, "--days", days)
    assert (answer.code, answer.out) == (2, "")
    assert "--days" in answer.err


def test_wrong_names_are_refused(khtool: Khtool, plan: Path) -> None:
    assert "Sở Tư pháp" in remind(khtool, plan, "--agency", "so tu phat").err
    assert "odt" in remind(khtool, plan, "--format", "odt").err
    answer = khtool("remind", plan, "-o", plan, *DAY)
    assert answer.code == 2
    assert plan.read_text("utf-8") == PLAN


def test_an_office_changes_the_words_and_a_fault_writes_nothing(khtool: Khtool, plan: Path) -> None:
    own = plan.parent / "templates" / "_nhac-viec" / "nhac-viec.txt.j2"
    own.parent.mkdir(parents=True)
    (plan.parent / "khtool.toml").write_text("", encoding="utf-8")
    above = '{% extends "builtin/_nhac-viec/nhac-viec.txt.j2" %}\n'
    own.write_text(f"{above}{{% block closing %}}Văn phòng{{% endblock %}}", encoding="utf-8")
    assert remind(khtool, plan, "--dry-run").out.endswith("\nVăn phòng\n")
    own.write_text(f"{above}{{% block closing %}}{{{{ nope }}}}{{% endblock %}}", "utf-8")
    answer = remind(khtool, plan)
    assert (answer.code, answer.out) == (2, "")
    assert "nhac-viec.txt.j2:2:" in answer.err
    assert not (plan.parent / "out").exists()


def test_what_a_plan_says_stays_on_its_line(khtool: Khtool, plan: Path) -> None:
    plan.write_text(PLAN.replace("Lập đề án", '"Lập\\nđề \\u202eán"'), encoding="utf-8")
    out = remind(khtool, plan, "--dry-run").out
    assert "2. Lập đề " in out
    assert "\u202e" not in out
