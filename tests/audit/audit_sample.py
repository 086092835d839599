"""Word files for the tests: khtool's own renders, whole or broken in one place."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

from khtool.audit.judge import Verdict
from khtool.audit.run import Audit, audit
from khtool.render import render
from support import plan_file

PLAN = """\
type: Kế hoạch
title: Triển khai công tác bồi thường Nhà nước năm 2026
issuer: Sở Tư pháp
parent: Ủy ban nhân dân thành phố Hải Phòng
place: Hải Phòng
number: 5
symbol: KH-STP
issued: 2026-01-05
year: 2026
basis:
  - Căn cứ Luật Trách nhiệm bồi thường của Nhà nước ngày 20 tháng 6 năm 2017
  - Căn cứ Kế hoạch số 12/KH-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân thành phố
opening:
  - Sở Tư pháp ban hành Kế hoạch triển khai công tác bồi thường Nhà nước trên địa bàn như sau
sections:
  - heading: Mục đích, yêu cầu
    sections:
      - heading: Mục đích
        points:
          - Nâng cao hiệu quả quản lý nhà nước về công tác bồi thường trên địa bàn thành phố;
          - text: Bảo đảm sự phối hợp chặt chẽ giữa các cơ quan trong quá trình thực hiện
            bullets:
              - Bằng văn bản, gửi trước khi tổ chức họp ít nhất năm ngày làm việc cho các cơ quan;
              - Bằng hội nghị, do Sở Tư pháp chủ trì cùng các cơ quan, đơn vị có liên quan.
          - Kịp thời tháo gỡ khó khăn, vướng mắc trong quá trình triển khai thực hiện nhiệm vụ.
      - heading: Yêu cầu
        content: [Xác định rõ nội dung công việc, thời hạn và trách nhiệm của từng cơ quan.]
  - heading: Nội dung
    content: [Các nhiệm vụ cụ thể tại Phụ lục I và Phụ lục II kèm theo Kế hoạch này.]
closing:
  - Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo Sở Tư pháp xem xét./.
signature: {capacity: KT. GIÁM ĐỐC, position: PHÓ GIÁM ĐỐC, name: Nguyễn Minh Hùng}
recipients: [Ủy ban nhân dân thành phố (để b/c), Các phòng thuộc Sở]
archive: VT, HCTP
annexes:
  - heading: Nhiệm vụ trọng tâm
    columns: {title: Nhiệm vụ, lead: Chủ trì, due: Thời hạn}
    tasks:
      - {id: mot, title: Tập huấn nghiệp vụ, lead: Phòng Hành chính tư pháp, due: Quý I}
      - {id: hai, title: Kiểm tra công tác bồi thường, lead: Thanh tra Sở, due: Quý II}
  - heading: Nhiệm vụ thường xuyên
    columns: {title: Nhiệm vụ, lead: Chủ trì, due: Thời hạn}
    tasks:
      - {id: ba, title: Báo cáo kết quả, lead: Văn phòng Sở, due: Quý IV}
"""
"""A plan that has every element: parent agency, grounds, points, dashes, two annexes."""

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
HEADER = "word/header.xml"


@cache
def sample() -> bytes:
    """Return the plan as khtool prints it."""
    plan = plan_file(PLAN).plan
    assert plan is not None
    return render(plan, "docx")


def parts_of(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a Word file of `parts`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def broken(part: str, old: str, new: str, docx: bytes | None = None, count: int = 1) -> bytes:
    """Return the sample with the pattern `old` of a part replaced by `new`, `count` times."""
    parts = parts_of(docx or sample())
    text, times = re.subn(old, new, parts[part].decode("utf-8"), count=count, flags=re.DOTALL)
    assert times, f"{old} is not in {part}"
    parts[part] = text.encode("utf-8")
    return packed(parts)


def restyled(style: str, old: str, new: str) -> bytes:
    """Return the sample with `old` replaced in one style only."""
    return broken(STYLES, rf'(w:styleId="{style}">(?:(?!</w:style>).)*?){old}', rf"\g<1>{new}")


def audited(docx: bytes) -> Audit:
    """Return the audit of a Word file."""
    return audit(docx, "a.docx")


def codes(docx: bytes) -> list[str]:
    """Return the codes of the findings, each once, in the order of the rules."""
    outcomes = audited(docx).outcomes
    wrong = (Verdict.NOT_MET, Verdict.UNKNOWN)
    return [outcome.rule.code for outcome in outcomes if outcome.verdict in wrong]
