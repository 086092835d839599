"""A plan of two years in which each standing occurs: what the tests of reports count by hand."""

from __future__ import annotations

PLAN = """\
title: Công tác bồi thường Nhà nước giai đoạn 2025 - 2026
issuer: Ủy ban nhân dân thành phố Hải Phòng
place: Hải Phòng
symbol: KH-UBND
year: 2025
number: 5
issued: 2025-01-05
until: 2026-12-31
agencies: [{name: Sở Tư pháp, aliases: [STP]}, Sở Tài chính, Sở Nội vụ]
signature: {authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Lê Văn A}
recipients: [Bộ Tư pháp]
archive: VT, NC
sections:
  - heading: Hoàn thiện thể chế
    tasks:
      - {id: tre, title: Lập đề án, lead: Sở Tư pháp, due: trước ngày 01/11/2026}
      - {id: gan, title: Gửi báo cáo, lead: "Sở Tư pháp, Sở Nội vụ", due: 24/11/2026}
      - id: quy
        title: Báo cáo hằng quý
        lead: Sở Tư pháp
        due: Hằng quý
        progress:
          - {done: 2025-03-30, for: 2025-Q1}
          - {done: 2025-07-10, for: 2025-Q2}
          - {done: 2025-12-30, for: 2025-Q3}
          - {done: 2025-12-30, for: 2025-Q4}
          - {done: 2026-03-30, for: 2026-Q1}
      - id: khac
        title: "=Cấp kinh phí"
        lead: Sở Tài chính
        due: 01/03/2026
        extensions: [{from: 2026-03-01, to: 2026-05-01, decision: Công văn số 9/UBND-NC}]
  - heading: Tổ chức thực hiện
    tasks:
      - id: xong
        title: Tập huấn
        lead: Sở Tư pháp
        due: 31/03/2026
        progress: [{done: 2026-03-20, result: Báo cáo số 12/BC-STP}]
      - id: xong-muon
        title: Rà soát
        lead: Sở Tư pháp
        due: 30/06/2026
        progress: [{done: 2026-07-02}]
      - {id: luon, title: Trực ban, lead: Sở Tư pháp, due: Thường xuyên}
      - {id: khong-han, title: Phối hợp, lead: Sở Tài chính}
      - id: bo
        title: Mua sắm thiết bị
        lead: Sở Tài chính
        due: 30/06/2026
        progress: [{dropped: 2026-05-02, reason: Không bố trí được kinh phí}]
      - id: khao-sat
        title: Khảo sát
        lead: Sở Nội vụ
        due: 30/06/2025
        progress: [{done: 2025-06-02}]
"""

TODAY = "2026-11-22"
