"""Laws of `check --fix`, on plans with slips put in at random."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from khtool.check.run import check
from khtool.edit.fix import Wanted, mended
from khtool.model.load import load
from khtool.read.node import to_data
from khtool.read.source import decode
from khtool.render.run import render
from support import COMPENSATION

if TYPE_CHECKING:
    from collections.abc import Callable

    from khtool.read.node import Data

PLAN = """\
# đầu  tệp
title: >-
  Công tác bồi thường
  Nhà nước năm 2026
issuer: Ủy ban nhân dân thành phố Hải Phòng   # cơ quan
place: 'Hải Phòng'
symbol: KH-UBND
issued:
year: 2026
agencies:
  - Sở Tư pháp
  - {name: "các cơ quan, đơn vị", group: true}
  - name: Ủy ban nhân dân cấp xã   # cấp xã
    aliases: [UBND cấp xã, "UBND xã, phường"]
events: {Luật được thông qua: 2026-10-20}
sections:
  - heading: Nội dung
    labels: {lead: Chủ trì, support: Phối hợp, due: Thời gian}
    tasks:
      # việc một
      - id: viec-mot
        title: "Báo cáo \\"hằng năm\\" của Sở Tư pháp"
        lead: Sở Tư pháp
        support: Các cơ quan, đơn vị và UBND cấp xã
        due: Quý IV hằng năm

      - id: viec-hai
        title: Góp ý dự án
        lead: [Sở Tư pháp, 'UBND cấp xã']
        due: Ngay sau khi Luật được thông qua
        steps:
          - text: |
              Gửi báo cáo hàng quý
              trước ngày 25/11/2026.
            lead: UBND xã, phường
            to: sở tư pháp
            due: {wording: trước ngày 25/11/2026, label: số liệu}
annexes:
  - heading: Các nhiệm vụ
    columns: {title: Tên, lead: Chủ trì, due: Hạn}
    tasks:
      - {id: viec-ba, title: Tập huấn, lead: Sở Tư pháp., due: Hàng quý.}
"""

ALL = Wanted(hang="hằng", agency_names=True, line_feeds=True)
SAFE = Wanted()


def decomposed(line: str) -> str:
    return unicodedata.normalize("NFD", line)


def doubled(line: str) -> str:
    return re.sub(r"(?<=\w) (?=\w)", "  ", line, count=1)


def ended(line: str) -> str:
    return f"{line}." if re.search(r"(?:lead|support|due): \w", line) else line


def quoted(line: str) -> str:
    return re.sub(r'^( *(?:- )?(?!id|year)\w+: )([^"\'\[{>|#&]+)$', r'\1" \2  "', line)


def lowered(line: str) -> str:
    return re.sub(r"(?:lead|support): \w.*", lambda match: match[0].lower(), line)


def issued(line: str) -> str:
    return "issued: 2026-01-05" if line.strip() == "issued:" else line


def spaced(line: str) -> str:
    return f"{line}  " if line else line


SLIPS: tuple[Callable[[str], str], ...] = (
    decomposed, doubled, ended, quoted, lowered, issued, spaced
)  # fmt: skip
FEWER = settings(max_examples=25)
ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def plans(draw: st.DrawFn, *, issue: bool = False) -> str:
    """Return the plan with up to twelve slips, or one slip in every line; issued if so wished."""
    lines = PLAN.split("\n")
    if draw(st.booleans()):
        slip = draw(st.sampled_from(SLIPS))
        lines = [slip(line) for line in lines]
    places = st.integers(0, len(lines) - 1)
    for slip, at in draw(st.lists(st.tuples(st.sampled_from(SLIPS), places), max_size=12)):
        lines[at] = slip(lines[at])
    lines = [issued(line) if issue else line for line in lines]
    return draw(st.sampled_from(["", "\ufeff"])) + draw(ENDS).join(lines)


def findings(data: bytes) -> Counter[tuple[str, str | None]]:
    file = load(decode("ke-hoach.yaml", data))
    return Counter((finding.code, finding.task) for finding in check([file]))


def fix(text: str, wanted: Wanted) -> bytes:
    return mended("ke-hoach.yaml", text.encode(), wanted).data


@FEWER
@given(plans(), st.sampled_from([SAFE, ALL]))
def test_checking_again_finds_nothing_new(text: str, wanted: Wanted) -> None:
    assert findings(fix(text, wanted)) <= findings(text.encode())


@FEWER
@given(plans(), st.sampled_from([SAFE, ALL]))
def test_mending_again_changes_nothing(text: str, wanted: Wanted) -> None:
    once = fix(text, wanted)
    assert mended("ke-hoach.yaml", once, wanted).data == once


@FEWER
@given(plans())
def test_no_printed_word_changes_unless_asked_for(text: str) -> None:
    before = printed(text.encode())
    assert before is None or printed(fix(text, SAFE)) == before


@FEWER
@given(plans(issue=True))
def test_of_an_issued_plan_no_printed_word_ever_changes(text: str) -> None:
    before = printed(text.encode())
    assert before is None or printed(fix(text, ALL)) == before


@FEWER
@given(plans(), st.sampled_from([SAFE, ALL]))
def test_comments_lines_and_order_stay(text: str, wanted: Wanted) -> None:
    before, after = (
        data.decode().removeprefix("\ufeff").replace("\r", "").split("\n")
        for data in (text.encode(), fix(text, wanted))
    )
    assert [re.findall(r"(?:^|\s)#.*", line) for line in after] == [
        re.findall(r"(?:^|\s)#.*", line) for line in before
    ]
    assert [indent(line) for line in after] == [indent(line) for line in before]


@FEWER
@given(plans())
def test_nothing_but_spaces_marks_and_stops_changes_unless_asked_for(text: str) -> None:
    assert letters(fix(text, SAFE).decode()) == letters(text)


@FEWER
@given(plans())
def test_all_values_are_composed(text: str) -> None:
    root = load(decode("a.yaml", fix(text, SAFE))).root
    assert root is None or all(
        unicodedata.is_normalized("NFC", word) for word in words(to_data(root))
    )


@settings(max_examples=6)
@given(st.lists(st.tuples(st.sampled_from(SLIPS), st.integers(0, 160)), min_size=5, max_size=25))
def test_a_real_plan_with_slips_gets_no_new_findings(
    slips: list[tuple[Callable[[str], str], int]],
) -> None:
    lines = COMPENSATION.read_text("utf-8").split("\n")
    for slip, at in slips:
        lines[at] = slip(lines[at])
    data = "\n".join(lines).encode()
    assert findings(mended("a.yaml", data, ALL).data) <= findings(data)


def printed(data: bytes) -> str | None:
    """Return the words and signs of the document, however its lines break; None without one."""
    file = load(decode("ke-hoach.yaml", data))
    if not file.sound or file.plan is None:
        return None
    text = render(file.plan, "md", None).decode().replace("<br>", " ")
    return " ".join(re.findall(r"\w+|[^\w\s*]", text))


def letters(text: str) -> str:
    return re.sub(r"[\s.]", "", unicodedata.normalize("NFC", text.removeprefix("\ufeff")))


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def words(data: Data) -> list[str]:
    if isinstance(data, list):
        return [word for item in data for word in words(item)]
    if isinstance(data, dict):
        return [word for key, item in data.items() for word in (key, *words(item))]
    return [data] if data is not None else []
