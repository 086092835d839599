"""The pages that are made from the code say what the code says now."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import commands
import gallery
import manual
import pytest

from khtool.check.rules import DOCUMENTED
from khtool.cli.app import COMMANDS
from khtool.lang import Lang
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Khtool

RULES = ROOT / "docs" / "quy-tac.md"


def test_the_page_of_rules_is_what_khtool_prints(khtool: Khtool) -> None:
    printed = khtool("rule", "--all", "--format", "md", "--lang", "vi").out
    assert RULES.read_text("utf-8") == printed, "khtool rule --all --format md > docs/quy-tac.md"


def test_the_gallery_is_made_from_the_cases_of_today() -> None:
    assert gallery.PAGE.read_text("utf-8") == gallery.current(), "python tests/docs/gallery.py"


@pytest.mark.parametrize("path", sorted(gallery.CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_bad_case_is_in_the_gallery(path: Path) -> None:
    found = gallery.read(path).found[0]
    assert f"{path.name}:{found.span.line}:{found.span.column}:" in gallery.current()


def test_the_gallery_does_not_show_what_the_tests_expect() -> None:
    assert "EXPECT" not in gallery.current()


def test_links_from_the_gallery_lead_to_rules() -> None:
    rules = RULES.read_text("utf-8")
    for rule in DOCUMENTED:
        if f"(quy-tac.md#{rule.code.lower()})" in gallery.current():
            assert f"\n### {rule.code}\n" in rules


def test_the_english_page_of_rules_is_what_khtool_prints(khtool: Khtool) -> None:
    printed = khtool("rule", "--all", "--format", "md", "--lang", "en").out
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert page == printed, "khtool rule --all --format md --lang en > docs/rules.md"


@pytest.mark.parametrize("lang", Lang)
def test_the_page_of_commands_is_made_from_the_help_of_today(lang: Lang) -> None:
    page = commands.PAGES[lang].read_text("utf-8")
    assert page == commands.current(lang), "python tests/docs/commands.py"


@pytest.mark.parametrize("lang", Lang)
def test_the_man_page_is_made_from_the_help_of_today(lang: Lang) -> None:
    page = manual.PAGES[lang].read_text("utf-8")
    assert page == manual.current(lang), "python tests/docs/manual.py"


@pytest.mark.parametrize("lang", Lang)
def test_the_man_page_has_every_command_and_is_read_without_a_complaint(lang: Lang) -> None:
    page = manual.PAGES[lang]
    for command in COMMANDS:
        assert f"\n.B khtool {command} " in page.read_text("utf-8")
    if shutil.which("groff") is None:
        pytest.skip("needs groff")
    read = subprocess.run(
        ["groff", "-K", "utf8", "-man", "-Tutf8", "-ww", "-z", str(page)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert read.stderr == ""
