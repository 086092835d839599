"""Writes a repo of made-up plans, the same for the same numbers: `generate.py 1000 out/`."""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Final

TASKS = 30
"""How many tasks a plan has; with their texts that makes some 20 KB, as real plans are."""

PROVINCES: Final = (
    "Hải Phòng", "Hưng Yên", "Hà Nội", "Đà Nẵng", "Cần Thơ", "Nghệ An", "Quảng Ninh", "Lào Cai",
    "Gia Lai", "Đồng Nai", "Cà Mau", "An Giang", "Phú Thọ", "Bắc Ninh", "Ninh Bình", "Huế",
)  # fmt: skip
FIELDS: Final = (
    "chuyển đổi số", "cải cách hành chính", "bồi thường Nhà nước", "phổ biến, giáo dục pháp luật",
    "phòng, chống thiên tai", "an toàn giao thông", "giảm nghèo bền vững", "bảo vệ môi trường",
    "phát triển du lịch", "dân số và phát triển", "an toàn thực phẩm", "trợ giúp pháp lý",
)  # fmt: skip
AGENCIES: Final = (
    "Sở Tư pháp", "Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Xây dựng", "Sở Công Thương",
    "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Công an tỉnh", "Thanh tra tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh", "Sở Nông nghiệp và Môi trường",
)  # fmt: skip
VERBS: Final = (
    "Xây dựng", "Rà soát", "Tổ chức", "Triển khai", "Hoàn thiện", "Kiểm tra", "Tổng hợp",
)  # fmt: skip
OBJECTS: Final = (
    "văn bản hướng dẫn thực hiện nhiệm vụ", "cơ sở dữ liệu dùng chung", "hội nghị tập huấn",
    "quy chế phối hợp giữa các cơ quan", "chương trình tuyên truyền đến người dân",
    "báo cáo đánh giá kết quả thực hiện", "danh mục dịch vụ công trực tuyến",
)  # fmt: skip
OUTPUTS: Final = ("Báo cáo", "Quyết định", "Kế hoạch chi tiết", "Hội nghị", "Công văn hướng dẫn")
PROSE: Final = (
    "Bảo đảm đúng tiến độ, chất lượng và hiệu quả, gắn trách nhiệm của người đứng đầu.",
    "Phối hợp chặt chẽ giữa các cấp, các ngành; kịp thời tháo gỡ khó khăn, vướng mắc phát sinh.",
    "Sử dụng tiết kiệm nguồn lực, tránh chồng chéo với các chương trình, đề án đang thực hiện.",
    "Định kỳ kiểm tra, đánh giá và báo cáo kết quả theo quy định của pháp luật hiện hành.",
)


WORDS: Final = (
    " ".join((*PROSE, *OBJECTS, *FIELDS))
    .lower()
    .replace(".", "")
    .replace(";", "")
    .replace(",", "")
    .split()
)


