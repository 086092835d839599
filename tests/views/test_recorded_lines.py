"""What `show` and `due` say of records: results, notes, extensions, who has still to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import HEAD, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

MEMBERS = ", ".join(f"Xã {number}" for number in range(1, 10))
GROUP = HEAD.replace(
    "[Sở Tư pháp, Sở Tài chính]",
    f"[Sở Tư pháp, Sở Tài chính, {{name: UBND cấp xã, group: true, members: [{MEMBERS}]}}]",
)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            "progress: {done: 2026-05-04, result: Báo cáo số 4}",
            "xong ngày 04/05/2026: Báo cáo số 4",
        ),
        ("progress: {done: 2026-05-04}", "xong ngày 04/05/2026"),
        ("progress: {noted: 2026-05-04, note: đã trình}", "đang thực hiện: đã trình"),
        ("progress: {dropped: 2026-05-04, reason: luật đã bỏ}", "lý do: luật đã bỏ"),
        (
            "lead: Sở Tư pháp, Sở Tài chính\nprogress: {done: 2026-05-04, by: Sở Tư pháp}",
            "đã báo cáo: Sở Tư pháp · đang thực hiện · chưa báo cáo: Sở Tài chính",
        ),
        (
            "lead: UBND cấp xã\nprogress: {done: 2026-05-04, by: Xã 1}",
            "chưa báo cáo: Xã 2, Xã 3, Xã 4, Xã 5, Xã 6 và 3 nơi khác",
        ),
        ("extensions: {from: 2026-06-30, to: 2026-07-31}", "gia hạn từ 30/06/2026"),
        (
            "extensions: [{from: 2026-06-30, to: 2026-07-31}, {from: 2026-07-31, to: 2026-09-30}]",
            "gia hạn từ 30/06/2026, 2 lần",
        ),
    ],
)
def test_both_say_it(khtool: Khtool, tmp_path: Path, lines: str, said: str) -> None:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(with_task(f"due: Quý II/2026\n{lines}", GROUP), encoding="utf-8")
    for command in (("show",), ("due", "--all")):
        answer = khtool(*command, str(path), "--today", "2026-05-10")
        assert any(line.strip("│├└─ ").endswith(said) for line in answer.out.splitlines())


def test_a_result_for_what_has_no_day_shows_as_done(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.yaml"
    text = with_task("due: Khi có yêu cầu của Bộ Tư pháp\nprogress: {done: 2026-05-04}")
    path.write_text(text, encoding="utf-8")
    out = khtool("show", str(path), "--today", "2026-05-10").out
    assert "✓ xong  “Khi có yêu cầu của Bộ Tư pháp”" in out
