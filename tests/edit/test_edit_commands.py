"""`khtool check --fix`, `--diff` and `khtool fmt`: what is written, what is said, exit codes."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest

from khtool.edit.save import save
from khtool.errors import UserError
from support import HEAD, with_task

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

GOOD = with_task("lead: Sở Tư pháp\ndue: Hàng năm")
SLIPS = GOOD.replace("Sở Tư pháp\n", "Sở  Tư pháp   # chủ trì\n")
MENDED = GOOD.replace("Sở Tư pháp\n", "Sở Tư pháp   # chủ trì\n")
BROKEN = 'title: "Kế hoạch\n'


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_bytes(SLIPS.encode())
    return path


class TestFix:
    """`check --fix` writes, then checks what it wrote."""

    def test_mends_and_then_checks(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("check", "--fix", plan)
        assert plan.read_text("utf-8") == MENDED
        assert "dấu cách thừa (1 giá trị)" in answer.err
        assert answer.code == 0

    def test_findings_that_are_left_are_reported(self, khtool: Khtool, plan: Path) -> None:
        plan.write_text(SLIPS + "la: a\n", "utf-8")
        answer = khtool("check", "--fix", plan)
        assert (answer.code, "KH201" in answer.out) == (1, True)

    def test_diff_only_shows(self, khtool: Khtool, plan: Path) -> None:
        answer = khtool("check", "--fix", "--diff", plan)
        assert answer.code == 1
        assert "-        lead: Sở  Tư pháp   # chủ trì\n+        lead: Sở Tư pháp" in answer.out
        assert answer.out.startswith("--- a/")
        assert plan.read_text("utf-8") == SLIPS

    def test_nothing_to_mend_touches_nothing(self, khtool: Khtool, plan: Path) -> None:
        plan.write_text(GOOD, "utf-8")
        os.utime(plan, (1, 1))
        assert khtool("check", "--fix", plan).code == 0
        assert khtool("check", "--diff", plan).code == 0
        assert plan.stat().st_mtime == 1

    def test_a_broken_file_is_named_and_the_others_are_mended(
        self, khtool: Khtool, plan: Path
    ) -> None:
        broken = plan.with_name("hong.yaml")
        broken.write_text(BROKEN, "utf-8")
        answer = khtool("check", "--fix", plan.parent)
        assert answer.code == 1
        assert f"“{broken}” có lỗi YAML nên được để nguyên" in answer.err
        assert (broken.read_text("utf-8"), plan.read_text("utf-8")) == (BROKEN, MENDED)

    def test_settings_of_the_office(self, khtool: Khtool, plan: Path) -> None:
        (plan.parent / "khtool.toml").write_text(
            '[fmt]\nhang = "hằng"\nline_ends = "lf"\n', "utf-8"
        )
        plan.write_bytes(SLIPS.replace("\n", "\r\n").encode())
        assert khtool("check", "--fix", plan).code == 0
        assert plan.read_bytes() == MENDED.replace("Hàng", "Hằng").encode()

    def test_line_ends_by_option(self, khtool: Khtool, plan: Path) -> None:
        plan.write_bytes(GOOD.replace("\n", "\r\n").encode())
        assert khtool("check", "--fix", plan).code == 0
        assert b"\r\n" in plan.read_bytes()
        assert khtool("check", "--fix", "--line-ends", "lf", plan).code == 0
        assert plan.read_bytes() == GOOD.encode()

    @pytest.mark.parametrize(
        ("args", "word"),
        [
            (("--fix", "--line-ends", "crlf"), "keep, lf"),
            (("--line-ends", "lf"), "--fix"),
        ],
    )
    def test_wrong_usage(
        self, khtool: Khtool, plan: Path, args: tuple[str, ...], word: str
    ) -> None:
        answer = khtool("check", plan, *args)
        assert (answer.code, word in answer.err) == (2, True)

    def test_standard_input_has_no_place_to_write_to(self, khtool: Khtool) -> None:
        answer = khtool("check", "--fix", "-", stdin=SLIPS.encode())
        assert (answer.code, answer.out) == (2, "")


class TestFmt:
    """`fmt` writes the layout; `--check` and `--diff` only tell."""

    BEFORE = "title:   a\nsections:\n- heading: b\n"
    AFTER = "title: a\nsections:\n  - heading: b\n"

    @pytest.fixture
    def loose(self, plan: Path) -> Path:
        plan.write_text(self.BEFORE, "utf-8")
        return plan

    def test_writes(self, khtool: Khtool, loose: Path) -> None:
        assert khtool("fmt", loose).code == 0
        assert loose.read_text("utf-8") == self.AFTER
        assert khtool("fmt", "--check", loose).code == 0

    def test_check_names_the_file_and_writes_nothing(self, khtool: Khtool, loose: Path) -> None:
        answer = khtool("fmt", "--check", loose)
        assert (answer.code, str(loose) in answer.err) == (1, True)
        assert loose.read_text("utf-8") == self.BEFORE

    def test_diff(self, khtool: Khtool, loose: Path) -> None:
        answer = khtool("fmt", "--diff", loose)
        assert answer.code == 1
        assert "-- heading: b\n+  - heading: b\n" in answer.out
        assert loose.read_text("utf-8") == self.BEFORE

    def test_a_broken_file_is_shown_and_the_others_are_laid_out(
        self, khtool: Khtool, loose: Path
    ) -> None:
        loose.with_name("hong.yaml").write_text(BROKEN, "utf-8")
        answer = khtool("fmt", loose.parent)
        assert answer.code == 2
        assert "hong.yaml:1:8: lỗi KH102" in answer.err
        assert loose.read_text("utf-8") == self.AFTER

    def test_a_file_that_cannot_be_laid_out_is_named(self, khtool: Khtool, loose: Path) -> None:
        loose.write_text("a:  # ghi\n  b\n", "utf-8")
        answer = khtool("fmt", loose)
        assert (answer.code, "để nguyên" in answer.err) == (2, True)


class TestSaving:
    """A file is replaced in one step, with its mode, through links, never over another's change."""

    def test_mode_and_links_stay(self, tmp_path: Path) -> None:
        path, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
        path.write_bytes(b"a")
        path.chmod(0o640)
        link.symlink_to(path)
        save(str(link), b"a", b"b")
        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"b", 0o640)
        assert link.is_symlink()
        assert sorted(tmp_path.iterdir()) == [path, link]

    def test_a_change_meanwhile_wins(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.write_bytes(b"new")
        with pytest.raises(UserError, match=r"^edit\.changed_meanwhile$"):
            save(str(path), b"old", b"b")
        assert path.read_bytes() == b"new"

    def test_a_failure_leaves_the_file_and_no_litter(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.yaml"
        path.write_bytes(b"a")

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(UserError, match=r"^edit\.unwritable$"):
            save(str(path), b"a", b"b")
        assert path.read_bytes() == b"a"
        assert list(tmp_path.iterdir()) == [path]


def test_a_diff_can_be_applied(khtool: Khtool, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(HEAD.replace("Tư", unicodedata.normalize("NFD", "Tư")).rstrip("\n").encode())
    answer = khtool("check", "--diff", path)
    assert answer.out.count("\\ No newline at end of file\n") == 2