class Maker:
    """Makes the plan number `index` of a repo; all chance comes from that number."""

    def __init__(self, index: int, year: int) -> None:
        self.random = random.Random(f"{year}/{index}")
        self.index = index
        self.year = year
        self.province = PROVINCES[index % len(PROVINCES)]
        self.issued = date(year, 1, 5) + timedelta(days=self.random.randrange(40))
        self.leads = self.random.sample(AGENCIES, 6)

    def plan(self) -> str:
        """Return the plan as YAML."""
        tasks = "".join(self.task(number) for number in range(1, TASKS + 1))
        agencies = "".join(f"  - {name}\n" for name in self.leads)
        field = self.random.choice(FIELDS)
        return f"""\
# yaml-language-server: $schema=plan.schema.json
# Kế hoạch số {self.index}: tạo ra để đo, không phải văn bản thật
type: Kế hoạch
title: Thực hiện công tác {field} năm {self.year} trên địa bàn tỉnh {self.province}
issuer: Ủy ban nhân dân tỉnh {self.province}
place: {self.province}
symbol: KH-UBND
number: {self.index + 1}
issued: {self.issued}
year: {self.year}

agencies:
{agencies}  - name: Ủy ban nhân dân cấp xã
    aliases: [UBND cấp xã, "Ủy ban nhân dân các xã, phường"]
    group: true

opening:
  - >-
    Thực hiện nhiệm vụ được giao, Ủy ban nhân dân tỉnh {self.province} ban hành Kế hoạch
    {field} năm {self.year}, cụ thể như sau:

sections:
  - heading: MỤC ĐÍCH, YÊU CẦU
    bullets:
      - {PROSE[0]}
      - {PROSE[1]}
  - heading: NHIỆM VỤ
    labels: {{lead: Cơ quan chủ trì, support: Cơ quan phối hợp, due: Thời gian hoàn thành}}
    tasks:
{tasks}
  - heading: TỔ CHỨC THỰC HIỆN
    content:
      - |-
        {PROSE[2]}
        {PROSE[3]}

signature: {{authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Nguyễn Văn {self.index}}}
recipients: [{", ".join(self.leads)}, UBND cấp xã]
archive: VT, TH
"""

    def task(self, number: int) -> str:
        """Return one task; a third of those whose day has come are done."""
        pick = self.random
        title = f"{pick.choice(VERBS)} {pick.choice(OBJECTS)} lần thứ {number}"
        lead, support = pick.sample(self.leads, 2)
        wording, days = self.due()
        lines = [
            f"      - id: nhiem-vu-{number}",
            f"        title: {title}",
            f"        content: {self.prose()}",
            f"        lead: {lead}",
            f"        support: {support}; Ủy ban nhân dân cấp xã",
            f"        output: {pick.choice(OUTPUTS)}",
            f"        due: {wording}" + ("  # theo chỉ đạo" if pick.random() < 0.1 else ""),
        ]
        for day in days:
            if day < TODAY and pick.random() < SHARE_DONE:
                done = min(day - timedelta(days=pick.randrange(-3, 12)), TODAY)
                lines += ["        progress:"] if "        progress:" not in lines else []
                lines.append(
                    f"          - {{done: {done}, for: {day}, result: Báo cáo số {number}/BC-STP}}"
                )
        return "\n".join(lines) + "\n"

    def prose(self) -> str:
        """Return a paragraph of words that make no sense but look like a plan's."""
        words = self.random.choices(WORDS, k=48)
        return f"{words[0].capitalize()} {' '.join(words[1:])}."

    def due(self) -> tuple[str, list[date]]:
        """Return a wording of one of the six kinds, and the days it comes to."""
        pick, year = self.random, self.year
        day = self.issued + timedelta(days=pick.randrange(20, 320))
        quarter = pick.randrange(1, 5)
        ends = [date(year, month, last) for month, last in ((3, 31), (6, 30), (9, 30), (12, 31))]
        later = self.issued + timedelta(days=30)
        return pick.choice(
            [
                (f"ngày {day:%d/%m/%Y}", [day]),
                (f"trước ngày {day:%d/%m/%Y}", [day - timedelta(days=1)]),
                (f"Quý {('I', 'II', 'III', 'IV')[quarter - 1]}/{year}", [ends[quarter - 1]]),
                (f"Tháng 11/{year}", [date(year, 11, 30)]),
                ("Hằng quý", [end for end in ends if end >= self.issued]),
                ("30 ngày kể từ ngày ban hành Kế hoạch", [later]),
                ("Thường xuyên", []),
                ("Khi có yêu cầu của Bộ Tư pháp", []),
                ("Theo Kế hoạch của Bộ Tư pháp", []),
            ]
        )


TODAY = date(2026, 11, 22)
"""The day on which the measures ask what is due."""

SHARE_DONE = 0.985
"""Most of what was due is done, as in an office that keeps its list."""


def generate(count: int, folder: Path, year: int = TODAY.year) -> None:
    """Write `count` plans below `folder`, a folder for each province."""
    for index in range(count):
        maker = Maker(index, year)
        target = folder / f"tinh-{index % len(PROVINCES):02}" / str(year) / f"kh-{index:05}.yaml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(maker.plan(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    generate(arguments.count, arguments.folder)
