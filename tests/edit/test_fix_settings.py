"""What `check --fix` mends only where the office asks for it, and what of an issued plan."""

from __future__ import annotations

import pytest
from edit_support import ALL, DECLARED, fixed_task, nfd

from khtool.edit.fix import Wanted


class TestAgencies:
    """The declared name in place of an alias, only where the office asks for it."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("lead: UBND cấp xã", "lead: Ủy ban nhân dân cấp xã"),
            ("lead: sở tư pháp", "lead: Sở Tư pháp"),
            (
                "support: Các Cơ quan, đơn vị và UBND cấp xã",
                "support: Các cơ quan, đơn vị và Ủy ban nhân dân cấp xã",
            ),
            ("lead: Các cơ quan, đơn vị", "lead: Các cơ quan, đơn vị"),
            ("lead: Sở Tư phap", "lead: Sở Tư phap"),
            (
                "lead: {text: UBND cấp xã báo cáo, agencies: [UBND cấp xã]}",
                "lead: {text: UBND cấp xã báo cáo, agencies: [Ủy ban nhân dân cấp xã]}",
            ),
            (
                "content: UBND cấp xã\nto: UBND cấp xã",
                "content: UBND cấp xã\nto: Ủy ban nhân dân cấp xã",
            ),
        ],
    )
    def test_by_setting(self, before: str, after: str) -> None:
        assert fixed_task(before, ALL) == after
        assert fixed_task(before) == before

    def test_a_name_that_needs_quotes_where_it_would_stand_is_let_be(self) -> None:
        head = DECLARED.replace('name: "các cơ quan, đơn vị"', 'name: "a, b", aliases: [cơ quan]')
        assert fixed_task("lead: [cơ quan]", ALL, head) == "lead: [cơ quan]"
        assert fixed_task("lead: ['cơ quan']", ALL, head) == "lead: ['a, b']"


class TestHang:
    """hằng or hàng, as the office spells it."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("due: Quý IV hàng năm", "due: Quý IV hằng năm"),
            ("due: Hàng quý", "due: Hằng quý"),
            ("content: HÀNG NĂM", "content: HẰNG NĂM"),
            ("content: Ngân hàng năm nay", "content: Ngân hàng năm nay"),
            ("content: ngân hàng quý I", "content: ngân hàng quý I"),
            ("content: đơn hàng năm 2026", "content: đơn hàng năm 2026"),
            ("content: >-\n  báo cáo hàng\n  năm", "content: >-\n  báo cáo hằng\n  năm"),
            (
                "due: Năm 2026\nprogress: {done: 2026-01-05, result: Báo cáo hàng năm}",
                "due: Năm 2026\nprogress: {done: 2026-01-05, result: Báo cáo hàng năm}",
            ),
        ],
    )
    def test_by_setting(self, before: str, after: str) -> None:
        assert fixed_task(before, ALL) == after
        assert fixed_task(before) == before

    def test_the_other_way_round(self) -> None:
        assert fixed_task("due: Hằng năm", Wanted(hang="hàng")) == "due: Hàng năm"


class TestIssuedPlans:
    """From its issuing on, no printed word of a plan changes."""

    HEAD = DECLARED + "issued: 2026-01-05\n"

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("due: Hàng năm", "due: Hàng năm"),
            ("lead: UBND cấp xã", "lead: UBND cấp xã"),
            ("to: UBND cấp xã", "to: Ủy ban nhân dân cấp xã"),
            (
                "steps: [{text: a, lead: UBND cấp xã}]",
                "steps: [{text: a, lead: Ủy ban nhân dân cấp xã}]",
            ),
            ("due: Năm  2026.", "due: Năm 2026"),
            (f"due: {nfd('Năm')} 2026", "due: Năm 2026"),
        ],
    )
    def test_only_what_no_reader_sees(self, before: str, after: str) -> None:
        assert fixed_task(before, ALL, self.HEAD) == after
