"""Which agencies a text names: the spellings of the real plans, and slips of the pen."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khtool.model.agency import Directory, fold
from khtool.model.plan import Agency

DIRECTORY = Directory(
    [
        Agency(name="Sở Tư pháp", aliases=("STP",)),
        Agency(name="Sở Tài chính"),
        Agency(name="Sở Văn hóa, Thể thao và Du lịch"),
        Agency(name="Hội đồng phối hợp phổ biến, giáo dục pháp luật"),
        Agency(name="các sở, ban, ngành", aliases=("các sở, ban, ngành thành phố",), group=True),
        Agency(name="Ủy ban nhân dân cấp xã", aliases=("UBND cấp xã", "địa phương"), group=True),
        Agency(name="các cơ quan, đơn vị", group=True),
        Agency(name="các cơ quan, đơn vị liên quan", group=True),
    ]
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Tư pháp", ["Sở Tư pháp"]),
        ("SỞ TƯ PHÁP", ["Sở Tư pháp"]),
        ("Sở  Tư\npháp", ["Sở Tư pháp"]),
        ("STP", ["Sở Tư pháp"]),
        ("Các sở, ban, ngành và UBND cấp xã", ["các sở, ban, ngành", "Ủy ban nhân dân cấp xã"]),
        ("Các sở, ban, ngành thành phố", ["các sở, ban, ngành"]),
        ("STP, các cơ quan, đơn vị liên quan", ["Sở Tư pháp", "các cơ quan, đơn vị liên quan"]),
        ("Các cơ quan, đơn vị", ["các cơ quan, đơn vị"]),
        ("Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính.",
         ["Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính"]),
        ("Hội đồng phối hợp phổ biến, giáo dục pháp luật",
         ["Hội đồng phối hợp phổ biến, giáo dục pháp luật"]),
        ("- Sở Tư pháp\n- Sở Tài chính", ["Sở Tư pháp", "Sở Tài chính"]),
        ("Sở Tư pháp (Sở Tài chính)", ["Sở Tư pháp", "Sở Tài chính"]),
        ("Sở Tư pháp, STP", ["Sở Tư pháp"]),
        ("", []),
        (" ; ", []),
    ],
)  # fmt: skip
def test_the_agencies_of_a_text_are_found(text: str, names: list[str]) -> None:
    assert DIRECTORY.agencies([text]) == names


@pytest.mark.parametrize(
    ("text", "undeclared"),
    [
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("Sở Tư pháp, Sở Nội vụ và Thanh tra", ["Sở Nội vụ", "Thanh tra"]),
        ("Sở Tư phápx", ["Sở Tư phápx"]),
        ("Văn phòng (Sở Nội vụ)", ["Văn phòng", "Sở Nội vụ"]),
    ],
)
def test_a_name_that_is_not_declared_reaches_to_the_next_sign(
    text: str, undeclared: list[str]
) -> None:
    found = [mention.text for mention in DIRECTORY.mentions(text) if mention.agency is None]
    assert found == undeclared


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_mention_says_where_its_words_stand(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "Các sở, ban, ngành, Sở Nội vụ và STP")
    stretches = [text[m.start : m.end] for m in DIRECTORY.mentions(text)]
    assert [unicodedata.normalize("NFC", stretch) for stretch in stretches] == [
        "Các sở, ban, ngành",
        "Sở Nội vụ",
        "STP",
    ]


@given(st.text(max_size=60))
def test_any_text_has_its_mentions_in_order_and_apart(text: str) -> None:
    mentions = DIRECTORY.mentions(text)
    ends = [0, *(place for m in mentions for place in (m.start, m.end)), len(text)]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Sở Tư phép", "Sở Tư pháp"),
        ("So Tu phap", "Sở Tư pháp"),
        ("Ủy ban nhân dân cấp xã, phường", "Ủy ban nhân dân cấp xã"),
        ("UBND  cấp xã", "UBND cấp xã"),
        ("các sở, nghành", "các sở, ban, ngành"),
        ("Bộ Quốc phòng", None),
    ],
)
def test_the_nearest_name_is_suggested(written: str, near: str | None) -> None:
    assert DIRECTORY.nearest(written) == near


def test_a_name_is_suggested_as_it_was_declared() -> None:
    decomposed = unicodedata.normalize("NFD", "Sở  Tư pháp")
    assert Directory([Agency(name=decomposed)]).nearest("Sở Tư phép") == decomposed


def test_fold_takes_away_marks_case_and_spaces() -> None:
    assert fold("  Đơn vị  ĐẦU mối ") == "don vi dau moi"
    assert fold(unicodedata.normalize("NFD", "Sở Tư pháp")) == "so tu phap"


@given(st.text(alphabet="aAâẤơ ĐđYỹ,-\u0301\u031b", max_size=30))
def test_fold_is_the_same_for_composed_and_decomposed(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
